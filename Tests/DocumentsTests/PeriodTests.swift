import Documents
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2024/2025", Period.schoolYear(start: 2024)), ("2024 / 2025", .schoolYear(start: 2024)), ("2024", .year(2024)),
        ("2024–2026", .years(2024, 2026)), ("2024-2026", .years(2024, 2026)), ("2024 — 2026", .years(2024, 2026)),
        ("2024-2025", .years(2024, 2025)),
    ])
    func spellings(_ text: String, _ period: Period) {
        #expect(Period.parse(text) == period)
    }

    @Test(arguments: [
        "", "зима", "24", "2024/25", "2024/2026", "2025/2024", "2026–2024", "2024–2024", "20245", "2024/2025/2026",
        "1024",
    ])
    func notPeriods(_ text: String) {
        #expect(Period.parse(text) == nil)
    }

    @Test(arguments: [
        (Period.schoolYear(start: 2024), "2024/2025 учебный год"), (.year(2024), "2024 год"),
        (.years(2024, 2026), "2024–2026 годы"),
    ])
    func spelled(_ period: Period, _ text: String) {
        #expect(period.spelled == text)
        #expect(Period.parse(period.text) == period)
        #expect(period.firstYear == 2024)
    }

    @Test(arguments: [("31.08.2024", 2023), ("01.09.2024", 2024), ("15.01.2025", 2024)])
    func schoolYearOfADay(_ day: String, _ start: Int) throws {
        #expect(Period.schoolYear(of: try CivilDate.parse(day).get()) == .schoolYear(start: start))
    }
}
