import Diagnostics
import Testing

@testable import Spreadsheets

extension Sheet {
    /// The texts a person sees: `B2: да`, one a line.
    var seen: String {
        rows.flatMap { row in
            row.cells.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
                "\(Diagnostics.SourceLocation.letters(ofColumn: column + 1))\(row.number): \(cell.text)"
            }
        }.joined(separator: "\n")
    }
}

extension Book {
    func read(_ sheet: String? = nil) throws -> Sheet {
        try SpreadsheetReader.read(try bytes(), name: "свод.xlsx", sheet: sheet)
    }
}

/// Reads CSV given as a text.
func csv(_ text: String) throws -> Sheet {
    try csv(Array(text.utf8))
}

func csv(_ bytes: [UInt8]) throws -> Sheet {
    try SpreadsheetReader.read(bytes, name: "свод.csv")
}

/// One broken spreadsheet, and everything a person reads about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: @Sendable () throws -> [UInt8]
    var file = "свод.xlsx"
    var sheet: String?
    var limits = SpreadsheetLimits.standard
    var columns: [ColumnName] = []
    let console: String

    /// - Parameter console: the exact text, without the line break at its end.
    init(
        _ name: String, file: String = "свод.xlsx", sheet: String? = nil, limits: SpreadsheetLimits = .standard,
        columns: [ColumnName] = [], _ bytes: @escaping @Sendable @autoclosure () throws -> [UInt8], _ console: String
    ) {
        self.name = name
        self.bytes = bytes
        self.file = file
        self.sheet = sheet
        self.limits = limits
        self.columns = columns
        self.console = console + "\n"
    }

    func report() throws -> String {
        do {
            let sheet = try SpreadsheetReader.read(try bytes(), name: file, sheet: sheet, limits: limits)
            let headings = columns.isEmpty ? [] : sheet.table(columns: columns).diagnostics
            return ConsoleReport.text(sheet.remarks + headings)
        } catch let error as DiagnosticError {
            return ConsoleReport.paragraph(error.diagnostic)
        }
    }

    var testDescription: String { name }
}
