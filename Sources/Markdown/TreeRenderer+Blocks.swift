import CCMarkGFM
import Glibc

/// Paragraphs, headings, lists.
extension TreeRenderer {
    mutating func block(_ node: OpaquePointer, _ type: cmark_node_type, _ isStart: Bool) {
        switch type {
        case CMARK_NODE_PARAGRAPH: paragraph(node, isStart)
        case CMARK_NODE_HEADING: heading(node, isStart)
        case CMARK_NODE_LIST: list(node, isStart)
        case CMARK_NODE_ITEM: item(node, isStart)
        case CMARK_NODE_BLOCK_QUOTE:
            points.quotations += isStart ? 1 : -1
            put(isStart ? "<blockquote>\n" : "</blockquote>\n")
        case CMARK_NODE_THEMATIC_BREAK: put("<hr>\n")
        case CMARK_NODE_CODE_BLOCK:
            put("<pre tabindex=\"0\"><code>")
            putLiteral(node)
            put("</code></pre>\n")
        case CMARK_NODE_HTML_BLOCK:
            put("<p>")
            rawHTML(node)
            put("</p>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnote(isStart)
        case library.table: tableElement(node, isStart)
        case library.tableRow: row(node, isStart)
        case library.tableCell: cell(node, isStart)
        default: return
        }
    }

    mutating func paragraph(_ node: OpaquePointer, _ isStart: Bool) {
        if isStart { recorder.begin(lines: lines(node)) } else { recorder.end() }
        if let parent = cmark_node_parent(node), let list = cmark_node_parent(parent),
            cmark_node_get_type(list) == CMARK_NODE_LIST, cmark_node_get_list_tight(list) != 0
        {
            if !isStart { closePoint(node) }
            return
        }
        if isStart {
            if looksLikeTable(node) { remark(.brokenTable, node) }
            if isCaption(node) {
                captionStart = result.html.bytes.count
                recorder.forbidLinks()
            }
            put("<p")
            openPoint(node)
            put(">")
            return
        }
        closePoint(node)
        if footnotes.isOpen, cmark_node_next(node) == nil, isFootnote(cmark_node_parent(node)) {
            put(" <a class=\"footnote-back\" href=\"#fnref_")
            put(number: footnotes.defined)
            put("\" aria-label=\"Вернуться к тексту\">↩</a>")
        }
        put("</p>\n")
        if let start = captionStart {
            table.caption = Array(result.html.bytes[(start + 3)..<(result.html.bytes.count - 5)])
            result.html.bytes.removeSubrange(start...)
            captionStart = nil
        }
    }

    /// A paragraph of several lines whose first one starts with a bar.
    func looksLikeTable(_ node: OpaquePointer) -> Bool {
        guard let first = cmark_node_first_child(node), cmark_node_get_type(first) == CMARK_NODE_TEXT,
            let text = cmark_node_get_literal(first), text.pointee == CChar(bitPattern: UInt8(ascii: "|"))
        else { return false }
        var child: OpaquePointer? = first
        while let current = child {
            if cmark_node_get_type(current) == CMARK_NODE_SOFTBREAK { return true }
            child = cmark_node_next(current)
        }
        return false
    }

    /// A paragraph that says «Таблица …» right above a table is its caption, unless it holds links.
    func isCaption(_ node: OpaquePointer) -> Bool {
        guard let next = cmark_node_next(node), cmark_node_get_type(next) == library.table, mayStartAsCaption(node),
            NodeText.plain(node).hasPrefix("Таблица")
        else { return false }
        return !holdsLink(node)
    }

    /// False when the first letter of the paragraph says enough.
    private func mayStartAsCaption(_ node: OpaquePointer) -> Bool {
        guard let first = cmark_node_first_child(node), cmark_node_get_type(first) == CMARK_NODE_TEXT,
            let text = cmark_node_get_literal(first), text.pointee != 0
        else { return true }
        return strncmp(text, "Т", 2) == 0
    }

    private func holdsLink(_ node: OpaquePointer) -> Bool {
        guard let iterator = cmark_iter_new(node) else { return false }
        defer { cmark_iter_free(iterator) }
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            let type = cmark_node_get_type(cmark_iter_get_node(iterator))
            if [CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_FOOTNOTE_REFERENCE].contains(type) { return true }
        }
        return false
    }

    mutating func heading(_ node: OpaquePointer, _ isStart: Bool) {
        let written = Int(cmark_node_get_heading_level(node))
        let level = max(2, written)
        guard isStart else {
            recorder.end()
            guard let heading = result.outline.last else { return }
            put(" <a class=\"anchor\" href=\"#")
            put(escaped: heading.anchor)
            put("\" aria-label=\"Ссылка на раздел: ")
            put(escaped: heading.text)
            put("\">#</a></h")
            put(number: level)
            put(">\n")
            return
        }
        recorder.begin(lines: lines(node), allowsLinks: false)
        let text = NodeText.plain(node)
        let previous = result.outline.last?.level ?? 1
        if written == 1 { remark(.levelOneHeading(text), node) }
        if text.isEmpty { remark(.emptyHeading, node) }
        if level > previous + 1 { remark(.skippedLevel(previous, level), node) }
        let anchor = anchors.unique(for: text)
        result.outline.append(.init(level: level, text: text, anchor: anchor))
        put("<h")
        put(number: level)
        put(" id=\"")
        put(escaped: anchor)
        put("\">")
        headingPoint(node)
    }

    mutating func list(_ node: OpaquePointer, _ isStart: Bool) {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        guard isStart else {
            closeList()
            put(isOrdered ? "</ol>\n" : "</ul>\n")
            return
        }
        let start = Int(cmark_node_get_list_start(node))
        if isOrdered { remarkNumbering(node, start) }
        openList(node, start: start, isOrdered: isOrdered)
        if isOrdered, start != 1 {
            put("<ol start=\"")
            put(number: start)
            put("\">\n")
        } else {
            put(isOrdered ? "<ol>\n" : "<ul>\n")
        }
    }

    /// The page counts on from the first number, whatever the others are. Only a list of nothing but `1.` is meant so.
    private mutating func remarkNumbering(_ list: OpaquePointer, _ start: Int) {
        var items: [(node: OpaquePointer, number: Int)] = []
        var child = cmark_node_first_child(list)
        while let item = child {
            child = cmark_node_next(item)
            let place = (line: Int(cmark_node_get_start_line(item)), column: Int(cmark_node_get_start_column(item)))
            guard place.column > 0, let number = lines.itemNumber(onLine: place.line, column: place.column) else {
                return
            }
            items.append((item, number))
        }
        guard !items.allSatisfy({ $0.number == 1 }) else { return }
        for (shown, item) in zip(start..., items) where item.number != shown {
            remark(.renumberedItem(written: item.number, shown: shown), item.node)
            return
        }
    }

    mutating func item(_ node: OpaquePointer, _ isStart: Bool) {
        guard isStart else {
            closeItem()
            put("</li>\n")
            return
        }
        guard let name = cmark_node_get_type_string(node), String(cString: name) == "tasklist" else {
            put("<li")
            openItem(node, isTask: false)
            put(">")
            return
        }
        openItem(node, isTask: true)
        let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
        put("<li class=\"task\"><span class=\"task-mark\" role=\"img\" aria-label=\"")
        put(isDone ? "выполнено\">☑" : "не выполнено\">☐")
        put("</span> ")
    }
}
