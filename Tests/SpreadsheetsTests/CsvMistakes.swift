import Testing

@testable import Spreadsheets

/// CSV that cannot be read.
@Suite struct CsvMistakes {
    @Test(arguments: all)
    func message(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }

    static let all = [
        Mistake(
            "quote inside a cell", file: "свод.csv",
            Array("а;б\nшкола \"Лес\";1\n".utf8),
            """
            свод.csv, ячейка A2: ошибка: кавычка стоит там, где её быть не может [spreadsheet.csv-quote]
              как исправить: удвойте кавычки внутри ячейки и заключите её в кавычки целиком: "школа ""Лес"" № 1"
            """),
        Mistake(
            "text after a closing quote", file: "свод.csv",
            Array("а;б\n\n1;\"Лес\" школа\n".utf8),
            """
            свод.csv, ячейка B3: ошибка: кавычка стоит там, где её быть не может [spreadsheet.csv-quote]
              как исправить: удвойте кавычки внутри ячейки и заключите её в кавычки целиком: "школа ""Лес"" № 1"
            """),
        Mistake(
            "quote that is never closed", file: "свод.csv",
            Array("а;б\n1;2\n3;\"Лес;4\n5;6\n".utf8),
            """
            свод.csv, ячейка B3: ошибка: кавычка в начале ячейки открыта и нигде не закрыта [spreadsheet.csv-open-quote]
              как исправить: удвойте кавычки внутри ячейки и заключите её в кавычки целиком: "школа ""Лес"" № 1"
            """),
        Mistake(
            "encoding of DOS", file: "свод.csv",
            Array([0x98, 0xAA, 0xAE, 0xAB, 0xA0, 0x3B, 0x31]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "encoding of the Macintosh", file: "свод.csv",
            Array([0x98, 0xEA, 0xEE, 0xEB, 0xE0, 0x3B, 0x31]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "signs without letters", file: "свод.csv",
            Array([0xB9, 0x3B, 0x31]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "more signs than letters", file: "свод.csv",
            Array([0xB9, 0xAB, 0xC0, 0xBB, 0x3B]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "zero bytes", file: "свод.csv",
            Array([0x61, 0x00, 0x3B, 0x00]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "UTF-16 that breaks off", file: "свод.csv",
            Array([0xFF, 0xFE, 0x3B]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "UTF-16 with half a character", file: "свод.csv",
            Array([0xFF, 0xFE, 0x3D, 0xD8, 0x3B, 0x00]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "UTF-8 that breaks off", file: "свод.csv",
            Array([0xEF, 0xBB, 0xBF, 0xD0]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "picture", file: "свод.csv",
            Array([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
            """
            свод.csv: ошибка: это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251 [spreadsheet.encoding]
              как исправить: сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»
            """),
        Mistake(
            "separators only", file: "свод.csv",
            Array(";;;\n\n; ;\"\"\n".utf8),
            """
            свод.csv: ошибка: в таблице нет данных [spreadsheet.empty-sheet]
              как исправить: заполните таблицу или удалите файл
            """),
        Mistake(
            "byte order mark only", file: "свод.csv",
            Array("\u{FEFF}".utf8),
            """
            свод.csv: ошибка: в таблице нет данных [spreadsheet.empty-sheet]
              как исправить: заполните таблицу или удалите файл
            """),
        Mistake(
            "a sheet of what has none", file: "свод.csv", sheet: "Свод",
            Array("а;б".utf8),
            """
            свод.csv: ошибка: указан лист «Свод», а в файле CSV листов нет [spreadsheet.csv-has-no-sheets]
              как исправить: не указывайте лист или положите книгу XLSX
            """),
        Mistake(
            "cells without end", file: "свод.csv", limits: .init(unpackedSize: 100, entries: 100, cells: 50),
            Array(String(repeating: ";", count: 60).utf8),
            """
            свод.csv: ошибка: в таблице больше 50 ячеек, считая пустые между заполненными [spreadsheet.cells]
              как исправить: удалите лишние столбцы и строки справа и внизу таблицы
            """),
    ]
}
