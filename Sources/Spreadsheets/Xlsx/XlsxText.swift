import Diagnostics

/// Texts of a book: plain, or runs of different looks one after another.
struct XlsxText {
    private var text = ""
    private var isPhonetic = false

    /// Call with every element that opens inside `<si>` or `<is>`.
    mutating func start(_ name: String) {
        if name == "rPh" { isPhonetic = true }
    }

    /// Call with every element that closes there. How an East Asian word is spoken (`<rPh>`) is no part of the text.
    mutating func end(_ name: String, _ content: String) {
        if name == "rPh" { isPhonetic = false }
        if name == "t", !isPhonetic { text += content }
    }

    mutating func take() -> String {
        defer { self = XlsxText() }
        return Self.decoded(text)
    }

    /// Resolves `_x000D_`, by which a book writes characters that XML cannot (ECMA-376, part 1, 22.9.2.19).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            let code = rest[start.upperBound...].prefix(5)
            result += rest[..<start.lowerBound]
            if code.count == 5, code.last == "_", code.dropLast().allSatisfy(\.isHexDigit),
                let value = UInt32(code.dropLast(), radix: 16), let scalar = UnicodeScalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[code.endIndex...]
            } else {
                result += "_"
                rest = rest[rest.index(after: start.lowerBound)...]
            }
        }
        return result + rest
    }

    /// The table of texts the cells of a book share; nil when the part cannot be read.
    static func sharedStrings(_ bytes: [UInt8]) throws(DiagnosticError) -> [String]? {
        var strings: [String] = []
        var text = XlsxText()
        let part = XMLPart { name, _ throws(DiagnosticError) in
            text.start(name)
        } end: { name, content throws(DiagnosticError) in
            text.end(name, content)
            if name == "si" { strings.append(text.take()) }
        }
        return try part.read(bytes) ? strings : nil
    }
}
