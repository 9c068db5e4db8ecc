/// The ways to write a report.
package enum AuditFormat: String, Sendable, CaseIterable {
    case text, json, csv, xlsx, sarif, html

    /// True for what a terminal cannot show.
    package var isBinary: Bool { self == .xlsx }

    /// The whole report; with a baseline it says what changed as well.
    ///
    /// `json` of two reports is the comparison alone: each report has its own `audit.json`, of which the schema holds.
    /// - Parameter version: of Svod, as SARIF wants to know it.
    package func bytes(
        of report: AuditReport, baseline: AuditReport? = nil, version: String
    ) throws -> [UInt8] {
        let comparison = baseline.map { AuditComparison(of: report, with: $0) }
        switch self {
        case .text: return Array(AuditText.text(report, comparison).utf8)
        case .json: return Array(try (comparison?.json() ?? AuditJSON.text(report)).utf8)
        case .csv: return AuditTable.csv(report, comparison)
        case .xlsx: return try AuditBook.bytes(report, comparison)
        case .sarif: return Array(try AuditSARIF.text(report, version: version, baseline: baseline).utf8)
        case .html: return Array(AuditHTML.text(report, comparison).utf8)
        }
    }
}
