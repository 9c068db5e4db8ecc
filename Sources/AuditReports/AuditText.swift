import Catalogues

/// The report for a terminal: verdict, reason, remedy and one line of requisites and link for each proof.
package enum AuditText {
    private static let margin = "     "

    /// - Parameter comparison: printed after the report.
    package static func text(_ report: AuditReport, _ comparison: AuditComparison? = nil) -> String {
        let parts =
            [header(report)] + report.checks.map { check($0, report.rules) } + [score(report)]
            + (report.matrix.isEmpty ? [] : [matrix(report)]) + (comparison.map { [$0.text] } ?? [])
        return parts.joined(separator: "\n")
    }

    private static func header(_ report: AuditReport) -> String {
        let lines =
            ["Аудит сайта: \(report.rules.title)", report.scopeWords]
            + (report.rules.source.map { ["Правила: \($0)"] } ?? [])
        return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    private static func check(_ check: AuditReport.Check, _ rules: AuditReport.Rules) -> String {
        let amount = check.amountWords.map { " (\($0))" } ?? ""
        var lines = [check.reason]
        if let point = check.point(apartFrom: rules) { lines.append("пункт \(point)") }
        lines += check.facets.remarks(beside: check.verdict)
        if let judgement = check.judgement { lines.append("эксперт: \(judgement.words)") }
        if AuditEntry(check).needsWork { lines.append("\(AuditWords.remedy): \(check.remedy)") }
        if let waiver = check.waiver { lines.append("\(AuditWords.waiver) \(waiver.words)") }
        lines += check.evidence.map { "- \($0.line)" }
        return "\(check.id)  \(check.verdict.words)\(amount): \(check.title)\n" + indented(lines)
    }

    private static func score(_ report: AuditReport) -> String {
        let score = report.score
        var text = "Баллов: \(score.sumWords)" + (score.partWords.map { "; \($0)" } ?? "") + ".\n"
        if let levels = score.levelWords { text += "Уровень: \(levels).\n" }
        if let progress = AuditProgress(report) {
            text += "По сравнению с \(progress.before.period): \(progress.words).\n"
        }
        return text
    }

    /// A line for each direction, then what is missing and what is to be done about it.
    private static func matrix(_ report: AuditReport) -> String {
        var text = "Матрица «Механизмы»: 8 направлений по 9 этапам управленческого цикла\n\n"
        for direction in Direction.allCases {
            let cells = report.matrix.filter { $0.direction == direction.slug }
            guard !cells.isEmpty else { continue }
            let cycle = report.cycles.first { $0.direction == direction.slug }
            text += "\(direction.number). \(direction.shortTitle): этапов с документами "
            text += "\(cells.count { $0.verdict == .passed }) из \(cells.count)"
            text += (cycle.map { ", цикл — \($0.verdict.words)" } ?? "") + "\n"
            text += indented((cycle.map(remarks) ?? []) + remarks(cells))
        }
        return text + "\nИтог матрицы: \(report.matrixWords).\n"
    }

    private static func remarks(_ cycle: AuditReport.Cycle) -> [String] {
        guard cycle.verdict != .passed else { return [] }
        return ["\(cycle.reason) \(cycle.remedy)"]
            + cycle.conflicts.flatMap {
                ["- \($0.document.line)", "  старше своей причины: \($0.cause.line)"]
            } + (cycle.waiver.map { ["\(AuditWords.waiver) \($0.words)"] } ?? [])
    }

    private static func remarks(_ cells: [AuditReport.Cell]) -> [String] {
        let lists = [
            (AuditWords.emptyCells, AuditReport.Verdict.failed),
            (AuditReport.Verdict.notAssessed.words, .notAssessed),
        ].compactMap { words, verdict -> String? in
            let names = cells.filter { $0.verdict == verdict && $0.waiver == nil && !$0.facets.isPoor }
                .map { "«\($0.stageTitle)»" }
            return names.isEmpty ? nil : "\(words): \(names.joined(separator: ", "))"
        }
        let apart = cells.filter { $0.isFinding && ($0.waiver != nil || $0.facets.isPoor) }.map { cell in
            let marks = cell.facets.remarks(beside: cell.verdict).map { ", \($0)" }.joined()
            return "«\(cell.stageTitle)»\(marks): \(cell.reason) \(cell.remedy)"
                + (cell.waiver.map { " \(AuditWords.waiver.capitalisedSentence) \($0.words)" } ?? "")
        }
        return lists + apart
    }

    private static func indented(_ lines: [String]) -> String {
        lines.filter { !$0.isEmpty }.map { margin + $0 + "\n" }.joined()
    }
}
