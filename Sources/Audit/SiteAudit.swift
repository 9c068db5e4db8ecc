import AuditReports
import AuditRules
import Documents

/// Everything the audit knows how to look at, for a site as its files stand.
package struct SiteAudit {
    private let site: PublishedSite
    private let book: RuleBook
    private let baseURL: String
    /// The day of the build the files are of.
    private let day: CivilDate

    package init(_ site: PublishedSite, book: RuleBook, baseURL: String, on day: CivilDate) {
        self.site = site
        self.book = book
        self.baseURL = baseURL
        self.day = day
    }

    /// - Parameter period: `2025/2026` or `2025`; what depends on a period is not assessed for any other text.
    package func report(_ period: String) -> AuditReport {
        let index = book.sets.isEmpty ? nil : DocumentIndex(site)
        var report = report(period, index)
        report.history = earlierPeriods(before: period, index).map { AuditReport.Year(self.report($0, index)) }
        if !report.history.isEmpty { report.history.append(AuditReport.Year(report)) }
        return report
    }

    private func report(_ text: String, _ index: DocumentIndex?) -> AuditReport {
        let (matrix, cycles) = MatrixAudit(site, baseURL: baseURL, period: text).run()
        let platform = SectionAudit(site, baseURL: baseURL)
        var report: AuditReport
        if let index, let period = AuditPeriod(text), let rules = rules(for: period) {
            let selection = Selection(site: site, index: index, period: period, day: day.iso)
            let conditions = ConditionAudit(selection: selection, platform: platform, baseURL: baseURL)
            let checks = RuleAudit(
                rules: rules, book: book, selection: selection, conditions: conditions, baseURL: baseURL
            ).checks()
            let level: ((Int) -> String?)? = rules.levels.isEmpty ? nil : { rules.level(of: $0) }
            report = AuditReport(
                period: text, checkedOn: day.iso,
                rules: .init(code: rules.code.value, title: rules.title, act: rules.act, point: rules.point),
                checks: checks, score: .init(checks, level: level))
        } else {
            let checks = platform.checks()
            report = AuditReport(
                period: text, checkedOn: day.iso,
                rules: .init(code: "pokazatel-5", title: "показатель 5 «Доступность» раздела «ШНОР»"),
                checks: checks, score: .init(checks, level: nil))
        }
        report.matrix = matrix
        report.cycles = cycles
        waive(&report)
        return report
    }

    private func rules(for period: AuditPeriod) -> RuleSet? {
        guard case .success(let first) = CivilDate.parse(period.firstDay) else { return nil }
        return book.set(on: first)
    }

    /// Years before of the same sort that documents tell of and that an edition of the same rules was in force for, the
    /// earliest first.
    private func earlierPeriods(before text: String, _ index: DocumentIndex?) -> [String] {
        guard let index, let period = AuditPeriod(text), let code = rules(for: period)?.code.value else { return [] }
        let told = Set(index.documents.compactMap { $0.page.metadata["period"] })
        return told.filter { $0.count == text.count }.compactMap(AuditPeriod.init)
            .filter { $0.firstDay < period.firstDay && rules(for: $0)?.code.value == code }.map(\.text).sorted()
    }

    /// Puts waivers beside the findings they are for; verdicts stay.
    private func waive(_ report: inout AuditReport) {
        func waiver(_ target: String) -> AuditReport.Waiver? {
            book.waivers.first { waiver in
                waiver.target.value == target && day <= waiver.until
                    && waiver.period.map { $0 == report.period } ?? true
            }.map { AuditReport.Waiver(reason: $0.reason, role: $0.role, until: $0.until.iso) }
        }
        for position in report.checks.indices where report.checks[position].verdict != .passed {
            report.checks[position].waiver = waiver(report.checks[position].id)
        }
        for position in report.matrix.indices where report.matrix[position].isFinding {
            report.matrix[position].waiver = waiver(report.matrix[position].id)
        }
        for position in report.cycles.indices where report.cycles[position].verdict != .passed {
            report.cycles[position].waiver = waiver(report.cycles[position].direction)
        }
    }
}
