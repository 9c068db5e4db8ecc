import Documents

/// Lays a term over the years of a roadmap.
struct ScheduleBuilder {
    private let term: Term
    private let period: Period
    private let calendar: SchoolCalendar
    private let start: CivilDate?
    /// Where occurrences may lie: the period, or what the term itself names.
    private var window: DayRange
    /// The years of the window, school or calendar ones as in the period.
    private var frames: [DayRange]
    private var found: [DayRange] = []
    private var obstacles: [Schedule.Obstacle] = []

    /// - Parameters:
    ///   - window: the days of the period.
    ///   - start: the day the roadmap takes effect.
    init(_ term: Term, _ period: Period, window: DayRange, from start: CivilDate?, _ calendar: SchoolCalendar) {
        self.term = term
        self.period = period
        self.calendar = calendar
        self.start = start
        frames = period.frames
        self.window = window
    }

    mutating func build() -> Schedule {
        narrowWindow()
        for part in term.parts {
            switch part {
            case .unknown(let words): obstacles.append(.words(words))
            case .bound(.plan, let words): obstacles.append(.plan(words))
            case .bound(.event, let words): obstacles.append(.event(words))
            case .span, .until, .since, .yearly, .recurrent, .open: break
            }
        }
        let recurrences = term.recurrences
        if !recurrences.isEmpty {
            for recurrence in recurrences { repeatedly(recurrence) }
        } else if term.isYearly {
            everyYear()
        } else {
            once()
        }
        let days = Set(found).sorted()
        let times = recurrences.map(\.times).max() ?? 1
        let all = days.flatMap { Array(repeating: $0, count: times) }
        return Schedule(
            occurrences: all.enumerated().map { Schedule.Occurrence(number: $0 + 1, days: $1) },
            open: open(first: days.first), obstacles: obstacles,
            rule: term.isRecurrent ? RecurrenceRule(all.map(\.until)) : nil)
    }
}

// MARK: The window

extension ScheduleBuilder {
    /// «2020–2025» and limits that name a year say more than the period of the roadmap.
    private mutating func narrowWindow() {
        let named = term.spans.compactMap(\.wholeYears)
        if let from = named.map(\.from).min(), let until = named.map(\.until).max(),
            let own = DayRange(from: from, until: until)
        {
            window = own.intersection(window) ?? own
        }
        for part in term.parts {
            switch part {
            case .since(let limit):
                if let day = firstDay(limit, in: window) {
                    window = DayRange(from: day, until: max(day, window.until)) ?? window
                }
            case .until(let limit) where term.isRecurrent && limit.namesYear:
                if let day = lastDay(limit, in: window) {
                    window = DayRange(from: min(window.from, day), until: day) ?? window
                }
            case .span, .until, .yearly, .recurrent, .open, .bound, .unknown: break
            }
        }
        let years = (window.from.year - 1)...window.until.year
        frames = years.compactMap { year in
            if case .schoolYear = period { DayRange.schoolYear(year) } else { DayRange.year(year) }
        }.compactMap { $0.intersection(window) }
    }

    private func open(first: DayRange?) -> Schedule.Open? {
        for part in term.parts {
            guard case .open(let kind) = part else { continue }
            guard kind == .throughoutYear else { return Schedule.Open(kind: kind, days: window) }
            if term.isRecurrent { return nil }
            // «февраль 2021, в течение года»: from that February to the end of its year.
            guard let first else { return Schedule.Open(kind: kind, days: window) }
            guard let year = wholeYear(around: first.from), let days = DayRange(from: first.from, until: year.until)
            else { return nil }
            return Schedule.Open(kind: kind, days: days)
        }
        let since = term.parts.contains { if case .since = $0 { true } else { false } }
        return since && found.isEmpty ? Schedule.Open(kind: .always, days: window) : nil
    }

    private func wholeYear(around day: CivilDate) -> DayRange? {
        if case .schoolYear = period {
            return .schoolYear(Period.schoolYear(of: day).firstYear)
        }
        return .year(day.year)
    }
}

// MARK: Occurrences

