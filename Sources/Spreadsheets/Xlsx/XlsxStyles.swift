import Diagnostics

/// The number formats of a book, in the order its cells refer to them.
struct XlsxStyles {
    private var formats: [NumberFormat] = []

    /// The format of a cell with this style; plain when the book has no such style.
    subscript(index: Int) -> NumberFormat {
        formats.indices.contains(index) ? formats[index] : .plain
    }

    /// - Returns: nil when the part cannot be read.
    static func read(_ bytes: [UInt8]) throws(DiagnosticError) -> XlsxStyles? {
        var styles = XlsxStyles()
        var codes: [Int: NumberFormat] = [:]
        // Named styles use the same element in another list.
        var isInCells = false
        let part = XMLPart { name, attributes throws(DiagnosticError) in
            switch name {
            case "cellXfs": isInCells = true
            case "numFmt":
                if let identifier = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                    codes[identifier] = NumberFormat(code: code)
                }
            case "xf" where isInCells:
                let identifier = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                styles.formats.append(codes[identifier] ?? NumberFormat(builtin: identifier))
            default: break
            }
        } end: { name, _ throws(DiagnosticError) in
            if name == "cellXfs" { isInCells = false }
        }
        return try part.read(bytes) ? styles : nil
    }
}
