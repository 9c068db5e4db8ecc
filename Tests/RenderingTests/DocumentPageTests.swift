import Testing

/// What the page of a document shows.
@Suite struct DocumentPageTests {
    @Test func anActWithEverything() throws {
        let page = try Rendered()["/shnor/prikazy/2023/147/"]
        #expect(
            page.main == """
                <h1>Об утверждении положения</h1>
                <p>Приказ, действует с изменениями последнее изменение — 1 февраля 2025 г. <a href="/shnor/prikazy/2025/12/">приказ № 12 от 10.01.2025 «О внесении изменений»</a></p>
                <p class="head">Управление образования / ПРИКАЗ / 15.09.2023 / № 147</p>
                <h2>Реквизиты</h2>
                <p>Вид: Приказ</p>
                <p>Номер: 147</p>
                <p>Дата: 15 сентября 2023 г.</p>
                <p>Орган: Управление образования</p>
                <p>Раздел «ШНОР»: <a href="/shnor/prikazy/">Приказы и распоряжения</a></p>
                <article>
                <h2 id="reshenie">Решение <a class="anchor" href="#reshenie" aria-label="Ссылка на раздел: Решение">#</a></h2>
                <p>Утвердить <a href="/shnor/polozheniya/2023/147-prilozhenie-1/#obshchie-polozheniia">положение</a>.</p>
                </article>
                <h2>Приложения</h2>
                <p><a href="/shnor/polozheniya/2023/147-prilozhenie-1/">Положение о поддержке школ</a> Положение, Приложение № 1 [действует с изменениями]</p>
                <nav> <a href="/shnor/prikazy/2023/147/" aria-current="page">Текст акта</a> <a href="/shnor/polozheniya/2023/147-prilozhenie-1/">Приложение № 1</a> → <a href="/shnor/polozheniya/2023/147-prilozhenie-1/">Приложение № 1. Положение о поддержке школ</a></nav>
                <h2>Связи</h2>
                <p>Утверждает: <a href="/shnor/dorozhnye-karty/2023/karta/">дорожная карта «Дорожная карта поддержки школ»</a></p>
                <p>Изменён: <a href="/shnor/prikazy/2025/12/">приказ № 12 от 10.01.2025 «О внесении изменений»</a></p>
                <p>На его основании: <a href="/shnor/monitoringi/2024/spravka/">аналитическая справка «Справка по итогам мониторинга»</a></p>
                <p>Приказ № 147 от 15.09.2023 «Об утверждении положения». Управление образования округа. URL: https://example.org/shnor/prikazy/2023/147/</p>
                """)
    }

    @Test func head() throws {
        let page = try Rendered()["/shnor/prikazy/2023/147/"]
        #expect(page.text("title") == "Приказ № 147 от 15.09.2023. Об утверждении положения — Управление образования")
        #expect(
            page.all("meta").filter { $0.attributes["name"] != "search" }.compactMap { meta in
                meta.attributes["name"].map { "\($0) = \(meta.attributes["content"] ?? "")".plain }
            } == [
                "description = приказ № 147 от 15.09.2023 «Об утверждении положения»",
                "svod:page = document", "svod:title = Об утверждении положения", "svod:kind = приказ",
                "svod:number = 147", "svod:date = 2023-09-15", "svod:section = shnor", "svod:shelf = prikazy",
                "svod:status = amended",
            ])
        #expect(
            page.all("link").first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
                == "https://example.org/shnor/prikazy/2023/147/")
    }

    /// Names and values of `<meta name="svod:…">`, in order.
    private func facts(_ page: HTMLPage) -> [String] {
        page.all("meta").compactMap { meta in
            meta.attributes["name"].flatMap { name in
                name.hasPrefix("svod:") ? "\(name.dropFirst(5)) = \(meta.attributes["content"] ?? "")" : nil
            }
        }
    }

    @Test func headOfAnEvent() throws {
        let path = "documents/shnor/meropriyatiya/seminar.md"
        let files = TinySite.files.with([
            path: """
            ---
            название: Семинар для школ
            вид: мероприятие
            раздел: ШНОР
            дата: 12.03.2024
            форма: круглый стол
            группа: [педагоги, ШМО]
            уровень: внутришкольный
            участников: 24
            охвачено-шнор: 3
            ---
            Программа.

            """
        ])
        let address = "/shnor/meropriyatiya/2024/seminar/"
        #expect(
            facts(try Rendered(files)[address]) == [
                "page = document", "title = Семинар для школ", "kind = мероприятие", "date = 2024-03-12",
                "section = shnor", "shelf = meropriyatiya", "level = внутришкольный", "form = круглый стол",
                "group = педагоги; ШМО", "participants = 24", "schools = 3",
            ])
        // Where nothing is said, the municipality holds it.
        let plain = try Rendered(files.replacing("уровень: внутришкольный\n", with: "", in: path))[address]
        #expect(plain.metadata("level") == "муниципальный")
    }

    @Test func headOfAnAgreement() throws {
        let files = TinySite.files.with([
            "documents/shnor/set/soglashenie.md": """
            ---
            название: О стажировках
            вид: соглашение
            раздел: ШНОР
            дата: 02.10.2024
            стороны: [Центр, Гимназия, Лицей]
            вступает-в-силу: 01.11.2024
            действует-до: 31.08.2026
            охвачено-шнор: 4
            школ-лидеров: 2
            ---
            Стороны договорились.

            """
        ])
        #expect(
            facts(try Rendered(files)["/shnor/set/2024/soglashenie/"]) == [
                "page = document", "title = О стажировках", "kind = соглашение", "date = 2024-10-02",
                "section = shnor", "shelf = set", "status = expired", "effective = 2024-11-01",
                "valid-until = 2026-08-31", "schools = 4", "leaders = 2", "parties = 3",
            ])
    }

    /// The days of an act are those of what it approved.
    @Test func headOfAnAnnexOfAnActWithATerm() throws {
        let files = TinySite.files.replacing(
            "орган:", with: "вступает-в-силу: 01.10.2023\nдействует-до: 31.08.2027\nорган:",
            in: "documents/shnor/prikazy/prikaz-147.md")
        let page = try Rendered(files)["/shnor/polozheniya/2023/147-prilozhenie-1/"]
        #expect(page.metadata("date") == "2023-09-15")
        #expect(page.metadata("effective") == "2023-10-01")
        #expect(page.metadata("valid-until") == "2027-08-31")
    }

    @Test func anExpiredActSaysSo() throws {
        let files = TinySite.files.replacing(
            "орган:", with: "действует-до: 31.08.2026\nорган:", in: "documents/shnor/prikazy/prikaz-147.md")
        #expect(
            try Rendered(files)["/shnor/prikazy/2023/147/"].all("p")[1].text
                == "Приказ, срок действия истёк 31 августа 2026 г.")
    }

    @Test func relationsShowBothWays() throws {
        let site = try Rendered()
        #expect(
            site["/shnor/prikazy/2025/12/"].main.contains(
                "<p>Вносит изменения: <a href=\"/shnor/prikazy/2023/147/\">приказ № 147 от 15.09.2023 «Об утверждении положения»</a></p>"
            ))
        #expect(
            site["/shnor/polozheniya/2023/147-prilozhenie-1/"].main.contains(
                "<p>Утверждено: <a href=\"/shnor/prikazy/2023/147/\">приказ № 147 от 15.09.2023</a></p>"))
        #expect(
            site["/shnor/monitoringi/2024/spravka/"].main.contains(
                "<p>Основание: <a href=\"/shnor/prikazy/2023/147/\">приказ № 147 от 15.09.2023 «Об утверждении положения»</a></p>"
            ))
    }

    @Test func anOutsideActIsNamedWithoutALink() throws {
        #expect(
            try Rendered()["/mekhanizmy/podgotovka/otchety/2024/otchet/"].main.contains(
                "<p>Основание: приказ Министерства просвещения от 17.02.2023 № 112</p>"))
    }

    @Test(arguments: [
        ("2023-09-14", "не вступил в силу вступит в силу 15 сентября 2023 г."),
        ("2023-09-15", "действует с 15 сентября 2023 г."),
        ("2025-01-31", "действует с 15 сентября 2023 г."),
        ("2025-02-01", "действует с изменениями последнее изменение — 1 февраля 2025 г."),
    ])
    func status(_ day: String, _ words: String) throws {
        let page = try Rendered(asOf: day)["/shnor/prikazy/2023/147/"]
        #expect(page.all("p")[1].text.hasPrefix("Приказ, " + words))
    }

    @Test func theStatusOfAnAnnexIsThatOfItsActInItsOwnGender() throws {
        let files = TinySite.files.replacing("изменяет:", with: "отменяет:", in: "documents/shnor/prikazy/prikaz-12.md")
        let (before, after) = (try Rendered(files, asOf: "2023-09-14"), try Rendered(files))
        for (address, notYet, repealed) in [
            ("/shnor/polozheniya/2023/147-prilozhenie-1/", "Положение, не вступило в силу", "Положение, утратило силу"),
            (
                "/shnor/dorozhnye-karty/2023/karta/", "Дорожная карта, не вступила в силу",
                "Дорожная карта, утратила силу"
            ),
        ] {
            #expect(before[address].all("p")[1].text.hasPrefix(notYet))
            #expect(after[address].all("p")[1].text.hasPrefix(repealed))
        }
    }

    @Test func aRepealedActSaysWhoRepealedIt() throws {
        let files = TinySite.files.replacing("изменяет:", with: "отменяет:", in: "documents/shnor/prikazy/prikaz-12.md")
        let site = try Rendered(files)
        #expect(
            site["/shnor/prikazy/2023/147/"].all("p")[1].text
                == "Приказ, утратил силу с 1 февраля 2025 г. приказ № 12 от 10.01.2025 «О внесении изменений»")
        #expect(
            site["/shnor/prikazy/"].main.contains(
                "Об утверждении положения</a> Приказ, № 147 от 15.09.2023 [утратил силу]"))
    }

    @Test(arguments: [
        ("/shnor/prikazy/2023/147/", ["/", "/shnor/", "/shnor/prikazy/"]),
        ("/shnor/monitoringi/2024/spravka/", ["/", "/shnor/", "/shnor/monitoringi/"]),
        ("/mekhanizmy/podgotovka/otchety/2024/otchet/", ["/", "/mekhanizmy/", "/mekhanizmy/podgotovka/"]),
        ("/shnor/prikazy/", ["/", "/shnor/"]),
        ("/dokumenty/vid/prikazy/", ["/", "/dokumenty/"]),
        ("/mekhanizmy/podgotovka/", ["/", "/mekhanizmy/"]),
        ("/karta-sayta/", ["/"]),
        ("/", []),
    ])
    func breadcrumbs(_ address: String, _ trail: [String]) throws {
        let page = try Rendered()[address]
        let path = try #require(page.html.firstRange(of: "<p id=\"path\">")?.upperBound)
        let end = try #require(page.html[path...].firstRange(of: "</p>")?.lowerBound)
        #expect(HTMLPage(String(page.html[path..<end])).all("a").map { $0.attributes["href"] ?? "" } == trail)
    }

    @Test func requisitesOfEverySort() throws {
        let files = TinySite.files.with([
            "documents/shnor/meropriyatiya/seminar.md": """
            ---
            название: Семинар для школ
            вид: мероприятие
            раздел: [Механизмы, ШНОР]
            направление: все
            этап: [меры и мероприятия, мониторинг]
            дата: 12.03.2024
            форма: семинар
            группа: [педагоги, ШМО]
            участников: 24
            охвачено-шнор: 3
            аудитория: [педагоги, руководящий состав]
            подтверждает: [5.e, 7.i]
            ---
            Программа семинара.

            """
        ])
        let main = try Rendered(files)["/mekhanizmy/obshchie/meropriyatiya/2024/seminar/"].main
        for line in [
            "Вид: Мероприятие", "Дата: 12 марта 2024 г.", "Аудитория: педагоги; руководящий состав", "Форма: семинар",
            "Группа: педагоги; ШМО", "Участников: 24", "Охвачено ШНОР: 3", "Подтверждает показатели: 5.e; 7.i",
            "Раздел «ШНОР»: <a href=\"/shnor/meropriyatiya/\">Мероприятия</a>",
            "Направление: <a href=\"/mekhanizmy/obshchie/\">Все направления</a>",
            "Этап: Меры и мероприятия; Мониторинг",
        ] {
            #expect(main.contains("<p>\(line)</p>\n"))
        }
    }

    @Test func filesWithTypeAndSize() throws {
        #expect(
            try Rendered()["/shnor/biblioteka/2024/sbornik/"].main.contains(
                "<p><a href=\"/shnor/biblioteka/2024/sbornik/sbornik.pdf\">Текст сборника</a> PDF, 23 байта</p>"))
    }

    @Test func contentsOfALongText() throws {
        let text = "## Первая часть\n\n### Пункт <1>\n\n#### Мелочь\n\n## Вторая часть\n"
        let files = TinySite.files.replacing("Месяцы и ответственные.", with: text, in: "documents/shnor/plany/plan.md")
        #expect(
            try Rendered(files)["/shnor/plany/2025/plan/"].main.contains(
                """
                <ul>
                <li><a href="#pervaia-chast">Первая часть</a></li>
                <li class="nested"><a href="#punkt-1">Пункт &lt;1&gt;</a></li>
                <li><a href="#vtoraia-chast">Вторая часть</a></li>
                </ul>
                """))
    }

    @Test func twoHeadingsNeedNoContents() throws {
        let text = "## Первая часть\n\n## Вторая часть\n"
        let files = TinySite.files.replacing("Месяцы и ответственные.", with: text, in: "documents/shnor/plany/plan.md")
        #expect(try Rendered(files)["/shnor/plany/2025/plan/"].all("ul").isEmpty)
    }
}
