import Audit
import AuditReports
import Testing

/// The completeness matrix and the cycles of «Механизмы», read off pages written by hand.
@Suite struct MatrixTests {
    /// A document of the direction «talanty».
    private struct Paper {
        var name: String
        var stage: String
        var date = "2026-02-01"
        var basis = ""
        var more: [String: String] = [:]
    }

    private static let cycle: [Paper] = [
        Paper(name: "polozhenie", stage: "tseli pokazateli metody", date: "2020-09-01"),
        Paper(name: "otchet", stage: "monitoring", date: "2025-11-01"),
        Paper(name: "spravka", stage: "analiz", date: "2025-12-01", basis: "otchet"),
        Paper(name: "rekomendatsii", stage: "rekomendatsii", date: "2026-01-10", basis: "spravka"),
        Paper(name: "seminar", stage: "mery", date: "2026-02-01"),
        Paper(name: "reshenie", stage: "resheniya", date: "2026-03-01", basis: "rekomendatsii"),
        Paper(name: "itog", stage: "effektivnost", date: "2026-06-01", basis: "reshenie"),
    ]

    private static let folder = "/mekhanizmy/talanty/"

    private func report(_ papers: [Paper], period: String = "2025/2026") throws -> AuditReport {
        var site = HandMadeSite(files: [:])
        site[Self.folder] = HandMadeSite.page(
            ["page": "direction"], "Направление",
            papers.map { "<a href=\"\(Self.folder)\($0.name)/\">\($0.name)</a>" }.joined())
        for paper in papers {
            var metadata = ["page": "document", "kind": "отчёт", "title": paper.name, "stage": paper.stage]
            metadata["date"] = paper.date
            metadata["basis"] =
                paper.basis.isEmpty
                ? nil : paper.basis.split(separator: " ").map { "\(Self.folder)\($0)/" }.joined(separator: " ")
            site["\(Self.folder)\(paper.name)/"] = HandMadeSite.page(
                metadata.merging(paper.more) { _, own in own }.filter { !$0.value.isEmpty }, paper.name, "Текст")
        }
        return try site.report(period)
    }

    /// Stages of the direction without documents.
    private func gaps(_ report: AuditReport) -> [String] {
        report.matrix.filter { $0.direction == "talanty" && $0.verdict == .failed }.map(\.stage)
    }

    private func talents(_ report: AuditReport) throws -> AuditReport.Cycle {
        try #require(report.cycles.first { $0.direction == "talanty" })
    }

    @Test func everyDirectionHasNineCellsAndACycle() throws {
        let report = try report(Self.cycle)
        #expect(report.matrix.count == 72)
        #expect(report.cycles.count == 8)
        #expect(report.filledCells == 9)
        #expect(report.soundCycles == 1)
    }

    @Test func completeCycle() throws {
        let report = try report(Self.cycle)
        #expect(gaps(report) == [])
        #expect(try talents(report).verdict == .passed)
        let cell = try #require(report.matrix.first { $0.direction == "talanty" && $0.stage == "analiz" })
        #expect(cell.evidence.map(\.url) == ["https://example.org/mekhanizmy/talanty/spravka/"])
        #expect(cell.requisitesComplete == true)
    }

    @Test(arguments: [
        ("spravka", ["analiz"], "Цикл не замкнут, нет документов этапов: «Анализ результатов»."),
        ("itog", ["effektivnost"], "Цикл не замкнут, нет документов этапов: «Анализ эффективности принятых мер»."),
    ])
    func documentTakenAway(_ name: String, _ expected: [String], _ reason: String) throws {
        let report = try report(Self.cycle.filter { $0.name != name })
        #expect(gaps(report) == expected)
        #expect(try talents(report).verdict == .failed)
        #expect(try talents(report).reason == reason)
    }

    /// Measures are no link of the chain: their absence is a gap, not a broken cycle.
    @Test func measuresAreNoLink() throws {
        let report = try report(Self.cycle.filter { $0.name != "seminar" })
        #expect(gaps(report) == ["mery"])
        #expect(try talents(report).verdict == .passed)
    }

