/// Numbers between two ends, each of which belongs to it or not; `[0; 0,3)` as methodologies print it.
package struct Interval: Sendable, Hashable {
    package struct End: Sendable, Hashable {
        package var value: Rational
        package var isIncluded: Bool
    }

    package var lower: End
    package var upper: End

    /// Nil when no number lies between the ends.
    package init?(_ lower: End, _ upper: End) {
        guard lower.value < upper.value || (lower.value == upper.value && lower.isIncluded && upper.isIncluded) else {
            return nil
        }
        self.lower = lower
        self.upper = upper
    }

    package init(point: Rational) {
        lower = End(value: point, isIncluded: true)
        upper = lower
    }

    /// Reads `[0; 0,3)`; nil for anything else and for ends that run backwards.
    package init?(_ text: String) {
        let compact = text.filter { !$0.isWhitespace }
        guard let first = compact.first, let last = compact.last, "[(".contains(first), "])".contains(last) else {
            return nil
        }
        let parts = compact.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 2, let lower = Rational(decimal: parts[0]), let upper = Rational(decimal: parts[1]) else {
            return nil
        }
        self.init(End(value: lower, isIncluded: first == "["), End(value: upper, isIncluded: last == "]"))
    }

    package var isPoint: Bool { lower.value == upper.value }

    package func contains(_ value: Rational) -> Bool {
        (lower.value < value || (lower.value == value && lower.isIncluded))
            && (value < upper.value || (value == upper.value && upper.isIncluded))
    }

    /// `[0; 0,3)`, a point as `0,5`.
    package var text: String {
        if isPoint { return lower.value.exactText }
        return "\(lower.isIncluded ? "[" : "(")\(lower.value.exactText); "
            + "\(upper.value.exactText)\(upper.isIncluded ? "]" : ")")"
    }

    /// What both hold; nil when they have no number in common.
    package func intersection(_ other: Interval) -> Interval? {
        Interval(Self.later(lower, other.lower), Self.earlier(upper, other.upper))
    }

    /// What is left without the numbers of `other`: none, one or two intervals.
    package func subtracting(_ other: Interval) -> [Interval] {
        guard let common = intersection(other) else { return [self] }
        let before = Interval(lower, End(value: common.lower.value, isIncluded: !common.lower.isIncluded))
        let after = Interval(End(value: common.upper.value, isIncluded: !common.upper.isIncluded), upper)
        return [before, after].compactMap(\.self)
    }

    private static func later(_ left: End, _ right: End) -> End {
        if left.value != right.value { return left.value > right.value ? left : right }
        return left.isIncluded ? right : left
    }

    private static func earlier(_ left: End, _ right: End) -> End {
        if left.value != right.value { return left.value < right.value ? left : right }
        return left.isIncluded ? right : left
    }
}
