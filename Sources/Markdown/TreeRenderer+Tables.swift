import CCMarkGFM

/// Tables that scroll by themselves and name their rows and columns.
extension TreeRenderer {
    /// Stands in a region that scrolls by itself and can be reached by keyboard, under a caption that names it.
    mutating func tableElement(_ node: OpaquePointer, _ isStart: Bool) {
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

    mutating func row(_ node: OpaquePointer, _ isStart: Bool) {
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
        let line = Int(cmark_node_get_start_line(node))
        if !isHeader, lines.hasNoBar(onLine: line) { remark(.rowWithoutBars, node) }
        let found = lines.cells(onLine: line)
        if found > table.columns { remark(.extraCells(found: found, columns: table.columns), node) }
    }

    mutating func cell(_ node: OpaquePointer, _ isStart: Bool) {
        if isStart {
            let column = Int(cmark_node_get_start_column(node))
            recorder.begin(
                lines: lines(node), column: max(1, column), allowsLinks: !table.isHeader && !table.isGroup)
        } else {
            recorder.end()
        }
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
}
