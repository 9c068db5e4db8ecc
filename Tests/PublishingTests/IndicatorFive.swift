import Audit
import AuditReports
import RenderingTests
import Testing

/// Indicator 5 of a site that was really built: complete, and with one thing taken away at its source.
@Suite struct IndicatorFive {
    @Test func aCompleteSite() throws {
        let site = try Built()
        #expect(site.failures == "")
        #expect(site.outcome.audit?.period == "2025/2026")
        #expect(site.outcome.audit?.checkedOn == "2026-11-21")
        #expect(site.outcome.audit?.score.least == 3)
        var report = try #require(site.outcome.audit)
        report.matrix = []
        #expect(
            AuditText.text(report) == """
                Аудит сайта: показатель 5 «Доступность» раздела «ШНОР»
                период 2025/2026, сайт собран 21.11.2026

                5.e  выполнено (1 балл): Раздел «ШНОР» на сайте управления образования
                     Раздел создан, переходов от главной страницы — 1, все обязательные части на месте.
                     - «Поддержка школ с низкими образовательными результатами (ШНОР)», https://example.org/shnor/
                     - приказ № 12 от 10.01.2025, «О внесении изменений», https://example.org/shnor/prikazy/2025/12/
                     - положение (утв.: приказ № 147 от 15.09.2023, приложение № 1), «Положение о поддержке школ», https://example.org/shnor/polozheniya/2023/147-prilozhenie-1/
                     - дорожная карта (утв.: приказ № 147 от 15.09.2023), «Дорожная карта поддержки школ», https://example.org/shnor/dorozhnye-karty/2023/karta/
                     - программа работы, «Программа поддержки школ», https://example.org/shnor/programmy/2023/programma/
                     - план работы, «План работы на год», https://example.org/shnor/plany/2025/plan/
                     - методические рекомендации, «Как проверять работы», https://example.org/shnor/rekomendatsii/2024/rekomendatsii/
                     - аналитическая справка, «Справка по итогам мониторинга», https://example.org/shnor/monitoringi/2024/spravka/

                5.f  выполнено (1 балл): Электронная библиотека методических изданий в разделе
                     Библиотека создана внутри раздела, её издания опубликованы и открываются.
                     - «Электронная библиотека методических изданий», https://example.org/shnor/biblioteka/
                     - издание, «Сборник практик», https://example.org/shnor/biblioteka/2024/sbornik/
                     - издание, «Файл издания: Сборник практик», https://example.org/shnor/biblioteka/2024/sbornik/sbornik.pdf

                5.g  выполнено (1 балл): Канал оперативного информирования ШНОР в разделе
                     Канал создан внутри раздела, назван способ связи, есть сообщения и лента Atom.
                     - «Канал оперативного информирования», https://example.org/shnor/kanal/
                     - сообщение от 01.09.2025, «О сроках отчёта», https://example.org/shnor/kanal/2025/soobshchenie/
                     - «Лента Atom: Канал оперативного информирования — Образование округа», https://example.org/shnor/kanal/feed.xml

                Баллов: 3 из 3.

                """)
    }

    @Test func underAPath() throws {
        let site = try Built(baseURL: "https://example.org/obr")
        #expect(site.failures == "")
        #expect(site.checks["e"]?.evidence[1].url == "https://example.org/obr/shnor/prikazy/2025/12/")
        #expect(site.text("shnor/index.html")?.contains("href=\"/obr/shnor/prikazy/\"") == true)
    }

    /// A change of content or theme, and what it does to the verdicts.
    struct Loss: Sendable, CustomTestStringConvertible {
        let name: String
        var content = TinySite.files
        var theme = TinyTheme.files
        /// Reasons of the checks that fail, by their letters.
        let reasons: [String: String]

        var testDescription: String { name }
    }

    static let documents = [
        Loss(
            name: "no publications", content: TinySite.files.without { $0.contains("/biblioteka/") },
            reasons: ["f": "В библиотеке нет ни одного издания."]),
        Loss(
            name: "no messages", content: TinySite.files.without { $0.contains("/kanal/") },
            reasons: ["g": "В канале нет ни одного сообщения. В ленте Atom канала нет записей."]),
        Loss(
            name: "no contact in the settings",
            content: TinySite.files.replacing("  почта: kanal@example.org\n", with: "", in: "site.yml"),
            reasons: ["g": "На странице канала не сказано, как с ним связаться."]),
        Loss(
            name: "no documents on required shelves",
            content: TinySite.files.without {
                $0.hasPrefix("documents/shnor/") && !$0.contains("/biblioteka/") && !$0.contains("/kanal/")
            },
            reasons: ["e": "В обязательных частях раздела нет ни одного документа."]),
    ]

    static let templates = [
        Loss(
            name: "no links to shelves",
            theme: TinyTheme.files.replacing(
                "<h3><a href=\"{{address}}\">{{name}}</a></h3>", with: "<h3>{{name}}</h3>", in: shnor),
            reasons: [
                "e":
                    "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: «Приказы и "
                    + "распоряжения», «Положения», «Дорожные карты», «Программы работы», «Планы работы и календарные "
                    + "графики», «Методические рекомендации», «Мониторинги».",
                "f": "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела.",
                "g": "На странице раздела нет ссылки на канал.",
            ]),
        Loss(
            name: "no link to the plans", theme: TinyTheme.files.with([shnor: section(without: "plany")]),
            reasons: [
                "e":
                    "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: «Планы работы и "
                    + "календарные графики»."
            ]),
        Loss(
            name: "no link to the library", theme: TinyTheme.files.with([shnor: section(without: "biblioteka")]),
            reasons: [
                "f": "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела."
            ]),
        Loss(
            name: "no link to the channel", theme: TinyTheme.files.with([shnor: section(without: "kanal")]),
            reasons: ["g": "На странице раздела нет ссылки на канал."]),
        Loss(
            name: "no link from the home page",
            theme: TinyTheme.files.with([home: "<main><h1>{{title}}</h1></main>\n"]),
            reasons: ["e": "До раздела не дойти от главной страницы за 5 переходов по ссылкам."]),
        Loss(
            name: "no contact on the channel's page",
            theme: TinyTheme.files.replacing("<a href=\"mailto:{{mail}}\">{{mail}}</a>", with: "{{mail}}", in: listing),
            reasons: ["g": "На странице канала не сказано, как с ним связаться."]),
        Loss(
            name: "no links in lists",
            theme: TinyTheme.files.replacing("<a href=\"{{address}}\">{{title}}</a>", with: "{{title}}", in: item),
            reasons: [
                "e": "В обязательных частях раздела нет ни одного документа.",
                "f": "В библиотеке нет ни одного издания.",
                "g": "В канале нет ни одного сообщения.",
            ]),
        Loss(
            name: "no links to files",
            theme: TinyTheme.files.replacing(
                "<a href=\"{{address}}\">{{name}}</a> {{format}}", with: "{{name}}", in: document),
            reasons: [:]),
    ]

    @Test(arguments: documents + templates) func loss(_ loss: Loss) throws {
        let site = try Built(loss.content, theme: loss.theme)
        #expect(site.report == "Замечаний нет.\n")
        #expect(site.failures == loss.reasons.keys.sorted().joined())
        for (letter, reason) in loss.reasons { #expect(site.checks[letter]?.reason == reason) }
    }

    @Test func theSiteMapIsAWayToo() throws {
        let theme = TinyTheme.files
            .with(["templates/header.mustache": "<header>{{siteTitle}}</header>\n"])
            .with([Self.home: "<main><h1>{{title}}</h1></main>{{{footer}}}\n"])
        let site = try Built(theme: theme)
        #expect(site.failures == "")
        #expect(site.checks["e"]?.reason.contains("переходов от главной страницы — 2,") == true)
    }

    @Test func theAuditPageShowsTheReport() throws {
        let site = try Built()
        let page = HTMLPage(try #require(site.text("audit/index.html")))
        #expect(page.metadata("page") == "audit")
        #expect(page.all("p")[1].text == "2025/2026, 21 ноября 2026 г., 3 из 3,")
        let checks = HTMLPage(try #require(site.text("audit/proverki/index.html")))
        #expect(checks.metadata("page") == "audit")
        #expect(
            checks.all("h2").map(\.text).first
                == "5.e (e) Раздел «ШНОР» на сайте управления образования: выполнено, 1")
        #expect(
            checks.links.contains(
                "Файл издания: Сборник практик → https://example.org/shnor/biblioteka/2024/sbornik/sbornik.pdf"))
    }

    private static let shnor = "templates/shnor.mustache"
    private static let home = "templates/home.mustache"
    private static let listing = "templates/listing.mustache"
    private static let item = "templates/document-item.mustache"
    private static let document = "templates/document.mustache"

    /// A section's page that links to all shelves but one.
    private static func section(without shelf: String) -> String {
        let shelves = [
            "prikazy", "polozheniya", "dorozhnye-karty", "programmy", "plany", "rekomendatsii", "monitoringi",
            "biblioteka", "kanal",
        ]
        let links = shelves.filter { $0 != shelf }.map { "<a href=\"{{root}}/shnor/\($0)/\">\($0)</a>" }
        return "{{{metadata}}}<main><h1>{{title}}</h1>\(links.joined())</main>\n"
    }
}
