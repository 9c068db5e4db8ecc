import Fields

/// What is measured: observed in a form or computed from other indicators.
package struct Indicator: Sendable {
    package var code: Located<String>
    package var number: String?
    package var title: String
    /// The form whose column it is; nil for a computed one.
    package var form: Located<String>?
    /// Names of its column in the header of a table.
    package var columns: [String]
    /// The heading it stands under in tables.
    package var group: String?
    package var unit: Unit
    package var values: ValueSet?
    package var polarity: Polarity?
    /// Point of the act.
    package var point: String?
    package var summary: Summary
    /// The column its distribution is broken down by.
    package var breakdown: Located<String>?
    package var formula: Formula?
    /// What the act describes as its parameters, when the formula need not take them all.
    package var parameters: [Located<String>]
    package var scope: Scope

    /// «1.1. Доля выпускников…», «Σ Итоговое значение».
    package var numberedTitle: String {
        guard let number else { return title }
        return number.contains(where: \.isNumber) ? "\(number). \(title)" : "\(number) \(title)"
    }

    /// True when its figure is a share or a mean: all of them are shown with the same decimals, zeros included.
    package var isRatio: Bool {
        switch (unit, formula) {
        case (.percent, _), (.yesNo, _): true
        case (.points, .meanOverRows?): true
        case (.points, _): scope != .overall && summary == .mean
        case (.items, _), (.pieces, _), (.persons, _), (.level, _): false
        }
    }

    /// `87,5`, `50,0`, `22,25`, `21`: a figure as pages show it.
    package func text(_ figure: Rational) -> String { figure.text(places: unit.places, keepsZeros: isRatio) }
}

/// Whether an indicator has a value for every row of a form or one for the municipality.
package enum Scope: Sendable, Hashable {
    case row(form: String)
    case overall
}

package enum Unit: String, Sendable, CaseIterable, Hashable {
    case percent = "%"
    case items = "ед."
    case pieces = "шт."
    case persons = "чел."
    case points = "балл"
    case yesNo = "да/нет"
    case level = "уровень"

    /// Decimals that values are shown with.
    package var places: Int {
        switch self {
        case .percent, .yesNo: 1
        case .items, .pieces, .persons, .points, .level: 2
        }
    }
}

/// Which way is better.
package enum Polarity: String, Sendable, CaseIterable, Hashable {
    case more = "больше"
    case less = "меньше"
}

/// How the rows of a form make one figure.
package enum Summary: String, Sendable, CaseIterable, Hashable {
    case mean = "среднее"
    case sum = "сумма"
    /// Per cent of «да».
    case share = "доля"
    case distribution = "распределение"
}
