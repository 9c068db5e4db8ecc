/// Writes a table as CSV.
package enum CsvWriter {
    package enum Variant: Sendable {
        /// For a person with Russian Excel: byte order mark, `;`, CRLF, decimal comma.
        case excel
        /// For a program (RFC 4180, UTF-8): `,`, LF, decimal point.
        case machine
    }

    package static func bytes(of sheet: SheetContent, as variant: Variant = .excel) -> [UInt8] {
        var lines = CsvLines(variant)
        for column in sheet.columns { lines.add(column.title) }
        lines.endLine()
        for row in sheet.rows {
            for value in row { add(value, to: &lines) }
            lines.endLine()
        }
        return lines.bytes
    }

    private static func add(_ value: SheetContent.Value, to lines: inout CsvLines) {
        switch value {
        case .empty: lines.addEmpty()
        case .number(let number, let decimals): lines.add(digits: number.padded(toDecimals: decimals))
        case .text(let text): lines.add(text)
        }
    }
}
