import Testing

/// Letter e: the section is there, can be reached, has the parts the Положение asks for, and holds documents.
@Suite struct SectionFlaws {
    private static let notCreated = "Страница раздела «ШНОР» не создана."
    private static let create = "Соберите сайт со страницей раздела по адресу /shnor/."
    private static let tooFar = "До раздела не дойти от главной страницы за 5 переходов по ссылкам."
    private static let putLink = "Поставьте ссылку на раздел в главное меню или на главную страницу."
    private static let absent =
        "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: «Приказы и распоряжения»."
    private static let putBack = "Верните на страницу раздела ссылки на эти части."

    static let flaws = [
        Flaw("section's page missing", fails: "efg", notCreated, create) { $0["/shnor/"] = nil },
        Flaw("section's page says it is something else", fails: "e", notCreated, create) {
            $0["/shnor/"] = $0["/shnor/"]?.replacing("content=\"section\"", with: "content=\"home\"")
        },
        Flaw("no home page", fails: "e", tooFar, putLink) { $0["/"] = nil },
        Flaw("no link to the section", fails: "e", tooFar, putLink) {
            $0["/"] = HandMadeSite.page(["page": "home"], "Главная", "")
        },
        Flaw("only the audit's page links to the section", fails: "e", tooFar, putLink) {
            $0["/"] = HandMadeSite.page(["page": "home"], "Главная", "<a href=\"/audit/\">Аудит</a>")
            $0["/audit/"] = HandMadeSite.page(["page": "audit"], "Аудит", "<a href=\"/shnor/\">ШНОР</a>")
        },
        Flaw("no link to a shelf", fails: "e", absent, putBack) {
            $0["/shnor/"] = HandMadeSite.section(linksTo: Array(HandMadeSite.shelves.dropFirst()))
        },
        Flaw("the shelf is linked in the menu only", fails: "e", absent, putBack) {
            $0["/shnor/"] = HandMadeSite.section(
                linksTo: Array(HandMadeSite.shelves.dropFirst()), outside: "<a href=\"/shnor/prikazy/\">Приказы</a>")
        },
        Flaw("the shelf's page is missing", fails: "e", absent, putBack) { $0["/shnor/prikazy/"] = nil },
        Flaw("the shelf's page says it is another shelf", fails: "e", absent, putBack) {
            $0["/shnor/prikazy/"] = HandMadeSite.list(of: "plany", "")
        },
        Flaw("the shelf stands outside the section", fails: "e", absent, putBack) {
            $0["/shnor/"] = $0["/shnor/"]?.replacing("/shnor/prikazy/", with: "/prikazy/")
            $0["/prikazy/"] = $0["/shnor/prikazy/"]
        },
        Flaw(
            "no links at all", fails: "efg",
            "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: «Приказы и распоряжения», "
                + "«Положения», «Дорожные карты», «Программы работы», «Планы работы и календарные графики», "
                + "«Методические рекомендации», «Мониторинги».", putBack
        ) { $0["/shnor/"] = HandMadeSite.section(linksTo: []) },
        Flaw(
            "no documents on the required shelves", fails: "e",
            "В обязательных частях раздела нет ни одного документа.",
            "Опубликуйте документы раздела."
        ) { site in
            for shelf in HandMadeSite.shelves.prefix(7) {
                site["/shnor/\(shelf)/"] = HandMadeSite.list(of: shelf, "Документов пока нет.")
            }
        },
        Flaw(
            "links to documents that are not there", fails: "e",
            "В обязательных частях раздела нет ни одного документа.",
            "Опубликуйте документы раздела."
        ) { site in
            for shelf in HandMadeSite.shelves.prefix(7) { site["/shnor/\(shelf)/1/"] = nil }
        },
        Flaw(
            "documents of another shelf", fails: "e", "В обязательных частях раздела нет ни одного документа.",
            "Опубликуйте документы раздела."
        ) { site in
            for shelf in HandMadeSite.shelves.prefix(7) {
                site["/shnor/\(shelf)/1/"] = HandMadeSite.document(on: "kanal")
            }
        },
        Flaw("two things at once", fails: "e", tooFar + " " + absent, putLink + " " + putBack) {
            $0["/"] = nil
            $0["/shnor/prikazy/"] = nil
        },
    ]

    @Test(arguments: flaws) func flaw(_ flaw: Flaw) throws { try flaw.test("e") }

    @Test func anEmptyShelfIsNamedButForgiven() {
        let site = HandMadeSite.complete.with {
            $0["/shnor/plany/"] = HandMadeSite.list(of: "plany", "Документов пока нет.")
        }
        #expect(site.failures == "")
        #expect(
            site.checks["e"]?.reason
                == "Раздел создан, переходов от главной страницы — 1, все обязательные части на месте. "
                + "Пока без документов: «Планы работы и календарные графики».")
    }

    @Test(arguments: [(5, ""), (6, "e")]) func clicks(_ count: Int, _ failures: String) {
        let site = HandMadeSite.complete.with { site in
            let way = ["/"] + (1..<count).map { "/\($0)/" } + ["/shnor/"]
            for (page, next) in zip(way, way.dropFirst()) {
                site[page] = HandMadeSite.page(["page": "listing"], page, "<a href=\"\(next)\">Дальше</a>")
            }
        }
        #expect(site.failures == failures)
    }
}
