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

    @Test func anEmptyFeedIsOfTheDayOfTheBuild() throws {
        let files = TinySite.files.with(["documents/shnor/kanal/soobshchenie.md": nil])
        let feed = try #require(XMLText(try Rendered(files)["/shnor/kanal/feed.xml"].html))
        #expect(feed.texts["feed/updated"] == ["2026-11-21T00:00:00Z"])
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

    @Test func siteMapNamesEveryPageOnce() throws {
        let site = try Rendered(.withMessages(51))
        let map = try #require(XMLText(site["/sitemap.xml"].html))
        let pages = site.pages.filter { path, page in
            path.hasSuffix("index.html") && page.metadata("page") != "redirect"
        }
        let addresses = pages.keys.map { "/" + $0.dropLast("index.html".count) }
        // The audit's pages are made by the build, which knows the report.
        let audit = ["/audit/", "/audit/proverki/", "/audit/matritsa/", "/audit/po-godam/"]
        #expect(
            map.texts["urlset/url/loc"]?.sorted() == (addresses + audit).map { "https://example.org" + $0 }.sorted())
    }

    @Test func siteMapKnowsTheDaysOfDocuments() throws {
        let text = try Rendered()["/sitemap.xml"].html
        #expect(
            text.contains(
                "<url><loc>https://example.org/shnor/prikazy/2023/147/</loc><lastmod>2023-09-15</lastmod></url>\n"))
        #expect(text.contains("<url><loc>https://example.org/shnor/plany/2025/plan/</loc></url>\n"))
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
