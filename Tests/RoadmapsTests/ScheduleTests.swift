import Documents
import Testing

@testable import Roadmaps

/// Terms laid over the years of a roadmap, to the day.
@Suite struct ScheduleTests {
    private func schedule(_ term: String, _ period: String, _ calendar: SchoolCalendar = .standard) throws -> Schedule {
        Schedule(Term(term), in: try #require(Period.parse(period)), calendar: calendar)
    }

    private func days(_ term: String, _ period: String, _ calendar: SchoolCalendar = .standard) throws -> [String] {
        try schedule(term, period, calendar).occurrences.map(\.days.text)
    }

    struct Case: CustomTestStringConvertible {
        var term: String
        var period: String
        var days: [String]

        init(_ term: String, _ period: String, _ days: String...) {
            self.term = term
            self.period = period
            self.days = days
        }

        var testDescription: String { "\(term) (\(period))" }
    }

    @Test(arguments: [
        Case("январь 2021", "2020/2021", "01.01.2021 – 31.01.2021"),
        Case("февраль-март 2021", "2020/2021", "01.02.2021 – 31.03.2021"),
        Case("февраль 2024", "2024", "01.02.2024 – 29.02.2024"),
        // The year of a school year: autumn months in the first, the others in the second.
        Case("май", "2025/2026", "01.05.2026 – 31.05.2026"),
        Case("октябрь", "2025/2026", "01.10.2025 – 31.10.2025"),
        Case("сентябрь–май", "2025/2026", "01.09.2025 – 31.05.2026"),
        Case("июнь-август", "2025/2026", "01.06.2026 – 31.08.2026"),
        // It begins in the school year and ends in the next one.
        Case("август-сентябрь", "2025/2026", "01.08.2026 – 30.09.2026"),
        Case("15 октября", "2025/2026", "15.10.2025"),
        Case("15, 20 октября", "2025/2026", "15.10.2025", "20.10.2025"),
        Case("конец мая", "2025/2026", "21.05.2026 – 31.05.2026"),
        Case("III четверть", "2025/2026", "10.01.2026 – 22.03.2026"),
        Case("в конце I четверти", "2025/2026", "22.10.2025 – 31.10.2025"),
        Case("в конце учебного года", "2025/2026", "22.05.2026 – 31.05.2026"),
        Case("в конце года", "2025", "22.12.2025 – 31.12.2025"),
        Case("II полугодие", "2025/2026", "10.01.2026 – 31.05.2026"),
        Case("IV квартал", "2025/2026", "01.10.2025 – 31.12.2025"),
        Case("май", "2026", "01.05.2026 – 31.05.2026"),
        Case("июнь, октябрь", "2026", "01.06.2026 – 30.06.2026", "01.10.2026 – 31.10.2026"),
        // In order of the days, whatever the order of the words.
        Case("июнь, октябрь", "2025/2026", "01.10.2025 – 31.10.2025", "01.06.2026 – 30.06.2026"),
        Case("до 1 декабря 2020", "2020–2025", "01.01.2020 – 01.12.2020"),
        Case("не позднее 15 октября", "2025/2026", "01.09.2025 – 15.10.2025"),
        Case("до 2025 года", "2020–2025", "01.01.2020 – 31.12.2025"),
        Case("до 2024 года (согласно Плана работы УО)", "2020–2025", "01.01.2020 – 31.12.2024"),
        Case("2020-2025", "2020–2025", "01.01.2020 – 31.12.2025"),
        Case("2020-2025", "2022–2023", "01.01.2022 – 31.12.2023"),
        Case("2020/2021 уч. г.", "2020–2025", "01.09.2020 – 31.08.2021"),
        Case("май 2021, до 1 июля 2021", "2021", "01.05.2021 – 31.05.2021", "01.05.2021 – 01.07.2021"),
    ])
    func once(_ expected: Case) throws {
        #expect(try days(expected.term, expected.period) == expected.days)
        #expect(try schedule(expected.term, expected.period).rule == nil)
    }

    @Test(arguments: [
        Case(
            "сентябрь, ежегодно", "2020–2022", "01.09.2020 – 30.09.2020", "01.09.2021 – 30.09.2021",
            "01.09.2022 – 30.09.2022"),
        Case("ежегодно, сентябрь", "2025/2026", "01.09.2025 – 30.09.2025"),
        Case(
            "июнь, октябрь, ежегодно", "2020–2021", "01.06.2020 – 30.06.2020", "01.10.2020 – 31.10.2020",
            "01.06.2021 – 30.06.2021", "01.10.2021 – 31.10.2021"),
        Case("ежегодно", "2020–2021", "01.01.2020 – 31.12.2020", "01.01.2021 – 31.12.2021"),
        Case("ежегодно, по графику", "2025/2026", "01.09.2025 – 31.08.2026"),
        // The work named comes back in the month the measure was first due.
        Case(
            "февраль 2021, ежегодная корректировка", "2020–2023", "01.02.2021 – 28.02.2021",
            "01.02.2022 – 28.02.2022", "01.02.2023 – 28.02.2023"),
        Case("ежегодно до 1 июня", "2020–2021", "01.01.2020 – 01.06.2020", "01.01.2021 – 01.06.2021"),
        Case("ежегодно до 2021 года", "2020–2025", "01.01.2020 – 31.12.2020", "01.01.2021 – 31.12.2021"),
        Case("с 2024 года, ежегодно", "2020–2025", "01.01.2024 – 31.12.2024", "01.01.2025 – 31.12.2025"),
        Case(
            "раз в четверть", "2025/2026", "01.09.2025 – 31.10.2025", "09.11.2025 – 30.12.2025",
            "10.01.2026 – 22.03.2026", "01.04.2026 – 31.05.2026"),
        // A calendar year sees the end of one school year and the beginning of the next.
        Case(
            "не реже одного в четверть", "2025", "10.01.2025 – 22.03.2025", "01.04.2025 – 31.05.2025",
            "01.09.2025 – 31.10.2025", "09.11.2025 – 30.12.2025"),
        Case("раз в полугодие", "2025/2026", "01.09.2025 – 30.12.2025", "10.01.2026 – 31.05.2026"),
        Case(
            "в конце четверти", "2025/2026", "22.10.2025 – 31.10.2025", "21.12.2025 – 30.12.2025",
            "13.03.2026 – 22.03.2026", "22.05.2026 – 31.05.2026"),
        Case(
            "раз в два месяца", "2025/2026", "01.09.2025 – 31.10.2025", "01.11.2025 – 31.12.2025",
            "01.01.2026 – 28.02.2026", "01.03.2026 – 30.04.2026", "01.05.2026 – 30.06.2026",
            "01.07.2026 – 31.08.2026"),
        Case(
            "1 раз в квартал", "2025/2026", "01.09.2025 – 30.09.2025", "01.10.2025 – 31.12.2025",
            "01.01.2026 – 31.03.2026", "01.04.2026 – 30.06.2026"),
        Case(
            "ежемесячно до 1 декабря 2025", "2025/2026", "01.09.2025 – 30.09.2025", "01.10.2025 – 31.10.2025",
            "01.11.2025 – 30.11.2025"),
        Case(
            "март-май, ежемесячно", "2025/2026", "01.03.2026 – 31.03.2026", "01.04.2026 – 30.04.2026",
            "01.05.2026 – 31.05.2026"),
        // Working weeks; the first and the last one are cut by the months.
        Case(
            "октябрь, еженедельно", "2025/2026", "01.10.2025 – 03.10.2025", "06.10.2025 – 10.10.2025",
            "13.10.2025 – 17.10.2025", "20.10.2025 – 24.10.2025", "27.10.2025 – 31.10.2025"),
        Case("2 раза в год", "2025/2026", "01.09.2025 – 31.08.2026", "01.09.2025 – 31.08.2026"),
    ])
    func again(_ expected: Case) throws {
        #expect(try days(expected.term, expected.period) == expected.days)
        let numbers = try schedule(expected.term, expected.period).occurrences.map(\.number)
        #expect(numbers == Array(1...expected.days.count))
    }

    @Test func everyWeekAndMonthOfASchoolYear() throws {
        #expect(try days("еженедельно", "2025/2026").count == 52)
        #expect(try days("еженедельно", "2025/2026").last == "24.08.2026 – 28.08.2026")
        #expect(try days("ежемесячно", "2025/2026").count == 12)
    }

    @Test func openTermsHaveNoOccurrences() throws {
        let always = try schedule("постоянно", "2025/2026")
        #expect(always.occurrences.isEmpty)
        #expect(always.open?.kind == .always)
        #expect(always.open?.days.text == "01.09.2025 – 31.08.2026")
        #expect(try schedule("по потребности", "2025").open?.kind == .asNeeded)
        #expect(try schedule("в течение года", "2025").open?.days.text == "01.01.2025 – 31.12.2025")
        #expect(try schedule("с 1 октября 2025", "2025/2026").open?.days.text == "01.10.2025 – 31.08.2026")
    }

    @Test func monthAndThenTheWholeYear() throws {
        let calendarYear = try schedule("Февраль 2021, в течение года", "2020–2025")
        #expect(calendarYear.occurrences.map(\.days.text) == ["01.02.2021 – 28.02.2021"])
        #expect(calendarYear.open?.days.text == "01.02.2021 – 31.12.2021")
        let schoolYear = try schedule("Февраль 2021, в течение года", "2020/2021")
        #expect(schoolYear.open?.days.text == "01.02.2021 – 31.08.2021")
    }

    @Test(arguments: [
        ("по графику", "Срок определяет другой план: «по графику»."),
        (
            "после проведения оценочной процедуры",
            "Срок зависит от события: «после проведения оценочной процедуры»."
        ),
        ("май", "В сроке «май» нет года, а дорожная карта рассчитана на несколько лет."),
        ("до 1 июня", "В сроке «до 1 июня» нет года, а дорожная карта рассчитана на несколько лет."),
        ("как получится", "Срок «как получится» не удалось понять."),
    ])
    func whatCannotBeDatedSaysWhy(_ term: String, _ sentence: String) throws {
        let schedule = try schedule(term, "2020–2025")
        #expect(schedule.occurrences.isEmpty)
        #expect(schedule.open == nil)
        #expect(schedule.obstacles.map(\.sentence) == [sentence])
    }

    @Test func thereIsNo29thOfFebruary() throws {
        let schedule = try schedule("29 февраля", "2025/2026")
        #expect(schedule.occurrences.isEmpty)
        #expect(schedule.obstacles == [.outsidePeriod("29 февраля")])
        #expect(try days("29 февраля", "2023/2024") == ["29.02.2024"])
    }

    @Test func municipalityHasItsOwnQuarters() throws {
        var calendar = SchoolCalendar.standard
        calendar.quarters[0].until = .init(24, 10)
        #expect(try days("I четверть", "2025/2026", calendar) == ["01.09.2025 – 24.10.2025"])
        #expect(try days("раз в четверть", "2025/2026", calendar).first == "01.09.2025 – 24.10.2025")
    }

    @Test func untilMayLeaveOutWhatItNames() throws {
        var calendar = SchoolCalendar.standard
        calendar.untilIncludesNamed = false
        #expect(try days("до 1 декабря 2020", "2020", calendar) == ["01.01.2020 – 30.11.2020"])
        #expect(try days("до 2025 года", "2020–2025", calendar) == ["01.01.2020 – 31.12.2024"])
        #expect(try days("не позднее 1 декабря 2020", "2020", calendar) == ["01.01.2020 – 01.12.2020"])
        #expect(try days("до конца мая 2020", "2020", calendar) == ["01.01.2020 – 31.05.2020"])
    }

    @Test(arguments: [
        ("сентябрь, ежегодно", "2020–2025", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1;COUNT=6"),
        ("февраль, ежегодно", "2023–2025", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3"),
        ("июнь, октябрь, ежегодно", "2020–2025", "FREQ=YEARLY;BYMONTH=6,10;BYMONTHDAY=-1;COUNT=12"),
        ("ежегодно до 1 июня", "2020–2025", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;COUNT=6"),
        ("ежегодно", "2020–2025", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;COUNT=6"),
        ("ежемесячно", "2025/2026", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12"),
        ("раз в два месяца", "2025/2026", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1;COUNT=6"),
        ("1 раз в квартал", "2025", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=4"),
        ("еженедельно", "2025/2026", "FREQ=WEEKLY;COUNT=52"),
    ])
    func regularSeriesHaveARule(_ term: String, _ period: String, _ rule: String) throws {
        #expect(try schedule(term, period).rule?.text == rule)
    }

    @Test(arguments: [
        ("раз в четверть", "2025/2026"), ("сентябрь, ежегодно", "2025/2026"), ("2 раза в год", "2025/2026"),
        ("10 июня, 15 октября, ежегодно", "2020–2025"), ("29 февраля, ежегодно", "2020–2028"),
        ("июнь 2021, октябрь 2021", "2021"),
    ])
    func irregularSeriesHaveNone(_ term: String, _ period: String) throws {
        #expect(try schedule(term, period).rule == nil)
    }

    @Test func daysAreCountedAsInTheCalendar() throws {
        let day = try #require(CivilDate(year: 2000, month: 3, day: 1))
        #expect(day.dayNumber == 0)
        #expect(day.weekday == 3)
        #expect(day.adding(days: -1).iso == "2000-02-29")
        #expect(day.adding(days: 9_700).iso == "2026-09-21")
        #expect(try #require(CivilDate(year: 2025, month: 9, day: 1)).weekday == 1)
        #expect(try #require(CivilDate(year: 1900, month: 1, day: 7)).weekday == 7)
        #expect(try #require(CivilDate(year: 2199, month: 12, day: 31)).adding(days: 1).iso == "2199-12-31")
    }

    /// An act of 15 September 2023 for the years 2023–2024 asks for nothing that ended before; what the term names with
    /// its year stays.
    @Test(arguments: [
        Case(
            "раз в полугодие", "2023–2024", "01.09.2023 – 30.12.2023", "10.01.2024 – 31.05.2024",
            "01.09.2024 – 30.12.2024"),
        Case(
            "раз в квартал", "2023–2024", "01.07.2023 – 30.09.2023", "01.10.2023 – 31.12.2023",
            "01.01.2024 – 31.03.2024", "01.04.2024 – 30.06.2024", "01.07.2024 – 30.09.2024", "01.10.2024 – 31.12.2024"),
        Case("май, ежегодно", "2023–2024", "01.05.2024 – 31.05.2024"),
        Case("сентябрь, ежегодно", "2023–2024", "01.09.2023 – 30.09.2023", "01.09.2024 – 30.09.2024"),
        Case("ежегодно до 14 сентября", "2023–2024", "01.01.2024 – 14.09.2024"),
        Case("ежегодно до 15 сентября", "2023–2024", "01.01.2023 – 15.09.2023", "01.01.2024 – 15.09.2024"),
        Case("ежегодно", "2023–2024", "01.01.2023 – 31.12.2023", "01.01.2024 – 31.12.2024"),
        Case(
            "февраль 2023, ежегодная корректировка", "2023–2024", "01.02.2023 – 28.02.2023", "01.02.2024 – 29.02.2024"),
        Case("февраль 2023", "2023–2024", "01.02.2023 – 28.02.2023"),
    ])
    func fromTheDayTheRoadmapTakesEffect(_ expected: Case) throws {
        let start = try day("15.09.2023")
        let schedule = Schedule(
            Term(expected.term), in: try #require(Period.parse(expected.period)), from: start)
        #expect(schedule.occurrences.map(\.days.text) == expected.days)
        #expect(schedule.occurrences.map(\.number) == Array(1...expected.days.count))
    }
}
