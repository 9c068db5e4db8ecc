import AuditReports
import Testing

/// What an expert decides, and what he cannot.
@Suite struct ExpertTests {
    private static func judgement(
        _ verdict: String, _ date: String, period: String = "2025/2026", reason: String = "Проверено"
    ) -> String {
        "  - {проверка: x, период: \(period), вывод: \(verdict), роль: эксперт, дата: \(date), обоснование: \(reason)}\n"
    }

    /// One event, and a check that wants an expert's word.
    private func check(_ judgements: String..., events: Int = 1) throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}", expert: "полезны ли встречи")
        for number in 0..<events { site.add("s\(number)") }
        if !judgements.isEmpty { site.opinions = "суждения:\n" + judgements.joined() }
        return try site.check()
    }

    @Test func nobodyHasJudged() throws {
        let check = try check()
        #expect(check.verdict == .notAssessed)
        #expect(check.points == nil)
        #expect(check.judgement == nil)
        #expect(check.facets.expert == .notAssessed)
        #expect(check.facets.present == .passed)
        #expect(check.reason == "Дела: 1. Эксперту предстоит решить: полезны ли встречи.")
        #expect(check.remedy == "Внесите суждение эксперта в папку audit.")
    }

    @Test func passed() throws {
        let check = try check(Self.judgement("выполнено", "20.06.2026"))
        #expect(check.verdict == .passed)
        #expect(check.points == 1)
        #expect(check.facets.expert == .passed)
        #expect(
            check.judgement
                == .init(verdict: .passed, role: "эксперт", date: "2026-06-20", reason: "Проверено"))
        #expect(check.reason == "Дела: 1.")
        #expect(check.remedy == "Действий не требуется.")
    }

    @Test func failed() throws {
        let check = try check(Self.judgement("не выполнено", "20.06.2026"))
        #expect(check.verdict == .failed)
        #expect(check.points == 0)
        #expect(check.facets.expert == .failed)
        #expect(check.facets.present == .passed)
        #expect(check.judgement?.verdict == .failed)
        #expect(check.reason == "Дела: 1. Эксперт решил, что показатель не выполнен.")
        #expect(check.remedy == "Устраните замечание эксперта и попросите проверить снова.")
    }

    /// The day of the build is the last one that counts.
    @Test(arguments: [("21.11.2026", AuditReport.Verdict.passed), ("22.11.2026", .notAssessed)])
    func day(_ date: String, _ verdict: AuditReport.Verdict) throws {
        #expect(try check(Self.judgement("выполнено", date)).verdict == verdict)
    }

    @Test(arguments: ["2024/2025", "2025", "2025–2026"]) func ofAnotherPeriod(_ period: String) throws {
        #expect(try check(Self.judgement("выполнено", "20.06.2026", period: period)).verdict == .notAssessed)
    }

    /// The later word counts, wherever it stands in the file.
    @Test func twoJudgements() throws {
        let (no, yes) = (Self.judgement("не выполнено", "20.06.2026"), Self.judgement("выполнено", "01.09.2026"))
        #expect(try check(no, yes).verdict == .passed)
        #expect(try check(yes, no).verdict == .passed)
        #expect(try check(yes, no, Self.judgement("не выполнено", "01.12.2026")).verdict == .passed)
    }

    /// What is not there cannot be judged.
    @Test func nothingToJudge() throws {
        let check = try check(Self.judgement("выполнено", "20.06.2026"), events: 0)
        #expect(check.verdict == .failed)
        #expect(check.points == 0)
        #expect(check.judgement == nil)
        #expect(check.facets.expert == .notApplicable)
        #expect(check.reason == "Не найдено: дела.")
        #expect(check.remedy == "Сделайте.")
    }

    /// A check that needs no expert may still be judged by one.
    @Test func unasked() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}")
        site.add("s")
        #expect(try site.check().facets.expert == .notApplicable)
        site.opinions = "суждения:\n" + Self.judgement("не выполнено", "20.06.2026")
        #expect(try site.check().verdict == .failed)
        #expect(try site.report().score.expert == 0)
    }

    // MARK: An open threshold

    private func open(_ judgement: String?) throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}, не-меньше: 3, порог-не-определён: да")
        site.add("s")
        site.opinions = judgement.map { "суждения:\n" + $0 } ?? ""
        return try site.check()
    }

    @Test func openAndNotJudged() throws {
        let check = try open(nil)
        #expect(check.verdict == .notAssessed)
        #expect(check.facets.present == .notAssessed)
        #expect(check.facets.expert == .notAssessed)
    }

    @Test func openAndPassed() throws {
        let check = try open(Self.judgement("выполнено", "20.06.2026"))
        #expect(check.verdict == .passed)
        #expect(check.reason == "Нужно не меньше 3, найдено 1: дела. Эксперт счёл это достаточным.")
        #expect(check.remedy == "Действий не требуется.")
    }

    @Test func openAndFailed() throws {
        let check = try open(Self.judgement("не выполнено", "20.06.2026"))
        #expect(check.verdict == .failed)
        #expect(check.points == 0)
        #expect(check.reason == "Нужно не меньше 3, найдено 1: дела. Эксперт счёл это недостаточным.")
        #expect(check.remedy == "Сделайте. Устраните замечание эксперта и попросите проверить снова.")
    }
}
