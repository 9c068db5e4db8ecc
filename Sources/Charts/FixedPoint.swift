/// Coordinates with at most one decimal place, a point and no exponent, whatever the locale.
enum FixedPoint {
    static func format(_ value: Double) -> String {
        // A coordinate that is no number, or absurd, must not reach the page as `nan` or `1e+22`.
        guard value.isFinite else { return "0" }
        let tenths = Int((min(max(value, -1e9), 1e9) * 10).rounded())
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
    }
}
