import CCMarkGFM
import Glibc

/// Text, links, images, raw HTML.
extension TreeRenderer {
    mutating func inline(
        _ node: OpaquePointer, _ type: cmark_node_type, _ isStart: Bool, _ iterator: OpaquePointer
    ) {
        switch type {
        case CMARK_NODE_TEXT:
            remarkBrokenMarkup(node)
            let start = result.html.bytes.count
            putLiteral(node)
            if let text = cmark_node_get_literal(node) {
                recorder.text(text, html: start..<result.html.bytes.count)
            }
        case CMARK_NODE_SOFTBREAK:
            recorder.lineBreak()
            put("\n")
        case CMARK_NODE_LINEBREAK:
            recorder.lineBreak()
            put("<br>\n")
        case CMARK_NODE_CODE:
            recorder.barrier()
            put("<code>")
            putLiteral(node)
            put("</code>")
        case CMARK_NODE_HTML_INLINE:
            recorder.barrier()
            rawHTML(node)
        case CMARK_NODE_EMPH: emphasis(isStart, "<em>", "</em>")
        case CMARK_NODE_STRONG: emphasis(isStart, "<strong>", "</strong>")
        case library.strikethrough: emphasis(isStart, "<del>", "</del>")
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            guard isStart else { return }
            recorder.barrier()
            footnoteReference(node)
        case CMARK_NODE_LINK:
            recorder.link(isStart)
            if cmark_node_first_child(node) == nil { recorder.barrier() }
            link(node, isStart)
        case CMARK_NODE_IMAGE:
            recorder.barrier()
            image(node)
            cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        default: return
        }
    }

    private mutating func emphasis(_ isStart: Bool, _ start: StaticString, _ end: StaticString) {
        let position = result.html.bytes.count
        put(isStart ? start : end)
        recorder.emphasis(isStart, html: position..<result.html.bytes.count)
    }

    mutating func link(_ node: OpaquePointer, _ isStart: Bool) {
        guard isStart else {
            put("</a>")
            return
        }
        let text = NodeText.plain(node)
        let hasImage = cmark_node_first_child(node).map { cmark_node_get_type($0) == CMARK_NODE_IMAGE } ?? false
        let destination = self.destination(node)
        if text.isEmpty, !hasImage { remark(.linkWithoutText(destination), node) }
        put("<a href=\"")
        gap(.init(purpose: .link, destination: destination, text: text, line: line(node)))
        put("\">")
    }

    mutating func image(_ node: OpaquePointer) {
        let text = NodeText.plain(node)
        let destination = self.destination(node)
        if text.isEmpty { remark(.imageWithoutDescription(destination), node) }
        put("<img src=\"")
        gap(.init(purpose: .image, destination: destination, text: text, line: line(node)))
        put("\" alt=\"")
        put(escaped: text)
        put("\" loading=\"lazy\">")
    }

    mutating func gap(_ link: ParsedMarkdown.Link) {
        result.html.gaps.append(.init(offset: result.html.bytes.count, link: result.links.count))
        result.links.append(link)
    }

    func destination(_ node: OpaquePointer) -> String {
        let written = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        // Outside the site `%26` and `&` are different characters; inside, an address names a file.
        let isOutside = written.prefix { $0 != "/" }.contains(":")
        return isOutside ? written : PercentEncoding.decoded(written)
    }

    mutating func rawHTML(_ node: OpaquePointer) {
        let text = NodeText.literal(node)
        if NodeText.isLineBreak(text) {
            put("<br>")
            return
        }
        remark(.rawHTML(text.split(separator: "\n").first.map(String.init) ?? text), node)
        putLiteral(node)
    }

    /// Brackets that stayed text though they were meant as a link or a footnote.
    mutating func remarkBrokenMarkup(_ node: OpaquePointer) {
        guard let text = cmark_node_get_literal(node), strchr(text, Int32(UInt8(ascii: "]"))) != nil else { return }
        if strstr(text, "](") != nil {
            let parts = String(cString: text).split(separator: "](", omittingEmptySubsequences: false)
            for (before, after) in zip(parts, parts.dropFirst()) {
                let label = before.lastIndex(of: "[").map { before[$0...] } ?? ""
                let address = after.firstIndex(of: ")").map { after[...$0] } ?? after
                remark(.brokenLink("\(label)](\(address)"), node)
            }
        }
        guard strstr(text, "[^") != nil else { return }
        for part in String(cString: text).split(separator: "[^", omittingEmptySubsequences: false).dropFirst() {
            guard let close = part.firstIndex(of: "]") else { continue }
            remark(.missingFootnote(String(part[..<close])), node)
        }
    }
}
