import AuditReports
import Testing

/// How much is enough, and what the report says about it.
@Suite struct RequirementTests {
    /// Events on these days.
    private func events(_ days: [String], _ requirement: String) throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}\(requirement)")
        for (number, day) in days.enumerated() { site.add("s\(number)", ["date": day]) }
        return try site.check()
    }

    private func items(_ rows: [String], _ requirement: String) throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("пункты-карты: {}\(requirement)")
        site.addRoadmap(rows)
        return try site.check()
    }

    private func expect(
        _ check: AuditReport.Check, _ verdict: AuditReport.Verdict, _ points: Int?, _ reason: String, _ remedy: String,
        at place: SourceLocation = #_sourceLocation
    ) {
        #expect(check.verdict == verdict, sourceLocation: place)
        #expect(check.points == points, sourceLocation: place)
        #expect(check.reason == reason, sourceLocation: place)
        #expect(check.remedy == remedy, sourceLocation: place)
    }

    private let nothing = "Действий не требуется."
    private let question = "Какой полноты достаточно, методикой не определено."
    private let ask = "Внесите суждение эксперта в папку audit."

    @Test func theWholeCheck() throws {
        let check = try events(["2025-10-10"], "")
        #expect(
            check
                == AuditReport.Check(
                    id: "x", letter: "x", title: "Проверка x", point: "6.1", verdict: .passed, points: 1,
                    reason: "Дела: 1.", remedy: nothing,
                    facets: .init(present: .passed, requisites: .passed, link: .passed, expert: .notApplicable),
                    evidence: [
                        .init(
                            title: "s0", kind: "мероприятие", date: "2025-10-10",
                            url: "https://example.org/shnor/meropriyatiya/s0/")
                    ]))
    }

    // MARK: So many

    @Test func one() throws {
        expect(try events(["2025-10-10"], ""), .passed, 1, "Дела: 1.", nothing)
        expect(try events([], ""), .failed, 0, "Не найдено: дела.", "Сделайте.")
    }

    @Test func atLeast() throws {
        let days = ["2025-10-10", "2025-10-11"]
        expect(try events(days, ", не-меньше: 2"), .passed, 1, "Дела: 2.", nothing)
        expect(
            try events(days, ", не-меньше: 3"), .failed, 0, "Нужно не меньше 3, найдено 2: дела.", "Сделайте.")
        expect(
            try events(days, ", не-меньше: 3, порог-не-определён: да"), .notAssessed, nil,
            "Нужно не меньше 3, найдено 2: дела. " + question, "Сделайте. " + ask)
    }

    /// Where there is nothing, no threshold is in question.
    @Test func anOpenThresholdOfNothing() throws {
        expect(
            try events([], ", не-меньше: 3, порог-не-определён: да"), .failed, 0, "Не найдено: дела.", "Сделайте.")
    }

    @Test func anOpenThresholdThatIsReached() throws {
        expect(try events(["2025-10-10"], ", порог-не-определён: да"), .passed, 1, "Дела: 1.", nothing)
    }

    // MARK: In different quarters

    @Test func quarters() throws {
        expect(
            try events(["2025-09-30", "2025-10-01", "2026-01-10"], ", в-разных-кварталах: 3"), .passed, 1,
            "Дела: 3, разных кварталов — 3.", nothing)
        expect(
            try events(["2025-10-01", "2025-12-31", "2026-01-10"], ", в-разных-кварталах: 3"), .failed, 0,
            "Нужно не меньше 3 разных кварталов, найдено 2: дела.", "Сделайте.")
        expect(try events([], ", в-разных-кварталах: 1"), .failed, 0, "Не найдено: дела.", "Сделайте.")
    }

    @Test func theSameQuarterOfAnotherYear() throws {
        #expect(try events(["2024-10-10", "2025-10-10"], ", в-разных-кварталах: 2").verdict == .passed)
    }

    @Test func aDocumentWithoutADayIsInNoQuarter() throws {
        #expect(try events(["2024-10-10", ""], ", в-разных-кварталах: 2").verdict == .failed)
    }

    // MARK: Each

    @Test func eachDocument() throws {
        let each = ", у-каждого: {время: отчётный}"
        expect(try events(["2025-10-10", "2025-10-11"], each), .passed, 1, "Дела: 2 из 2.", nothing)
        let check = try events(["2025-10-10", "2024-10-10", "2024-10-11"], each)
        expect(check, .failed, 0, "Дела: 1 из 3; остальные: «s1», «s2».", "Сделайте.")
        #expect(check.evidence.map(\.title) == ["s0"])
        expect(
            try events(["2025-10-10", "2024-10-10"], each + ", порог-не-определён: да"), .notAssessed, nil,
            "Дела: 1 из 2; остальные: «s1». " + question, "Сделайте. " + ask)
        expect(try events([], each), .failed, 0, "Не найдено: дела.", "Сделайте.")
    }

    @Test func fiveOfThoseThatDoNotFitAreNamed() throws {
        let old = Array(repeating: "2024-10-10", count: 5)
        #expect(
            try events(old, ", у-каждого: {время: отчётный}").reason
                == "Дела: 0 из 5; остальные: «s0», «s1», «s2», «s3», «s4».")
        #expect(
            try events(old + old, ", у-каждого: {время: отчётный}").reason
                == "Дела: 0 из 10; остальные: «s0», «s1», «s2», «s3», «s4» и другие.")
    }

    /// Quotation marks within quotation marks are of the other sort.
    @Test func aTitleWithQuotationMarks() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}, у-каждого: {время: отчётный}")
        site.add("s", ["title": "Семинар «Урок»", "date": "2024-10-10"])
        #expect(try site.check().reason == "Дела: 0 из 1; остальные: «Семинар „Урок“».")
    }

    // MARK: Items

    @Test func atLeastSoManyItems() throws {
        let rows = [RuledSite.row("1"), RuledSite.row("2")]
        expect(try items(rows, ", не-меньше: 2"), .passed, 1, "Дела: 2.", nothing)
        expect(
            try items(rows, ", не-меньше: 3"), .failed, 0, "Нужно не меньше 3, найдено 2: дела.", "Сделайте.")
        expect(try items([], ""), .failed, 0, "Не найдено: дела.", "Сделайте.")
    }

    private let late = RuledSite.row("2", ["occurrences": "2025-09-01/2025-09-30/2025-10-01"])
    private let undone = RuledSite.row("3", ["occurrences": "2025-09-01/2025-09-30/"])
    private let lasting = RuledSite.row("4", ["occurrences": "", "open": "2025-09-01/2026-08-31"])

    @Test func eachItemInTime() throws {
        let each = ", у-каждого: {исполнен: в срок}"
        expect(try items([RuledSite.row("1")], each), .passed, 1, "Дела: 1 из 1.", nothing)
        expect(
            try items([RuledSite.row("1"), late, undone], each), .failed, 0,
            "Дела: 1 из 3; остальные: пункт 2, пункт 3.", "Сделайте.")
        expect(
            try items([RuledSite.row("1"), late], each + ", порог-не-определён: да"), .notAssessed, nil,
            "Дела: 1 из 2; остальные: пункт 2. " + question, "Сделайте. " + ask)
    }

    @Test func eachItemDone() throws {
        let each = ", у-каждого: {исполнен: да}"
        expect(try items([RuledSite.row("1"), late], each), .passed, 1, "Дела: 2 из 2.", nothing)
        expect(
            try items([late, undone], each), .failed, 0, "Дела: 1 из 2; остальные: пункт 3.", "Сделайте.")
    }

    /// What is not due yet is not late, and the report does not call it done.
    @Test func itemsThatAreNotDue() throws {
        let later = RuledSite.row("5", ["occurrences": "2026-10-01/2026-12-31/"])
        expect(
            try items([RuledSite.row("1"), lasting, later], ", у-каждого: {исполнен: в срок}"), .passed, 1,
            "Дела: 3 из 3. Из них действуют постоянно или ещё не наступили: 2.", nothing)
        #expect(
            try items([RuledSite.row("1"), lasting], ", у-каждого: {уровень: муниципальный}").reason == "Дела: 2 из 2.")
    }

    // MARK: Parts of the platform

    /// A complete site asked for a part of the platform by rules.
    private func platform(_ part: String, _ change: (inout HandMadeSite) -> Void = { _ in }) throws
        -> AuditReport.Check
    {
        var rules = RuledSite()
        rules.ask("платформа: \(part)")
        let report = try HandMadeSite.complete.with(change).report("2025/2026", book: try rules.book)
        return try #require(report.checks.first)
    }

    @Test func platformIsComplete() throws {
        expect(
            try platform("раздел"), .passed, 1,
            "Раздел создан, переходов от главной страницы — 1, все обязательные части на месте.", nothing)
        expect(
            try platform("библиотека"), .passed, 1,
            "Библиотека создана внутри раздела, её издания опубликованы и открываются.", nothing)
        expect(
            try platform("канал"), .passed, 1,
            "Канал создан внутри раздела, назван способ связи, есть сообщения и лента Atom.", nothing)
        #expect(try platform("раздел").evidence.count == 8)
    }

    @Test func platformHasGaps() throws {
        expect(
            try platform("раздел") { $0["/shnor/"] = nil }, .failed, 0, "Страница раздела «ШНОР» не создана.",
            "Соберите сайт со страницей раздела по адресу /shnor/.")
        expect(
            try platform("библиотека") { $0["/shnor/biblioteka/"] = nil }, .failed, 0,
            "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела.",
            "Опубликуйте библиотеку и поставьте на неё ссылку на странице раздела.")
        expect(
            try platform("канал") { $0["/shnor/kanal/1/"] = nil }, .failed, 0,
            "В канале нет ни одного сообщения. "
                + "Не открываются: https://example.org/shnor/kanal/1/.",
            "Опубликуйте документ вида «сообщение». "
                + "Верните на место страницы и файлы, на которые ведут ссылки, и пересоберите сайт.")
    }

    // MARK: Several conditions

    @Test func whatIsMissingIsSaidAndNothingElse() throws {
        var site = RuledSite()
        site.ask(
            "документы: {вид: мероприятие}", "документы: {вид: протокол}",
            "документы: {вид: мероприятие}, не-меньше: 2, порог-не-определён: да", "документы: {вид: отчёт}")
        site.add("s")
        expect(
            try site.check(), .failed, 0,
            "Не найдено: дела 2. Не найдено: дела 4. Нужно не меньше 2, найдено 1: дела 3.",
            "Сделайте 2. Сделайте 4. Сделайте 3.")
    }

    @Test func allAreMet() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}", "документы: {вид: протокол}")
        site.add("s")
        site.add("p", ["kind": "протокол", "number": "1"])
        expect(try site.check(), .passed, 1, "Дела 1: 1. Дела 2: 1.", nothing)
    }

    /// A check without a letter gives a verdict and no point.
    @Test func withoutALetter() throws {
        var site = RuledSite()
        site.checks = RuledSite.check("x", ["документы: {вид: мероприятие}"], letter: nil)
        site.add("s")
        #expect(try site.check().verdict == .passed)
        #expect(try site.check().points == nil)
        #expect(try site.report().score.maximum == 0)
    }
}
