import Testing

/// Links as authors write them, and the addresses they become.
@Suite struct GoodLinks {
    struct Link: Sendable, CustomTestStringConvertible {
        let written: String
        let address: String

        init(_ written: String, _ address: String) {
            self.written = written
            self.address = address
        }

        var testDescription: String { written }
    }

    static let ownSite = [
        Link("../prikazy/prikaz-147.md", "/shnor/prikazy/2023/147/"),
        Link("../prikazy/prikaz-147.md#reshenie", "/shnor/prikazy/2023/147/#reshenie"),
        Link("./soobshchenie.md", "/shnor/kanal/2025/soobshchenie/"),
        Link("soobshchenie.md", "/shnor/kanal/2025/soobshchenie/"),
        Link("../../mekhanizmy/podgotovka/otchet.md", "/mekhanizmy/podgotovka/otchety/2024/otchet/"),
        Link("../polozheniya/polozhenie.md", "/shnor/polozheniya/2023/147-prilozhenie-1/"),
        Link("/", "/"),
        Link("/shnor/prikazy/", "/shnor/prikazy/"),
        Link("/shnor/prikazy/2023/147/", "/shnor/prikazy/2023/147/"),
        Link("/shnor/biblioteka/2024/sbornik/sbornik.pdf", "/shnor/biblioteka/2024/sbornik/sbornik.pdf"),
        Link("/shnor/#monitoringi", "/shnor/#monitoringi"),
        Link("files/Памятка%20школе.docx", "/shnor/kanal/2025/novost/pamiatka-shkole.docx"),
        Link("<files/Памятка школе.docx>", "/shnor/kanal/2025/novost/pamiatka-shkole.docx"),
        Link("../biblioteka/files/sbornik.pdf", "/shnor/kanal/2025/novost/sbornik.pdf"),
    ]

    static let elsewhere = [
        Link("#sroki", "#sroki"),
        Link("https://example.com/a/?b=1&c=2#d", "https://example.com/a/?b=1&c=2#d"),
        Link("http://example.com", "http://example.com"),
        Link("HTTPS://example.com/", "HTTPS://example.com/"),
        Link("mailto:kanal@example.org", "mailto:kanal@example.org"),
        Link("tel:+70001234567", "tel:+70001234567"),
    ]

    @Test(arguments: ownSite + elsewhere) func address(_ link: Link) throws {
        try check(link, root: "https://example.org", link.address)
    }

    @Test(arguments: ownSite) func addressUnderAPath(_ link: Link) throws {
        try check(link, root: "https://example.org/obr", "/obr" + link.address)
    }

    @Test(arguments: elsewhere) func addressOffTheSiteUnderAPath(_ link: Link) throws {
        try check(link, root: "https://example.org/obr", link.address)
    }

    @Test(arguments: [
        "https://example.com/a%20b", "https://example.com/?q=1%262", "mailto:a@example.org?subject=A%26B",
    ])
    func anOutsideAddressStaysAsItIsWritten(_ written: String) throws {
        try check(Link(written, written), root: "https://example.org", written)
    }

    @Test func aPlaceInsideAFile() throws {
        let written = "../biblioteka/files/sbornik.pdf#page=2"
        try check(Link(written, written), root: "https://example.org", "/shnor/kanal/2025/novost/sbornik.pdf#page=2")
    }

    @Test func filesOfTheTextAreExamined() throws {
        let site = try Rendered(Self.files("[один](files/Памятка%20школе.docx) ![Схема](a.png)"))
        let page = site["/shnor/kanal/2025/novost/"]
        #expect(
            page.all("img").map(\.attributes) == [
                ["src": "/shnor/kanal/2025/novost/a.png", "alt": "Схема", "loading": "lazy"]
            ])
        #expect(site.report == "Замечаний нет.\n")
    }

    @Test func bareAddressesBecomeLinks() throws {
        let page = try Rendered(Self.files("Пишите на kanal@example.org или https://example.org/a."))[
            "/shnor/kanal/2025/novost/"]
        #expect(page.links.contains("kanal@example.org → mailto:kanal@example.org"))
        #expect(page.links.contains("https://example.org/a → https://example.org/a"))
    }

    private func check(_ link: Link, root: String, _ expected: String) throws {
        let files = Self.files("[ссылка](\(link.written))")
            .replacing("https://example.org", with: root, in: "site.yml")
        let site = try Rendered(files)
        #expect(site.report == "Замечаний нет.\n")
        let link = site["/shnor/kanal/2025/novost/"].all("a").first { $0.text == "ссылка" }
        #expect(link?.attributes["href"] == expected)
    }

    private static func files(_ line: String) -> Files {
        TinySite.files.with([
            "documents/shnor/kanal/novost.md": """
            ---
            название: Новость
            вид: сообщение
            раздел: ШНОР
            дата: 02.09.2025
            ---
            ## Сроки

            \(line)

            """,
            "documents/shnor/kanal/files/Памятка школе.docx": "docx",
            "documents/shnor/kanal/a.png": "png",
        ])
    }
}
