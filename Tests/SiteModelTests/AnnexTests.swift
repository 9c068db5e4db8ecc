import SiteModel
import Testing

@Suite struct AnnexTests {
    @Test func orderIsThatOfTheNumbers() throws {
        let act = "приказ № 579 от 17.12.2020"
        let site = try site([
            "documents/579.md": Papers.order("579", "17.12.2020", "утверждает: [a.md, b.md, c.md, d.md]"),
            "documents/a.md": Papers.annex(10, of: act), "documents/b.md": Papers.annex(2, of: act),
            "documents/c.md": Papers.annex(1, of: act),
            "documents/d.md": Papers.paper("план работы", "План", ["период: 2021", "утверждено: \(act)"]),
        ])
        let annexes = try site.at("documents/579.md").annexes
        #expect(site.paths(annexes) == ["documents/c.md", "documents/b.md", "documents/a.md"])
        #expect(annexes.map(site.annexNumber) == [1, 2, 10])
    }

    @Test func annexHasTheDateOfItsAct() throws {
        let site = try site([
            "documents/579.md": Papers.order("579", "17.12.2020"),
            "documents/a.md": Papers.annex(1, of: "приказ № 579 от 17.12.2020"),
            "documents/b.md": Papers.annex(2, of: "приказ № 579 от 17.12.2020", "дата: 20.12.2020"),
        ])
        #expect(try site.at("documents/a.md").date == day("17.12.2020"))
        #expect(try site.at("documents/b.md").date == day("20.12.2020"))
        #expect(try site.at("documents/b.md").year == 2020)
    }
}