extension ScheduleBuilder {
    private mutating func once() {
        let timed = term.timedSpans
        for span in timed {
            if let days = resolve(span) {
                found.append(days)
            } else if frames.count == 1 {
                if let days = resolve(span, in: frames[0]) {
                    found.append(days)
                } else {
                    obstacles.append(.outsidePeriod(span.meaning))
                }
            } else {
                obstacles.append(.noYear(span.meaning))
            }
        }
        for limit in term.limits {
            guard limit.namesYear || frames.count == 1 else {
                obstacles.append(.noYear(Term.Part.until(limit).meaning))
                continue
            }
            guard let last = lastDay(limit, in: window) else { continue }
            let first = found.map(\.from).min() ?? window.from
            if let days = DayRange(from: min(first, last), until: last) { found.append(days) }
        }
        let isWhole = timed.isEmpty && term.limits.isEmpty && !term.isOpen
        if isWhole, !term.spans.isEmpty { found.append(window) }
    }

    private mutating func everyYear() {
        let timed = term.timedSpans
        let limits = term.limits.filter { !$0.namesYear }
        for span in timed {
            let first = resolve(span)
            if let first { found.append(first) }
            // «февраль 2021, ежегодная корректировка»: every later February too.
            for frame in frames {
                guard let days = resolve(span.withoutYear, in: frame), !isOver(days) else { continue }
                if let first, days.from <= first.until { continue }
                found.append(days)
            }
        }
        for frame in frames where timed.isEmpty {
            let ends = limits.compactMap { lastDay($0, in: frame) }
            for end in limits.isEmpty ? [frame.until] : ends {
                if let days = DayRange(from: frame.from, until: end), !isOver(days) { found.append(days) }
            }
        }
    }

    private mutating func repeatedly(_ recurrence: Term.Recurrence) {
        let spans = term.timedSpans.flatMap { span in
            resolve(span).map { [$0] } ?? frames.compactMap { resolve(span, in: $0) }
        }
        for days in term.timedSpans.isEmpty ? [window] : spans {
            let until = term.limits.filter { !$0.namesYear }.compactMap { lastDay($0, in: days) }.min()
            guard let days = DayRange(from: days.from, until: min(until ?? days.until, days.until)) else { continue }
            found += blocks(recurrence, in: days).filter { !isOver($0) }.map { block in
                recurrence.edge.map { block.edge($0) } ?? block
            }
        }
    }

    /// Ended before the roadmap took effect: an act in September for the years 2023–2026 asks for nothing in May 2023.
    private func isOver(_ days: DayRange) -> Bool {
        start.map { days.until < $0 } ?? false
    }

    /// The intervals of a recurrence that end in these days.
    private func blocks(_ recurrence: Term.Recurrence, in days: DayRange) -> [DayRange] {
        let units: [DayRange]
        switch recurrence.unit {
        case .week:
            // Working weeks, Monday to Friday.
            let monday = days.from.adding(days: 1 - days.from.weekday)
            units = stride(from: 0, through: days.until.dayNumber - monday.dayNumber, by: 7).compactMap { offset in
                DayRange(from: monday.adding(days: offset), until: monday.adding(days: offset + 4))
            }
        case .month: units = Self.months(by: 1, in: days)
        case .quarter: units = Self.months(by: 3, in: days)
        case .schoolQuarter:
            units = schoolParts((1...4).map { .quarter($0) }, in: days)
        case .halfYear: units = schoolParts((1...2).map { .half($0) }, in: days)
        case .year, .schoolYear: units = frames
        }
        let step = max(1, recurrence.interval)
        return stride(from: 0, to: units.count, by: step).compactMap { start in
            let last = units[min(start + step, units.count) - 1]
            // A last interval that is not whole ends with the time itself.
            return DayRange(from: units[start].from, until: last.until)
        }.filter { days.contains($0.until) }.compactMap { $0.intersection(days) }
    }

