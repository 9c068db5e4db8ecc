/// The values an indicator can really take, found without computing in floating point.
///
/// Intervals that do not meet, ascending; a single value is an interval that is a point. A mean over any number of
/// rows can be any fraction between the ends, so its values are taken as the whole interval.
struct Attainable: Hashable {
    private(set) var parts: [Interval]

    /// More members than this make a set too large to walk through.
    private static let limit = 20_000

    init(_ intervals: [Interval]) {
        parts = []
        for next in intervals.sorted(by: Self.startsBefore) {
            guard let last = parts.last, let joined = Self.union(last, next) else {
                parts.append(next)
                continue
            }
            parts[parts.count - 1] = joined
        }
    }

    init(points: some Sequence<Rational>) { self.init(points.map { Interval(point: $0) }) }

    var least: Rational? { parts.first?.lower.value }
    var greatest: Rational? { parts.last?.upper.value }

    /// Nil when one of the parts is not a single value.
    var points: [Rational]? {
        let points = parts.filter(\.isPoint).map(\.lower.value)
        return points.count == parts.count ? points : nil
    }

    func contains(_ value: Rational) -> Bool { parts.contains { $0.contains(value) } }

    /// All numbers between the least and the greatest value.
    var hull: Interval? {
        guard let first = parts.first, let last = parts.last else { return nil }
        return Interval(first.lower, last.upper)
    }

    func intersection(_ interval: Interval) -> Attainable { Attainable(parts.compactMap { $0.intersection(interval) }) }

    func subtracting(_ interval: Interval) -> Attainable { Attainable(parts.flatMap { $0.subtracting(interval) }) }

    /// Sums of a member of each; nil when there are too many.
    func adding(_ other: Attainable) -> Attainable? {
        guard parts.count * other.parts.count <= Self.limit else { return nil }
        return Attainable(
            parts.flatMap { left in
                other.parts.compactMap { right in
                    Interval(
                        .init(
                            value: left.lower.value + right.lower.value,
                            isIncluded: left.lower.isIncluded && right.lower.isIncluded),
                        .init(
                            value: left.upper.value + right.upper.value,
                            isIncluded: left.upper.isIncluded && right.upper.isIncluded))
                }
            })
    }

    /// - Parameter divisor: positive.
    func divided(by divisor: Int) -> Attainable {
        func quotient(_ end: Interval.End) -> Interval.End {
            Interval.End(value: end.value.divided(by: Rational(divisor)) ?? end.value, isIncluded: end.isIncluded)
        }
        return Attainable(parts.compactMap { Interval(quotient($0.lower), quotient($0.upper)) })
    }

    private static func startsBefore(_ left: Interval, _ right: Interval) -> Bool {
        left.lower.value != right.lower.value
            ? left.lower.value < right.lower.value : left.lower.isIncluded && !right.lower.isIncluded
    }

    /// Nil when a number between the two belongs to neither.
    private static func union(_ left: Interval, _ right: Interval) -> Interval? {
        let touches =
            right.lower.value < left.upper.value
            || (right.lower.value == left.upper.value && (right.lower.isIncluded || left.upper.isIncluded))
        guard touches else { return nil }
        let upper =
            if left.upper.value != right.upper.value {
                left.upper.value > right.upper.value ? left.upper : right.upper
            } else {
                left.upper.isIncluded ? left.upper : right.upper
            }
        return Interval(left.lower, upper)
    }
}
