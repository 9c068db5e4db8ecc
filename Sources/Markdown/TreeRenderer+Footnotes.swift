import CCMarkGFM

/// Footnotes with links both ways.
extension TreeRenderer {
    func isFootnote(_ node: OpaquePointer?) -> Bool {
        node.map { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION } ?? false
    }

    mutating func footnote(_ isStart: Bool) {
        footnotes.isOpen = isStart
        guard isStart else {
            put("</li>\n")
            return
        }
        if footnotes.defined == 0 {
            put("<section class=\"footnotes\" aria-label=\"Сноски\">\n<ol>\n")
        }
        footnotes.defined += 1
        put("<li id=\"fn_")
        put(number: footnotes.defined)
        put("\">")
    }

    mutating func footnoteReference(_ node: OpaquePointer) {
        let number = NodeText.literal(node)
        let repetition = footnotes.refer(to: number)
        put("<sup class=\"footnote-ref\"><a href=\"#fn_")
        put(escaped: number)
        put("\" id=\"fnref_")
        put(escaped: number)
        if repetition > 1 {
            put("-")
            put(number: repetition)
        }
        put("\" aria-label=\"Сноска ")
        put(escaped: number)
        put("\">")
        put(escaped: number)
        put("</a></sup>")
    }
}
