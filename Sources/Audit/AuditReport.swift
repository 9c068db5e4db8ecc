/// The outcome of an audit, in the shape of `audit.json`.
package struct AuditReport: Codable, Sendable, Hashable {
    /// `2025/2026`; empty when the site names none.
    package var period: String
    /// The day of the build the audit looked at, `YYYY-MM-DD`.
    package var checkedOn: String
    package var checks: [Check]
    /// 8 directions by 9 stages, in their order.
    package var matrix: [Cell]
    /// One for each direction.
    package var cycles: [Cycle]

    package init(
        period: String, checkedOn: String, checks: [Check], matrix: [Cell] = [], cycles: [Cycle] = []
    ) {
        self.period = period
        self.checkedOn = checkedOn
        self.checks = checks
        self.matrix = matrix
        self.cycles = cycles
    }

    /// Everything the audit knows how to look at, for the site as its files stand.
    package static func of(
        _ site: PublishedSite, baseURL: String, period: String, checkedOn: String
    ) -> AuditReport {
        let (matrix, cycles) = MatrixAudit(site, baseURL: baseURL, period: period).run()
        return AuditReport(
            period: period, checkedOn: checkedOn, checks: SectionAudit(site, baseURL: baseURL).checks(),
            matrix: matrix, cycles: cycles)
    }

    package enum Verdict: String, Codable, Sendable, Hashable {
        case passed, failed, notAssessed, notApplicable
    }

    package struct Check: Codable, Sendable, Hashable {
        /// Indicator and letter: `5.e`.
        package var id: String
        package var letter: String
        package var title: String
        package var verdict: Verdict
        /// 1 or 0; nil while nothing has been judged.
        package var points: Int?
        package var reason: String
        package var remedy: String
        package var evidence: [Evidence]
    }

    /// A page or a file that proves a verdict, with the requisites an auditor quotes.
    package struct Evidence: Codable, Sendable, Hashable {
        package var title: String
        package var kind: String?
        package var number: String?
        /// `YYYY-MM-DD`.
        package var date: String?
        /// Absolute.
        package var url: String
    }

    package var points: Int { checks.compactMap(\.points).reduce(0, +) }
    package var filledCells: Int { matrix.count { $0.verdict == .passed } }
    package var soundCycles: Int { cycles.count { $0.verdict == .passed } }
    /// True when a point of indicator 5 is lost.
    package var hasFailures: Bool { checks.contains { $0.verdict == .failed } }
    /// True when anything at all is not as it should be.
    package var hasFindings: Bool {
        (checks.map(\.verdict) + matrix.map(\.verdict) + cycles.map(\.verdict)).contains {
            $0 == .failed || $0 == .notAssessed
        }
    }
}
