import Diagnostics

/// Reads a table that a person saved in Excel: an XLSX book or CSV, told apart by their content.
package enum SpreadsheetReader {
    /// - Parameters:
    ///   - name: how the file is called in messages.
    ///   - sheet: which sheet of the book; nil takes the first one that is not hidden.
    /// - Throws: one diagnostic when the file as a whole cannot be read; lesser findings are `Sheet.remarks`.
    package static func read(_ bytes: [UInt8], name: String, sheet: String? = nil) throws(DiagnosticError) -> Sheet {
        try read(bytes, name: name, sheet: sheet, limits: .standard)
    }

    static func read(
        _ bytes: [UInt8], name: String, sheet: String?, limits: SpreadsheetLimits
    ) throws(DiagnosticError) -> Sheet {
        switch SpreadsheetFormat(bytes) {
        case .zip:
            return try XlsxReader(file: name, limits: limits).read(bytes, sheet: sheet)
        case .text:
            return try CsvReader(file: name, limits: limits).read(bytes, sheet: sheet)
        case .foreign(let kind):
            throw DiagnosticError(kind.diagnostic(file: name))
        }
    }
}
