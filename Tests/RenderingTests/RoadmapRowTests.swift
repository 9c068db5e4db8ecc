import Testing

/// The rows of a roadmap's table, which the audit reads.
@Suite struct RoadmapRowTests {
    private func rows(_ rows: [String] = TinyRoadmap.rows, on day: String = "2024-02-01") throws -> [[String: String]] {
        let site = try Rendered(TinyRoadmap.files(rows), asOf: day)
        #expect(site.report == "Замечаний нет.\n")
        return site[TinyRoadmap.address].all("tr").filter(\.isInMain).map(\.attributes).filter { $0["id"] != nil }
    }

    @Test func attributesOfEveryRow() throws {
        let rows = try rows()
        try #require(rows.count == 4)
        #expect(
            rows[0] == [
                "id": "punkt_1", "data-svod": "roadmap-item", "data-number": "1", "data-level": "municipal",
                "data-address": "yes", "data-responsible": "управление образования; Центр «Исток»",
                "data-directions": "shnor", "data-group": "педагоги", "data-form": "приказ",
                "data-occurrences": "2023-10-01/2023-10-31/2023-10-12", "data-done": "2023-10-12",
            ])
        #expect(
            rows[1] == [
                "id": "punkt_2-1", "data-svod": "roadmap-item", "data-number": "2.1", "data-level": "school",
                "data-address": "no", "data-responsible": "МНЦ", "data-directions": "",
                "data-occurrences": "2023-09-01/2023-10-31/2023-10-20 2023-11-09/2023-12-30/ "
                    + "2024-01-10/2024-03-22/2024-01-25 2024-04-01/2024-05-31/",
                "data-done": "2023-10-20 2024-01-25",
            ])
        #expect(
            rows[2] == [
                "id": "punkt_3", "data-svod": "roadmap-item", "data-number": "3", "data-level": "school",
                "data-address": "no", "data-responsible": "управление образования", "data-directions": "",
                "data-group": "ШМО", "data-open": "2023-09-01/2024-08-31", "data-done": "",
            ])
        #expect(
            rows[3] == [
                "id": "punkt_4", "data-svod": "roadmap-item", "data-number": "4", "data-level": "school",
                "data-address": "no", "data-responsible": "МНЦ", "data-directions": "", "data-form": "КПК",
                "data-done": "",
            ])
    }

    /// A mark of a later day is not yet known.
    @Test func attributesOnAnEarlierDay() throws {
        let rows = try rows(["1;ОО;;Консультации;;раз в полугодие;УО;;;;\"20.10.2023; 25.01.2024\""], on: "2024-01-25")
        #expect(rows.first?["data-done"] == "2023-10-20 2024-01-25")
        let site = try Rendered(
            TinyRoadmap.files(["1;ОО;;Консультации;;раз в полугодие;УО;;;;\"20.10.2023; 25.01.2024\""]),
            asOf: "2024-01-24")
        let row = try #require(site[TinyRoadmap.address].all("tr").first { $0.attributes["id"] == "punkt_1" })
        #expect(row.attributes["data-done"] == "2023-10-20")
        #expect(row.attributes["data-occurrences"] == "2023-09-01/2023-12-30/2023-10-20 2024-01-10/2024-05-31/")
        #expect(row.text.contains("[в сроке] Срок 2 из 2 идёт: 10.01.2024 – 31.05.2024."))
        #expect(site.diagnostics.map(\.identifier) == ["roadmap.done-later"])
    }

    @Test func hostileTextStaysText() throws {
        let row = "1;ОО;;<script>&\"\"'</script>;\"<b a='\"\"'>\";май;\"<i>, \"\"x\"\"\";\"a\"\"b\";;;"
        let rows = try rows([row.replacing("&\"\"'", with: "'")])
        #expect(rows.first?["data-form"] == "<b a='\"'>")
        #expect(rows.first?["data-group"] == "a\"b")
        #expect(rows.first?["data-responsible"] == "<i>; \"x\"")
    }

    @Test func tableOnThePage() throws {
        let page = try Rendered(TinyRoadmap.files(), asOf: "2024-02-01")[TinyRoadmap.address]
        #expect(
            page.all("tr").map(\.text) == [
                "Муниципальный уровень",
                "1Утвердить \"положение\" & планприказоктябрьУО; Центр «Исток»[исполнено] Исполнено 12.10.2023, в срок. "
                    + "приказ № 147 от 15.09.2023",
                "Уровень образовательной организации",
                "2.1Консультациираз в четвертьМНЦ[просрочено] Из 4 сроков просрочен 1, он истёк 30.12.2023.",
                "3Поддержка наставниковв течение годаУО[действует] Исполняется в течение года, по 31.08.2024.",
                "4ОбучениеКПКпо графикуМНЦ[срок не определён] Срок определяет другой план: «по графику».",
            ])
        #expect(
            page.main.contains(
                "<p>На 1 февраля 2024 г. — 4 мероприятия: просрочено 1, действует 1, исполнено 1, срок не определён 1. "
                    + "<a href=\"/shnor/dorozhnye-karty/2023/karta/sroki/\">ход</a></p>"))
    }

    @Test func directionsMakeBlocksWhereThereAreSeveral() throws {
        let site = try Rendered(
            TinyRoadmap.files([
                "1;ОО;8;Аудит;;май;УО;;;;", "2;ОО;1;Отчёт;;май;УО;;;;", "3;ОО;8;Приказ;;май;УО;;;;",
                "4;муниципальный;;Справка;;май;УО;;;;",
            ]))
        let rows = site[TinyRoadmap.address].all("tr").filter(\.isInMain)
        #expect(
            rows.map { $0.attributes["data-number"] ?? $0.text } == [
                "Муниципальный уровень", "Общие мероприятия", "4", "Уровень образовательной организации",
                "8. Система мониторинга качества дошкольного образования", "1", "3",
                "1. Система оценки качества подготовки обучающихся", "2",
            ])
    }

    @Test func linksOfARowLeadToItsDocumentsAndBack() throws {
        let site = try Rendered(TinyRoadmap.files(), asOf: "2024-02-01")
        let links = site[TinyRoadmap.address].links
        #expect(links.contains("приказ № 147 от 15.09.2023 → /shnor/prikazy/2023/147/"))
        #expect(
            site["/shnor/prikazy/2023/147/"].main.contains(
                "<p>Исполняет мероприятия: <a href=\"/shnor/dorozhnye-karty/2023/karta/#punkt_1\">"
                    + "1. Утвердить &quot;положение&quot; &amp; план</a></p>"))
    }

    @Test func aRoadmapWithoutATableHasNone() throws {
        let site = try Rendered()
        #expect(site[TinyRoadmap.address].all("table").isEmpty)
        #expect(!site.files.keys.contains { $0.contains("sroki") || $0.contains("karta.ics") })
        #expect(!site["/"].main.contains("Сроки"))
    }
}
