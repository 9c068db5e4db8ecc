import AuditReports
import AuditRules
import Documents
import Testing

/// The years before, by the rules that were in force.
@Suite struct HistoryTests {
    /// A report of each period and an event of each school year.
    private func site(_ periods: [String]) -> RuledSite {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие, время: отчётный}")
        site.count("сумма: участников, документы: {вид: мероприятие, время: отчётный}")
        for (number, period) in periods.enumerated() {
            site.add("o\(number)", on: "monitoringi", ["kind": "отчёт", "period": period])
        }
        for year in [2023, 2025] {
            site.add("s\(year)", ["date": "\(year)-10-10", "participants": "\(year - 2000)"])
        }
        return site
    }

    @Test func yearsInTheirOrder() throws {
        let history = try site(["2025/2026", "2023/2024", "2024/2025", "2023/2024"]).report().history
        #expect(history.map(\.period) == ["2023/2024", "2024/2025", "2025/2026"])
        #expect(history.map(\.verdicts["x"]) == [.passed, .failed, .passed])
        #expect(history.map(\.values["n"]) == [23, 0, 25])
        #expect(history.map(\.score.computed) == [1, 0, 1])
        #expect(history.map(\.cells) == [72, 72, 72])
    }

    @Test func theLastYearIsTheReportItself() throws {
        let report = try site(["2024/2025"]).report()
        #expect(report.history.last == AuditReport.Year(report))
    }

    @Test func laterYearsAreNoHistory() throws {
        #expect(
            try site(["2024/2025", "2025/2026", "2026/2027"]).report("2024/2025").history == [])
        #expect(
            try site(["2023/2024", "2025/2026"]).report("2024/2025").history.map(\.period)
                == ["2023/2024", "2024/2025"])
    }

    @Test func noEarlierYears() throws { #expect(try site(["2025/2026"]).report().history == []) }

    /// A school year is compared with school years, a calendar year with calendar years.
    @Test func yearsOfOneSort() throws {
        let site = site(["2023", "2024", "2024/2025", "2022–2024", "прошлый год"])
        #expect(try site.report("2025/2026").history.map(\.period) == ["2024/2025", "2025/2026"])
        #expect(try site.report("2025").history.map(\.period) == ["2023", "2024", "2025"])
    }

    /// Years before the rules are not judged by them.
    @Test func yearsWithoutRules() throws {
        var site = site(["2022/2023", "2023/2024", "2024/2025"])
        site.validFrom = "01.09.2024"
        #expect(try site.report().history.map(\.period) == ["2024/2025", "2025/2026"])
    }

    /// Points of other rules are no points of these.
    @Test func yearsOfOtherRules() throws {
        var old = site([])
        old.validFrom = "01.09.2020"
        var new = site(["2023/2024", "2024/2025"])
        new.validFrom = "01.09.2024"
        var book = try new.book
        var sets = try old.book.sets
        sets[0].validUntil = CivilDate(year: 2024, month: 8, day: 31)
        book.sets = sets + book.sets
        // The same rules in another edition are compared.
        #expect(try new.site.report("2025/2026", book: book).history.count == 3)
        book.sets[0].code.value = "drugaia"
        #expect(
            try new.site.report("2025/2026", book: book).history.map(\.period) == ["2024/2025", "2025/2026"])
    }

    // MARK: A period without rules

    @Test func aPeriodBeforeTheRules() throws {
        var site = site(["2018/2019", "2019/2020"])
        site.validFrom = "01.09.2025"
        let report = try site.report("2019/2020")
        #expect(report.rules == .init(code: "pokazatel-5", title: "показатель 5 «Доступность» раздела «ШНОР»"))
        #expect(report.checks.map(\.id) == ["5.e", "5.f", "5.g"])
        #expect(report.score.levels == [])
        #expect(report.history == [])
        #expect(try site.report("2025/2026").checks.map(\.id) == ["x", "n"])
    }

    @Test(arguments: ["", "2025/2027", "весной"]) func aPeriodThatIsNone(_ period: String) throws {
        let report = try site(["2024/2025"]).report(period)
        #expect(report.rules.code == "pokazatel-5")
        #expect(report.period == period)
        #expect(report.history == [])
    }
}
