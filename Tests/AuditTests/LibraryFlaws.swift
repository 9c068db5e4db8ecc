import Testing

/// Letter f: the library is a part of the section, and its publications open.
@Suite struct LibraryFlaws {
    private static let noLibrary =
        "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела."
    private static let publishLibrary = "Опубликуйте библиотеку и поставьте на неё ссылку на странице раздела."
    private static let noPublications = "В библиотеке нет ни одного издания."
    private static let publish = "Опубликуйте издание: документ вида «издание» с файлом или текстом."

    static let flaws = [
        Flaw("library's page missing", fails: "f", noLibrary, publishLibrary) { $0["/shnor/biblioteka/"] = nil },
        Flaw("no link to the library", fails: "f", noLibrary, publishLibrary) {
            $0["/shnor/"] = HandMadeSite.section(linksTo: HandMadeSite.shelves.filter { $0 != "biblioteka" })
        },
        Flaw("no publications", fails: "f", noPublications, publish) {
            $0["/shnor/biblioteka/"] = HandMadeSite.list(of: "biblioteka", "Документов пока нет.")
        },
        Flaw("publication's page missing", fails: "f", noPublications, publish) { $0["/shnor/biblioteka/1/"] = nil },
        Flaw("a document of another kind", fails: "f", noPublications, publish) {
            $0["/shnor/biblioteka/1/"] = $0["/shnor/biblioteka/1/"]?.replacing("издание", with: "протокол")
        },
        Flaw("a link to something else", fails: "f", noPublications, publish) {
            $0["/shnor/biblioteka/1/"] = HandMadeSite.document(on: "prikazy")
        },
    ]

    @Test(arguments: flaws) func flaw(_ flaw: Flaw) throws { try flaw.test("f") }

    @Test(arguments: [nil, ""]) func deadFile(_ content: String?) {
        let site = HandMadeSite.complete.with { $0.files["shnor/biblioteka/1/a.pdf"] = content }
        #expect(site.failures == "f")
        #expect(site.checks["f"]?.evidence.count == 1)
    }

    @Test func oneLiveFileIsEnough() {
        let site = HandMadeSite.complete.with {
            $0["/shnor/biblioteka/1/"] = HandMadeSite.document(
                on: "biblioteka",
                "<a href=\"/shnor/biblioteka/1/a.pdf\">А</a><a href=\"/shnor/biblioteka/1/b.pdf\">Б</a>")
        }
        #expect(site.failures == "")
    }

    @Test func textAloneIsEnough() {
        let site = HandMadeSite.complete.with { $0["/shnor/biblioteka/1/"] = HandMadeSite.document(on: "biblioteka") }
        #expect(site.failures == "")
        #expect(site.checks["f"]?.evidence.count == 2)
    }

    @Test func noMoreThanTenProofs() {
        let site = HandMadeSite.complete.with { site in
            let addresses = (1...20).map { "/shnor/biblioteka/\($0)/" }
            for address in addresses { site[address] = HandMadeSite.document(on: "biblioteka") }
            site["/shnor/biblioteka/"] = HandMadeSite.list(
                of: "biblioteka", addresses.map { "<a href=\"\($0)\">Издание</a>" }.joined())
        }
        #expect(site.checks["f"]?.evidence.count == 10)
    }
}
