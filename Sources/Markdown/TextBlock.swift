import CCMarkGFM

/// A part of a text as a reader counts them: a paragraph, an item of a list, a row of a table.
package struct TextBlock: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case heading, paragraph, item, row, code
    }

    package var kind: Kind
    /// Without mark-up, white space as single spaces; cells of a row are separated by ` | `.
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

extension MarkdownParser {
    /// The text cut into its parts, in order; what shows no text is left out.
    package static func blocks(_ text: ArraySlice<UInt8>) -> [TextBlock] {
        GFMLibrary.shared.withTree(of: text) { root in
            var collector = BlockCollector()
            collector.collect(root)
            return collector.blocks
        } ?? []
    }
}

/// Walks a cmark tree once and takes the text of each of its leaf blocks.
private struct BlockCollector {
    var blocks: [TextBlock] = []
    private let library = GFMLibrary.shared
    private var text = ""

    mutating func collect(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            visit(node, isStart: event == CMARK_EVENT_ENTER)
        }
    }

    private mutating func visit(_ node: OpaquePointer, isStart: Bool) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += NodeText.literal(node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
        case CMARK_NODE_HTML_INLINE:
            let literal = NodeText.literal(node)
            text += NodeText.isLineBreak(literal) ? " " : literal
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            text = NodeText.literal(node)
            finish(.code)
        case CMARK_NODE_HEADING: if !isStart { finish(.heading) }
        case CMARK_NODE_PARAGRAPH: if !isStart { finish(isItem(node) ? .item : .paragraph) }
        case library.tableCell:
            if isStart, cmark_node_previous(node) != nil { text += " | " }
        case library.tableRow: if !isStart { finish(.row) }
        default: return
        }
    }

    private mutating func finish(_ kind: TextBlock.Kind) {
        let words = SingleSpaces.of(text)
        text = ""
        guard words.utf8.contains(where: { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: " ") }) else { return }
        blocks.append(TextBlock(kind, words))
    }

    /// The first paragraph of an item is the item; what follows it are paragraphs.
    private func isItem(_ paragraph: OpaquePointer) -> Bool {
        guard let parent = cmark_node_parent(paragraph) else { return false }
        return cmark_node_get_type(parent) == CMARK_NODE_ITEM && cmark_node_previous(paragraph) == nil
    }
}

/// White space as single spaces, none at the ends; by bytes, because whole folders with all their past are read.
private enum SingleSpaces {
    static func of(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isGap = false
        var place = 0
        while place < bytes.count {
            let length = space(bytes, place)
            if length > 0 {
                isGap = true
                place += length
                continue
            }
            if isGap, !result.isEmpty { result.append(UInt8(ascii: " ")) }
            isGap = false
            result.append(bytes[place])
            place += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How many bytes of white space stand at `place`: a space, a tab, a line break, a no-break space of either width.
    private static func space(_ bytes: [UInt8], _ place: Int) -> Int {
        switch bytes[place] {
        case 0x20, 0x09...0x0D: 1
        case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA0: 2
        case 0xE2
        where place + 2 < bytes.count && bytes[place + 1] == 0x80
            && (bytes[place + 2] == 0xAF || bytes[place + 2] == 0x89):
            3
        default: 0
        }
    }
}
