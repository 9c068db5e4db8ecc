import Diagnostics
import Fields

extension FieldReader<IndicatorKey> {
    mutating func indicator() -> Indicator? {
        require([.code, .title, .unit])
        let code = code(.code)
        let title = text(.title)?.value
        let form = text(.form)
        let columns = texts(.columns).map(\.value)
        let unit = choice(.unit, "unit", NameTable(of: Unit.self))
        let values = valueSet()
        let formula = formula()
        let polarity = choice(.polarity, "polarity", NameTable(of: Polarity.self))
        let summary = choice(.summary, "summary", NameTable(of: Summary.self))
        let breakdown = breakdown()
        let parameters = texts(.parameters)
        let number = text(.number)?.value
        let group = text(.group)?.value
        let point = text(.point)?.value
        checkOrigin(form, values)
        guard let code, let title, let unit else { return nil }
        return Indicator(
            code: code, number: number, title: title, form: form, columns: columns.isEmpty ? [title] : columns,
            group: group, unit: unit, values: values, polarity: polarity, point: point,
            summary: summary ?? Self.usualSummary(unit, values), breakdown: breakdown, formula: formula,
            parameters: parameters, scope: .overall)
    }

    /// Words and levels make a distribution, shares a mean, quantities a sum.
    private static func usualSummary(_ unit: Unit, _ values: ValueSet?) -> Summary {
        if let values, !values.isNumeric { return .distribution }
        return switch unit {
        case .percent, .points: .mean
        case .items, .pieces, .persons: .sum
        case .yesNo: .share
        case .level: .distribution
        }
    }

    /// An indicator is a column of a form or has a formula, never both.
    private mutating func checkOrigin(_ form: Located<String>?, _ values: ValueSet?) {
        if has(.form) == has(.formula) {
            report(
                source.diagnostic(
                    "methodology.origin", at: start,
                    has(.form) ? "показатель и взят из формы, и вычислен" : "не сказано, откуда берётся показатель",
                    remedy: "оставьте одно из двух: «форма: …» или «формула: …»"))
        } else if has(.form), !has(.values) {
            report(
                source.diagnostic(
                    "methodology.no-values", at: form.map { source.location(of: $0) } ?? start,
                    "не сказано, какие значения допустимы",
                    remedy: "добавьте «значения»: \"{0; 1; 2}\", \"[0; 100]\", \"{да; нет}\""))
        }
    }

    /// One column only: two breakdowns side by side would show what each of them withholds.
    private mutating func breakdown() -> Located<String>? {
        let columns = texts(.breakdown)
        if columns.count > 1 {
            invalid(
                "methodology.several-breakdowns", columns[1], "у показателя может быть один разрез",
                "оставьте один столбец: по двум таблицам можно вычислить скрытое")
        }
        return columns.first
    }

    private mutating func valueSet() -> ValueSet? {
        guard let text = text(.values) else { return nil }
        if let values = ValueSet(text.value) { return values }
        invalid(
            "methodology.value-set-form", text, "«\(text.value)» — не множество значений",
            "запишите, например: \"{0; 1; 2}\", \"{0; 1; нет}\", \"{0…5}\", \"{0; 1; …}\", \"[0; 100]\", \"{да; нет}\"")
        return nil
    }

    private mutating func formula() -> Formula? {
        let divisor = count(.divisor)
        let formulas = list(.formula, FormulaKey.self, .methodology) { $0.formula(divisor: divisor) }
        return formulas.first
    }
}

extension FieldReader<FormulaKey> {
    /// The one key of the mapping says how to compute.
    fileprivate mutating func formula(divisor: Int?) -> Formula? {
        let present = FormulaKey.allCases.filter { has($0) }
        guard present.count == 1, let key = present.first else {
            report(
                source.diagnostic(
                    "methodology.formula-form", at: start, "в формуле должно быть ровно одно действие",
                    remedy: "запишите, например: «формула: {сумма: [a, b]}» или «формула: {среднее: [a, b]}»"))
            return nil
        }
        switch key {
        case .sum: return Formula.sum(texts(.sum), divisor: divisor)
        case .mean: return Formula.mean(texts(.mean), divisor: divisor)
        case .meanOverRows: return text(.meanOverRows).map(Formula.meanOverRows)
        case .sumOverRows: return text(.sumOverRows).map(Formula.sumOverRows)
        case .change: return text(.change).map(Formula.change)
        case .share: return list(.share, ShareKey.self, .methodology) { $0.share() }.first
        }
    }
}

extension FieldReader<ShareKey> {
    fileprivate mutating func share() -> Formula? {
        require([.indicator, .value])
        guard let indicator = text(.indicator), let value = text(.value) else { return nil }
        return .share(indicator, value: value.value)
    }
}
