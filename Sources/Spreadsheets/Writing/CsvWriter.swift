/// Writes a table as CSV.
package enum CsvWriter {
    package enum Variant: Sendable {
        /// For a person with Russian Excel: byte order mark, `;`, CRLF, decimal comma.
        case excel
        /// For a program (RFC 4180, UTF-8): `,`, LF, decimal point.
        case machine
    }

    package static func bytes(of sheet: SheetContent, as variant: Variant = .excel) -> [UInt8] {
        let isForExcel = variant == .excel
        var text = isForExcel ? "\u{FEFF}" : ""
        let separator: Character = isForExcel ? ";" : ","
        for row in [sheet.columns.map { .text($0.title) }] + sheet.rows {
            text += row.map { field($0, isForExcel, separator) }.joined(separator: String(separator))
            text += isForExcel ? "\r\n" : "\n"
        }
        return Array(text.utf8)
    }

    private static func field(_ value: SheetContent.Value, _ isForExcel: Bool, _ separator: Character) -> String {
        switch value {
        case .empty: return ""
        case .number(let number, let decimals):
            let digits = number.padded(toDecimals: decimals)
            return isForExcel ? String(digits.map { $0 == "." ? "," : $0 }) : digits
        case .text(let text): return quoted(harmless(text), separator)
        }
    }

    /// Excel takes a text that begins with one of these characters for a formula, whoever wrote it; an apostrophe
    /// before it makes it a text again. A number stays as it is.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }),
            ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first), CellNumber.parse(text) == nil
        else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String, _ separator: Character) -> String {
        // By bytes: the register of ten thousand documents has a hundred and sixty thousand fields.
        let (bytes, space, mark) = (text.utf8, UInt8(ascii: " "), separator.asciiValue)
        let needsQuotes =
            bytes.first == space || bytes.last == space
            || bytes.contains { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
                default: byte == mark
                }
            }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
