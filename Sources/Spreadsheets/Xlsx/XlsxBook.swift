import Diagnostics

/// The table of contents of a book.
struct XlsxBook {
    struct Entry {
        var name: String
        var path: String
        var isHidden: Bool
    }

    /// Sheets with cells, in the order of their tabs; diagrams are left out.
    var sheets: [Entry] = []
    var countsFrom1904 = false
    var sharedStrings: String?
    var styles: String?

    /// - Parameters:
    ///   - path: where the part stands in the archive; the others are given relative to it.
    ///   - relations: the part that names the others.
    /// - Returns: nil when either part cannot be read.
    static func read(_ bytes: [UInt8], at path: String, relations: [UInt8]) throws(DiagnosticError) -> XlsxBook? {
        guard let targets = try Relation.read(relations, from: path) else { return nil }
        var book = XlsxBook()
        let part = XMLPart { name, attributes throws(DiagnosticError) in
            switch name {
            case "workbookPr": book.countsFrom1904 = isTrue(attributes["date1904"])
            case "sheet":
                let identifier = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
                guard let target = targets.first(where: { $0.identifier == identifier }), target.kind == "worksheet"
                else { return }
                book.sheets.append(
                    Entry(
                        name: XlsxText.decoded(attributes["name"] ?? ""), path: target.path,
                        isHidden: attributes["state"].map { $0 != "visible" } ?? false))
            default: break
            }
        } end: { _, _ throws(DiagnosticError) in
        }
        guard try part.read(bytes) else { return nil }
        book.sharedStrings = targets.first { $0.kind == "sharedStrings" }?.path
        book.styles = targets.first { $0.kind == "styles" }?.path
        return book
    }

    /// A Boolean of XML Schema.
    static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

    /// One line of a part that says where other parts are.
    struct Relation {
        var identifier: String
        /// The last word of its type: `worksheet`, `styles`. What stands before it differs between editions.
        var kind: String
        var path: String

        static func read(_ bytes: [UInt8], from source: String) throws(DiagnosticError) -> [Relation]? {
            var relations: [Relation] = []
            let part = XMLPart { name, attributes throws(DiagnosticError) in
                guard name == "Relationship", let target = attributes["Target"], let type = attributes["Type"],
                    attributes["TargetMode"] != "External"
                else { return }
                relations.append(
                    Relation(
                        identifier: attributes["Id"] ?? "",
                        kind: type.split(separator: "/").last.map(String.init) ?? "",
                        path: resolved(target, from: source)))
            } end: { _, _ throws(DiagnosticError) in
            }
            return try part.read(bytes) ? relations : nil
        }

        /// The path of a part inside the archive, which has no way out of it.
        static func resolved(_ target: String, from source: String) -> String {
            var parts = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
            for part in target.split(separator: "/") where part != "." {
                if part == ".." { _ = parts.popLast() } else { parts.append(part) }
            }
            return parts.joined(separator: "/")
        }
    }
}
