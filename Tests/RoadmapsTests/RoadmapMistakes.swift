import Diagnostics
import Documents
import Spreadsheets
import Testing

@testable import Roadmaps

/// What may be wrong with a cell, and what is said about it.
@Suite struct RoadmapMistakes {
    private static let header = "№ п/п;Мероприятие;Сроки;Ответственные;Уровень;Направление;Адресная;Документы;Исполнено"

    private func findings(_ rows: String..., period: String = "2025/2026") throws -> [String] {
        try roadmap([Self.header] + rows, period: period).diagnostics.inReadingOrder.map(\.summary)
    }

    @Test(arguments: [
        (";Аудит;май;УО;ОО;;;;", "error roadmap.empty-cell A2: у мероприятия нет номера → заполните ячейку"),
        ("1;;май;УО;ОО;;;;", "error roadmap.empty-cell B2: не названо мероприятие → заполните ячейку"),
        ("1;Аудит;;УО;ОО;;;;", "error roadmap.empty-cell C2: не указан срок → заполните ячейку"),
        ("1;Аудит;май;;ОО;;;;", "error roadmap.empty-cell D2: не названы ответственные → заполните ячейку"),
        ("1;Аудит;май;УО;;;;;", "error roadmap.empty-cell E2: не указан уровень → заполните ячейку"),
        (
            "первый;Аудит;май;УО;ОО;;;;",
            "error roadmap.number A2: «первый» — не номер мероприятия → запишите номер как 12, 3.1 или 12а"
        ),
        (
            "1;Аудит;май;УО;муниципалный;;;;",
            "error roadmap.level E2: нет уровня «муниципалный» → напишите «муниципальный» или «образовательной "
                + "организации» [муниципальный]"
        ),
        (
            "1;Аудит;май;УО;ОО;9;;;",
            "error roadmap.direction F2: нет направления «9» → напишите номер направления от 1 до 8 или его название"
        ),
        (
            "1;Аудит;май;УО;ОО;;наверное;;",
            "error roadmap.address G2: в столбце «Адресная мера» может стоять только «да» или «нет» → напишите «да», "
                + "если мера предназначена отдельным школам, педагогам или руководителям"
        ),
        (
            "1;Аудит;май;УО;ОО;;;../secret.md;",
            "error roadmap.path-outside H2: путь «../secret.md» выходит за папку с документами → укажите путь от папки "
                + "documents"
        ),
        (
            "1;Аудит;май;УО;ОО;;;;да",
            "error roadmap.done I2: «да» — не дата исполнения → запишите день как 17.12.2025, несколько дней — через "
                + "точку с запятой"
        ),
        (
            "1;Аудит;май;УО;ОО;;;;31.06.2026",
            "error roadmap.done I2: в календаре нет дня «31.06.2026» → проверьте число, месяц и год"
        ),
    ])
    func errorLeavesTheMeasureOut(_ row: String, _ finding: String) throws {
        #expect(try findings(row) == [finding])
        #expect(try roadmap([Self.header, row]).roadmap?.items.isEmpty == true)
    }

    private static let termRemedy =
        "запишите срок как «май 2026», «сентябрь, ежегодно», «раз в четверть», «до 1 июня 2026» или «по плану работы»"

    @Test(arguments: [
        (
            "1;Аудит;сентярь 2025;УО;ОО;;;;", "2025/2026",
            "warning roadmap.term C2: срок «сентярь 2025» не понят, в календарь он не попадёт → \(termRemedy) [сентябрь]"
        ),
        (
            "1;Аудит;как получится;УО;ОО;;;;", "2025/2026",
            "warning roadmap.term C2: срок «как получится» не понят, в календарь он не попадёт → \(termRemedy)"
        ),
        (
            "1;Аудит;май;УО;ОО;;;;", "2020–2025",
            "warning roadmap.no-year C2: в сроке «май» нет года, а дорожная карта рассчитана на 2020–2025 годы → "
                + "добавьте год или слово «ежегодно»"
        ),
        (
            "1;Аудит;до 1 декабря 2020;УО;ОО;;;;", "2025/2026",
            "warning roadmap.outside-period C2: срок (01.12.2020) не приходится на период дорожной карты: 2025/2026 "
                + "учебный год → проверьте срок и период"
        ),
        (
            "1;Аудит;май;управление образовния;ОО;;;;", "2025/2026",
            "warning roadmap.responsible D2: ответственный «управление образовния» неизвестен → проверьте, нет ли "
                + "описки [управление образования]"
        ),
    ])
    func warningKeepsTheMeasure(_ row: String, _ period: String, _ finding: String) throws {
        #expect(try findings(row, period: period) == [finding])
        #expect(try roadmap([Self.header, row], period: period).roadmap?.items.count == 1)
    }

