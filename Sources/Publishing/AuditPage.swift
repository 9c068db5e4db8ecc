import Audit
import Documents
import Rendering

extension AuditContext {
    /// What the audit page shows of a report.
    init(_ report: AuditReport, _ renderer: SiteRenderer) {
        self.init(
            period: report.period, date: report.checkedOn.dottedDate,
            total: "\(report.points) из \(report.checks.count)", checks: report.checks.map(CheckContext.init),
            reportAddress: renderer.href("/audit/audit.json"))
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
