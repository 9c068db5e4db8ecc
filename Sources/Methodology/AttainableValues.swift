/// Finds the values every indicator of a method can take.
struct AttainableValues {
    /// What a computed indicator contributes to formulas that take it.
    enum Basis {
        /// What its own formula yields.
        case formula
        /// What the act declares for it, where it does.
        case declared
    }

    let method: Method
    let basis: Basis

    /// What the formula of `indicator` yields, or its declared values when it is observed; nil when they are words,
    /// without a bound, or too many.
    func values(of indicator: Indicator) -> Attainable? {
        guard let formula = indicator.formula else { return indicator.values.flatMap(Self.declared) }
        switch formula {
        case .sum(let terms, let divisor):
            var sum: Attainable? = Attainable(points: [0])
            for term in terms {
                guard let operand = operand(term.value) else { return nil }
                sum = sum?.adding(operand.withAbsence)
            }
            guard let divisor, divisor > 0 else { return sum }
            return sum?.divided(by: divisor)
        case .mean(let terms, let divisor):
            return mean(terms.map { operand($0.value) }, divisor: divisor)
        case .meanOverRows(let term):
            return operand(term.value)?.values.hull.map { Attainable([$0]) }
        case .share:
            return Interval("[0; 100]").map { Attainable([$0]) }
        case .sumOverRows, .change:
            return nil
        }
    }

    private struct Operand {
        var values: Attainable
        var allowsAbsence: Bool

        /// A term that is not there adds nothing to a sum.
        var withAbsence: Attainable {
            allowsAbsence ? Attainable(values.parts + [Interval(point: 0)]) : values
        }
    }

    private func operand(_ code: String) -> Operand? {
        guard let indicator = method.indicator(code) else { return nil }
        let values: Attainable?
        if basis == .declared, indicator.formula != nil, let declared = indicator.values {
            values = Self.declared(declared)
        } else {
            values = self.values(of: indicator)
        }
        return values.map { Operand(values: $0, allowsAbsence: indicator.values?.allowsAbsence ?? false) }
    }

    /// Follows the pairs (sum, number of terms that are there), because the mean divides by the latter.
    private func mean(_ operands: [Operand?], divisor: Int?) -> Attainable? {
        var sums: [Int: Attainable] = [0: Attainable(points: [0])]
        for operand in operands {
            guard let operand else { return nil }
            var next: [Int: Attainable] = [:]
            for (count, sum) in sums {
                guard let longer = sum.adding(operand.values) else { return nil }
                next[count + 1] = Attainable((next[count + 1]?.parts ?? []) + longer.parts)
                if operand.allowsAbsence { next[count] = Attainable((next[count]?.parts ?? []) + sum.parts) }
            }
            sums = next
        }
        let means = sums.sorted { $0.key < $1.key }.flatMap { count, sum in
            count > 0 ? sum.divided(by: divisor.flatMap { $0 > 0 ? $0 : nil } ?? count).parts : []
        }
        return means.isEmpty ? nil : Attainable(means)
    }

    static func declared(_ values: ValueSet) -> Attainable? {
        switch values.values {
        case .numbers(let numbers): Attainable(points: numbers)
        case .range(let interval): Attainable([interval])
        case .yesNo: Attainable(points: [0, 1])
        case .wholeNumbers, .words: nil
        }
    }
}
