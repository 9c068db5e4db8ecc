import Diagnostics
import Fields

/// Compares a formula with what the act describes around it: parameters, divisor, values.
struct FormulaLint {
    private let method: Method
    private let indicator: Indicator

    init(_ method: Method, _ indicator: Indicator) {
        self.method = method
        self.indicator = indicator
    }

    var notes: [Diagnostic] {
        guard let formula = indicator.formula else { return [] }
        return [omitted(formula), divisor(formula)].compactMap(\.self) + values()
    }

    private func omitted(_ formula: Formula) -> Diagnostic? {
        let taken = Set(formula.terms.map(\.value))
        let left = indicator.parameters.map(\.value).filter { !taken.contains($0) }
        guard !left.isEmpty else { return nil }
        let titles = left.map { code in "«\(method.indicator(code)?.title ?? code)»" }
        return note(
            "methodology.formula-omits",
            "описано параметров — \(indicator.parameters.count), в формулу показателя «\(indicator.title)» входит "
                + "\(formula.terms.count): не учтён \(titles.listed)")
    }

    private func divisor(_ formula: Formula) -> Diagnostic? {
        let count = formula.terms.count
        switch formula {
        case .sum(_, let divisor?), .mean(_, let divisor?):
            guard divisor != count else { return nil }
            return note(
                "methodology.wrong-divisor",
                "формула показателя «\(indicator.title)» складывает \(count), а делит на \(divisor)")
        default: return nil
        }
    }

    private func values() -> [Diagnostic] {
        guard let set = indicator.values, let declared = AttainableValues.declared(set),
            let computed = AttainableValues(method: method, basis: .formula).values(of: indicator)
        else { return [] }
        var notes: [Diagnostic] = []
        let outside = declared.parts.reduce(computed) { $0.subtracting($1) }
        if !outside.parts.isEmpty {
            notes.append(
                note(
                    "methodology.value-outside",
                    "формула показателя «\(indicator.title)» даёт \(outside.parts.map(\.text).listed), а объявлено \(set.text)"
                ))
        }
        if let points = declared.points {
            let missing = points.filter { !computed.contains($0) }
            if !missing.isEmpty {
                notes.append(
                    note(
                        "methodology.value-unattainable",
                        "объявлено \(set.text), но формула показателя «\(indicator.title)» не даёт \(missing.listed)"))
            }
        } else if let hull = declared.hull, let reached = computed.hull,
            hull.lower.value < reached.lower.value || hull.upper.value > reached.upper.value
        {
            notes.append(
                note(
                    "methodology.value-unattainable",
                    "объявлено \(set.text), а формула показателя «\(indicator.title)» даёт от \(reached.lower.value.exactText) "
                        + "до \(reached.upper.value.exactText)"))
        }
        return notes
    }

    private func note(_ identifier: String, _ message: String) -> Diagnostic {
        MethodLint.note(identifier, method, at: indicator.code, message, point: indicator.point)
    }
}
