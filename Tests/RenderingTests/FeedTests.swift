import Testing

@testable import Rendering

/// What feed readers and search engines get.
@Suite struct FeedTests {
    @Test func feed() throws {
        let text = try Rendered()["/shnor/kanal/feed.xml"].html
        #expect(
            text == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
                <title>Канал оперативного информирования — Образование округа</title>
                <id>https://example.org/shnor/kanal/</id>
                <link rel="self" type="application/atom+xml" href="https://example.org/shnor/kanal/feed.xml"/>
                <link rel="alternate" type="text/html" href="https://example.org/shnor/kanal/"/>
                <updated>2025-09-01T00:00:00Z</updated>
                <author><name>Управление образования округа</name></author>
                <entry>
                <title>О сроках отчёта</title>
                <id>https://example.org/shnor/kanal/2025/soobshchenie/</id>
                <link rel="alternate" type="text/html" href="https://example.org/shnor/kanal/2025/soobshchenie/"/>
                <updated>2025-09-01T00:00:00Z</updated>
                <summary>Отчёт нужен до 10 сентября.</summary>
                </entry>
                </feed>

                """)
    }

    @Test func anEmptyFeedDoesNotChangeWithTheDayOfTheBuild() throws {
        let files = TinySite.files.with(["documents/shnor/kanal/soobshchenie.md": nil])
        let feed = try #require(XMLText(try Rendered(files)["/shnor/kanal/feed.xml"].html))
        #expect(feed.texts["feed/updated"] == ["1970-01-01T00:00:00Z"])
        #expect(feed.texts["feed/entry"] == nil)
    }

    @Test func aPageWithoutADateIsNoMessage() throws {
        let files = TinySite.files.with([
            "documents/shnor/kanal/poryadok.md": """
            ---
            название: Как работает канал
            вид: ресурс
            раздел: ШНОР
            полка: канал
            ---
            Сообщения выходят в день отправки.

            """
        ])
        let site = try Rendered(files)
        #expect(site["/shnor/kanal/"].html.contains("Как работает канал"))
        let feed = try #require(XMLText(site["/shnor/kanal/feed.xml"].html))
        #expect(feed.texts["feed/entry/title"] == ["О сроках отчёта"])
    }

    @Test func thirtyNewestMessages() throws {
        let feed = try #require(XMLText(try Rendered(.withMessages(40))["/shnor/kanal/feed.xml"].html))
        let titles = try #require(feed.texts["feed/entry/title"])
        #expect(titles.count == 30)
        #expect(titles.first == "О сроках отчёта")
        #expect(titles[1] == "Сообщение 40")
    }

    @Test(arguments: [
        "<script>alert(1)</script> & \"кавычки\" 'и' ]]> <!-- -->", "Смайлик 😀 и \u{FFFD}",
    ])
    func hostileTitle(_ title: String) throws {
        let files = TinySite.files
            .replacing(
                "О сроках отчёта", with: "'\(title.replacing("'", with: "''"))'",
                in: "documents/shnor/kanal/soobshchenie.md"
            )
            .replacing("Отчёт нужен", with: "`<b>\(title)</b>`", in: "documents/shnor/kanal/soobshchenie.md")
            .replacing("название: Образование округа", with: "название: '<b>A & B</b>'", in: "site.yml")
        let feed = try #require(XMLText(try Rendered(files)["/shnor/kanal/feed.xml"].html))
        #expect(feed.texts["feed/entry/title"] == [title])
        #expect(feed.texts["feed/title"] == ["Канал оперативного информирования — <b>A & B</b>"])
    }

    @Test(arguments: ["\u{1}", "\u{B}", "\u{FFFE}", "\u{FFFF}"]) func charactersXMLForbids(_ character: String) {
        #expect(XMLText("<a>\(AtomFeed.escaped("до\(character)после"))</a>")?.texts["a"] == ["допосле"])
    }

    /// Not those that ask to be left out: the search, former addresses, the page for missing ones.
    @Test func siteMapNamesEveryPageThatMayBeIndexedOnce() throws {
        let site = try Rendered(.withMessages(51))
        let map = try #require(XMLText(site["/sitemap.xml"].html))
        let pages = site.pages.filter { path, page in
            path.hasSuffix(".html") && !page.html.contains("<meta name=\"robots\" content=\"noindex\">")
        }
        let addresses = pages.keys.map { "/" + $0.dropLast("index.html".count) }
        // The audit's pages are made by the build, which knows the report.
        let audit = ["/audit/", "/audit/proverki/", "/audit/matritsa/", "/audit/po-godam/"]
        #expect(
            map.texts["urlset/url/loc"]?.sorted() == (addresses + audit).map { "https://example.org" + $0 }.sorted())
    }

    /// The day a page last changed by the site map; empty when it does not say.
    private func lastmod(_ address: String, _ text: String) throws -> String {
        let start = try #require(text.firstRange(of: "<loc>https://example.org\(address)</loc>"))
        let rest = text[start.upperBound...].prefix { $0 != "\n" }
        guard let day = rest.firstRange(of: "<lastmod>") else { return "" }
        return String(rest[day.upperBound...].prefix(10))
    }

    @Test(arguments: [
        // Amended by order 12 from 1 February 2025, which changes the page of 147, of its annex and their lists.
        ("/shnor/prikazy/2023/147/", "2025-02-01"), ("/shnor/polozheniya/2023/147-prilozhenie-1/", "2025-02-01"),
        ("/shnor/prikazy/2025/12/", "2025-02-01"), ("/shnor/plany/2025/plan/", ""),
        ("/shnor/prikazy/", "2025-02-01"), ("/shnor/kanal/", "2025-09-01"), ("/shnor/plany/", ""),
        ("/dokumenty/", "2025-09-01"), ("/dokumenty/god/2023/", "2025-02-01"),
        ("/dokumenty/vid/prikazy/", "2025-02-01"),
        ("/shnor/", "2025-09-01"), ("/mekhanizmy/", ""), ("/", "2025-09-01"), ("/karta-sayta/", ""), ("/audit/", ""),
    ])
    func siteMapKnowsTheDaysOfPages(_ address: String, _ day: String) throws {
        #expect(try lastmod(address, Rendered()["/sitemap.xml"].html) == day)
    }

    @Test(arguments: [
        ("2023-09-14", ""), ("2023-09-15", "2023-09-15"), ("2025-01-31", "2023-09-15"), ("2025-02-01", "2025-02-01"),
    ])
    func aPageHasNotChangedOnADayThatIsStillToCome(_ today: String, _ day: String) throws {
        #expect(try lastmod("/shnor/prikazy/2023/147/", Rendered(asOf: today)["/sitemap.xml"].html) == day)
    }

    @Test func anActThatIsOverChangedTheDayAfter() throws {
        let files = TinySite.files.replacing(
            "дата: 15.09.2023", with: "дата: 15.09.2023\nдействует-до: 31.12.2024",
            in: "documents/shnor/prikazy/prikaz-147.md"
        ).with(["documents/shnor/prikazy/prikaz-12.md": nil])
        let map = try Rendered(files)["/sitemap.xml"].html
        #expect(try lastmod("/shnor/prikazy/2023/147/", map) == "2025-01-01")
    }

    @Test func changesOfTheRegister() throws {
        let feed = try #require(XMLText(try Rendered()["/dokumenty/feed.xml"].html))
        #expect(feed.texts["feed/id"] == ["https://example.org/dokumenty/"])
        #expect(feed.texts["feed/title"] == ["Изменения в реестре документов — Образование округа"])
        #expect(feed.texts["feed/updated"] == ["2025-09-01T00:00:00Z"])
        #expect(
            feed.texts["feed/entry/title"]?.map(\.plain) == [
                "О сроках отчёта", "Приказ № 12 от 10.01.2025. О внесении изменений",
                "Дорожная карта поддержки школ", "Положение о поддержке школ",
                "Приказ № 147 от 15.09.2023. Об утверждении положения",
            ])
        #expect(
            feed.texts["feed/entry/updated"]?.map { $0.prefix(10) } == ["2025-09-01"]
                + Array(repeating: "2025-02-01", count: 4))
        #expect(
            feed.texts["feed/entry/published"]?.map { $0.prefix(10) } == [
                "2025-09-01", "2025-01-10", "2023-09-15", "2023-09-15", "2023-09-15",
            ])
        #expect(
            feed.texts["feed/entry/summary"]?.map(\.plain) == [
                "Сообщение «О сроках отчёта»", "Приказ № 12 от 10.01.2025 «О внесении изменений»",
                "Действует с изменениями: последнее изменение — 1 февраля 2025 г.",
                "Действует с изменениями: последнее изменение — 1 февраля 2025 г.",
                "Действует с изменениями: последнее изменение — 1 февраля 2025 г.",
            ])
        #expect(feed.values("feed/entry/category", "term").first == "soobshcheniya")
    }

    @Test func aSectionHasItsOwnDocuments() throws {
        let files = TinySite.files.with([
            "documents/mekhanizmy/podgotovka/reshenie.md": """
            ---
            название: О мерах
            вид: распоряжение
            номер: 5
            дата: 01.10.2025
            орган: Управление образования
            раздел: Механизмы
            направление: 1
            этап: управленческие решения
            отменяет: приказ № 147 от 15.09.2023
            ---
            Принять меры.

            """
        ])
        let site = try Rendered(files)
        #expect(site.report == "Замечаний нет.\n")
        let mechanisms = try #require(XMLText(site["/mekhanizmy/feed.xml"].html))
        #expect(
            mechanisms.texts["feed/entry/id"] == [
                "https://example.org/mekhanizmy/podgotovka/rasporyazheniya/2025/rasporiazhenie-5/"
            ])
        let shnor = try #require(XMLText(site["/shnor/feed.xml"].html))
        #expect(shnor.texts["feed/title"] == ["ШНОР — Образование округа"])
        #expect(shnor.texts["feed/entry/summary"]?.contains { $0.plain == "Утратил силу с 1 октября 2025 г." } == true)
        #expect(shnor.texts["feed/updated"] == ["2025-10-01T00:00:00Z"])
    }

    @Test func fiftyLatestChanges() throws {
        let feed = try #require(XMLText(try Rendered(.withMessages(60))["/dokumenty/feed.xml"].html))
        #expect(feed.texts["feed/entry/id"]?.count == 50)
        #expect(feed.texts["feed/entry/updated"]?.sorted(by: >) == feed.texts["feed/entry/updated"])
    }

    @Test(arguments: ["/dokumenty/feed.xml", "/shnor/feed.xml"]) func aHostileTitleInAFeedOfChanges(_ address: String)
        throws
    {
        let title = "</title><script>alert(1)</script> & ]]>"
        let files = TinySite.files.replacing(
            "О сроках отчёта", with: "'\(title)'", in: "documents/shnor/kanal/soobshchenie.md")
        let feed = try #require(XMLText(try Rendered(files)[address].html))
        #expect(feed.texts["feed/entry/title"]?.first == title)
    }

    @Test(arguments: [
        ("/", ["/shnor/kanal/feed.xml", "/dokumenty/feed.xml"]),
        ("/shnor/", ["/shnor/kanal/feed.xml", "/shnor/feed.xml"]),
        ("/shnor/kanal/", ["/shnor/kanal/feed.xml", "/shnor/feed.xml"]), ("/shnor/plany/", ["/shnor/feed.xml"]),
        ("/mekhanizmy/", ["/mekhanizmy/feed.xml"]), ("/mekhanizmy/talanty/", ["/mekhanizmy/feed.xml"]),
        ("/dokumenty/god/2023/", ["/dokumenty/feed.xml"]), ("/karta-sayta/", []),
    ])
    func pagesNameTheirFeeds(_ address: String, _ feeds: [String]) throws {
        let links = try Rendered()[address].all("link").filter { $0.attributes["type"] == "application/atom+xml" }
        #expect(links.map { $0.attributes["href"] } == feeds)
    }

    @Test func robots() throws {
        #expect(
            try Rendered()["/robots.txt"].html == """
                User-agent: *
                Allow: /
                Sitemap: https://example.org/sitemap.xml

                """)
    }
}

extension Files {
    /// The tiny site with `count` more messages, of one day each.
    static func withMessages(_ count: Int) -> Files {
        var files = TinySite.files
        for number in 1...count {
            files["documents/shnor/kanal/\(number).md"] = """
                ---
                название: Сообщение \(number)
                вид: сообщение
                раздел: ШНОР
                дата: 2024-\(number / 28 < 9 ? "0" : "")\(number / 28 + 1)-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)
                ---
                Текст.

                """
        }
        return files
    }
}
