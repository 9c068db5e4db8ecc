import CCMarkGFM
import Glibc
import Slugs

/// Walks a cmark tree once and writes the page's HTML, its outline, links and remarks.
struct TreeRenderer {
    private(set) var result = ParsedMarkdown()
    private let library = GFMLibrary.shared
    private var anchors = AnchorNames()
    private var table = TableState()
    private var footnotes = FootnoteState()
    /// Where a paragraph that may become a table's caption starts in the HTML.
    private var captionStart: Int?

    /// The text the tree was made from; its lines are found only when a table or a footnote asks for them.
    private let text: ArraySlice<UInt8>
    private lazy var lines = SourceLines(text)

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        result.html.bytes.reserveCapacity(text.count + text.count / 4)
    }

    mutating func render(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let isStart = event == CMARK_EVENT_ENTER
            let type = cmark_node_get_type(node)
            if type.rawValue & 0xC000 == 0xC000 {
                inline(node, type, isStart, iterator)
            } else {
                block(node, type, isStart)
            }
        }
        if footnotes.defined > 0 { put("</ol>\n</section>\n") }
        remarkUnusedFootnotes()
    }

    private mutating func remarkUnusedFootnotes() {
        guard text.contains(UInt8(ascii: "^")) else { return }
        let definitions = lines.footnoteDefinitions
        guard definitions.count > footnotes.defined else { return }
        let whole = String(decoding: text, as: UTF8.self)
        for (label, line) in definitions where whole.ranges(of: "[^\(label)]").count < 2 {
            result.remarks.append(.init(problem: .unusedFootnote(label), line: line))
        }
    }

    // MARK: Blocks

    private mutating func block(_ node: OpaquePointer, _ type: cmark_node_type, _ isStart: Bool) {
        switch type {
        case CMARK_NODE_PARAGRAPH: paragraph(node, isStart)
        case CMARK_NODE_HEADING: heading(node, isStart)
        case CMARK_NODE_LIST: list(node, isStart)
        case CMARK_NODE_ITEM: item(node, isStart)
        case CMARK_NODE_BLOCK_QUOTE: put(isStart ? "<blockquote>\n" : "</blockquote>\n")
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

    private mutating func paragraph(_ node: OpaquePointer, _ isStart: Bool) {
        if let parent = cmark_node_parent(node), let list = cmark_node_parent(parent),
            cmark_node_get_type(list) == CMARK_NODE_LIST, cmark_node_get_list_tight(list) != 0
        {
            return
        }
        if isStart {
            if looksLikeTable(node) { remark(.brokenTable, node) }
            if isCaption(node) { captionStart = result.html.bytes.count }
            put("<p>")
            return
        }
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
    private func looksLikeTable(_ node: OpaquePointer) -> Bool {
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
    private func isCaption(_ node: OpaquePointer) -> Bool {
        guard let next = cmark_node_next(node), cmark_node_get_type(next) == library.table,
            NodeText.plain(node).hasPrefix("Таблица")
        else { return false }
        var child = cmark_node_first_child(node)
        while let current = child {
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE || type == CMARK_NODE_FOOTNOTE_REFERENCE {
                return false
            }
            child = cmark_node_next(current)
        }
        return true
    }

    private mutating func heading(_ node: OpaquePointer, _ isStart: Bool) {
        let written = Int(cmark_node_get_heading_level(node))
        let level = max(2, written)
        guard isStart else {
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
    }

    private mutating func list(_ node: OpaquePointer, _ isStart: Bool) {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        guard isStart else {
            put(isOrdered ? "</ol>\n" : "</ul>\n")
            return
        }
        let start = Int(cmark_node_get_list_start(node))
        if isOrdered, start != 1 {
            put("<ol start=\"")
            put(number: start)
            put("\">\n")
        } else {
            put(isOrdered ? "<ol>\n" : "<ul>\n")
        }
    }

    private mutating func item(_ node: OpaquePointer, _ isStart: Bool) {
        guard isStart else {
            put("</li>\n")
            return
        }
        guard let name = cmark_node_get_type_string(node), String(cString: name) == "tasklist" else {
            put("<li>")
            return
        }
        let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
        put("<li class=\"task\"><span class=\"task-mark\" role=\"img\" aria-label=\"")
        put(isDone ? "выполнено\">☑" : "не выполнено\">☐")
        put("</span> ")
    }

    // MARK: Footnotes

    private func isFootnote(_ node: OpaquePointer?) -> Bool {
        node.map { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION } ?? false
    }

    private mutating func footnote(_ isStart: Bool) {
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

    private mutating func footnoteReference(_ node: OpaquePointer) {
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

    // MARK: Tables

    /// Stands in a region that scrolls by itself and can be reached by keyboard, under a caption that names it.
    private mutating func tableElement(_ node: OpaquePointer, _ isStart: Bool) {
        guard isStart else {
            put(table.hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
            return
        }
        table.begin(node)
        put("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tablitsa_")
        put(number: table.number)
        put("\">\n<table")
        if table.columns >= 6 { put(" class=\"wide\"") }
        put(">\n<caption id=\"tablitsa_")
        put(number: table.number)
        put("\">")
        if let caption = table.caption {
            result.html.bytes += caption
            table.caption = nil
        } else {
            put("Таблица ")
            put(number: table.number)
            if let heading = result.outline.last {
                put(". ")
                put(escaped: heading.text)
            }
        }
        put("</caption>\n")
    }

    private mutating func row(_ node: OpaquePointer, _ isStart: Bool) {
        let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
        guard isStart else {
            put(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
            return
        }
        if isHeader {
            put("<thead>\n<tr>")
            table.findRowHeader(node)
        } else {
            if !table.hasBody { put("<tbody>\n") }
            table.hasBody = true
            put("<tr>")
        }
        table.beginRow(node, isHeader: isHeader)
        let found = lines.cells(onLine: Int(cmark_node_get_start_line(node)))
        if found > table.columns { remark(.extraCells(found: found, columns: table.columns), node) }
    }

    private mutating func cell(_ node: OpaquePointer, _ isStart: Bool) {
        if table.isGroup {
            guard cmark_node_first_child(node) != nil else { return }
            if isStart {
                put("<th class=\"group\" scope=\"rowgroup\" colspan=\"")
                put(number: table.columns)
                put("\">")
            } else {
                put("</th>")
            }
            return
        }
        let isHeading = table.isHeader || table.column == table.rowHeader
        guard isStart else {
            put(isHeading ? "</th>" : "</td>")
            table.column += 1
            return
        }
        put(table.isHeader ? "<th scope=\"col\"" : isHeading ? "<th scope=\"row\"" : "<td")
        switch table.alignment {
        case UInt8(ascii: "c"): put(" class=\"center\"")
        case UInt8(ascii: "r"): put(" class=\"right\"")
        default: break
        }
        put(">")
    }

    // MARK: Inlines

    private mutating func inline(
        _ node: OpaquePointer, _ type: cmark_node_type, _ isStart: Bool, _ iterator: OpaquePointer
    ) {
        switch type {
        case CMARK_NODE_TEXT:
            remarkBrokenMarkup(node)
            putLiteral(node)
        case CMARK_NODE_SOFTBREAK: put("\n")
        case CMARK_NODE_LINEBREAK: put("<br>\n")
        case CMARK_NODE_CODE:
            put("<code>")
            putLiteral(node)
            put("</code>")
        case CMARK_NODE_HTML_INLINE: rawHTML(node)
        case CMARK_NODE_EMPH: put(isStart ? "<em>" : "</em>")
        case CMARK_NODE_STRONG: put(isStart ? "<strong>" : "</strong>")
        case library.strikethrough: put(isStart ? "<del>" : "</del>")
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            if isStart { footnoteReference(node) }
        case CMARK_NODE_LINK: link(node, isStart)
        case CMARK_NODE_IMAGE:
            image(node)
            cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        default: return
        }
    }

    private mutating func link(_ node: OpaquePointer, _ isStart: Bool) {
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

    private mutating func image(_ node: OpaquePointer) {
        let text = NodeText.plain(node)
        let destination = self.destination(node)
        if text.isEmpty { remark(.imageWithoutDescription(destination), node) }
        put("<img src=\"")
        gap(.init(purpose: .image, destination: destination, text: text, line: line(node)))
        put("\" alt=\"")
        put(escaped: text)
        put("\" loading=\"lazy\">")
    }

    private mutating func gap(_ link: ParsedMarkdown.Link) {
        result.html.gaps.append(.init(offset: result.html.bytes.count, link: result.links.count))
        result.links.append(link)
    }

    private func destination(_ node: OpaquePointer) -> String {
        let written = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        return PercentEncoding.decoded(written)
    }

    private mutating func rawHTML(_ node: OpaquePointer) {
        let text = NodeText.literal(node)
        let name = text.lowercased().filter { !" /\n".contains($0) }
        if name == "<br>" {
            put("<br>")
            return
        }
        remark(.rawHTML(text.split(separator: "\n").first.map(String.init) ?? text), node)
        putLiteral(node)
    }

    /// Brackets that stayed text though they were meant as a link or a footnote.
    private mutating func remarkBrokenMarkup(_ node: OpaquePointer) {
        guard let text = cmark_node_get_literal(node) else { return }
        if strstr(text, "](") != nil { remark(.brokenLink, node) }
        guard strstr(text, "[^") != nil else { return }
        for part in String(cString: text).split(separator: "[^").dropFirst() {
            guard let close = part.firstIndex(of: "]") else { continue }
            remark(.missingFootnote(String(part[..<close])), node)
        }
    }

    // MARK: Output

    private mutating func remark(_ problem: ParsedMarkdown.Remark.Problem, _ node: OpaquePointer) {
        result.remarks.append(.init(problem: problem, line: line(node)))
    }

    /// The line of the nearest block: inlines of cmark 0.29 know theirs only in part.
    private func line(_ node: OpaquePointer) -> Int {
        var current: OpaquePointer? = node
        while let node = current {
            let line = Int(cmark_node_get_start_line(node))
            if line > 0, cmark_node_get_type(node).rawValue & 0xC000 != 0xC000 { return line }
            current = cmark_node_parent(node)
        }
        return 1
    }

    private mutating func put(_ text: StaticString) {
        HTMLBytes.append(text, to: &result.html.bytes)
    }

    private mutating func put(number: Int) {
        result.html.bytes += String(number).utf8
    }

    private mutating func put(escaped text: String) {
        HTMLBytes.appendEscaped(text.utf8, to: &result.html.bytes)
    }

    private mutating func putLiteral(_ node: OpaquePointer) {
        guard let text = cmark_node_get_literal(node) else { return }
        let length = Self.length(text)
        text.withMemoryRebound(to: UInt8.self, capacity: length) {
            HTMLBytes.appendEscaped(UnsafeBufferPointer(start: $0, count: length), to: &result.html.bytes)
        }
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var end = text
        while end.pointee != 0 { end += 1 }
        return end - text
    }
}
