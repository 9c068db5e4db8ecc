import Diagnostics
import Spreadsheets

/// The cells of a row by their columns, and findings about them.
extension RoadmapReader {
    func cell(_ row: SheetRow, _ column: RoadmapColumn) -> Cell { table.cell(row, column.rawValue) }

    func place(_ row: SheetRow, _ column: RoadmapColumn) -> SourceLocation {
        sheet.location(row: row.number, column: table.column(column.rawValue))
    }

    /// With its line breaks.
    func rawText(_ row: SheetRow, _ column: RoadmapColumn) -> String {
        let cell = cell(row, column)
        if case .text(let text) = cell.value, !cell.isEmpty { return text }
        return cell.text
    }

    /// Nil for an empty cell and for a failed formula, which is reported.
    mutating func optional(_ row: SheetRow, _ column: RoadmapColumn) -> String? {
        guard !isBroken(row, column), !cell(row, column).isEmpty else { return nil }
        return cell(row, column).text
    }

    mutating func required(_ row: SheetRow, _ column: RoadmapColumn, _ message: String) -> String? {
        guard !isBroken(row, column) else { return nil }
        if let text = optional(row, column) { return text }
        report("roadmap.empty-cell", row, column, message, "заполните ячейку")
        return nil
    }

    mutating func isBroken(_ row: SheetRow, _ column: RoadmapColumn) -> Bool {
        guard case .failure(let code) = cell(row, column).value else { return false }
        let finding = table.diagnostic(
            "roadmap.failed-formula", row: row, column: column.rawValue, "вместо значения в ячейке ошибка \(code)",
            remedy: "исправьте формулу в Excel или впишите значение")
        if !diagnostics.contains(finding) { diagnostics.append(finding) }
        return true
    }

    mutating func report(
        _ identifier: String, _ row: SheetRow, _ column: RoadmapColumn, _ message: String, _ remedy: String,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            table.diagnostic(
                identifier, severity, row: row, column: column.rawValue, message, remedy: remedy))
    }

    mutating func reportChoice(
        _ identifier: String, _ row: SheetRow, _ column: RoadmapColumn, _ message: String, _ remedy: String,
        among names: [String]
    ) {
        diagnostics.append(
            table.diagnostic(
                identifier, row: row, column: column.rawValue, message, remedy: remedy,
                suggestion: NearMiss.suggestion(for: cell(row, column).text, among: names)))
    }
}
