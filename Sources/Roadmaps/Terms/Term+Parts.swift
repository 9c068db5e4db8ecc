/// The parts of a term by what they are.
extension Term {
    var spans: [Span] {
        parts.compactMap { part in
            if case .span(let span) = part { span } else { nil }
        }
    }

    /// Without those that are whole years.
    var timedSpans: [Span] { spans.filter { $0.wholeYears == nil } }

    var limits: [Limit] {
        parts.compactMap { part in
            if case .until(let limit) = part { limit } else { nil }
        }
    }

    var recurrences: [Recurrence] {
        parts.compactMap { part in
            if case .recurrent(let recurrence) = part { recurrence } else { nil }
        }
    }

    var isYearly: Bool {
        parts.contains { part in
            if case .yearly = part { true } else { false }
        }
    }

    var isOpen: Bool {
        parts.contains { part in
            if case .open = part { true } else { false }
        }
    }
}

extension Term.Limit {
    /// The limit needs no year from the roadmap.
    var namesYear: Bool {
        switch moment {
        case .day(let day): day.year != nil
        case .month(let month): month.year != nil
        case .year, .schoolYear: true
        case .thisYear, .thisSchoolYear: false
        }
    }
}

extension Term.Span {
    /// The days of a span that is one or several whole years.
    var wholeYears: DayRange? {
        switch self {
        case .years(let years): .months(1, years.lowerBound, 12, years.upperBound)
        case .schoolYear(let start): .schoolYear(start)
        case .days, .months, .decade, .schoolPart, .yearEdge: nil
        }
    }

    var withoutYear: Term.Span {
        switch self {
        case .days(let from, let until):
            .days(from: from.inYear(nil), until: until.inYear(nil))
        case .months(let from, let until):
            .months(from: PartialMonth(month: from.month), until: PartialMonth(month: until.month))
        case .decade(let edge, let month): .decade(edge, PartialMonth(month: month.month))
        case .schoolPart(let part, let edge, _): .schoolPart(part, edge, schoolYear: nil)
        case .yearEdge(let edge, let isSchool, _): .yearEdge(edge, isSchool: isSchool, year: nil)
        case .years, .schoolYear: self
        }
    }

    /// A span without a year, set into one.
    ///
    /// - Parameter isSchool: whether «конец года» is that of a school year.
    func beginning(in year: Int, isSchool: Bool) -> Term.Span {
        switch self {
        case .days(let from, let until):
            let wraps = (until.month, until.day) < (from.month, from.day)
            return .days(from: from.inYear(year), until: until.inYear(wraps ? year + 1 : year))
        case .months(let from, let until):
            return .months(
                from: PartialMonth(month: from.month, year: year),
                until: PartialMonth(month: until.month, year: until.month < from.month ? year + 1 : year))
        case .decade(let edge, let month): return .decade(edge, PartialMonth(month: month.month, year: year))
        case .schoolPart(let part, let edge, _): return .schoolPart(part, edge, schoolYear: year)
        case .yearEdge(let edge, let school, _): return .yearEdge(edge, isSchool: school || isSchool, year: year)
        case .years, .schoolYear: return self
        }
    }
}
