import Documents
import FileAccess
import Spreadsheets
import Testing

@testable import Roadmaps

/// Roadmaps as offices keep them.
@Suite struct ReadingTests {
    @Test func formWithLevelsAsHeadings() throws {
        let (read, diagnostics) = try roadmap([
            "Дорожная карта работы со ШНОР;;;;", ";;;;",
            "№ п/п;Мероприятие;Форма / нормативный акт;Сроки;Ответственные", "1;2;3;4;5",
            "I. Муниципальный уровень;;;;", "1.;Утвердить положение;приказ;октябрь;УО",
            "2.;Провести семинар;семинар;раз в четверть;МКУ ИМЦ, сообщество тьюторов",
            "Уровень образовательной организации;;;;",
            "3.;Принять программу;;до 1 декабря;педагогические работники ОО (учителя-предметники, тьюторы)",
        ])
        let items = try #require(read).items
        #expect(diagnostics.map(\.identifier) == ["table.column-numbers"])
        try #require(items.count == 3)
        #expect(items.map(\.number) == ["1", "2", "3"])
        #expect(items.map(\.level) == [.municipal, .municipal, .school])
        #expect(items.map(\.measure) == ["Утвердить положение", "Провести семинар", "Принять программу"])
        #expect(items.map(\.form) == ["приказ", "семинар", nil])
        #expect(items.map(\.term.text) == ["октябрь", "раз в четверть", "до 1 декабря"])
        #expect(
            items.map { $0.responsible.map(\.name) } == [
                ["управление образования"], ["МКУ ИМЦ", "сообщество тьюторов"], ["педагогические работники ОО"],
            ])
        #expect(items[2].responsible.map(\.text) == ["педагогические работники ОО (учителя-предметники, тьюторы)"])
        #expect(items[0].places.term.cell == "D6")
    }

    @Test func allColumns() throws {
        let (read, diagnostics) = try roadmap([
            "№;Наименование мероприятия;Форма проведения;Срок исполнения;Исполнители;Уровень;Целевая группа;Направление;"
                + "Адресность;Документы;Отметка о выполнении",
            "3.1;Консультации;консультация;ежемесячно;ИМЦ;муниципальный;педагоги;2;да;"
                + "\"prikazy/579.md; ./plany/plan.md\";\"15.10.2025; 12 сентября 2025 года\"",
        ])
        #expect(diagnostics.isEmpty)
        let item = try #require(read?.items.first)
        #expect(item.number == "3.1")
        #expect(item.group == "педагоги")
        #expect(item.directions == [.shnor])
        #expect(item.isAddress)
        #expect(item.documents == ["documents/prikazy/579.md", "documents/plany/plan.md"])
        #expect(item.done == [try day("12.09.2025"), try day("15.10.2025")])
    }

    @Test func directionsAsHeadings() throws {
        let (read, diagnostics) = try roadmap([
            "№;Мероприятие;Уровень;Сроки;Ответственные", "Направление 2. Система работы со ШНОР;;;;",
            "1;Аудит;муниципальный;май;УО", ";Направление 8;;;", "2;Отчёт;муниципальный;май;УО",
            "Прочие мероприятия;;;;", "3;Банк данных;муниципальный;май;УО",
        ])
        #expect(try #require(read).items.map(\.directions) == [[.shnor], [.preschool], [.preschool]])
        #expect(
            diagnostics.map(\.summary) == [
                "note roadmap.heading-row A6: строка «Прочие мероприятия» понята как заголовок → если это мероприятие, "
                    + "заполните остальные ячейки строки"
            ])
    }

    @Test func bookSavedByExcel() throws {
        let bytes = try XlsxWriter.bytes(
            of: [
                SheetContent(
                    name: "Карта",
                    columns: ["№ п/п", "Мероприятие", "Сроки", "Ответственные", "Уровень"].map { .init($0) },
                    rows: [
                        [
                            .number(try #require(DecimalText("1"))), .text("Аудит"), .text("май"),
                            .text("УО\nМНЦ"), .text("ОО"),
                        ]
                    ])
            ], created: 1_756_684_800)
        let period = try #require(Period.parse("2025/2026"))
        let (read, diagnostics) = RoadmapReader.read(
            "карта.xlsx", in: .inMemory(["карта.xlsx": bytes]),
            as: Roadmap(code: "k", title: "К", period: period, items: []))
        #expect(diagnostics.isEmpty)
        let item = try #require(read?.items.first)
        #expect(item.number == "1")
        #expect(item.level == .school)
        #expect(item.responsible.map(\.name) == ["управление образования", "МНЦ"])
    }

    @Test func missingFileIsAFinding() throws {
        let period = try #require(Period.parse("2025"))
        let empty = Roadmap(code: "k", title: "К", period: period, items: [])
        let (read, diagnostics) = RoadmapReader.read("нет.csv", in: .inMemory([String: String](), name: "C"), as: empty)
        #expect(read == nil)
        #expect(diagnostics.map(\.location.file) == ["C/нет.csv"])
    }
}
