import Diagnostics
import Fields

/// Lays a scale over the values its indicator can take.
struct ScaleLint {
    private let method: Method
    private let scale: Scale
    private let title: String
    /// By the formulas alone, and with declared values in place of computed parts.
    private let bases: [Attainable]

    init(_ method: Method, _ scale: Scale) {
        self.method = method
        self.scale = scale
        let indicator = method.indicator(scale.indicator.value)
        title = indicator?.title ?? scale.indicator.value
        bases =
            indicator.map { indicator in
                [AttainableValues.Basis.formula, .declared].compactMap {
                    AttainableValues(method: method, basis: $0).values(of: indicator)
                }
            } ?? []
    }

    var notes: [Diagnostic] { overlaps + gaps + levels }

    private var overlaps: [Diagnostic] {
        scale.levels.indices.flatMap { first in
            scale.levels.indices.dropFirst(first + 1).compactMap { second in
                let (left, right) = (scale.levels[first], scale.levels[second])
                guard let common = left.interval.intersection(right.interval) else { return nil }
                return note(
                    "methodology.scale-overlap", at: right.name,
                    "шкала «\(title)»: \(common.text) принадлежит двум уровням: \(left.name.value) и \(right.name.value)"
                )
            }
        }
    }

    /// Values between the ends of the scale that no level holds, and values beyond its ends.
    private var gaps: [Diagnostic] {
        guard let possible = bases.first, let hull = scaleHull else { return [] }
        let holes = scale.levels.reduce(Attainable([hull])) { $0.subtracting($1.interval) }
        let lost = scale.levels.reduce(possible) { $0.subtracting($1.interval) }
        var notes: [Diagnostic] = []
        if !lost.parts.isEmpty {
            notes.append(
                note(
                    "methodology.value-without-level", at: scale.indicator,
                    "шкала «\(title)»: нет уровня для возможного значения \(lost.parts.map(\.text).listed)"
                ))
        }
        let unmet = holes.parts.filter { lost.intersection($0).parts.isEmpty }
        if !unmet.isEmpty {
            notes.append(
                note(
                    "methodology.scale-gap", at: scale.indicator,
                    "шкала «\(title)»: нет уровня для \(unmet.map(\.text).listed), хотя таких значений и не бывает"
                ))
        }
        return notes
    }

    private var levels: [Diagnostic] {
        guard let possible = bases.first else { return [] }
        return scale.levels.compactMap { level in
            if bases.allSatisfy({ $0.intersection(level.interval).parts.isEmpty }) {
                let maxima = bases.compactMap(\.greatest).uniqued.map(\.exactText).joined(separator: " или ")
                return note(
                    "methodology.level-unreachable", at: level.name,
                    "шкала «\(title)»: уровень «\(level.name.value)» \(level.interval.text) недостижим, "
                        + "наибольшее возможное значение — \(maxima)")
            }
            guard let only = possible.intersection(level.interval).points, only.count == 1, possible.parts.count > 2,
                !level.interval.isPoint
            else { return nil }
            return note(
                "methodology.level-single-value", at: level.name,
                "шкала «\(title)»: на уровень «\(level.name.value)» \(level.interval.text) попадает только "
                    + only.listed)
        }
    }

    private var scaleHull: Interval? {
        let sorted = scale.levels.map(\.interval).sorted { $0.lower.value < $1.lower.value }
        guard let first = sorted.first, let last = sorted.max(by: { $0.upper.value < $1.upper.value }) else {
            return nil
        }
        return Interval(first.lower, last.upper)
    }

    private func note(_ identifier: String, at place: Located<String>, _ message: String) -> Diagnostic {
        MethodLint.note(identifier, method, at: place, message, point: scale.point)
    }
}
