import Diagnostics
import Publishing
import RenderingTests
import Testing

/// A roadmap's table on its way through a build.
@Suite struct RoadmapsInABuild {
    private let folder = String(TinyRoadmap.address.dropFirst())

    @Test func filesOfARoadmap() throws {
        let site = try Built(TinyRoadmap.files())
        #expect(site.report == "Замечаний нет.\n")
        #expect(
            site.files.keys.filter { $0.hasPrefix(folder) }.sorted()
                == ["index.html", "index.json", "karta.csv", "karta.ics", "sroki/index.html"].map { folder + $0 })
        #expect(
            site.text("sitemap.xml")?.contains("<loc>https://example.org\(TinyRoadmap.address)sroki/</loc>") == true)
        #expect(site.repeated == [])
    }

    @Test func siteInAFolderOfAHost() throws {
        let site = try Built(TinyRoadmap.files(), baseURL: "https://example.org:8080/sait")
        let calendar = try #require(site.text(folder + "karta.ics"))
        #expect(calendar.contains("UID:shnor-dorozhnye-karty-2023-karta/1/1@example.org\r\n"))
        let page = try #require(site.text(folder + "sroki/index.html"))
        #expect(page.contains("<a href=\"/sait/shnor/dorozhnye-karty/2023/karta/#punkt_1\">"))
        #expect(page.contains("<a href=\"/sait/shnor/dorozhnye-karty/2023/karta/karta.ics\">"))
        let table = try #require(site.text(folder + "karta.csv"))
        #expect(table.contains(";https://example.org:8080/sait/shnor/prikazy/2023/147/\r\n"))
    }

    @Test func tableIsAmongTheInputs() throws {
        func inputs(_ files: Files) throws -> Substring? {
            try Built(files).text("manifest.json")?.firstMatch(of: /"inputs": "([^"]*)"/)?.1
        }
        let before = try inputs(TinyRoadmap.files())
        // The name of a column changes nothing that is published.
        let after = try inputs(TinyRoadmap.files().replacing("Мероприятие", with: "Мероприятия", in: TinyRoadmap.table))
        #expect(before != nil)
        #expect(before != after)
    }

    @Test func mistakesOfTheTableAreToldWithAllOthers() throws {
        let files = TinyRoadmap.files(["1;ОО;;Аудит;;май;УО;;;shnor/net.md;", "2;ОО;;Отчёт;;май;;;;;"])
            .replacing("Отчёт нужен", with: "[a](net.md)", in: "documents/shnor/kanal/soobshchenie.md")
        let expected = ["link.document-missing", "roadmap.empty-cell", "roadmap.missing-document"]
        #expect(try Built(files).outcome.diagnostics.map(\.identifier).sorted() == expected)
        #expect(try SiteBuild(.of(files)).check().diagnostics.map(\.identifier).sorted() == expected)
    }

    @Test func tableOfADraftIsNotForgotten() throws {
        let files = TinyRoadmap.files().replacing("период:", with: "черновик: да\nпериод:", in: TinyRoadmap.document)
        let site = try Built(files)
        #expect(site.outcome.diagnostics.map(\.identifier) == ["publication.draft"])
        #expect(!site.files.keys.contains { $0.contains("karta.") })
    }

    @Test func textMayLinkToAMeasure() throws {
        func linked(_ anchor: String) throws -> [String] {
            try Built(
                TinyRoadmap.files().replacing(
                    "Отчёт нужен", with: "[п. 2.1](../dorozhnye-karty/karta.md#\(anchor))",
                    in: "documents/shnor/kanal/soobshchenie.md")
            ).outcome.diagnostics.map(\.identifier)
        }
        #expect(try linked("punkt_2-1") == [])
        #expect(try linked("punkt_5") == ["link.fragment-missing"])
    }

    @Test func onlyPagesThatTellOfDeadlinesChangeWithTheDay() throws {
        let (first, second) = (
            try Built(TinyRoadmap.files(), asOf: "2024-02-01").files,
            try Built(TinyRoadmap.files(), asOf: "2024-02-02").files
        )
        #expect(
            first.keys.filter { first[$0] != second[$0] }.sorted()
                == [
                    "audit/audit.json", "audit/audit.xlsx", "audit/index.html", "manifest.json", folder + "index.html",
                    folder + "karta.ics", folder + "sroki/index.html",
                ])
    }
}
