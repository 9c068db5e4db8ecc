import Testing

/// Lists of documents, the sections' pages and the home page.
@Suite struct ListingTests {
    @Test func shelf() throws {
        let page = try Rendered()["/shnor/prikazy/"]
        #expect(
            page.main == """
                <h1>Приказы и распоряжения</h1>
                <p>Решения, которыми создана и изменяется система поддержки школ.</p>
                <p>2 документа</p>
                <p><a href="/shnor/prikazy/2025/12/">О внесении изменений</a> Приказ, № 12 от 10.01.2025</p>
                <p><a href="/shnor/prikazy/2023/147/">Об утверждении положения</a> Приказ, № 147 от 15.09.2023 [действует с изменениями]</p>
                """)
    }

    @Test func anEmptyShelfSaysSo() throws {
        let site = try Rendered()
        #expect(site["/shnor/meropriyatiya/"].main.contains("<p>Документов пока нет.</p>"))
        #expect(
            site["/shnor/"].main.contains("<h3><a href=\"/shnor/meropriyatiya/\">Мероприятия</a></h3>\n<p>Пусто.</p>"))
        #expect(
            site["/mekhanizmy/talanty/"].main.contains(
                "<section id=\"tseli\"><h2>1. Цели и нормативная база</h2>\n<p>Пусто.</p>"))
    }

    @Test func fiftyOneDocumentsTakeTwoPages() throws {
        let site = try Rendered(.withMessages(50))
        let (first, second) = (site["/shnor/kanal/"], site["/shnor/kanal/stranitsa-2/"])
        #expect(first.main.contains("<p>51 документ</p>"))
        #expect(first.links.count { $0.contains("/shnor/kanal/20") } == 50)
        #expect(second.links.count { $0.contains("/shnor/kanal/20") } == 1)
        #expect(
            first.main.contains(
                "<p id=\"pages\"><a href=\"/shnor/kanal/\" aria-current=\"page\">1</a> <a href=\"/shnor/kanal/stranitsa-2/\">2</a> <a href=\"/shnor/kanal/stranitsa-2/\">вперёд</a></p>"
            ))
        #expect(
            second.main.contains(
                "<p id=\"pages\"><a href=\"/shnor/kanal/\">назад</a> <a href=\"/shnor/kanal/\">1</a> <a href=\"/shnor/kanal/stranitsa-2/\" aria-current=\"page\">2</a> </p>"
            ))
        #expect(second.text("h1") == "Канал оперативного информирования, страница 2")
        #expect(second.text("title") == "Канал оперативного информирования, страница 2 — Управление образования")
        #expect(!site.files.keys.contains("shnor/kanal/stranitsa-3/index.html"))
    }

    @Test func fiftyDocumentsTakeOne() throws {
        let site = try Rendered(.withMessages(49))
        #expect(!site["/shnor/kanal/"].html.contains("<p id=\"pages\">"))
        #expect(!site.files.keys.contains("shnor/kanal/stranitsa-2/index.html"))
    }

    @Test func theChannelSaysHowToReachIt() throws {
        let page = try Rendered()["/shnor/kanal/"]
        #expect(page.main.contains("<p>Сообщения для школ. <a href=\"mailto:kanal@example.org\">kanal@example.org</a>"))
        #expect(page.links.contains("лента → /shnor/kanal/feed.xml"))
        #expect(
            page.all("link").first { $0.attributes["rel"] == "alternate" }?.attributes == [
                "rel": "alternate", "type": "application/atom+xml", "href": "/shnor/kanal/feed.xml",
                "title": "Канал оперативного информирования",
            ])
        #expect(try Rendered()["/shnor/prikazy/"].links.allSatisfy { !$0.hasPrefix("лента") })
    }

    @Test func register() throws {
        let page = try Rendered()["/dokumenty/"]
        let titles = page.links.compactMap { $0.contains("(") ? nil : $0.split(separator: " → ").first }
        #expect(
            titles == [
                "О сроках отчёта", "О внесении изменений", "План работы на год", "Отчёт о подготовке обучающихся",
                "Сборник практик", "Справка по итогам мониторинга", "Как проверять работы",
                "Дорожная карта поддержки школ", "Положение о поддержке школ", "Об утверждении положения",
                "Программа поддержки школ",
            ])
        #expect(page.links.contains("Приказы (2) → /dokumenty/vid/prikazy/"))
        #expect(page.links.contains("2023 год (4) → /dokumenty/god/2023/"))
    }

    @Test func home() throws {
        let page = try Rendered()["/"]
        #expect(page.main.contains("<p>11 документов: <a href=\"/dokumenty/\">реестр</a>"))
        #expect(page.main.contains("<h2>Сообщения</h2>\n<p><a href=\"/shnor/kanal/2025/soobshchenie/\">"))
        #expect(page.metadata("page") == "home")
        #expect(page.metadata("period") == "2025/2026")
        #expect(page.text("title") == "Образование округа — Управление образования округа")
    }

    @Test func aHomePageWithoutDocuments() throws {
        let page = try Rendered(["site.yml": TinySite.settings])["/"]
        #expect(page.main.contains("<p>0 документов:"))
        #expect(!page.main.contains("Сообщения</h2>"))
        #expect(!page.main.contains("Новое</h2>"))
    }

    @Test func direction() throws {
        let site = try Rendered()
        #expect(
            site["/mekhanizmy/shnor/"].main.contains(
                "<section id=\"analiz\"><h2>5. Анализ результатов</h2>\n<p><a href=\"/shnor/monitoringi/2024/spravka/\">"
            ))
        #expect(
            site["/mekhanizmy/"].main.contains(
                "<p>1 документ, 1 из 9 <a href=\"/mekhanizmy/podgotovka/#monitoring\">Мониторинг</a></p>"))
        #expect(site["/mekhanizmy/shnor/"].metadata("direction") == "shnor")
    }

    @Test func aFormerAddressLeadsOn() throws {
        let page = try Rendered()["/old/otchet/"]
        let address = "/mekhanizmy/podgotovka/otchety/2024/otchet/"
        #expect(page.html.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(address)\">"))
        #expect(page.links == [] || page.links == ["https://example.org\(address) → \(address)"])
        #expect(page.metadata("page") == "redirect")
        #expect(page.all("meta").contains { $0.attributes == ["name": "robots", "content": "noindex"] })
    }

    @Test func theCurrentMenuItemIsMarked() throws {
        let site = try Rendered()
        for (address, item) in [
            ("/", "Главная"), ("/shnor/plany/", "ШНОР"), ("/shnor/plany/2025/plan/", "ШНОР"),
            ("/mekhanizmy/talanty/", "Механизмы оценки качества"), ("/dokumenty/god/2023/", "Реестр документов"),
        ] {
            #expect(site[address].all("a").filter { $0.attributes["aria-current"] == "true" }.map(\.text) == [item])
        }
        #expect(site["/karta-sayta/"].all("a").allSatisfy { $0.attributes["aria-current"] == nil })
    }
}
