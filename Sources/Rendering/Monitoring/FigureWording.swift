import Methodology
import Monitoring

/// Figures in words and digits, as tables and sentences show them.
enum FigureWording {
    static let missing = "—"
    static let withheld = "скрыто"

    static func text(_ value: Published<Rational>, of indicator: Indicator) -> String {
        switch value {
        case .value(let number): text(number, of: indicator)
        case .withheld: withheld
        case .missing: missing
        }
    }

    static func text(_ number: Rational, of indicator: Indicator) -> String {
        if isAnswer(indicator) { return number == 1 ? "да" : "нет" }
        return indicator.text(number)
    }

    static func text(_ count: Published<Int>) -> String {
        switch count {
        case .value(let count): "\(count)"
        case .withheld: withheld
        case .missing: missing
        }
    }

    /// `+1,5`, `−2`, `0`; empty for answers, whose change the meaning tells.
    static func change(_ figure: Figure) -> String {
        guard let change = figure.change, !isAnswer(figure.indicator) else { return "" }
        return (change > 0 ? "+" : "") + figure.indicator.text(change)
    }

    /// The unit as the column shows it: a share of answers is a percentage.
    static func unit(of indicator: Indicator) -> String {
        indicator.unit == .yesNo && !isAnswer(indicator) ? "% «да»" : indicator.unit.rawValue
    }

    /// «улучшили 5, ухудшили 3, без изменений 1»
    static func units(_ changes: UnitChanges) -> String {
        "улучшили \(changes.better), ухудшили \(changes.worse), без изменений \(changes.unchanged)"
    }

    static func level(_ verdict: LevelVerdict) -> String {
        switch verdict {
        case .level(let name, _): name
        case .undefined: CategoryName.withoutLevel
        }
    }

    /// One answer for the municipality, not a share of rows.
    private static func isAnswer(_ indicator: Indicator) -> Bool {
        indicator.unit == .yesNo && indicator.scope == .overall && indicator.formula == nil
    }
}

extension Meaning {
    var cssClass: String {
        switch self {
        case .better: "better"
        case .worse: "worse"
        case .unchanged: "unchanged"
        }
    }
}
