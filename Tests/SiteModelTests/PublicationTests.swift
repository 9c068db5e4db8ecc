import Documents
import SiteModel
import Testing

/// Drafts, and documents whose day has not come.
@Suite struct PublicationTests {
    private static let files = [
        "documents/a.md": Papers.message("01.02.2021"), "documents/b.md": Papers.message("02.02.2021", "черновик: да"),
        "documents/c.md": Papers.message("03.02.2021", "публиковать-с: 10.03.2021"),
        "documents/d.md": Papers.message("04.02.2021", "черновик: да", "публиковать-с: 10.03.2021"),
        "documents/e.md": Papers.message("05.02.2021", "черновик: нет"),
    ]

    @Test(arguments: [
        ("09.03.2021", ["documents/a.md", "documents/e.md"]),
        ("10.03.2021", ["documents/a.md", "documents/c.md", "documents/e.md"]),
        ("11.03.2021", ["documents/a.md", "documents/c.md", "documents/e.md"]),
    ])
    func published(_ day: String, _ paths: [String]) throws {
        let site = try site(Self.files, on: day)
        #expect(site.documents.map(\.document.path) == paths)
        #expect(site.withheld.keys.sorted() == Self.files.keys.filter { !paths.contains($0) }.sorted())
    }

    @Test func withheldDocumentsAreNowhere() throws {
        let site = try site(Self.files, on: "09.03.2021")
        #expect(site.paths(site.register) == ["documents/e.md", "documents/a.md"])
        #expect(site.paths(site.shelves[.channel]) == ["documents/e.md", "documents/a.md"])
        #expect(site.indexByPath["documents/b.md"] == nil)
        #expect(site.listings.flatMap(\.documents).max() == 1)
    }

    @Test func withheldDocumentsHoldNoAddress() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021", "адрес: /shnor/vazhno/"),
            "documents/b.md": Papers.message("02.02.2021", "адрес: /shnor/vazhno/", "черновик: да"),
            "documents/c.md": Papers.message("02.02.2021", "прежние-адреса: /shnor/vazhno/", "черновик: да"),
        ])
        #expect(site.redirects == [])
    }

    @Test func draftMayReferToADraftAndToAPublishedDocument() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021"),
            "documents/b.md": Papers.message("02.02.2021", "черновик: да"),
            "documents/c.md": Papers.message("03.02.2021", "черновик: да", "основание: [a.md, b.md]"),
        ])
        #expect(try site.relations(of: "documents/a.md") == [])
    }

    @Test func withheldRepealDoesNotRepeal() throws {
        let files = [
            "documents/5.md": Papers.order("5", "10.01.2020"),
            "documents/6.md": Papers.order("6", "10.02.2021", "отменяет: 5.md", "публиковать-с: 02.03.2021"),
        ]
        #expect(try site(files, on: "01.03.2021").at("documents/5.md").status?.force == .inForce)
        #expect(try site(files, on: "02.03.2021").at("documents/5.md").status?.force == .repealed)
    }
}
