import Audit
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

    private func report(_ papers: [Paper], period: String = "2025/2026") -> AuditReport {
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
        return AuditReport.of(
            site.published, baseURL: site.baseURL, period: period, checkedOn: "2026-11-21")
    }

    /// Stages of the direction without documents.
    private func gaps(_ report: AuditReport) -> [String] {
        report.matrix.filter { $0.direction == "talanty" && $0.verdict == .failed }.map(\.stage)
    }

    private func talents(_ report: AuditReport) throws -> AuditReport.Cycle {
        try #require(report.cycles.first { $0.direction == "talanty" })
    }

    @Test func everyDirectionHasNineCellsAndACycle() {
        let report = report(Self.cycle)
        #expect(report.matrix.count == 72)
        #expect(report.cycles.count == 8)
        #expect(report.filledCells == 9)
        #expect(report.soundCycles == 1)
    }

    @Test func completeCycle() throws {
        let report = report(Self.cycle)
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
        let report = report(Self.cycle.filter { $0.name != name })
        #expect(gaps(report) == expected)
        #expect(try talents(report).verdict == .failed)
        #expect(try talents(report).reason == reason)
    }

    /// Measures are no link of the chain: their absence is a gap, not a broken cycle.
    @Test func measuresAreNoLink() throws {
        let report = report(Self.cycle.filter { $0.name != "seminar" })
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

    @Test func documentOfAnotherYear() {
        var papers = Self.cycle
        papers[4].date = "2025-05-01"
        #expect(gaps(report(papers)) == ["mery"])
        papers[4].more["period"] = "2025/2026"
        #expect(gaps(report(papers)) == [])
        papers[4].more["period"] = "2023–2026"
        #expect(gaps(report(papers)) == [])
        papers[4].more["period"] = "2024/2025"
        #expect(gaps(report(papers)) == ["mery"])
    }

    @Test func repealedRulesCountNoMore() {
        var papers = Self.cycle
        papers[0].more["status"] = "repealed"
        papers[0].more["repealed"] = "2025-08-15"
        #expect(gaps(report(papers)) == ["tseli", "pokazateli", "metody"])
        // Rules that were good for a part of the year were the rules of that year.
        papers[0].more["repealed"] = "2026-03-01"
        #expect(gaps(report(papers)) == [])
    }

    /// Rules of a later year are no rules of this one.
    @Test func rulesOfALaterYear() {
        #expect(gaps(report(Self.cycle, period: "2018/2019")).prefix(3) == ["tseli", "pokazateli", "metody"])
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
    @Test func linkWithoutItsPage() {
        var site = HandMadeSite(files: [:])
        site[Self.folder] = HandMadeSite.page(
            ["page": "direction"], "Направление", "<a href=\"\(Self.folder)a/\">a</a>")
        let report = AuditReport.of(
            site.published, baseURL: site.baseURL, period: "2025/2026", checkedOn: "2026-11-21")
        #expect(report.filledCells == 0)
    }

    @Test func withoutAPeriodNothingIsAssessed() throws {
        let report = report(Self.cycle, period: "")
        #expect(Set(report.matrix.map(\.verdict)) == [.notAssessed])
        #expect(try talents(report).verdict == .notAssessed)
    }
}
