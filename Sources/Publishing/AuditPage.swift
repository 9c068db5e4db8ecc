import Audit
import Catalogues
import Documents
import Rendering
import SiteModel

extension AuditContext {
    /// What the audit page shows of a report.
    init(_ report: AuditReport, _ renderer: SiteRenderer) {
        self.init(
            period: report.period, date: report.checkedOn.dottedDate,
            total: "\(report.points) из \(report.checks.count)", checks: report.checks.map(CheckContext.init),
            reportAddress: renderer.href("/audit/audit.json"), matrix: MatrixContext(report, renderer))
    }
}

extension MatrixContext {
    /// Nil for a report without a matrix.
    init?(_ report: AuditReport, _ renderer: SiteRenderer) {
        guard !report.matrix.isEmpty else { return nil }
        self.init(
            filled: "\(report.filledCells) из \(report.matrix.count)",
            cycles: "\(report.soundCycles) из \(report.cycles.count)",
            stages: Stage.allCases.map { MatrixStageContext(number: "\($0.number)", name: $0.title) },
            rows: zip(Direction.allCases, report.cycles).map { direction, cycle in
                MatrixRowContext(
                    direction, report.matrix.filter { $0.direction == direction.slug }, cycle,
                    address: renderer.href(FixedAddress.direction(direction)))
            })
    }
}

extension MatrixRowContext {
    init(_ direction: Direction, _ cells: [AuditReport.Cell], _ cycle: AuditReport.Cycle, address: String) {
        self.init(
            number: "\(direction.number)", name: direction.shortTitle, address: address,
            cells: zip(Stage.allCases, cells).map { stage, cell in
                MatrixCellContext(
                    count: cell.evidence.isEmpty ? "—" : "\(cell.evidence.count)", verdictClass: cell.verdict.rawValue,
                    label: "\(stage.title): \(cell.verdict.words)", address: address + "#" + stage.slug)
            }, cycle: cycle.verdict.words, cycleClass: cycle.verdict.rawValue,
            reason: cycle.verdict == .passed ? "" : cycle.reason, remedy: cycle.verdict == .passed ? "" : cycle.remedy)
    }
}

extension CheckContext {
    init(_ check: AuditReport.Check) {
        self.init(
            identifier: check.id, letter: check.letter, name: check.title, verdict: check.verdict.words,
            verdictClass: check.verdict.rawValue, points: check.points.map(String.init) ?? "", reason: check.reason,
            remedy: check.verdict == .passed ? "" : check.remedy, evidence: check.evidence.map(EvidenceContext.init))
    }
}

extension EvidenceContext {
    init(_ evidence: AuditReport.Evidence) {
        self.init(name: evidence.title, requisites: evidence.requisites, address: evidence.url)
    }
}

extension String {
    /// `2026-11-21` → `21 ноября 2026 г.`
    fileprivate var dottedDate: String {
        guard case .success(let date) = CivilDate.parse(self) else { return self }
        return date.spelled
    }
}
