/// Days, months and years.
extension TermParser {
    /// «15 октября 2020», «1–15 октября», «с 1 по 15 октября», «15 и 20 октября», «01.09.2021 – 31.05.2022».
    mutating func days() -> [Term.Span]? {
        let isOpen = accept("с") || accept("со")
        var bare: [Int] = []
        var joins: [String] = []
        while let day = Int(word()), (1...31).contains(day), word().utf8.count <= 2, Self.joins.contains(word(1)) {
            bare.append(day)
            joins.append(word(1))
            position += 2
        }
        guard let first = day() else { return nil }
        if bare.isEmpty {
            guard Self.ranges.contains(word()), let until = attempt({ $0.afterRangeMark { $0.day() } }) else {
                return isOpen || isRangeAhead ? nil : [.days(from: first, until: first)]
            }
            return Self.span(first, until).map { [$0] }
        }
        let before = bare.compactMap { PartialDate(day: $0, month: first.month, year: first.year) }
        guard before.count == bare.count else { return nil }
        if joins == ["-"] || joins == ["по"] { return Self.span(before[0], first).map { [$0] } }
        guard joins.allSatisfy({ $0 == "и" }) else { return nil }
        return (before + [first]).map { .days(from: $0, until: $0) }
    }

    private static let joins = ["-", "по", "и"]
    private static let ranges = ["-", "по"]

    private mutating func afterRangeMark<Value>(_ read: (inout TermParser) -> Value?) -> Value? {
        guard accept({ Self.ranges.contains($0) }) else { return nil }
        return read(&self)
    }

    /// «май», «февраль-март 2021», «с сентября 2021 по май 2022 года».
    mutating func months() -> Term.Span? {
        let isOpen = accept("с")
        guard let first = month() else { return nil }
        guard let until = attempt({ $0.afterRangeMark { $0.month() } }) else {
            // «с сентября» alone has no end.
            return isOpen || isRangeAhead ? nil : .months(from: first, until: first)
        }
        var (from, last) = (first, until)
        let wraps = last.month < from.month
        switch (from.year, last.year) {
        case (nil, let year?): from.year = wraps ? year - 1 : year
        case (let year?, nil): last.year = wraps ? year + 1 : year
        case (let start?, let end?): guard (start, from.month) <= (end, last.month) else { return nil }
        case (nil, nil): break
        }
        return .months(from: from, until: last)
    }

    /// «2021 год», «2020–2025», «2020/2021 уч. г.»
    ///
    /// - Parameter isBehindName: the year of a day or a month, which may begin a range: «сентябрь 2021 – май 2022».
    mutating func years(isBehindName: Bool = false) -> Term.Span? {
        guard let first = take(TermVocabulary.year) else { return nil }
        let isSlashed = word() == "/"
        guard isSlashed || Self.ranges.contains(word()), let last = year(after: first) else {
            guard !isSlashed, !skipSchoolYear(), isBehindName || !isRangeAhead else { return nil }
            return .years(first...skippingYearWord(first))
        }
        position += 2
        if skipSchoolYear() || isSlashed { return last == first + 1 ? .schoolYear(first) : nil }
        guard last >= first else { return nil }
        return .years(first...skippingYearWord(last))
    }

    /// «с 2020 по 2025 год»; «с 2021 года» alone has no end.
    mutating func yearsFromTo() -> Term.Span? {
        guard accept("с"), case .years(let years) = years(), years.count > 1 else { return nil }
        return .years(years)
    }

    /// A range goes on with something that could not be read as its end: «15 октября – ноябрь».
    var isRangeAhead: Bool {
        Self.ranges.contains(word())
            && (word(1).first?.isNumber == true || TermVocabulary.month(word(1)) != nil)
    }

    /// The second year of «2020–2025» or «2020/21».
    private func year(after first: Int) -> Int? {
        if let year = TermVocabulary.year(word(1)) { return year }
        guard word() == "/", word(1).utf8.count == 2, let short = Int(word(1)) else { return nil }
        return first / 100 * 100 + short
    }

    private mutating func skippingYearWord(_ year: Int) -> Int {
        _ = accept(TermVocabulary.isYearWord)
        return year
    }

    /// «учебный год», «уч. г.» behind the numbers.
    private mutating func skipSchoolYear() -> Bool {
        guard TermVocabulary.isSchoolWord(word()), TermVocabulary.isYearWord(word(1)) else { return false }
        position += 2
        return true
    }

    /// `15.10.2020`, `15.10`, «15 октября 2020 года».
    mutating func day() -> PartialDate? {
        let numbers = word().split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        if numbers.count == 3 || numbers.count == 2, let day = numbers[0], let month = numbers[1] {
            let year = numbers.count == 3 ? numbers[2] : nil
            if numbers.count == 3, year.flatMap({ TermVocabulary.year(String($0)) }) == nil { return nil }
            guard let date = PartialDate(day: day, month: month, year: year) else { return nil }
            position += 1
            _ = accept(TermVocabulary.isYearWord)
            return date
        }
        guard let day = Int(word()), word().utf8.count <= 2 else { return nil }
        position += 1
        skipNumberEnding()
        guard let month = take(TermVocabulary.month) else { return nil }
        return PartialDate(day: day, month: month, year: year(of: month))
    }

    /// «май», «сент. 2021 г.», `09.2021`, «май 2020/2021 уч. г.»
    mutating func month() -> PartialMonth? {
        let numbers = word().split(separator: ".")
        if numbers.count == 2, let month = Int(numbers[0]), (1...12).contains(month),
            let year = TermVocabulary.year(String(numbers[1]))
        {
            position += 1
            _ = accept(TermVocabulary.isYearWord)
            return PartialMonth(month: month, year: year)
        }
        guard let month = take(TermVocabulary.month) else { return nil }
        _ = accept { $0.hasPrefix("месяц") }
        return PartialMonth(month: month, year: year(of: month))
    }

    /// The calendar year behind a month; of a school year the one the month belongs to.
    private mutating func year(of month: Int) -> Int? {
        attempt { parser in
            switch parser.years(isBehindName: true) {
            case .years(let years) where years.count == 1: years.lowerBound
            case .schoolYear(let start): month >= 9 ? start : start + 1
            default: nil
            }
        }
    }

    private static func span(_ first: PartialDate, _ last: PartialDate) -> Term.Span? {
        var (from, until) = (first, last)
        let wraps = (until.month, until.day) < (from.month, from.day)
        switch (from.year, until.year) {
        case (nil, let year?): from.year = wraps ? year - 1 : year
        case (let year?, nil): until.year = wraps ? year + 1 : year
        case (let start?, let end?):
            guard (start, from.month, from.day) <= (end, until.month, until.day) else { return nil }
        case (nil, nil): break
        }
        return .days(from: from, until: until)
    }
}
