import AuditReports
import Testing

/// Points, and the level they come to.
@Suite struct ScoreTests {
    /// So many checks that pass, fail and wait for an expert, judged where `judgements` names them.
    private func site(passed: Int, failed: Int, open: Int) -> RuledSite {
        var site = RuledSite()
        site.add("s")
        func add(_ name: String, _ count: Int, _ kind: String, _ expert: String?) {
            for number in 0..<count {
                site.checks += RuledSite.check(
                    name + "\(number)", ["документы: {вид: \(kind)}"], letter: name, expert: expert)
            }
        }
        add("p", passed, "мероприятие", nil)
        add("f", failed, "протокол", nil)
        add("o", open, "мероприятие", "хорошо ли")
        site.scale = """
              - {уровень: низкий, промежуток: "[0; 2]"}
              - {уровень: средний, промежуток: "(2; 3]"}
              - {уровень: высокий, промежуток: "(3; 4)"}

            """
        return site
    }

    private func judge(_ check: String, _ verdict: String) -> String {
        "  - {проверка: \(check), период: 2025/2026, вывод: \(verdict), роль: эксперт, дата: 20.06.2026, обоснование: Да}\n"
    }

    @Test func withoutOpenPoints() throws {
        let score = try site(passed: 3, failed: 1, open: 0).report().score
        #expect(score == .init(computed: 3, expert: 0, open: 0, maximum: 4, levels: ["средний"]))
        #expect(score.least == 3)
        #expect(score.most == 3)
    }

    @Test func levelsFromTo() throws {
        let score = try site(passed: 2, failed: 1, open: 1).report().score
        #expect(score == .init(computed: 2, expert: 0, open: 1, maximum: 4, levels: ["низкий", "средний"]))
        #expect(score.levelRange == "низкий – средний")
    }

    /// 4 belongs to no level, because the scale is printed so.
    @Test func aSumThatNoLevelHolds() throws {
        #expect(try site(passed: 4, failed: 0, open: 0).report().score.levels == ["не определено методикой"])
        #expect(
            try site(passed: 1, failed: 0, open: 3).report().score.levels
                == ["низкий", "средний", "не определено методикой"])
    }

    @Test func oneLevelForSeveralSums() throws {
        #expect(try site(passed: 0, failed: 0, open: 2).report().score.levels == ["низкий"])
    }

    @Test func expertsPointsAreCountedApart() throws {
        var site = site(passed: 1, failed: 0, open: 3)
        site.opinions = "суждения:\n" + judge("o0", "выполнено") + judge("o1", "не выполнено")
        #expect(
            try site.report().score
                == .init(computed: 1, expert: 1, open: 1, maximum: 4, levels: ["низкий", "средний"]))
    }

    @Test func withoutAScale() throws {
        var site = site(passed: 2, failed: 0, open: 1)
        site.scale = ""
        #expect(try site.report().score == .init(computed: 2, expert: 0, open: 1, maximum: 3, levels: []))
    }

    @Test func theRulesAreNamed() throws {
        let report = try site(passed: 1, failed: 0, open: 0).report()
        #expect(report.rules == .init(code: "proba", title: "Проба", act: "Положение", point: "6"))
        #expect(report.period == "2025/2026")
        #expect(report.checkedOn == "2026-11-21")
    }
}
