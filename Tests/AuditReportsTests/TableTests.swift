import Spreadsheets
import Testing

@testable import AuditReports

/// The report as a table for Excel.
@Suite struct TableTests {
    @Test func aSmallReport() {
        #expect(
            String(decoding: AuditTable.csv(Sample.small), as: UTF8.self) == """
                \u{FEFF}Вид;Код;Название;Вывод;Баллы;Значение;Ед.;Обоснование;Что сделать;Реквизиты полны;\
                Ссылки открываются;Эксперт;Отступление до;Документ;Вид документа;Номер;Дата;Чем утверждён;Ссылка\r
                проверка;5.e;Раздел;выполнено;1;;;Раздел создан.;;;;;;Положение «О школах»;приказ;147;15.09.2023;;\
                https://example.org/shnor/\r
                проверка;5.e;Раздел;выполнено;;;;Раздел создан.;;;;;;Страница;;;;;https://example.org/\r
                проверка;5.f;Библиотека;не выполнено;0;;;Библиотеки нет.;Опубликуйте её.;;;;;;;;;;\r
                проверка;5.g;Канал;не оценено;;;;Нужен эксперт.;Пригласите эксперта.;;;;;;;;;;\r

                """)
    }

    @Test(arguments: [
        ("5.f", "проверка;5.f;Библиотека;не выполнено;0;;;Библиотеки нет.;Опубликуйте её.;;;;31.12.2026;;;;;;"),
        (
            "5.g",
            "проверка;5.g;Канал;выполнено;1;;;Нужен эксперт.;Пригласите эксперта.;нет;нет;"
                + "выполнено — методист МКУ ИМЦ, 01.11.2026: Сообщения свежие;;;;;;;"
        ),
        (
            "12",
            "проверка;12;Участники;выполнено;;не менее 120;чел.;Посчитано по страницам.;;;;;;Страница;;;;;https://example.org/"
        ),
        (
            "vospitanie/analiz",
            "ячейка матрицы;vospitanie/analiz;Воспитание: анализ результатов;выполнено;;;;Без номера или даты: 1.;"
                + "Допишите их.;нет;да;;;Итоги;аналитическая справка;;20.06.2026;приказ № 12 от 15.06.2026, приложение № 1;https://example.org/itogi/"
        ),
        (
            "talanty",
            "управленческий цикл;talanty;Способности и таланты;не выполнено;;;;Документ старше причины.;"
                + "Проверьте даты.;;;;31.12.2026;Положение «О школах»;приказ;147;15.09.2023;;https://example.org/shnor/"
        ),
    ])
    func aRow(_ id: String, _ row: String) {
        let rows = String(decoding: AuditTable.csv(Sample.full), as: UTF8.self).split(separator: "\r\n")
        #expect(rows.first { $0.split(separator: ";")[1] == id }.map(String.init) == row)
    }

    @Test func checksCellsAndCycles() {
        let rows = AuditTable.sheet(Sample.full, nil).rows
        let count = { (name: String) in Set(rows.filter { $0[0] == .text(name) }.map { $0[1] }).count }
        #expect(count("проверка") == 4)
        #expect(count("ячейка матрицы") == 72)
        #expect(count("управленческий цикл") == 8)
    }

    @Test func aTitleThatLooksLikeAFormula() {
        var check = Sample.library
        check.title = "=HYPERLINK(\"https://example.com\")"
        let text = String(decoding: AuditTable.csv(Sample.report([check])), as: UTF8.self)
        #expect(text.contains(";\"'=HYPERLINK(\"\"https://example.com\"\")\";"))
    }

    @Test func aColumnMoreForAComparison() {
        let comparison = AuditComparison(of: Sample.report([Sample.section]), with: Sample.small)
        let text = String(decoding: AuditTable.csv(Sample.small, comparison), as: UTF8.self)
        #expect(text.contains(";Ссылка;Было и стало\r\n"))
        var improved = Sample.library
        improved.verdict = .passed
        let better = AuditComparison(of: Sample.report([improved]), with: Sample.small)
        let rows = String(decoding: AuditTable.csv(Sample.report([improved]), better), as: UTF8.self)
        #expect(rows.hasSuffix(";стало лучше: было «не выполнено», стало «выполнено»\r\n"))
    }

    @Test func sheetsOfTheBook() throws {
        let sheets = AuditBook.sheets(Sample.full, nil)
        #expect(sheets.map(\.name) == ["Итог", "Проверки", "Матрица", "История"])
        #expect(sheets[2].rows.map(\.count) == Array(repeating: 11, count: 8))
        #expect(sheets[2].rows[2][4] == .text("не выполнено"))
        #expect(sheets[2].rows[2][5] == .text("не выполнено, отступление до 31.12.2026"))
        #expect(sheets[2].rows[6][5] == .text("выполнено, реквизиты неполны"))
        #expect(sheets[3].rows[0].prefix(4) == [.text("2024/2025"), .optional(0), .optional(1), .text("низкий")])
        #expect(sheets[0].rows.first == [.text("Правила"), .text("Методическая работа")])
        #expect(AuditBook.sheets(Sample.small, nil).map(\.name) == ["Итог", "Проверки", "История"])
    }

    @Test func theSameBookForTheSameReport() throws {
        let book = try AuditBook.bytes(Sample.full)
        #expect(try AuditBook.bytes(Sample.full) == book)
        let sheet = try SpreadsheetReader.read(book, name: "audit.xlsx", sheet: "Матрица")
        #expect(sheet.rows.count == 9)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2000-03-01", 951_868_800), ("2026-11-21", 1_795_219_200),
        ("", 0), ("2026", 0), ("2026-13-01", 0),
    ])
    func dayOfTheBook(_ date: String, _ seconds: Int) {
        #expect(BuildDay.seconds(date) == seconds)
    }
}
