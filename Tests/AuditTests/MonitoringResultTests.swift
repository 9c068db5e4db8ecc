import AuditReports
import Testing

/// Rules that ask for the results of monitorings.
@Suite struct MonitoringResultTests {
    /// A monitoring on the shelf with pages of results for these periods.
    private func check(_ periods: [String], asking codes: String = "riski") throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("мониторинги: [\(codes)]")
        let names = periods.map { $0.replacing("/", with: "-") }
        site.add(
            "riski", on: "monitoringi", ["page": "monitoring", "kind": "", "date": "", "code": "riski"],
            main: names.map { "<a href=\"/shnor/monitoringi/riski/\($0)/\">\($0)</a>" }.joined())
        for (period, name) in zip(periods, names) {
            site.add(
                "riski/\(name)", on: "monitoringi",
                [
                    "page": "monitoring", "kind": "", "date": "2025-11-14", "code": "riski", "period": period,
                    "title": "Риски, \(period)",
                ])
            site.papers[site.papers.count - 1].lists = ["/shnor/monitoringi/riski/"]
        }
        site.papers.removeAll {
            $0.lists == ["/shnor/monitoringi/riski/"] && !periods.contains($0.metadata["period"] ?? "")
        }
        return try site.check()
    }

    @Test func published() throws {
        let check = try check(["2024/2025", "2025/2026"])
        #expect(check.verdict == .passed)
        #expect(check.reason == "Дела: 1 из 1.")
        #expect(
            check.evidence == [
                .init(
                    title: "Риски, 2025/2026", date: "2025-11-14",
                    url: "https://example.org/shnor/monitoringi/riski/2025-2026/")
            ])
    }

    @Test func ofAnotherYearOnly() throws {
        let check = try check(["2024/2025"])
        #expect(check.verdict == .failed)
        #expect(check.reason == "Не найдено: дела.")
        #expect(check.remedy == "Сделайте.")
    }

    @Test func notAllOfThem() throws {
        let check = try check(["2025/2026"], asking: "riski, kachestvo")
        #expect(check.verdict == .failed)
        #expect(check.reason == "Дела: 1 из 2; остальные: «kachestvo».")
    }

    @Test func whatApprovesADocumentIsNamed() throws {
        var site = RuledSite()
        site.ask("документы: {вид: положение}")
        let approval = "приказ № 147 от 15.09.2023, приложение № 4"
        site.add("p", on: "polozheniya", ["kind": "положение", "date": "2023-09-15", "approval": approval])
        #expect(try site.check().evidence.map(\.approval) == [approval])
        #expect(
            try site.check().evidence.map(\.line) == [
                "положение (утв.: \(approval)), «p», https://example.org/shnor/polozheniya/p/"
            ])
    }
}
