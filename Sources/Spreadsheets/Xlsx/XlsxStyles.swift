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
        // Differential formats and named styles use the same elements in other lists.
        var list = ""
        let part = XMLPart { name, attributes throws(DiagnosticError) in
            switch name {
            case "numFmts", "cellXfs", "cellStyleXfs", "dxfs": list = name
            case "numFmt" where list == "numFmts":
                if let identifier = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                    codes[identifier] = NumberFormat(code: code)
                }
            case "xf" where list == "cellXfs":
                let identifier = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                styles.formats.append(codes[identifier] ?? NumberFormat(builtin: identifier))
            default: break
            }
        } end: { name, _ throws(DiagnosticError) in
            if name == list { list = "" }
        }
        return try part.read(bytes) ? styles : nil
    }
}
