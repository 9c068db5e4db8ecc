import Spreadsheets
import Testing

/// CSV as Russian Excel, and others, save it.
@Suite struct CsvReadingTests {
    private let expected = "A1: Школа\nB1: Доля, %\nA2: № 1\nB2: 87,5\nA3: Ёлкинская\nB3: −0,5"
    private let text = "Школа;Доля, %\r\n№ 1;87,5\r\nЁлкинская;−0,5\r\n"

    @Test func semicolonsAndWindowsLines() throws {
        #expect(try csv(text).seen == expected)
    }

    @Test func byteOrderMark() throws {
        #expect(try csv("\u{FEFF}" + text).seen == expected)
    }

    @Test func windows1251() throws {
        // «Школа;Доля, %», «№ 1;87,5», «Ёлка – «да»…;1»
        let bytes: [UInt8] =
            [0xD8, 0xEA, 0xEE, 0xEB, 0xE0, 0x3B, 0xC4, 0xEE, 0xEB, 0xFF, 0x2C, 0x20, 0x25, 0x0D, 0x0A]
            + [0xB9, 0x20, 0x31, 0x3B, 0x38, 0x37, 0x2C, 0x35, 0x0D, 0x0A]
            + [0xA8, 0xEB, 0xEA, 0xE0, 0x20, 0x96, 0x20, 0xAB, 0xE4, 0xE0, 0xBB, 0x85, 0xA0, 0xB8, 0x3B, 0x31]
        #expect(
            try csv(bytes).seen
                == "A1: Школа\nB1: Доля, %\nA2: № 1\nB2: 87,5\nA3: Ёлка – «да»… ё\nB3: 1")
    }

    @Test func unicodeTextOfExcel() throws {
        let units = "Школа\tДоля, %\r\n№ 1\t87,5\r\n😀\t\"а\tб\"\r\n".utf16
        let littleEndian: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bigEndian: [UInt8] =
            [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [littleEndian, bigEndian] {
            #expect(try csv(bytes).seen == "A1: Школа\nB1: Доля, %\nA2: № 1\nB2: 87,5\nA3: 😀\nB3: а б")
        }
    }

    @Test func quotesWithLineBreaksAndSeparators() throws {
        let sheet = try csv("Название;Итог\n\"Школа \"\"Лес\"\";\r\nфилиал\";\"1\"\nдругая;2\n")
        #expect(sheet.seen == "A1: Название\nB1: Итог\nA2: Школа \"Лес\"; филиал\nB2: 1\nA3: другая\nB3: 2")
        #expect(sheet.rows[1].cells[0].value == .text("Школа \"Лес\";\nфилиал"))
    }

    @Test func rowsAreNumberedAsExcelCounts() throws {
        let sheet = try csv("а;б\n\n;;\n\"две\nстроки\";1\n\n\nв;2")
        #expect(sheet.rows.map(\.number) == [1, 4, 7])
    }

    @Test func oldMacintoshLines() throws {
        #expect(try csv("а;б\rв;г\r").seen == "A1: а\nB1: б\nA2: в\nB2: г")
    }

    @Test(arguments: [
        ("а;б\n1,5;2,5\n3,5;4", "A1: а\nB1: б\nA2: 1,5\nB2: 2,5\nA3: 3,5\nB3: 4"),
        ("Мониторинг, 2025 год\nа;б\nв;1,5", "A1: Мониторинг, 2025 год\nA2: а\nB2: б\nA3: в\nB3: 1,5"),
        ("а,б,в\n1.5,да; нет,2", "A1: а\nB1: б\nC1: в\nA2: 1.5\nB2: да; нет\nC2: 2"),
        ("а\tб\n1,5\tда;нет", "A1: а\nB1: б\nA2: 1,5\nB2: да;нет"),
        ("а\t\tв\n\t2\t", "A1: а\nC1: в\nB2: 2"),
        ("\"а;а\",б\n\"в;в\",г", "A1: а;а\nB1: б\nA2: в;в\nB2: г"),
        ("sep=|\nа|б;в\n", "A1: а\nB1: б;в"),
        ("один\nдва", "A1: один\nA2: два"),
    ])
    func separator(_ text: String, _ seen: String) throws {
        #expect(try csv(text).seen == seen)
    }

    @Test func cellsAreTextsWithoutTheApostropheOfExcel() throws {
        let sheet = try csv("'007;'=1+1;17.12.2020;''а;1\u{2009}234,5;\u{A0};'\n")
        #expect(sheet.rows[0].cells.count == 5)
        #expect(sheet.rows[0].cells[0].value == .text("007"))
        #expect(sheet.rows[0].cells[1].text == "=1+1")
        #expect(sheet.rows[0].cells[3].text == "'а")
        #expect(sheet.rows[0].cells[4].number?.text == "1234.5")
        let date = try #require(sheet.rows[0].cells[2].date)
        #expect(date == (2020, 12, 17))
    }

    @Test func sheetHasNoName() throws {
        let sheet = try csv("а;б")
        #expect(sheet.name == nil)
        #expect("\(sheet.location(row: 1, column: 1))" == "свод.csv, ячейка B1")
    }

    @Test func contentDecidesNotTheExtension() throws {
        let book = try Book(rows: [["а", "б"]]).bytes()
        #expect(try SpreadsheetReader.read(book, name: "a.csv").name == "Свод")
        #expect(try SpreadsheetReader.read(Array("а;б".utf8), name: "a.xlsx").name == nil)
    }

    @Test(arguments: [
        ("17.12.2020", true), ("1.2.2020", true), ("2020-12-17", true), ("29.02.2020", true), ("29.02.2021", false),
        ("32.01.2020", false), ("17.12.20", false), ("2020.12.17", false), ("17-12-2020", false), ("+1.1.2020", false),
        ("17.13.2020", false), ("0.1.2020", false), ("1..2020", false), ("17.12.2020 г.", false),
    ])
    func dates(_ text: String, _ isDate: Bool) {
        #expect((Cell(.text(text)).date != nil) == isDate)
    }
}
