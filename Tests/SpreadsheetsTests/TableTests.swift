import Diagnostics
import Testing

@testable import Spreadsheets

/// Headings are found wherever they stand and however they are spelt.
@Suite struct TableTests {
    private func table(_ text: String) throws -> SheetTable {
        try csv(text).table(columns: .monitoring)
    }

    @Test func titlesAboveTheHeadings() throws {
        let table = try table("Форма № 1;;\n;;\nза 2025/2026 учебный год;;\nОО;Балл;Доля детей\n№ 1;5;6\n№ 2;7;8")
        #expect(table.headerRow == 4)
        #expect(table.columns == [0: "school", 1: "score", 2: "share"])
        #expect(table.rows.map(\.number) == [5, 6])
        #expect(table.diagnostics.isEmpty)
        #expect(table.column("share") == 2)
        #expect(table.cell(table.rows[1], "score").text == "7")
    }

    @Test func columnThatIsNotThereIsEmpty() throws {
        let table = try table("Школа;Доля детей\n№ 1;5")
        #expect(table.column("score") == nil)
        #expect(table.cell(table.rows[0], "score") == .empty)
        #expect(
            table.diagnostic("a.b", row: table.rows[0], column: "score", "нет балла", remedy: "впишите").location
                == .init(file: "свод.csv", sheet: nil, row: 2))
        let finding = table.diagnostic("a.b", row: table.rows[0], column: "share", "не то", remedy: "исправьте")
        #expect(finding.location == .init(file: "свод.csv", sheet: nil, row: 2, column: 2, length: 1))
        #expect(finding.sourceLine == "5")
    }

    @Test(arguments: [
        "Школа", "ШКОЛА", "  школа \u{A0}", "«Школа»", "Школа:", "Школа.", "\"\"\"Школа\"\"\"", "шко-ла", "Шко ла",
        "Шко–ла", "\"Шко-\nла\"", "шко\u{AD}ла",
    ])
    func spellings(_ heading: String) throws {
        #expect(try table("\(heading);Доля детей, %\n№ 1;5").columns == [0: "school", 1: "share"])
    }

    @Test func yoAndDecomposedLetters() {
        #expect(ColumnName.folded("Учёт") == ColumnName.folded("учет:"))
        #expect(ColumnName.folded("и\u{306}") == ColumnName.folded("й"))
        #expect(ColumnName.folded("Е\u{308}лка") == ColumnName.folded("елка"))
        #expect(ColumnName.folded("1.1") != ColumnName.folded("11"))
    }

    @Test func dataMayHoldWordsOfTheHeadings() throws {
        let table = try table("Балл;;\nШкола;Доля детей;Балл\nОО;Школа;7")
        #expect(table.headerRow == 2)
        #expect(table.rows.map(\.number) == [3])
    }

    @Test func rowsOfTotals() throws {
        let skipped = ["Итого", "ИТОГО:", "Итого по округу", "Всего", "всего по округу", "Среднее", "Среднее значение"]
        let kept = ["Среднее общее образование", "Всего хорошего", "Итоговая школа", "Средняя школа"]
        let table = try table("Школа;Доля детей\n" + (skipped + kept).map { "\($0);5" }.joined(separator: "\n"))
        #expect(table.rows.map { $0[0].text } == kept)
        #expect(table.diagnostics.count == skipped.count)
        #expect(table.diagnostics.allSatisfy { $0.severity == .note && $0.identifier == "table.total-row" })
    }

    @Test func numbersThatAreDataStay() throws {
        #expect(try table("Школа;Доля детей;Балл\n1;2;4").rows.count == 1)
        #expect(try table("Школа;Доля детей\n1;2").rows.count == 1)
        #expect(try table("Школа;Доля детей;Балл\n5;5;5\n1;2;3").rows.count == 2)
    }

    @Test func headingsInTwoRows() throws {
        let sheet = try Book(
            rows: [
                ["Сводная форма"], ["Школа", "Показатели", "", "Примечание"], ["", "Доля детей", "Балл"],
                ["№ 1", "5", "6"],
            ],
            after: """
                <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/>\
                <mergeCell ref="D2:D3"/></mergeCells>
                """
        ).read()
        let table = sheet.table(columns: .monitoring)
        #expect(table.columns == [0: "school", 1: "share", 2: "score"])
        #expect(table.headerRow == 2)
        #expect(table.rows.map(\.number) == [4])
        #expect(table.diagnostics.map(\.message) == ["неизвестный столбец «Примечание»"])
        #expect(table.diagnostics.first?.location.cell == "D2")
    }

    @Test func lowestKnownHeadingOfAColumnCounts() throws {
        let sheet = try Book(
            rows: [["Школа", "Балл"], ["", "Доля детей", "Балл"], ["№ 1", "5", "6"]],
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
        ).read()
        let table = sheet.table(columns: .monitoring)
        #expect(table.columns == [0: "school", 1: "share", 2: "score"])
        #expect(table.diagnostics.isEmpty)
    }

    @Test func tableOfOneColumn() throws {
        let known = [ColumnName(id: "school", names: ["Школа"])]
        let table = try csv("Список\n\nШкола\n№ 1\n№ 2").table(columns: known)
        #expect(table.headerRow == 3)
        #expect(table.rows.map { $0[0].text } == ["№ 1", "№ 2"])
    }

    @Test func nothingIsExpected() throws {
        #expect(try csv("а;б").table(columns: []).headerRow == nil)
    }

    @Test func placesAreFound() throws {
        let sheet = try csv("а;б\n\n\n\(String(repeating: "я", count: 90));в\n\n\nг;д")
        #expect(sheet.row(7)?[1].text == "д")
        #expect(sheet.row(1)?[0].text == "а")
        #expect(sheet.row(2) == nil)
        #expect(sheet.row(8) == nil)
        let finding = sheet.diagnostic("a.b", .warning, row: 4, column: 0, "длинно", remedy: "сократите")
        #expect(finding.sourceLine == String(repeating: "я", count: 79) + "…")
        #expect(finding.location.length == 80)
        #expect(sheet.diagnostic("a.b", row: 4, column: 9, "пусто", remedy: "впишите").sourceLine == nil)
    }
}
