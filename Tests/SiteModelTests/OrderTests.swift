import DocumentsTests
import SiteModel
import Testing

/// Lists run from the newest document to the oldest.
@Suite struct OrderTests {
    @Test func newestFirst() throws {
        let site = try site([
            "documents/a.md": Papers.message("31.12.2020"), "documents/b.md": Papers.message("01.01.2021"),
            "documents/c.md": Papers.message("01.02.2021"), "documents/d.md": Papers.message("02.01.2021"),
        ])
        let paths = ["documents/c.md", "documents/d.md", "documents/b.md", "documents/a.md"]
        #expect(site.paths(site.register) == paths)
        #expect(site.paths(site.shelves[.channel]) == paths)
    }

    @Test func numbersOfOneDay() throws {
        let site = try site([
            "documents/1.md": Papers.order("100", "01.02.2021"), "documents/2.md": Papers.order("9", "01.02.2021"),
            "documents/3.md": Papers.order("10", "01.02.2021"), "documents/4.md": Papers.order("11", "01.02.2021"),
        ])
        #expect(site.paths(site.register) == ["documents/2.md", "documents/3.md", "documents/4.md", "documents/1.md"])
    }

    @Test func pathsOfOneDay() throws {
        let files = ["documents/b.md", "documents/a/z.md", "documents/a.md"]
        let site = try site(Dictionary(uniqueKeysWithValues: files.map { ($0, Papers.message("01.02.2021")) }))
        #expect(site.paths(site.register) == ["documents/a.md", "documents/a/z.md", "documents/b.md"])
    }

    @Test func documentOfAYearFollowsThoseOfItsDays() throws {
        let site = try site([
            "documents/a.md": Papers.paper("издание", "Сборник", ["год: 2021", "аннотация: Практики."]),
            "documents/b.md": Papers.message("01.01.2021"), "documents/c.md": Papers.message("31.12.2020"),
            "documents/d.md": Papers.paper("ресурс", "О центре", ["полка: МНЦ"]),
        ])
        #expect(site.paths(site.register) == ["documents/b.md", "documents/a.md", "documents/c.md", "documents/d.md"])
    }

    @Test func documentsAreSortedByPath() throws {
        let paths = try site(Sample.files).documents.map(\.document.path)
        #expect(paths == paths.sorted())
        #expect(paths.count == 3)
    }
}
