import Spreadsheets

/// An XLSX book as its parts, each of which a test may leave out or write by hand.
struct Book {
    struct Tab {
        var name: String
        /// What stands in `<worksheet>`.
        var xml: String
        var state = "visible"
    }

    var tabs: [Tab]
    /// What stands in `<sst>`: `<si>` elements.
    var strings = ""
    /// What stands in `<styleSheet>`.
    var styles = ""
    /// Attributes of `<workbookPr>`.
    var properties = ""
    /// Parts that are added or written anew; nil takes a part away.
    var parts: [String: String?] = [:]
    /// Entries beside the parts.
    var extra: [(path: String, bytes: [UInt8])] = []

    /// A book of one sheet called «Свод».
    init(_ xml: String) {
        tabs = [Tab(name: "Свод", xml: xml)]
    }

    init(tabs: [Tab]) {
        self.tabs = tabs
    }

    /// A book of one sheet with rows: texts and, where they are numbers, numbers.
    init(rows: [[String]], after: String = "") {
        let lines = rows.enumerated().map { index, row in
            let cells = row.enumerated().map { column, text in
                let place = "\(Self.letter(column))\(index + 1)"
                return if text.isEmpty {
                    ""
                } else if DecimalText(text) != nil {
                    "<c r=\"\(place)\"><v>\(text)</v></c>"
                } else {
                    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                }
            }
            return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
        }
        self.init("<sheetData>\(lines.joined())</sheetData>\(after)")
    }

    private static func letter(_ column: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
    }

    private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The archive.
    func bytes(password: String? = nil) throws -> [UInt8] {
        var all: [(String, String)] = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (
                "_rels/.rels",
                "<Relationships \(Self.relations)><Relationship Id=\"rId1\" Type=\"\(Self.types)/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ]
        let sheets = tabs.enumerated().map { index, tab in
            "<sheet name=\"\(tab.name)\" sheetId=\"\(index + 1)\" state=\"\(tab.state)\" r:id=\"rId\(index + 1)\"/>"
        }
        all.append(
            (
                "xl/workbook.xml",
                "<workbook \(Self.main) xmlns:r=\"\(Self.types)\"><workbookPr \(properties)/>"
                    + "<sheets>\(sheets.joined())</sheets></workbook>"
            ))
        let links =
            tabs.indices.map { index in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.types)/worksheet\" "
                    + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
            } + [
                "<Relationship Id=\"rId98\" Type=\"\(Self.types)/styles\" Target=\"/xl/styles.xml\"/>",
                "<Relationship Id=\"rId99\" Type=\"\(Self.types)/sharedStrings\" Target=\"sharedStrings.xml\"/>",
            ]
        all.append(
            ("xl/_rels/workbook.xml.rels", "<Relationships \(Self.relations)>\(links.joined())</Relationships>"))
        all.append(("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"))
        all.append(("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>"))
        for (index, tab) in tabs.enumerated() {
            all.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet \(Self.main)>\(tab.xml)</worksheet>"))
        }
        var entries: [(path: String, bytes: [UInt8])] = []
        for (path, xml) in all {
            guard let replacement = parts[path] else {
                entries.append((path, Array((Self.header + xml).utf8)))
                continue
            }
            if let replacement { entries.append((path, Array(replacement.utf8))) }
        }
        return try Zip.bytes(entries + extra, password: password)
    }
}

extension Book {
    /// The book with one part written anew, or without it.
    func with(_ path: String, _ part: String?) -> Book {
        var book = self
        book.parts[path] = .some(part)
        return book
    }

    /// The book with one more entry.
    func with(_ path: String, _ bytes: [UInt8]) -> Book {
        var book = self
        book.extra.append((path, bytes))
        return book
    }

    func with(styles: String) -> Book {
        var book = self
        book.styles = styles
        return book
    }
}
