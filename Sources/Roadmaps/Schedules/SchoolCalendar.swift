import Documents

/// What terms leave to the municipality: the days of school quarters and half-years, and what «до» means.
package struct SchoolCalendar: Sendable, Hashable {
    /// A day of every school year; 29 February is 28 February where there is none.
    package struct YearDay: Sendable, Hashable {
        /// 1…12; from September on in the year the school year begins in.
        package var month: Int
        package var day: Int

        package init(_ day: Int, _ month: Int) {
            self.day = day
            self.month = month
        }

        func date(inSchoolYear start: Int) -> CivilDate? {
            let year = month >= 9 ? start : start + 1
            guard (1...12).contains(month) else { return nil }
            return CivilDate(year: year, month: month, day: min(day, CivilDate.days(inMonth: month, of: year)))
        }
    }

    package struct Days: Sendable, Hashable {
        package var from: YearDay
        package var until: YearDay

        package init(from: YearDay, until: YearDay) {
            self.from = from
            self.until = until
        }
    }

    /// In order of the school year.
    package var quarters: [Days]
    /// In order of the school year.
    package var halves: [Days]
    /// «до 1 декабря» allows 1 December, «до 2025 года» the year 2025. Offices mean either; this way nobody is said to be
    /// late a day too early.
    package var untilIncludesNamed: Bool

    package init(quarters: [Days], halves: [Days], untilIncludesNamed: Bool = true) {
        self.quarters = quarters
        self.halves = halves
        self.untilIncludesNamed = untilIncludesNamed
    }

    /// What most schools have.
    package static let standard = SchoolCalendar(
        quarters: [
            Days(from: YearDay(1, 9), until: YearDay(31, 10)), Days(from: YearDay(9, 11), until: YearDay(30, 12)),
            Days(from: YearDay(10, 1), until: YearDay(22, 3)), Days(from: YearDay(1, 4), until: YearDay(31, 5)),
        ],
        halves: [
            Days(from: YearDay(1, 9), until: YearDay(30, 12)), Days(from: YearDay(10, 1), until: YearDay(31, 5)),
        ])
}

extension SchoolCalendar {
    /// - Parameter start: the year the school year begins in.
    func days(of part: Term.SchoolPart, inSchoolYear start: Int) -> DayRange? {
        let days: Days
        switch part {
        case .quarter(let number) where quarters.indices.contains(number - 1): days = quarters[number - 1]
        case .half(let number) where halves.indices.contains(number - 1): days = halves[number - 1]
        case .quarter, .half: return nil
        }
        guard let from = days.from.date(inSchoolYear: start), let until = days.until.date(inSchoolYear: start) else {
            return nil
        }
        return DayRange(from: from, until: until)
    }

    /// From the first day of lessons to the last.
    func lessons(inSchoolYear start: Int) -> DayRange? {
        guard let first = days(of: .quarter(1), inSchoolYear: start),
            let last = days(of: .quarter(quarters.count), inSchoolYear: start)
        else { return nil }
        return DayRange(from: first.from, until: last.until)
    }
}
