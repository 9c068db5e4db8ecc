import Documents
import Fields

/// What an expert decided about a check in a period.
package struct Judgement: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case passed = "выполнено"
        case failed = "не выполнено"
    }

    package var check: Located<String>
    package var period: String
    package var verdict: Verdict
    package var role: String
    package var date: CivilDate
    package var reason: String
}

/// Somebody answers for a finding until a day.
package struct Waiver: Sendable, Hashable {
    /// A check (`5.g`), a cell of the matrix (`talanty/monitoring`) or a cycle (`talanty`).
    package var target: Located<String>
    /// Nil for every period.
    package var period: String?
    package var role: String
    package var until: CivilDate
    package var reason: String
}
