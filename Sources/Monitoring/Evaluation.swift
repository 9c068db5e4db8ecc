import Documents
import Methodology

/// Computes every indicator of a method from the rows of its forms.
struct Evaluation {
    /// A figure for the municipality and how many rows stand behind it; nil rows when it is not a summary of rows.
    struct Overall: Sendable, Hashable {
        var value: Rational?
        var rows: Int?
    }

    let method: Method
    /// By the code of the form.
    let rows: [String: [Observation]]
    /// Figures of the period before, by the code of the indicator.
    let previous: [String: Overall]

    private var rowCache: [String: [Rational?]] = [:]
    private var overallCache: [String: Overall] = [:]

    init(method: Method, rows: [String: [Observation]], previous: [String: Overall]) {
        self.method = method
        self.rows = rows
        self.previous = previous
        for indicator in method.indicators {
            if case .row = indicator.scope { _ = rowNumbers(indicator) }
            _ = overall(indicator)
        }
    }

    /// The number of every row of the form, in order; nil where there is none. Empty for words and figures.
    func numbers(_ code: String) -> [Rational?] { rowCache[code] ?? [] }

    func overall(_ code: String) -> Overall { overallCache[code] ?? Overall() }

    var figures: [String: Overall] { overallCache }

    // MARK: Rows

    private mutating func rowNumbers(_ indicator: Indicator) -> [Rational?] {
        let code = indicator.code.value
        if let known = rowCache[code] { return known }
        let numbers = findRowNumbers(indicator)
        rowCache[code] = numbers
        return numbers
    }

    private mutating func findRowNumbers(_ indicator: Indicator) -> [Rational?] {
        guard case .row(let form) = indicator.scope else { return [] }
        let observations = rows[form] ?? []
        guard let formula = indicator.formula else {
            return observations.map { $0.values[indicator.code.value]?.number }
        }
        let operands = formula.terms.compactMap { method.indicator($0.value) }.map { rowNumbers($0) }
        return observations.indices.map { row in
            Self.combined(formula, operands.map { $0.indices.contains(row) ? $0[row] : nil })
        }
    }

    /// A sum takes what is there as it is; a mean divides by the number of those that are there.
    private static func combined(_ formula: Formula, _ operands: [Rational?]) -> Rational? {
        let present = operands.compactMap(\.self)
        guard !present.isEmpty else { return nil }
        let sum = Rational.sum(present)
        switch formula {
        case .sum(_, let divisor): return divisor.flatMap { sum.divided(by: Rational($0)) } ?? sum
        case .mean(_, let divisor): return sum.divided(by: Rational(divisor ?? present.count))
        case .meanOverRows, .sumOverRows, .share, .change: return nil
        }
    }

    // MARK: Figures

    private mutating func overall(_ indicator: Indicator) -> Overall {
        let code = indicator.code.value
        if let known = overallCache[code] { return known }
        let overall = findOverall(indicator)
        overallCache[code] = overall
        return overall
    }

    private mutating func findOverall(_ indicator: Indicator) -> Overall {
        if case .row = indicator.scope { return summary(of: indicator, by: indicator.summary) }
        guard let formula = indicator.formula else {
            let row = indicator.form.flatMap { rows[$0.value]?.first }
            return Overall(value: row?.values[indicator.code.value]?.number)
        }
        let operands = formula.terms.compactMap { method.indicator($0.value) }
        guard let first = operands.first else { return Overall() }
        switch formula {
        case .sum, .mean:
            let parts = operands.map { overall($0) }
            return Overall(
                value: Self.combined(formula, parts.map(\.value)), rows: parts.compactMap(\.rows).min())
        case .meanOverRows: return summary(of: first, by: .mean)
        case .sumOverRows: return summary(of: first, by: .sum)
        case .share(_, let value): return share(of: value, in: first)
        case .change:
            let now = overall(first)
            let before = previous[first.code.value]
            let change = now.value.flatMap { now in before?.value.map { now - $0 } }
            return Overall(value: change, rows: [now.rows, before?.rows].compactMap(\.self).min())
        }
    }

    private mutating func summary(of indicator: Indicator, by summary: Summary) -> Overall {
        let present = rowNumbers(indicator).compactMap(\.self)
        let value: Rational? =
            switch summary {
            case .mean: Rational.mean(present)
            case .sum: present.isEmpty ? nil : Rational.sum(present)
            case .share: Rational.mean(present).map { $0 * 100 }
            case .distribution: nil
            }
        return Overall(value: value, rows: present.count)
    }

    /// Per cent of the rows in which the indicator has `value`, of those in which it applies.
    private func share(of value: String, in indicator: Indicator) -> Overall {
        guard case .row(let form) = indicator.scope else { return Overall() }
        let answers = (rows[form] ?? []).compactMap { $0.values[indicator.code.value] }.filter { $0 != .absent }
        let hits = answers.count { answer in
            switch answer {
            case .word(let word): word == value
            case .number(let number): number == (value == "да" ? 1 : 0)
            case .absent: false
            }
        }
        return Overall(
            value: (Rational(hits) * 100).divided(by: Rational(answers.count)), rows: answers.count)
    }
}
