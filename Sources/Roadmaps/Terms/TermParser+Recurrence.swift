/// What comes back, what has no day and what another plan decides.
extension TermParser {
    /// «ежегодно», «каждый год», «с ежегодной корректировкой».
    mutating func yearly() -> Term.Part? {
        if accept("ежегодно") { return .yearly(work: nil) }
        _ = accept("с")
        if word().hasPrefix("ежегодн"), position + 1 < words.count {
            position += 1
            let work = written(upTo: words.count)
            position = words.count
            return .yearly(work: work)
        }
        guard accept({ $0.hasPrefix("кажд") }) else { return nil }
        _ = accept(TermVocabulary.isSchoolWord) || accept("календарный")
        return accept("год") ? .yearly(work: nil) : nil
    }

    /// «раз в четверть», «не реже 2 раз в полугодие», «каждые два месяца», «ежемесячно».
    mutating func recurrence() -> Term.Part? {
        if let unit = take(TermVocabulary.everyUnit) { return .recurrent(Term.Recurrence(unit: unit)) }
        if accept({ $0.hasPrefix("кажд") }) { return interval(of: Term.Recurrence(unit: .week)) }
        var recurrence = Term.Recurrence(unit: .year)
        recurrence.isAtLeast = accept("не", "реже") || accept("не", "менее") || accept("минимум")
        if recurrence.isAtLeast { _ = accept("чем") }
        let count = take(TermVocabulary.count)
        skipNumberEnding()
        if count != nil, word() == "-", TermVocabulary.count(word(1)) != nil {
            // «1-2 раза»: the smaller number is what must be.
            position += 2
            recurrence.isAtLeast = true
        }
        let isCounted = accept { ["раз", "раза", "разу", "дважды", "трижды"].contains($0) }
        let adverb = position > 0 && ["дважды", "трижды", "однократно"].contains(words[position - 1].text)
        guard isCounted || adverb || (recurrence.isAtLeast && count != nil) else { return nil }
        recurrence.times = count ?? 1
        guard accept("в") || accept("за") else { return nil }
        return interval(of: recurrence)
    }

    /// «каждые два месяца» behind «раз в».
    private mutating func interval(of found: Term.Recurrence) -> Term.Part? {
        var recurrence = found
        _ = accept { $0.hasPrefix("кажд") }
        recurrence.interval = take(TermVocabulary.count) ?? 1
        skipNumberEnding()
        let isSchool = accept(TermVocabulary.isSchoolWord)
        if !isSchool { _ = accept { $0.hasPrefix("календарн") } }
        guard let unit = take(TermVocabulary.unit) else { return nil }
        recurrence.unit = unit == .year && isSchool ? .schoolYear : unit
        if [.year, .schoolYear].contains(recurrence.unit), recurrence.interval == 1, recurrence.times == 1,
            !recurrence.isAtLeast
        {
            return .yearly(work: nil)
        }
        return .recurrent(recurrence)
    }

    /// «в конце четверти», «начало мая 2021», «в конце II четверти», «к началу учебного года».
    mutating func edge() -> Term.Part? {
        _ = accept("в") || accept("к")
        guard let edge = take(TermVocabulary.edge) else { return nil }
        if let month = attempt({ $0.month() }) { return word() == "-" ? nil : .span(.decade(edge, month)) }
        guard edge != .middle else { return nil }
        if let part = attempt({ $0.numberedParts() }), part.count == 1,
            case .schoolPart(let part, _, let year) = part[0]
        {
            return .span(.schoolPart(part, edge, schoolYear: year))
        }
        switch attempt({ $0.years() }) {
        case .years(let years) where years.count == 1:
            return .span(.yearEdge(edge, isSchool: false, year: years.lowerBound))
        case .schoolYear(let start): return .span(.yearEdge(edge, isSchool: true, year: start))
        case nil: break
        default: return nil
        }
        let isEvery = accept { $0.hasPrefix("кажд") }
        let isSchool = accept(TermVocabulary.isSchoolWord)
        guard let unit = take(TermVocabulary.unit) else { return nil }
        if unit == .year, !isEvery { return .span(.yearEdge(edge, isSchool: isSchool, year: nil)) }
        guard unit != .week else { return nil }
        return .recurrent(
            Term.Recurrence(unit: unit == .year && isSchool ? .schoolYear : unit, edge: edge))
    }

    /// «II четверть», «1–2 кварталы 2021 года», «I полугодие 2021/2022 уч. года».
    mutating func numberedParts() -> [Term.Span]? {
        guard let first = take(TermVocabulary.ordinal) else { return nil }
        skipNumberEnding()
        var (last, isRange) = (first, false)
        if word() == "-" || word() == "и", let second = TermVocabulary.ordinal(word(1)) {
            isRange = word() == "-"
            position += 2
            skipNumberEnding()
            last = second
        }
        guard last >= first else { return nil }
        let numbers = isRange ? Array(first...last) : first == last ? [first] : [first, last]
        _ = accept(TermVocabulary.isSchoolWord)
        guard let unit = take({ TermVocabulary.unit($0) ?? ($0 == "кварталы" ? .quarter : nil) }) else { return nil }
        guard let year = attempt({ $0.yearBehindPart() }) else { return nil }
        switch (unit, year) {
        case (.quarter, .some(.schoolYear)), (.week, _), (.month, _), (.year, _), (.schoolYear, _): return nil
        case (.quarter, _):
            return (isRange ? [(first, last)] : numbers.map { ($0, $0) })
                .map { Self.months(from: $0.0 * 3 - 2, until: $0.1 * 3, of: year) }
        case (.halfYear, _) where last > 2: return nil
        // Of a calendar year, not of a school year.
        case (.halfYear, .some(.years)):
            return numbers.map { Self.months(from: $0 * 6 - 5, until: $0 * 6, of: year) }
        case (.halfYear, _): return numbers.map { Self.schoolPart(.half($0), of: year) }
        case (.schoolQuarter, _): return numbers.map { Self.schoolPart(.quarter($0), of: year) }
        }
    }

    /// One calendar or school year, or none; outer nil when it is several.
    private mutating func yearBehindPart() -> Term.Span?? {
        guard let span = attempt({ $0.years() }) else { return .some(nil) }
        if case .years(let years) = span, years.count > 1 { return nil }
        return span
    }

    private static func months(from first: Int, until last: Int, of span: Term.Span?) -> Term.Span {
        var year: Int?
        if case .years(let years) = span { year = years.lowerBound }
        return .months(from: PartialMonth(month: first, year: year), until: PartialMonth(month: last, year: year))
    }

    private static func schoolPart(_ part: Term.SchoolPart, of span: Term.Span?) -> Term.Span {
        let isAutumn =
            switch part {
            case .quarter(let number): number <= 2
            case .half(let number): number == 1
            }
        switch span {
        case .schoolYear(let start): return .schoolPart(part, nil, schoolYear: start)
        // The first two quarters of a calendar year are taught in its autumn, the others in its spring.
        case .years(let years):
            return .schoolPart(part, nil, schoolYear: isAutumn ? years.lowerBound : years.lowerBound - 1)
        default: return .schoolPart(part, nil, schoolYear: nil)
        }
    }
}
