/// A part of a whole in numbers and in per cent: «9 из 14 школ (64,3 %)».
package struct Share: Sendable, Hashable {
    package var part: Int
    package var whole: Int
    package var percent: Percent
    /// Offsets in the passage.
    package var range: Range<Int>

    package struct Percent: Sendable, Hashable {
        /// 643 for 64,3.
        package var units: Int
        /// Digits behind the comma, 0…3.
        package var digits: Int
    }

    /// Whether the per cent are those of the part, rounded to the digits printed; a half may go either way.
    package var addsUp: Bool {
        guard whole > 0 else { return true }
        let scale = Self.powers[percent.digits]
        return abs(2 * 100 * scale * part - 2 * percent.units * whole) <= whole
    }

    /// What the per cent ought to be, to as many digits: `64,3`.
    package var expected: String {
        Self.text(Self.rounded(100 * Self.powers[percent.digits] * part, whole), percent.digits)
    }

    /// `64,3`.
    package var written: String { Self.text(percent.units, percent.digits) }

    private static let powers = [1, 10, 100, 1000]

    private static func rounded(_ numerator: Int, _ denominator: Int) -> Int {
        denominator > 0 ? (2 * numerator + denominator) / (2 * denominator) : 0
    }

    private static func text(_ units: Int, _ digits: Int) -> String {
        guard digits > 0 else { return "\(units)" }
        let fraction = String(units % powers[digits])
        return "\(units / powers[digits]),\(String(repeating: "0", count: digits - fraction.utf8.count))\(fraction)"
    }
}