    @Test func brokenLink() throws {
        var papers = Self.cycle
        papers[5].basis = ""
        let cycle = try talents(report(papers))
        #expect(cycle.verdict == .failed)
        #expect(
            cycle.reason == "Документы этапов не связаны: «Адресные рекомендации» → «Управленческие решения».")
    }

    @Test func actOlderThanItsCause() throws {
        var papers = Self.cycle
        papers[3].date = "2025-11-30"
        let cycle = try talents(report(papers))
        #expect(cycle.verdict == .failed)
        #expect(cycle.conflicts.map(\.document.title) == ["rekomendatsii"])
        #expect(cycle.conflicts.map(\.cause.title) == ["spravka"])
    }

    @Test func documentOfAnotherYear() throws {
        var papers = Self.cycle
        papers[4].date = "2025-05-01"
        #expect(try gaps(report(papers)) == ["mery"])
        papers[4].more["period"] = "2025/2026"
        #expect(try gaps(report(papers)) == [])
        papers[4].more["period"] = "2023–2026"
        #expect(try gaps(report(papers)) == [])
        papers[4].more["period"] = "2024/2025"
        #expect(try gaps(report(papers)) == ["mery"])
    }

    @Test func repealedRulesCountNoMore() throws {
        var papers = Self.cycle
        papers[0].more["status"] = "repealed"
        papers[0].more["repealed"] = "2025-08-15"
        #expect(try gaps(report(papers)) == ["tseli", "pokazateli", "metody"])
        // Rules that were good for a part of the year were the rules of that year.
        papers[0].more["repealed"] = "2026-03-01"
        #expect(try gaps(report(papers)) == [])
    }

    /// Rules of a later year are no rules of this one.
    @Test func rulesOfALaterYear() throws {
        #expect(try gaps(report(Self.cycle, period: "2018/2019")).prefix(3) == ["tseli", "pokazateli", "metody"])
    }

    @Test func missingNumberIsToldApartFromPresence() throws {
        var papers = Self.cycle
        papers[5].more["kind"] = "приказ"
        let cell = try #require(report(papers).matrix.first { $0.direction == "talanty" && $0.stage == "resheniya" })
        #expect(cell.verdict == .passed)
        #expect(cell.requisitesComplete == false)
        #expect(cell.reason == "Документов — 1. Без номера или даты: 1.")
    }

    /// A list that links to a page that was not generated proves nothing.
    @Test func linkWithoutItsPage() throws {
        var site = HandMadeSite(files: [:])
        site[Self.folder] = HandMadeSite.page(
            ["page": "direction"], "Направление", "<a href=\"\(Self.folder)a/\">a</a>")
        let report = try site.report("2025/2026")
        #expect(report.filledCells == 0)
    }

    // MARK: Links under a stage

    /// A direction's page with links under the stages «monitoring» and «analiz»; pages of `gone` were not generated.
    private func cells(
        monitoring: [String], analysis: [String] = ["spravka"], gone: Set<String>
    ) throws -> (monitoring: AuditReport.Cell, analysis: AuditReport.Cell) {
        func links(_ names: [String]) -> String { names.map { "<a href=\"\(Self.folder)\($0)\">\($0)</a>" }.joined() }
        var site = HandMadeSite(files: [:])
        site[Self.folder] = HandMadeSite.page(
            ["page": "direction"], "Направление",
            "<p>\(links(["vne-etapov/"]))</p><section id=\"monitoring\"><h2>4</h2><ul>\(links(monitoring))</ul></section>"
                + "<section id=\"analiz\"><section>\(links(analysis.map { $0 + "/" }))</section></section>",
            outside: "<nav><section id=\"monitoring\">\(links(["menu/"]))</section></nav>")
        for (stage, name) in [("monitoring", "otchet"), ("monitoring", "svod"), ("analiz", "spravka")]
        where !gone.contains(name) {
            site["\(Self.folder)\(name)/"] = HandMadeSite.page(
                ["page": "document", "kind": "отчёт", "title": name, "stage": stage, "date": "2025-11-01"], name,
                "Текст")
        }
        let matrix = try site.report("2025/2026").matrix.filter { $0.direction == "talanty" }
        return (
            try #require(matrix.first { $0.stage == "monitoring" }), try #require(matrix.first { $0.stage == "analiz" })
        )
    }

    private static let putBack = "Верните на место страницы этапа и пересоберите сайт."

    @Test func everyLinkOfAStageOpens() throws {
        let cell = try cells(monitoring: ["otchet/", "svod/"], gone: []).monitoring
        #expect(cell.linksAlive == true)
        #expect(!cell.isFinding)
        #expect(cell.reason == "Документов — 2.")
        #expect(cell.remedy == "Действий не требуется.")
    }

    @Test func oneLinkOfAStageIsDead() throws {
        let (cell, other) = try cells(monitoring: ["otchet/", "svod/", "svod/"], gone: ["svod"])
        #expect(cell.verdict == .passed)
        #expect(cell.linksAlive == false)
        #expect(cell.isFinding)
        #expect(cell.reason == "Документов — 1. Не открываются: https://example.org/mekhanizmy/talanty/svod/.")
        #expect(cell.remedy == Self.putBack)
        #expect(other.linksAlive == true)
        #expect(!other.isFinding)
    }

    @Test func theOnlyLinkOfAStageIsDead() throws {
        let cell = try cells(monitoring: ["otchet/"], gone: ["otchet"]).monitoring
        #expect(cell.verdict == .failed)
        #expect(cell.linksAlive == false)
        #expect(
            cell.reason
                == "За 2025/2026 нет ни одного документа этапа «Мониторинг». "
                + "Не открываются: https://example.org/mekhanizmy/talanty/otchet/.")
        #expect(
            cell.remedy
                == "Опубликуйте документ с полями «направление: Способности и таланты», «этап: мониторинг». "
                + Self.putBack)
    }

    @Test func aStageWithoutLinks() throws {
        let cell = try cells(monitoring: [], gone: []).monitoring
        #expect(cell.verdict == .failed)
        #expect(cell.linksAlive == nil)
        #expect(cell.reason == "За 2025/2026 нет ни одного документа этапа «Мониторинг».")
    }

    /// Files are looked at where their document is.
    @Test func aFileOfAStageIsNoPage() throws {
        #expect(try cells(monitoring: ["otchet/", "otchet/a.pdf"], gone: []).monitoring.linksAlive == true)
    }

    /// A section without an id belongs to the one around it.
    @Test func aLinkInASectionWithinTheStage() throws {
        let (other, cell) = try cells(monitoring: ["otchet/"], gone: ["spravka"])
        #expect(cell.linksAlive == false)
        #expect(other.linksAlive == true)
    }

    @Test func aDeadLinkBesidePoorRequisites() throws {
        var site = HandMadeSite(files: [:])
        site[Self.folder] = HandMadeSite.page(
            ["page": "direction"], "Направление",
            "<section id=\"resheniya\"><a href=\"a/\">А</a><a href=\"b/\">Б</a></section>")
        site[Self.folder + "a/"] = HandMadeSite.page(
            ["page": "document", "kind": "приказ", "title": "А", "stage": "resheniya", "date": "2025-11-01"], "А", "")
        let matrix = try site.report("2025/2026").matrix
        let cell = try #require(matrix.first { $0.id == "talanty/resheniya" })
        #expect(
            cell.reason
                == "Документов — 1. Без номера или даты: 1. "
                + "Не открываются: https://example.org/mekhanizmy/talanty/b/.")
        #expect(cell.remedy == "Допишите номер и дату в документах этапа. " + Self.putBack)
    }

    /// An act that takes effect after the period was not in force in it, however early it was signed.
    @Test func rulesThatTakeEffectLater() throws {
        var papers = Self.cycle
        papers[0].more["effective"] = "2026-09-01"
        #expect(try gaps(report(papers)) == ["tseli", "pokazateli", "metody"])
        papers[0].more["effective"] = "2026-08-31"
        #expect(try gaps(report(papers)) == [])
    }

    /// Rules that said when they end.
    @Test func rulesThatExpired() throws {
        var papers = Self.cycle
        papers[0].more["valid-until"] = "2025-08-31"
        #expect(try gaps(report(papers)) == ["tseli", "pokazateli", "metody"])
        papers[0].more["valid-until"] = "2025-09-01"
        #expect(try gaps(report(papers)) == [])
    }

    @Test func withoutAPeriodNothingIsAssessed() throws {
        let report = try report(Self.cycle, period: "")
        #expect(Set(report.matrix.map(\.verdict)) == [.notAssessed])
        #expect(try talents(report).verdict == .notAssessed)
    }
}
