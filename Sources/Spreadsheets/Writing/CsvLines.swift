/// Lines of CSV put together field by field, as bytes: a register of ten thousand documents has 160,000 fields.
package struct CsvLines {
    package private(set) var bytes: [UInt8]
    private let isForExcel: Bool
    private let separator: UInt8
    private var follows = false

    package init(_ variant: CsvWriter.Variant = .excel) {
        isForExcel = variant == .excel
        separator = isForExcel ? UInt8(ascii: ";") : UInt8(ascii: ",")
        bytes = isForExcel ? [0xEF, 0xBB, 0xBF] : []
    }

    /// The next field of the line.
    package mutating func add(_ text: String) {
        begin()
        var text = Self.mayBeFormula(text) ? Self.harmless(text) : text
        text.withUTF8 { quote($0) }
    }

    /// The digits of a number; the mark of its decimals is the variant's.
    mutating func add(digits: String) {
        begin()
        for byte in digits.utf8 {
            bytes.append(isForExcel && byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte)
        }
    }

    mutating func addEmpty() { begin() }

    package mutating func endLine() {
        if isForExcel { bytes.append(UInt8(ascii: "\r")) }
        bytes.append(UInt8(ascii: "\n"))
        follows = false
    }

    private mutating func begin() {
        if follows { bytes.append(separator) }
        follows = true
    }

    // MARK: Formulas

    /// Excel takes a text that begins with one of these characters for a formula, whoever wrote it; an apostrophe
    /// before it makes it a text again. A number stays as it is.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }),
            ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first), CellNumber.parse(text) == nil
        else { return text }
        return "'" + text
    }

    /// False when the first byte says enough: it begins neither a formula nor a blank.
    private static func mayBeFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case nil: false
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0xC2: true
        case .some(let first): first <= 0x20
        }
    }

    // MARK: Quotation marks

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        let space = UInt8(ascii: " ")
        guard text.first == space || text.last == space || text.contains(where: needsQuotes) else {
            bytes.append(contentsOf: text)
            return
        }
        let mark = UInt8(ascii: "\"")
        bytes.append(mark)
        for byte in text {
            if byte == mark { bytes.append(mark) }
            bytes.append(byte)
        }
        bytes.append(mark)
    }

    @inline(__always)
    private func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
        default: byte == separator
        }
    }
}