    /// Calendar months or quarters that touch these days.
    private static func months(by size: Int, in days: DayRange) -> [DayRange] {
        let first = days.from.year * 12 + (days.from.month - 1) / size * size
        let last = days.until.year * 12 + days.until.month - 1
        return stride(from: first, through: last, by: size).compactMap { start in
            let end = start + size - 1
            return .months(start % 12 + 1, start / 12, end % 12 + 1, end / 12)
        }
    }

    private func schoolParts(_ parts: [Term.SchoolPart], in days: DayRange) -> [DayRange] {
        ((days.from.year - 1)...days.until.year).flatMap { start in
            parts.compactMap { calendar.days(of: $0, inSchoolYear: start) }
        }.filter { days.contains($0.until) }
    }
}

// MARK: Days of a span

extension ScheduleBuilder {
    /// The days of a span that names its year; nil for one that does not.
    private func resolve(_ span: Term.Span) -> DayRange? {
        switch span {
        case .days(let from, let until): return Self.days(from, until, from.year, until.year)
        case .months(let from, let until):
            guard let first = from.year, let last = until.year else { return nil }
            return .months(from.month, first, until.month, last)
        case .decade(let edge, let month):
            guard let year = month.year else { return nil }
            return Self.decade(edge, month.month, year)
        case .schoolPart(let part, let edge, let start):
            guard let start, let days = calendar.days(of: part, inSchoolYear: start) else { return nil }
            return edge.map { days.edge($0) } ?? days
        case .yearEdge(let edge, let isSchool, let year):
            guard let year else { return nil }
            return (isSchool ? calendar.lessons(inSchoolYear: year) : .year(year))?.edge(edge)
        case .years, .schoolYear: return nil
        }
    }

    /// The days of a span without a year that begin in a year of the roadmap.
    private func resolve(_ span: Term.Span, in frame: DayRange) -> DayRange? {
        let candidates = ((frame.from.year - 1)...frame.until.year).compactMap { year in
            resolve(span.beginning(in: year, isSchool: isSchool))
        }
        return candidates.first { frame.contains($0.from) }
    }

    private var isSchool: Bool {
        if case .schoolYear = period { true } else { false }
    }

    private static func days(_ from: PartialDate, _ until: PartialDate, _ first: Int?, _ last: Int?) -> DayRange? {
        guard let first, let last, let start = CivilDate(year: first, month: from.month, day: from.day),
            let end = CivilDate(year: last, month: until.month, day: until.day)
        else { return nil }
        return DayRange(from: start, until: end)
    }

    private static func decade(_ edge: Term.Edge, _ month: Int, _ year: Int) -> DayRange? {
        let days =
            switch edge {
            case .start: (1, 10)
            case .middle: (11, 20)
            case .end: (21, CivilDate.days(inMonth: month, of: year))
            }
        guard let from = CivilDate(year: year, month: month, day: days.0),
            let until = CivilDate(year: year, month: month, day: days.1)
        else { return nil }
        return DayRange(from: from, until: until)
    }

    /// The day a limit ends with.
    private func lastDay(_ limit: Term.Limit, in frame: DayRange) -> CivilDate? {
        let isInclusive = limit.isInclusive || calendar.untilIncludesNamed
        return named(limit, in: frame).map { isInclusive ? $0.until : $0.from.adding(days: -1) }
    }

    private func firstDay(_ limit: Term.Limit, in frame: DayRange) -> CivilDate? {
        named(limit, in: frame)?.from
    }

    /// All days of what a limit names.
    private func named(_ limit: Term.Limit, in frame: DayRange) -> DayRange? {
        switch limit.moment {
        case .day(let day): named(.days(from: day, until: day), in: frame)
        case .month(let month): named(.months(from: month, until: month), in: frame)
        case .year(let year): .year(year)
        case .schoolYear(let start): .schoolYear(start)
        case .thisYear: frame
        case .thisSchoolYear: isSchool ? frame : DayRange.months(9, frame.until.year - 1, 8, frame.until.year)
        }
    }

    private func named(_ span: Term.Span, in frame: DayRange) -> DayRange? {
        resolve(span) ?? resolve(span, in: frame)
    }
}
