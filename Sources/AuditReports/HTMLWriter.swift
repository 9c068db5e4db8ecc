import Markup

/// Writes HTML element by element, so that nothing reaches a page without being escaped.
struct HTMLWriter {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var html = ""

    /// A whole document in Russian.
    static func document(_ content: (inout HTMLWriter) -> Void) -> String {
        var writer = HTMLWriter(html: "<!DOCTYPE html>")
        writer.element("html", ["lang": "ru"], content)
        return writer.html + "\n"
    }

    mutating func element(
        _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        html += "</\(name)>"
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element without an end.
    mutating func open(_ name: String, _ attributes: Attributes) {
        // A line of its own for each block, so that the file can be read as it is.
        if !Self.inline.contains(name) { html += "\n" }
        html += "<\(name)" + attributes.map { " \($0.key)=\"\(MarkupText.mended($0.value))\"" }.joined() + ">"
    }

    mutating func text(_ text: String) { html += MarkupText.mended(text) }

    /// The text of `<style>` is ours and knows no entities.
    mutating func style(_ sheet: String) { html += "\n<style>\n\(sheet)</style>" }

    private static let inline: Set = ["a", "b", "span", "strong"]
}

extension HTMLWriter {
    /// A part of the page under its own heading, by which a screen reader finds it.
    mutating func section(_ name: String, _ title: String, _ content: (inout HTMLWriter) -> Void) {
        element("section", ["class": name, "aria-labelledby": "\(name)-title"]) {
            $0.element("h2", ["id": "\(name)-title"], text: title)
            content(&$0)
        }
    }

    /// A table whose first column names the rows.
    ///
    /// The style may make blocks of its cells on a narrow screen; the roles keep them a table for a screen reader.
    mutating func table(caption: String, columns: [String], rows: [[TableCell]]) {
        element("table", ["role": "table"]) { table in
            table.element("caption", text: caption)
            table.element("thead", ["role": "rowgroup"]) {
                $0.element("tr", ["role": "row"]) { row in
                    for column in columns {
                        row.element(
                            "th", ["scope": "col", "role": "columnheader"], text: SoftHyphens.inserted(column))
                    }
                }
            }
            table.element("tbody", ["role": "rowgroup"]) { body in
                for cells in rows {
                    body.element("tr", ["role": "row"]) { $0.row(cells, columns) }
                }
            }
        }
    }

    private mutating func row(_ cells: [TableCell], _ columns: [String]) {
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            let words = SoftHyphens.inserted(cell.words)
            if index == 0 {
                element("th", ["scope": "row", "role": "rowheader"], text: words)
            } else if let name = cell.className {
                element("td", ["class": name, "role": "cell", "data-label": column]) { $0.element("span", text: words) }
            } else {
                element("td", ["role": "cell", "data-label": column]) { $0.element("span", text: words) }
            }
        }
    }

    struct TableCell: ExpressibleByStringLiteral {
        var words: String
        var className: String?

        init(_ words: String, class className: String? = nil) {
            self.words = words
            self.className = className
        }

        init(stringLiteral value: String) { self.init(value) }
    }
}
