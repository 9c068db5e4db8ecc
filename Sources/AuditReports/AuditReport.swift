/// The outcome of an audit, in the shape of `audit.json`.
package struct AuditReport: Codable, Sendable, Hashable {
    /// `2025/2026`; empty when the site names none.
    package var period: String
    /// The day of the build the audit looked at, `YYYY-MM-DD`.
    package var checkedOn: String
    /// The rules the checks come from.
    package var rules: Rules
    package var checks: [Check]
    package var score: Score
    /// 8 directions by 9 stages, in their order.
    package var matrix: [Cell]
    /// One for each direction.
    package var cycles: [Cycle]
    /// The years before by the same rules and the year of the report itself, the earliest first.
    package var history: [Year]

    package init(
        period: String, checkedOn: String, rules: Rules, checks: [Check], score: Score, matrix: [Cell] = [],
        cycles: [Cycle] = [], history: [Year] = []
    ) {
        self.period = period
        self.checkedOn = checkedOn
        self.rules = rules
        self.checks = checks
        self.score = score
        self.matrix = matrix
        self.cycles = cycles
        self.history = history
    }

    /// The declared set of rules, as an auditor names it.
    package struct Rules: Codable, Sendable, Hashable {
        package var code: String
        package var title: String
        /// The act the rules are taken from and its point; nil for the built-in set.
        package var act: String?
        package var point: String?

        package init(code: String, title: String, act: String? = nil, point: String? = nil) {
            self.code = code
            self.title = title
            self.act = act
            self.point = point
        }
    }

    package enum Verdict: String, Codable, Sendable, Hashable, CaseIterable {
        case passed, failed, notAssessed, notApplicable
    }

    /// Totals of what went wrong.
    ///
    /// A finding with a waiver is none: somebody answers for it until a day.
    package var hasFailures: Bool { checks.contains { $0.verdict == .failed && $0.waiver == nil } }

    /// True when anything at all is not as it should be.
    package var hasFindings: Bool {
        hasFailures || checks.contains { $0.verdict == .notAssessed && $0.waiver == nil }
            || matrix.contains { $0.isFinding && $0.waiver == nil }
            || cycles.contains { [.failed, .notAssessed].contains($0.verdict) && $0.waiver == nil }
    }

    package var filledCells: Int { matrix.count { $0.verdict == .passed } }
    package var soundCycles: Int { cycles.count { $0.verdict == .passed } }
}

extension AuditReport {
    /// Somebody answers for a failed check until a day; the verdict stays what it is.
    package struct Waiver: Codable, Sendable, Hashable {
        package var reason: String
        package var role: String
        /// The last day it holds, `YYYY-MM-DD`.
        package var until: String

        package init(reason: String, role: String, until: String) {
            self.reason = reason
            self.role = role
            self.until = until
        }
    }

    /// One year of the history.
    package struct Year: Codable, Sendable, Hashable {
        package var period: String
        package var score: Score
        package var filledCells: Int
        package var cells: Int
        package var soundCycles: Int
        package var cycles: Int
        /// Verdicts of the checks by their ids, and the numbers of those that count.
        package var verdicts: [String: Verdict]
        package var values: [String: Int]

        package init(_ report: AuditReport) {
            period = report.period
            score = report.score
            filledCells = report.filledCells
            cells = report.matrix.count
            soundCycles = report.soundCycles
            cycles = report.cycles.count
            verdicts = Dictionary(report.checks.map { ($0.id, $0.verdict) }) { first, _ in first }
            values = Dictionary(report.checks.compactMap { check in check.value.map { (check.id, $0) } }) { first, _ in
                first
            }
        }
    }
}
