import Testing

/// What a roadmap asks for now: the page of its progress, its downloads, and the lists on other pages.
@Suite struct RoadmapProgressTests {
    private func page(_ day: String) throws -> HTMLPage {
        try Rendered(TinyRoadmap.files(), asOf: day)[TinyRoadmap.address + "sroki/"]
    }

    @Test func wholePage() throws {
        #expect(
            try page("2024-02-01").main == """
                <h1>Ход исполнения</h1>
                <p>Состояние на 1 февраля 2024 г. по дорожной карте на 2023/2024 учебный год. просрочено 1; действует 1; исполнено 1; срок не определён 1;</p>
                <p><a href="/shnor/dorozhnye-karty/2023/karta/">карта</a> <a href="/shnor/dorozhnye-karty/2023/karta/karta.ics">ICS</a> <a href="/shnor/dorozhnye-karty/2023/karta/karta.csv">CSV</a></p>
                <h2>Просрочено</h2><p>истёк 30.12.2023: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [просрочено] Из 4 сроков просрочен 1, он истёк 30.12.2023. МНЦ</p>
                <h2>До 3 мая 2024 г.</h2><p>01.04.2024 – 31.05.2024: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [впереди] Срок впереди: 01.04.2024 – 31.05.2024. МНЦ</p>
                <h2>2023/2024 учебный год</h2>
                <h3 id="month_2023_10">Октябрь 2023</h3><p>по 31.10.2023: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_1">1. Утвердить &quot;положение&quot; &amp; план</a> [исполнено] Исполнено 12.10.2023, в срок. УО; Центр «Исток»</p>
                <p>по 31.10.2023: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [исполнено] Исполнено 20.10.2023, в срок. МНЦ</p>
                <h3 id="month_2023_12">Декабрь 2023</h3><p>по 30.12.2023: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [просрочено] Срок истёк 30.12.2023, отметки об исполнении нет. МНЦ</p>
                <h3 id="month_2024_3">Март 2024</h3><p>по 22.03.2024: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [исполнено] Исполнено 25.01.2024, в срок. МНЦ</p>
                <h3 id="month_2024_5">Май 2024</h3><p>по 31.05.2024: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_2-1">2.1. Консультации</a> [впереди] Срок впереди: 01.04.2024 – 31.05.2024. МНЦ</p>
                <h2>Без срока</h2><p>в течение года: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_3">3. Поддержка наставников</a> [действует] Исполняется в течение года, по 31.08.2024. УО</p>
                <h2>Без даты</h2><p>по графику: <a href="/shnor/dorozhnye-karty/2023/karta/#punkt_4">4. Обучение</a> [срок не определён] Срок определяет другой план: «по графику». МНЦ</p>
                <h2>Управление образования: 2 мероприятия: действует 1, исполнено 1</h2><p>1. Утвердить &quot;положение&quot; &amp; план</p><p>3. Поддержка наставников</p><h2>Центр «Исток»: 1 мероприятие: исполнено 1</h2><p>1. Утвердить &quot;положение&quot; &amp; план</p><h2>МНЦ: 2 мероприятия: просрочено 1, срок не определён 1</h2><p>2.1. Консультации</p><p>4. Обучение</p>
                """)
    }

    @Test func head() throws {
        let page = try page("2024-02-01")
        #expect(page.text("title") == "Ход исполнения. Дорожная карта поддержки школ — Управление образования")
        #expect(page.metadata("page") == "roadmap")
        #expect(page.metadata("section") == "shnor")
        #expect(page.metadata("period") == "2023/2024")
        #expect(
            page.all("p").first { $0.attributes["id"] == "path" }?.text
                == "Главная / ШНОР / Дорожные карты / Дорожная карта поддержки школ /")
    }

    /// Looks 92 days ahead: to 1 April from 31 December, but not from the day before.
    @Test(arguments: [("2023-12-30", false), ("2023-12-31", true), ("2024-02-01", true)])
    func horizon(_ day: String, _ isNear: Bool) throws {
        let main = try page(day).main
        let section = try #require(main.firstRange(of: "<h2>До "))
        #expect(main[section.lowerBound...].prefix { $0 != "[" }.contains("10.01.2024") == (day < "2024-01-10"))
        let upcoming = main[section.lowerBound...].firstRange(of: "<h2>2023/2024").map {
            main[section.lowerBound..<$0.lowerBound]
        }
        #expect(upcoming?.contains("01.04.2024 – 31.05.2024") == isNear)
    }

    /// The year of the build day is open, the others are folded; a deadline belongs to the year it ends in.
    @Test func yearsOfALongRoadmap() throws {
        let files = TinyRoadmap.files(["1;ОО;;Отчёт;;август, ежегодно;УО;;;;", "2;ОО;;План;;сентябрь, ежегодно;УО;;;;"])
            .replacing("период: 2023/2024", with: "период: 2022–2025", in: TinyRoadmap.document)
        let main = try Rendered(files, asOf: "2024-09-01")["/shnor/dorozhnye-karty/2022/karta/sroki/"].main
        let headings = main.split(separator: "\n").flatMap { line in
            line.matches(of: /<h[23][^>]*>([^<]*)<\/h[23]>/).map { String($0.1) }
        }
        // In force from 15 September 2023: nothing was due before.
        #expect(
            headings == [
                "Просрочено", "Сейчас", "2024/2025 учебный год", "Сентябрь 2024", "Август 2025",
                "2023/2024 учебный год", "Сентябрь 2023", "Август 2024", "2025/2026 учебный год", "Сентябрь 2025",
                "Управление образования: 2 мероприятия: просрочено 2",
            ])
    }

    // MARK: Lists on other pages

    private func due(_ files: Files, on day: String, at address: String = "/") throws -> [String] {
        let main = try Rendered(files, asOf: day)[address].main
        guard let start = main.firstRange(of: "<h2>Сроки</h2>\n") else { return [] }
        return main[start.upperBound...].split(separator: "\n").map(String.init)
    }

    @Test(arguments: ["/", "/shnor/"]) func whatIsDue(_ address: String) throws {
        let row = "1. Утвердить &quot;положение&quot; &amp; план"
        #expect(
            try due(TinyRoadmap.files(), on: "2023-10-05", at: address) == [
                "<p>по 31.10.2023: <a href=\"/shnor/dorozhnye-karty/2023/karta/#punkt_1\">\(row)</a> [в сроке] "
                    + "Срок идёт: 01.10.2023 – 31.10.2023. УО; Центр «Исток»</p>",
                "<p>по 31.10.2023: <a href=\"/shnor/dorozhnye-karty/2023/karta/#punkt_2-1\">2.1. Консультации</a> "
                    + "[в сроке] Срок идёт: 01.09.2023 – 31.10.2023. МНЦ</p>",
                "<p> <a href=\"/shnor/dorozhnye-karty/2023/karta/sroki/\">"
                    + "Ход исполнения: Дорожная карта поддержки школ</a> "
                    + "<a href=\"/shnor/dorozhnye-karty/2023/karta/sroki/#month_2023_10\">Сроки на октябрь 2023 (2)</a></p>",
            ])
    }

    @Test func nothingIsDue() throws {
        #expect(
            try due(TinyRoadmap.files(["1;ОО;;Аудит;;май;УО;;;;"]), on: "2023-10-05") == [
                "<p>Сроков нет.</p>",
                "<p> <a href=\"/shnor/dorozhnye-karty/2023/karta/sroki/\">"
                    + "Ход исполнения: Дорожная карта поддержки школ</a></p>",
            ])
    }

    @Test func fiveLinesWhatIsLateFirst() throws {
        let rows = (1...4).map { "\($0);ОО;;Аудит;;1\($0) октября;УО;;;;" }
        let now = (5...7).map { "\($0);ОО;;Отчёт;;1\($0) ноября;УО;;;;" }
        let lines = try due(TinyRoadmap.files(rows.reversed() + now), on: "2023-11-16")
        #expect(
            lines.compactMap { $0.firstMatch(of: /^<p>([^:]*):.*\[([^\]]*)\]/).map { "\($0.1) \($0.2)" } } == [
                "истёк 11.10.2023 просрочено", "истёк 12.10.2023 просрочено", "истёк 13.10.2023 просрочено",
                "истёк 14.10.2023 просрочено", "истёк 15.11.2023 просрочено",
            ])
        #expect(lines.last?.hasPrefix("<p>Показаны первые 5 из 6. <a") == true)
    }

    /// A roadmap of another section is not the section's, one that is over nobody's.
    @Test func onlyRoadmapsOfTheSectionAndOfTheDay() throws {
        let other = TinyRoadmap.files().replacing(
            "раздел: ШНОР", with: "раздел: Механизмы\nнаправление: все\nэтап: цели и нормативная база",
            in: TinyRoadmap.document)
        #expect(try !due(other, on: "2023-10-05").isEmpty)
        #expect(try due(other, on: "2023-10-05", at: "/shnor/").isEmpty)
        #expect(try !due(TinyRoadmap.files(), on: "2024-08-31").isEmpty)
        #expect(try due(TinyRoadmap.files(), on: "2024-09-01").isEmpty)
    }

    // MARK: Files

    @Test func tableForExcel() throws {
        let text = try #require(
            try Rendered(TinyRoadmap.files(), asOf: "2024-02-01").files["shnor/dorozhnye-karty/2023/karta/karta.csv"])
        #expect(
            text.replacing("\r\n", with: "\n") == """
                \u{FEFF}№;Уровень;Направления;Мероприятие;Форма;Сроки;Начало;Срок;Ответственные;Адресная мера;Группа;Состояние;Исполнено;Документы
                1;муниципальный уровень;2. Работа со ШНОР;"Утвердить ""положение"" & план";приказ;октябрь;01.10.2023;31.10.2023;"УО; Центр «Исток»";да;педагоги;исполнено;12.10.2023;https://example.org/shnor/prikazy/2023/147/
                2.1;уровень образовательной организации;;Консультации;;раз в четверть;09.11.2023;30.12.2023;МНЦ;нет;;просрочено;"20.10.2023; 25.01.2024";
                3;уровень образовательной организации;;Поддержка наставников;;в течение года;01.09.2023;31.08.2024;УО;нет;ШМО;действует;;
                4;уровень образовательной организации;;Обучение;КПК;по графику;;;МНЦ;нет;;срок не определён;;

                """)
    }

    @Test func calendar() throws {
        let text = try #require(
            try Rendered(TinyRoadmap.files(), asOf: "2024-02-01").files["shnor/dorozhnye-karty/2023/karta/karta.ics"])
        let lines = text.replacing("\r\n ", with: "").split(whereSeparator: \.isNewline)
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.contains("NAME:Дорожная карта поддержки школ"))
        #expect(lines.contains("URL:https://example.org/shnor/dorozhnye-karty/2023/karta/"))
        #expect(
            lines.filter { $0.hasPrefix("UID:") } == [
                "UID:shnor-dorozhnye-karty-2023-karta/1/1@example.org",
                "UID:shnor-dorozhnye-karty-2023-karta/2.1/1@example.org",
                "UID:shnor-dorozhnye-karty-2023-karta/2.1/2@example.org",
                "UID:shnor-dorozhnye-karty-2023-karta/2.1/3@example.org",
                "UID:shnor-dorozhnye-karty-2023-karta/2.1/4@example.org",
                "UID:shnor-dorozhnye-karty-2023-karta/3/1@example.org",
            ])
    }
}
