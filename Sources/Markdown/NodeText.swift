import CCMarkGFM
import Glibc

/// Plain text of a part of the tree.
enum NodeText {
    /// The text below `node`; blocks, cells and line breaks are separated by one space.
    static func plain(_ node: OpaquePointer) -> String {
        guard let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        let space = UInt8(ascii: " ")
        var text: [UInt8] = []
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else {
                return String(decoding: text.last == space ? text.dropLast() : text[...], as: UTF8.self)
            }
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                guard event == CMARK_EVENT_ENTER, let literal = cmark_node_get_literal(current) else { continue }
                text.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_FOOTNOTE_REFERENCE,
                GFMLibrary.shared.strikethrough:
                continue
            case CMARK_NODE_HTML_INLINE where !isLineBreak(literal(current)):
                continue
            default:
                if !text.isEmpty, text.last != space { text.append(space) }
            }
        }
    }

    /// `<br>` in any of its spellings.
    static func isLineBreak(_ html: String) -> Bool {
        ["<br>", "<br/>"].contains(html.lowercased().filter { $0 != " " && $0 != "\n" })
    }

    static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
