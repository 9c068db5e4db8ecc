import Documents

/// Days from the first to the last, both included.
package struct DayRange: Sendable, Hashable {
    package let from: CivilDate
    package let until: CivilDate

    /// Nil when they run backwards.
    package init?(from: CivilDate, until: CivilDate) {
        guard from <= until else { return nil }
        self.from = from
        self.until = until
    }

    package func contains(_ day: CivilDate) -> Bool { from <= day && day <= until }

    /// «01.09.2025 – 31.10.2025», of a single day the day.
    package var text: String { from == until ? from.dotted : "\(from.dotted) – \(until.dotted)" }

    /// Nil when they share no day.
    func intersection(_ other: DayRange) -> DayRange? {
        DayRange(from: max(from, other.from), until: min(until, other.until))
    }

    /// The first or last ten days, or all when there are no more.
    func edge(_ edge: Term.Edge) -> DayRange {
        switch edge {
        case .start: DayRange(from: from, until: min(until, from.adding(days: 9))) ?? self
        case .end: DayRange(from: max(from, until.adding(days: -9)), until: until) ?? self
        case .middle: self
        }
    }
}

extension DayRange: Comparable {
    package static func < (left: DayRange, right: DayRange) -> Bool {
        (left.from, left.until) < (right.from, right.until)
    }
}

extension DayRange {
    static func months(_ first: Int, _ firstYear: Int, _ last: Int, _ lastYear: Int) -> DayRange? {
        guard let from = CivilDate(year: firstYear, month: first, day: 1),
            let until = CivilDate(
                year: lastYear, month: last, day: CivilDate.days(inMonth: last, of: lastYear))
        else { return nil }
        return DayRange(from: from, until: until)
    }

    static func year(_ year: Int) -> DayRange? { months(1, year, 12, year) }
    /// From 1 September to 31 August.
    static func schoolYear(_ start: Int) -> DayRange? { months(9, start, 8, start + 1) }
}

extension Period {
    /// Nil for years no calendar date is made of.
    package var days: DayRange? {
        switch self {
        case .schoolYear(let start): .schoolYear(start)
        case .year(let year): .year(year)
        case .years(let first, let last): .months(1, first, 12, last)
        }
    }

    /// The years it consists of, school or calendar ones.
    var frames: [DayRange] {
        switch self {
        case .schoolYear(let start): [DayRange.schoolYear(start)].compactMap { $0 }
        case .year(let year): [DayRange.year(year)].compactMap { $0 }
        case .years(let first, let last): first <= last ? (first...last).compactMap { DayRange.year($0) } : []
        }
    }
}
