import Methodology

/// One row of a filled-in form, without its private columns.
struct Observation: Sendable {
    /// Joins the unit with itself in other periods; never leaves this module.
    var key: String?
    /// By the code of the indicator.
    var values: [String: ObservedValue]
    /// Values of open columns of choices, by the code of the column.
    var groups: [String: String]
}

enum ObservedValue: Sendable, Hashable {
    case number(Rational)
    case word(String)
    /// «нет»: the indicator does not apply to this row.
    case absent

    var number: Rational? {
        if case .number(let number) = self { number } else { nil }
    }
}
