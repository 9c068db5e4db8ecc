import AuditReports
import Testing

/// Numbers read off documents.
@Suite struct MeasureTests {
    private func check(_ measure: String, _ numbers: [String?], field: String = "schools") throws -> AuditReport.Check {
        var site = RuledSite()
        site.count("\(measure), документы: {вид: мероприятие, время: отчётный}")
        for (number, value) in numbers.enumerated() { site.add("s\(number)", [field: value ?? ""]) }
        site.add("old", [field: "100", "date": "2024-10-10"])
        return try site.check("n")
    }

    @Test func sum() throws {
        #expect(
            try check("сумма: участников", ["12", nil, "30"], field: "participants")
                == AuditReport.Check(
                    id: "n", title: "Число", point: "6.2", verdict: .passed, value: 42, unit: "шт.",
                    reason: "Посчитано по документам: 2.", remedy: "Действий не требуется.",
                    facets: .init(present: .passed, requisites: .passed, link: .passed, expert: .notApplicable),
                    evidence: ["s2", "s0"].map {
                        .init(
                            title: $0, kind: "мероприятие", date: "2025-10-10",
                            url: "https://example.org/shnor/meropriyatiya/\($0)/")
                    }))
    }

    /// Pages tell how many schools, not which: the greatest number is the least they can be.
    @Test func greatest() throws {
        let check = try check("наибольшее: охвачено-шнор", ["3", "5", "4"])
        #expect(check.value == 5)
        #expect(check.isLowerBound == true)
        #expect(check.amount == "не менее 5 шт.")
        #expect(
            check.reason
                == "Посчитано по документам: 3. Одни и те же школы могут повторяться, поэтому взято наибольшее число.")
        #expect(check.evidence.map(\.title) == ["s1", "s2", "s0"])
        #expect(check.points == nil)
    }

    @Test func theGreatestOfOneIsExact() throws {
        let check = try check("наибольшее: охвачено-шнор", ["5"])
        #expect(check.value == 5)
        #expect(check.isLowerBound == nil)
        #expect(check.reason == "Посчитано по документам: 1.")
    }

    @Test func leaders() throws {
        #expect(try check("наибольшее: школ-лидеров", ["2"], field: "leaders").value == 2)
        #expect(try check("наибольшее: школ-лидеров", ["2"], field: "schools").value == 0)
    }

    @Test(arguments: [[], [nil], ["много"]]) func noneFound(_ numbers: [String?]) throws {
        let check = try check("сумма: участников", numbers, field: "participants")
        #expect(check.verdict == .failed)
        #expect(check.value == 0)
        #expect(check.isLowerBound == nil)
        #expect(check.reason == "За период нет документов, по которым можно посчитать это число.")
        #expect(check.remedy == "Впишите числа.")
        #expect(
            check.facets
                == .init(present: .failed, requisites: .notApplicable, link: .notApplicable, expert: .notApplicable))
        #expect(check.evidence == [])
    }

    /// A number that is nought was counted all the same.
    @Test func nought() throws {
        let check = try check("сумма: участников", ["0"], field: "participants")
        #expect(check.verdict == .passed)
        #expect(check.value == 0)
    }

    @Test func requisites() throws {
        var site = RuledSite()
        site.count("сумма: участников, документы: {вид: [протокол, мероприятие]}")
        site.add("s", ["participants": "1"])
        #expect(try site.check("n").facets.requisites == .passed)
        site.add("p", ["participants": "1", "kind": "протокол"])
        #expect(try site.check("n").facets.requisites == .failed)
        site.papers[1].metadata["number"] = "4"
        #expect(try site.check("n").facets.requisites == .passed)
    }

    /// A page that is gone takes its number with it, and that is said.
    @Test func aPageThatIsGone() throws {
        var site = RuledSite()
        site.count("сумма: участников, документы: {вид: мероприятие}")
        site.add("s", ["participants": "1"])
        site.add("t", ["participants": "2"])
        site.papers[1].isThere = false
        let check = try site.check("n")
        let putBack = "Верните на место страницы и файлы, на которые ведут ссылки, и пересоберите сайт."
        #expect(check.value == 1)
        #expect(check.facets.link == .failed)
        #expect(
            check.reason
                == "Посчитано по документам: 1. Не открываются: https://example.org/shnor/meropriyatiya/t/.")
        #expect(check.remedy == putBack)
        site.papers[0].isThere = false
        #expect(try site.check("n").remedy == "Впишите числа. " + putBack)
        #expect(try site.check("n").facets.link == .failed)
    }

    /// An agreement counts in every period it holds in.
    @Test(arguments: [("2023/2024", 0), ("2024/2025", 4), ("2025/2026", 4), ("2026/2027", 0)])
    func agreement(_ period: String, _ value: Int) throws {
        var site = RuledSite()
        site.count("наибольшее: охвачено-шнор, документы: {вид: соглашение, время: действует}")
        site.add(
            "s", on: "set",
            ["kind": "соглашение", "date": "2024-10-01", "valid-until": "2025-10-01", "schools": "4"])
        #expect(try site.check("n", period).value == value)
    }

    @Test func numbersGiveNoPoints() throws {
        var site = RuledSite()
        site.count("сумма: участников, документы: {вид: мероприятие}")
        #expect(try site.report().score == .init(computed: 0, expert: 0, open: 0, maximum: 0))
    }
}
