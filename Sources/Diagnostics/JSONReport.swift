import Foundation

/// Prints findings for a machine.
package enum JSONReport {
    private struct Place: Encodable {
        var file: String
        var line: Int
        var column: Int
        var length: Int
        /// In a book with sheets only.
        var sheet: String?
        /// `C7`, in a spreadsheet only.
        var cell: String?
        var message: String?
    }

    private struct Finding: Encodable {
        var severity: String
        var identifier: String
        var message: String
        var remedy: String
        var suggestion: String?
        var place: Place
        var related: [Place]
    }

    /// `{"diagnostics": [{"severity", "identifier", "message", "remedy", "suggestion", "place", "related"}]}`,
    /// keys sorted, findings in reading order.
    package static func text(_ diagnostics: [Diagnostic]) throws -> String {
        let findings = diagnostics.inReadingOrder.map { diagnostic in
            Finding(
                severity: word(diagnostic.severity), identifier: diagnostic.identifier, message: diagnostic.message,
                remedy: diagnostic.remedy, suggestion: diagnostic.suggestion, place: place(diagnostic.location),
                related: diagnostic.related.map { place($0.location, $0.message) })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(["diagnostics": findings]), as: UTF8.self) + "\n"
    }

    private static func place(_ location: SourceLocation, _ message: String? = nil) -> Place {
        Place(
            file: location.file, line: location.line, column: location.column, length: location.length,
            sheet: location.sheet, cell: location.cell, message: message)
    }

    private static func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
