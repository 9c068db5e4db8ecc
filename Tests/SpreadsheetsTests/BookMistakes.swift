import Testing

@testable import Spreadsheets

/// Books that cannot be read, or not as they are.
@Suite struct BookMistakes {
    @Test(arguments: all)
    func message(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }

    static let all = [
        Mistake(
            "empty file",
            [],
            """
            свод.xlsx: ошибка: файл пуст [spreadsheet.empty-file]
              как исправить: сохраните таблицу заново или удалите файл
            """),
        Mistake(
            "old Excel",
            compoundFile("Workbook"),
            """
            свод.xlsx: ошибка: это книга старого Excel (.xls), такой формат не читается [spreadsheet.xls]
              как исправить: откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "old Excel 5",
            compoundFile("Book"),
            """
            свод.xlsx: ошибка: это книга старого Excel (.xls), такой формат не читается [spreadsheet.xls]
              как исправить: откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "protected with a password",
            compoundFile("EncryptionInfo", "EncryptedPackage"),
            """
            свод.xlsx: ошибка: книга защищена паролем и не читается [spreadsheet.encrypted]
              как исправить: откройте книгу в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги») и сохраните
            """),
        Mistake(
            "Word of old",
            compoundFile("WordDocument"),
            """
            свод.xlsx: ошибка: это документ Word, а не таблица [spreadsheet.word]
              как исправить: перенесите таблицу в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "compound file of another program",
            compoundFile("Contents"),
            """
            свод.xlsx: ошибка: это не таблица: формат файла не опознан [spreadsheet.not-a-spreadsheet]
              как исправить: положите таблицу в формате XLSX или CSV
            """),
        Mistake(
            "archive protected with a password",
            try Book(rows: [["а"]]).bytes(password: "тайна"),
            """
            свод.xlsx: ошибка: книга защищена паролем и не читается [spreadsheet.encrypted]
              как исправить: откройте книгу в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги») и сохраните
            """),
        Mistake(
            "OpenDocument",
            try Zip.bytes([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]),
            """
            свод.xlsx: ошибка: это таблица OpenDocument (.ods), такой формат не читается [spreadsheet.ods]
              как исправить: откройте файл и сохраните как «Книга Excel (*.xlsx)» или CSV
            """),
        Mistake(
            "OpenDocument text",
            try Zip.bytes([("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))]),
            """
            свод.xlsx: ошибка: это не таблица: формат файла не опознан [spreadsheet.not-a-spreadsheet]
              как исправить: положите таблицу в формате XLSX или CSV
            """),
        Mistake(
            "binary book",
            try archive(leadingTo: "xl/workbook.bin"),
            """
            свод.xlsx: ошибка: это двоичная книга Excel (.xlsb), такой формат не читается [spreadsheet.xlsb]
              как исправить: откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "Word",
            try archive(leadingTo: "word/document.xml"),
            """
            свод.xlsx: ошибка: это документ Word, а не таблица [spreadsheet.word]
              как исправить: перенесите таблицу в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "presentation",
            try archive(leadingTo: "ppt/presentation.xml"),
            """
            свод.xlsx: ошибка: это не таблица: формат файла не опознан [spreadsheet.not-a-spreadsheet]
              как исправить: положите таблицу в формате XLSX или CSV
            """),
        Mistake(
            "any archive",
            try Zip.bytes([("фото.jpg", [1, 2, 3])]),
            """
            свод.xlsx: ошибка: это не таблица: формат файла не опознан [spreadsheet.not-a-spreadsheet]
              как исправить: положите таблицу в формате XLSX или CSV
            """),
        Mistake(
            "empty archive",
            [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18),
            """
            свод.xlsx: ошибка: это не таблица: формат файла не опознан [spreadsheet.not-a-spreadsheet]
              как исправить: положите таблицу в формате XLSX или CSV
            """),
        Mistake(
            "two bytes of an archive",
            [0x50, 0x4B],
            """
            свод.xlsx: ошибка: книга повреждена или скопирована не до конца [spreadsheet.truncated]
              как исправить: скопируйте файл заново
            """),
        Mistake(
            "broken off",
            try Array(Book(rows: [["а"]]).bytes().dropLast(300)),
            """
            свод.xlsx: ошибка: книга повреждена или скопирована не до конца [spreadsheet.truncated]
              как исправить: скопируйте файл заново
            """),
        Mistake(
            "PDF",
            Array("%PDF-1.7".utf8),
            """
            свод.xlsx: ошибка: это документ PDF, а не таблица [spreadsheet.pdf]
              как исправить: положите исходную таблицу в формате XLSX или CSV
            """),
        Mistake(
            "page under the name of a book",
            Array("\u{FEFF}\n<html><table><tr><td>1</td></tr></table>".utf8),
            """
            свод.xlsx: ошибка: это не книга Excel, а веб-страница или XML под именем таблицы [spreadsheet.markup]
              как исправить: откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "table XML 2003",
            Array("<?xml version=\"1.0\"?><Workbook/>".utf8),
            """
            свод.xlsx: ошибка: это не книга Excel, а веб-страница или XML под именем таблицы [spreadsheet.markup]
              как исправить: откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»
            """),
        Mistake(
            "bomb", limits: .init(unpackedSize: 3 * 1024 * 1024, entries: 100, cells: 100),
            try Book(rows: [["а"]]).with("xl/media/a.bin", [UInt8](repeating: 0, count: 3 * 1024 * 1024)).bytes(),
            """
            свод.xlsx: ошибка: книга занимает в распакованном виде больше 3 МБ [spreadsheet.unpacked-size]
              как исправить: сохраните в отдельную книгу только нужный лист
            """),
        Mistake(
            "bomb that lies about its size", limits: .init(unpackedSize: 1024 * 1024, entries: 100, cells: 100),
            try lyingBomb(),
            """
            свод.xlsx: ошибка: книга занимает в распакованном виде больше 1 МБ [spreadsheet.unpacked-size]
              как исправить: сохраните в отдельную книгу только нужный лист
            """),
        Mistake(
            "many parts", limits: .init(unpackedSize: 1024 * 1024, entries: 6, cells: 100),
            try Book(rows: [["а"]]).bytes(),
            """
            свод.xlsx: ошибка: в архиве книги больше 6 частей [spreadsheet.entries]
              как исправить: сохраните в отдельную книгу только нужный лист
            """),
        Mistake(
            "one cell far away", limits: .init(unpackedSize: 1024 * 1024, entries: 100, cells: 1000),
            try Book("<sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData>").bytes(),
            """
            свод.xlsx, лист «Свод»: ошибка: в таблице больше 1000 ячеек, считая пустые между заполненными [spreadsheet.cells]
              как исправить: удалите лишние столбцы и строки справа и внизу таблицы
            """),
        Mistake(
            "covered cells without end", limits: .init(unpackedSize: 1024 * 1024, entries: 100, cells: 4),
            try Book(rows: [["а", "б"]], after: String(repeating: "<mergeCell ref=\"A1:B1\"/>", count: 9)).bytes(),
            """
            свод.xlsx, лист «Свод»: ошибка: в таблице больше 4 ячеек, считая пустые между заполненными [spreadsheet.cells]
              как исправить: удалите лишние столбцы и строки справа и внизу таблицы
            """),
        Mistake(
            "no such sheet", sheet: "Совд",
            try Book(tabs: [.init(name: "Свод", xml: ""), .init(name: "Справочник", xml: "", state: "hidden")]).bytes(),
            """
            свод.xlsx: ошибка: в книге нет листа «Совд» [spreadsheet.no-such-sheet]
              возможно, имелось в виду: «Свод»
              как исправить: укажите лист, который есть в книге: «Свод», «Справочник»
            """),
        Mistake(
            "no sheet like it", sheet: "2025",
            try Book(rows: [["а"]]).bytes(),
            """
            свод.xlsx: ошибка: в книге нет листа «2025» [spreadsheet.no-such-sheet]
              как исправить: укажите лист, который есть в книге: «Свод»
            """),
        Mistake(
            "empty sheet",
            try Book("<sheetData><row><c s=\"1\"/><c t=\"str\"><v> </v></c></row></sheetData>").bytes(),
            """
            свод.xlsx, лист «Свод»: ошибка: на листе нет данных [spreadsheet.empty-sheet]
              как исправить: заполните лист или укажите другой
            """),
        Mistake(
            "diagrams only",
            try Book(rows: []).with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"chartsheet\" Target=\"a.xml\"/></Relationships>"
            ).bytes(),
            """
            свод.xlsx: ошибка: в книге нет ни одного листа с ячейками [spreadsheet.no-sheets]
              как исправить: положите книгу, в которой есть таблица
            """),
        Mistake(
            "table of contents is missing",
            try Book(rows: [["а"]]).with("xl/workbook.xml", nil as String?).bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: в ней нет части xl/workbook.xml [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "part of the sheet is missing",
            try Book(rows: [["а"]]).with("xl/worksheets/sheet1.xml", nil as String?).bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: в ней нет части xl/worksheets/sheet1.xml [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "part that breaks off",
            try Book(rows: [["а"]]).with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c>")
                .bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: её часть xl/worksheets/sheet1.xml не читается [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "part that is no XML",
            try Book(rows: [["а"]]).with("xl/styles.xml", "<<<").bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: её часть xl/styles.xml не читается [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "entities",
            try Book(rows: [["а"]]).with(
                "xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY a \"ааа\">]><sst><si><t>&a;</t></si></sst>"
            ).bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: её часть xl/sharedStrings.xml не читается [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "text that is not there",
            try Book("<sheetData><row r=\"2\"><c r=\"C2\" t=\"s\"><v>5</v></c></row></sheetData>").bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: на листе «Свод» в ячейке C2 стоит ссылка на текст, которого в книге нет [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "rows out of order",
            try Book("<sheetData><row r=\"2\"/><row r=\"2\"/></sheetData>").bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: на листе «Свод» номер строки «2» стоит не на месте [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "cell in a row not its own",
            try Book("<sheetData><row r=\"2\"><c r=\"A3\"/></row></sheetData>").bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: на листе «Свод» ячейка «A3» стоит не в своей строке [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "row too long",
            try Book("<sheetData><row><c r=\"XFD1\"/><c/></row></sheetData>").bytes(),
            """
            свод.xlsx: ошибка: книга повреждена: на листе «Свод» в строке 1 слишком много ячеек [spreadsheet.broken]
              как исправить: откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл
            """),
        Mistake(
            "formulas without a value",
            try Book(
                "<sheetData><row><c><f>1+1</f></c><c><f>1+1</f><v></v></c><c><f>1</f><v>1</v></c></row></sheetData>"
            ).bytes(),
            """
            свод.xlsx, лист «Свод», ячейка A1: ошибка: в ячейке формула, значение которой не вычислено [spreadsheet.formula-without-value]
              как исправить: откройте книгу в Excel, дождитесь пересчёта и сохраните

            свод.xlsx, лист «Свод», ячейка B1: ошибка: в ячейке формула, значение которой не вычислено [spreadsheet.formula-without-value]
              как исправить: откройте книгу в Excel, дождитесь пересчёта и сохраните

            Всего ошибок: 2.
            """),
        Mistake(
            "nothing but a formula without a value",
            try Book("<sheetData><row r=\"4\"><c r=\"C4\"><f>1+1</f></c></row></sheetData>").bytes(),
            """
            свод.xlsx, лист «Свод», ячейка C4: ошибка: в ячейке формула, значение которой не вычислено \
            [spreadsheet.formula-without-value]
              как исправить: откройте книгу в Excel, дождитесь пересчёта и сохраните

            Всего ошибок: 1.
            """),
        Mistake(
            "hidden rows and columns",
            try Book(
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"
                    + hiddenRows + "</sheetData>"
            ).bytes(),
            """
            свод.xlsx, лист «Свод», столбец B: предупреждение: на листе есть скрытые столбцы (B, E), они прочитаны вместе с остальными [spreadsheet.hidden-columns]
              как исправить: покажите столбцы; лишние удалите

            свод.xlsx, лист «Свод», строка 3: предупреждение: на листе есть скрытые строки (3–5), они прочитаны вместе с остальными [spreadsheet.hidden-rows]
              как исправить: покажите строки; лишние удалите

            Всего предупреждений: 2.
            """),
        Mistake(
            "hidden sheet", sheet: "Свод",
            try Book(tabs: [
                .init(name: "Свод", xml: "<sheetData><row><c><v>1</v></c></row></sheetData>", state: "hidden")
            ]).bytes(),
            """
            свод.xlsx, лист «Свод»: предупреждение: прочитан скрытый лист [spreadsheet.hidden-sheet]
              как исправить: покажите лист или укажите другой

            Всего предупреждений: 1.
            """),
        Mistake(
            "days that never were",
            try Book(
                "<sheetData><row><c s=\"1\"><v>60</v></c><c s=\"1\"><v>-5</v></c><c s=\"1\"><v>0.5</v></c></row></sheetData>"
            ).with(styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>").bytes(),
            """
            свод.xlsx, лист «Свод», ячейка A1: предупреждение: у ячейки формат даты, но такой даты нет; прочитано число [spreadsheet.impossible-date]
              A1 | 60
                 | ^^
              как исправить: введите дату заново или смените формат ячейки на числовой

            свод.xlsx, лист «Свод», ячейка B1: предупреждение: у ячейки формат даты, но такой даты нет; прочитано число [spreadsheet.impossible-date]
              B1 | -5
                 | ^^
              как исправить: введите дату заново или смените формат ячейки на числовой

            свод.xlsx, лист «Свод», ячейка C1: предупреждение: у ячейки формат даты, но такой даты нет; прочитано число [spreadsheet.impossible-date]
              C1 | 0,5
                 | ^^^
              как исправить: введите дату заново или смените формат ячейки на числовой

            Всего предупреждений: 3.
            """),
    ]
}

/// The first bytes of a compound file and the names of its streams.
private func compoundFile(_ streams: String...) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        + streams.flatMap { $0.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] } + [0, 0] }
}

/// An archive of the same make as a book that leads to another document.
private func archive(leadingTo path: String) throws -> [UInt8] {
    let relations =
        "<Relationships><Relationship Id=\"a\" Type=\"a/officeDocument\" Target=\"\(path)\"/></Relationships>"
    return try Zip.bytes([("_rels/.rels", Array(relations.utf8)), (path, [])])
}

/// A book whose sheet unpacks to more than the archive says.
private func lyingBomb() throws -> [UInt8] {
    let sheet = "<worksheet>" + String(repeating: " ", count: 4 * 1024 * 1024) + "</worksheet>"
    var bytes = try Book(rows: [["а"]]).with("xl/worksheets/sheet1.xml", sheet).bytes()
    let size = UInt32(sheet.utf8.count)
    let told: [UInt8] = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: size >> $0) }
    while let place = bytes.firstRange(of: told) { bytes.replaceSubrange(place, with: [16, 0, 0, 0]) }
    return bytes
}

/// Rows 1, 3 to 5 and 7; all but the first hidden, the last one empty.
private let hiddenRows = [1, 3, 4, 5, 7].map { number in
    "<row r=\"\(number)\" hidden=\"\(number == 1 ? 0 : 1)\">"
        + (number == 7 ? "" : "<c><v>1</v></c><c><v>2</v></c><c/><c><v>4</v></c><c><v>5</v></c>") + "</row>"
}.joined()
