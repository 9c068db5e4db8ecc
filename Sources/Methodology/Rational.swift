import BigInt

/// An exact fraction: values of indicators are added, divided and compared without rounding.
package struct Rational: Sendable, Hashable {
    package let numerator: BigInt
    /// Positive, without a common divisor with the numerator.
    package let denominator: BigInt

    package init(_ whole: Int) {
        numerator = BigInt(whole)
        denominator = 1
    }

    /// - Parameter denominator: not zero.
    private init(reducing numerator: BigInt, over denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    /// Reads a decimal with a comma or a point: `87,5`, `0.25`, `-3`; nil for anything else.
    package init?(decimal text: some StringProtocol) {
        var digits = ""
        var scale: Int?
        let scalars = text.unicodeScalars
        let isNegative = scalars.first == "-" || scalars.first == "\u{2212}"
        for scalar in scalars.dropFirst(isNegative ? 1 : 0) {
            switch scalar {
            case "0"..."9":
                digits.unicodeScalars.append(scalar)
                scale = scale.map { $0 + 1 }
            case ",", ".":
                guard scale == nil, !digits.isEmpty else { return nil }
                scale = 0
            default: return nil
            }
        }
        guard scale != 0, let value = BigInt(digits) else { return nil }
        self.init(reducing: isNegative ? -value : value, over: BigInt(10).power(scale ?? 0))
    }

    package var isWhole: Bool { denominator == 1 }

    /// For drawing only; everything that is printed or compared stays exact.
    package var approximate: Double { Double(numerator) / Double(denominator) }
}

extension Rational: Comparable {
    package static func < (left: Rational, right: Rational) -> Bool {
        left.denominator == right.denominator
            ? left.numerator < right.numerator
            : left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

extension Rational {
    package static func + (left: Rational, right: Rational) -> Rational {
        Rational(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    package static prefix func - (value: Rational) -> Rational {
        Rational(reducing: -value.numerator, over: value.denominator)
    }

    package static func - (left: Rational, right: Rational) -> Rational { left + -right }

    package static func * (left: Rational, right: Rational) -> Rational {
        Rational(
            reducing: left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// Nil when `right` is zero.
    package func divided(by right: Rational) -> Rational? {
        right.numerator == 0
            ? nil : Rational(reducing: numerator * right.denominator, over: denominator * right.numerator)
    }

    /// The sum of `values`: those with one denominator are added without reducing a fraction each time.
    package static func sum(_ values: some Sequence<Rational>) -> Rational {
        var numerators: [BigInt: BigInt] = [:]
        for value in values { numerators[value.denominator, default: 0] += value.numerator }
        return numerators.reduce(0) { $0 + Rational(reducing: $1.value, over: $1.key) }
    }

    /// The mean of `values`; nil when there are none.
    package static func mean(_ values: some Collection<Rational>) -> Rational? {
        sum(values).divided(by: Rational(values.count))
    }
}

extension Rational {
    /// With a decimal comma and `places` decimals, half rounded away from zero; a whole number has none of them unless
    /// `keepsZeros`.
    package func text(places: Int, keepsZeros: Bool = false) -> String {
        guard !isWhole || keepsZeros else { return Self.signed(numerator < 0, numerator.magnitude.description) }
        let scale = BigUInt(10).power(places)
        let (quotient, remainder) = (numerator.magnitude * scale).quotientAndRemainder(
            dividingBy: denominator.magnitude)
        let rounded = remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient
        let digits = rounded.description
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        guard places > 0 else { return Self.signed(numerator < 0 && rounded > 0, padded) }
        return Self.signed(numerator < 0 && rounded > 0, padded.dropLast(places) + "," + padded.suffix(places))
    }

    /// As a methodology would print it: a finite decimal with a comma, or a fraction such as `1/3`.
    package var exactText: String {
        if isWhole { return text(places: 0) }
        for places in 1...6 where (BigInt(10).power(places) % denominator) == 0 { return text(places: places) }
        return Self.signed(numerator < 0, "\(numerator.magnitude)/\(denominator)")
    }

    private static func signed(_ isNegative: Bool, _ digits: some StringProtocol) -> String {
        isNegative ? "\u{2212}\(digits)" : String(digits)
    }
}
