/// The outcome of an audit, in the shape of `audit.json`.
package struct AuditReport: Codable, Sendable, Hashable {
    /// `2025/2026`; empty when the site names none.
    package var period: String
    /// The day of the build the audit looked at, `YYYY-MM-DD`.
    package var checkedOn: String
    package var checks: [Check]

    package init(period: String, checkedOn: String, checks: [Check]) {
        self.period = period
        self.checkedOn = checkedOn
        self.checks = checks
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
    package var hasFailures: Bool { checks.contains { $0.verdict == .failed } }
}