    @Test func namesNobodyKnowsAreTakenAsWritten() throws {
        #expect(try findings("1;Аудит;май;Центр «Исток», ОО;ОО;;;;") == [])
    }

    @Test func numbersAreUnique() throws {
        let (read, diagnostics) = try roadmap([
            Self.header, "12а;Аудит;май;УО;ОО;;;;", "12А.;Отчёт;май;УО;ОО;;;;",
        ])
        #expect(
            diagnostics.map(\.summary) == [
                "error roadmap.number-twice A3: номер 12А уже занят → дайте каждому мероприятию свой номер"
            ])
        #expect(diagnostics.first?.related.map(\.location.cell) == ["A2"])
        #expect(read?.items.map(\.measure) == ["Аудит"])
    }

    /// Both would be `#punkt_3-1` on the page.
    @Test func numbersThatDifferInSignsAreOneNumber() throws {
        #expect(
            try findings("3.1;Аудит;май;УО;ОО;;;;", "3-1;Отчёт;май;УО;ОО;;;;") == [
                "error roadmap.number-twice A3: номер 3-1 уже занят → дайте каждому мероприятию свой номер"
            ])
    }

    @Test func everyMistakeOfARowIsToldAtOnce() throws {
        #expect(
            try findings(";;;;;9;;;").map { $0.split(separator: ":")[0] } == [
                "error roadmap.empty-cell A2", "error roadmap.empty-cell B2", "error roadmap.empty-cell C2",
                "error roadmap.empty-cell D2", "error roadmap.empty-cell E2", "error roadmap.direction F2",
            ])
    }

    @Test func levelMustBeSeenSomewhere() throws {
        let (_, diagnostics) = try roadmap([
            "№;Мероприятие;Сроки;Ответственные", "1;Аудит;май;УО", "2;Отчёт;май;УО",
        ])
        #expect(
            diagnostics.map(\.summary) == [
                "error roadmap.no-level 2: не видно, к какому уровню относятся мероприятия → добавьте столбец «Уровень» "
                    + "или строку «Муниципальный уровень» над мероприятиями"
            ])
    }

    @Test func misspeltHeading() throws {
        let (read, diagnostics) = try roadmap(["№;Мероприятие;Сорки;Ответственные", "1;Аудит;май;УО"])
        #expect(read == nil)
        #expect(diagnostics.map(\.identifier) == ["table.unknown-column"])
        #expect(diagnostics.first?.suggestion == "Сроки")
    }

    @Test func emptyTable() throws {
        #expect(
            try findings() == [
                "error roadmap.no-rows 0: под заголовком таблицы нет ни одного мероприятия → заполните таблицу дорожной "
                    + "карты"
            ])
    }

    /// Excel turns «3.1» into a day and «май 2026» into the first of May.
    @Test func daysExcelMadeOfNumbersAndMonths() throws {
        let period = try #require(Period.parse("2025/2026"))
        func cells(_ values: [CellValue]) -> [Cell] { values.map { Cell($0) } }
        let sheet = Sheet(
            file: "карта.xlsx", name: "Карта",
            rows: [
                SheetRow(
                    number: 1,
                    cells: cells(["№", "Мероприятие", "Сроки", "Ответственные", "Уровень"].map { .text($0) })),
                SheetRow(
                    number: 2,
                    cells: cells([
                        .date(year: 2026, month: 1, day: 3), .text("Аудит"), .date(year: 2026, month: 5, day: 1),
                        .text("УО"), .text("ОО"),
                    ])),
                SheetRow(
                    number: 3,
                    cells: cells([.text("2"), .failure("#ССЫЛКА!"), .text("май"), .text("УО"), .text("ОО")])),
            ])
        let (_, diagnostics) = RoadmapReader.read(
            sheet, as: Roadmap(code: "k", title: "К", period: period, items: []))
        #expect(
            diagnostics.map(\.summary) == [
                "error roadmap.number-date A2: вместо номера Excel сохранил дату → задайте столбцу текстовый формат и "
                    + "впишите номер заново",
                "warning roadmap.term-date C2: Excel хранит здесь один день: 01.05.2026 → если имелся в виду весь "
                    + "месяц, задайте ячейке текстовый формат и впишите месяц словом",
                "error roadmap.failed-formula B3: вместо значения в ячейке ошибка #ССЫЛКА! → исправьте формулу в Excel "
                    + "или впишите значение",
            ])
    }
}
