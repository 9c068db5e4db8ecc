/// What a plan, a programme or a monitoring covers.
package enum Period: Sendable, Hashable {
    /// From 1 September of `start` to 31 August of the next year.
    case schoolYear(start: Int)
    case year(Int)
    case years(Int, Int)

    /// `2024/2025`, `2024` or `2024–2026`.
    package var text: String {
        switch self {
        case .schoolYear(let start): "\(start)/\(start + 1)"
        case .year(let year): "\(year)"
        case .years(let first, let last): "\(first)–\(last)"
        }
    }

    /// `2024/2025 учебный год`, `2024 год`, `2024–2026 годы`.
    package var spelled: String {
        switch self {
        case .schoolYear: text + " учебный год"
        case .year: text + " год"
        case .years: text + " годы"
        }
    }

    /// The year an address takes from the period: the first one it covers.
    package var firstYear: Int {
        switch self {
        case .schoolYear(let start): start
        case .year(let year): year
        case .years(let first, _): first
        }
    }

    /// The school year a day belongs to.
    package static func schoolYear(of date: CivilDate) -> Period {
        .schoolYear(start: date.month >= 9 ? date.year : date.year - 1)
    }

    /// Reads `2024/2025`, `2024`, `2024–2026` (any dash); nil for anything else, and for years that run backwards.
    package static func parse(_ text: String) -> Period? {
        if let period = usual(text) { return period }
        let compact = text.filter { !$0.isWhitespace }
        if let year = year(compact) { return .year(year) }
        guard compact.count == 9, let first = year(compact.prefix(4)), let last = year(compact.suffix(4)) else {
            return nil
        }
        switch compact[compact.index(compact.startIndex, offsetBy: 4)] {
        case "/" where last == first + 1: return .schoolYear(start: first)
        case "-" where last > first, "–" where last > first, "—" where last > first: return .years(first, last)
        default: return nil
        }
    }

    /// The usual ways to write it, `2024` and `2024/2025`, read by bytes.
    private static func usual(_ text: String) -> Period? {
        var text = text
        return text.withUTF8 { bytes in
            switch bytes.count {
            case 4: return Digits.number(bytes[...]).flatMap { known.contains($0) ? .year($0) : nil }
            case 9:
                guard bytes[4] == UInt8(ascii: "/"), let first = Digits.number(bytes[..<4]),
                    let last = Digits.number(bytes[5...]), known.contains(first), known.contains(last),
                    last == first + 1
                else { return nil }
                return .schoolYear(start: first)
            default: return nil
            }
        }
    }

    private static let known = 1900...2199

    static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), known.contains(year) else { return nil }
        return year
    }
}
