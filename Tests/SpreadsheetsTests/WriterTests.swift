import CZip
import Diagnostics
import Testing

@testable import Spreadsheets

/// What is written is what Excel and other programs read.
@Suite struct WriterTests {
    private func number(_ text: String, decimals: Int = 0) throws -> SheetContent.Value {
        .number(try #require(DecimalText(text)), decimals: decimals)
    }

    private func sample(_ name: String = "Свод") throws -> SheetContent {
        SheetContent(
            name: name, columns: [.init("Школа", width: 30), .init("Доля, %"), .init("Балл")],
            rows: [
                [.text("№ 1; «Лес»\nфилиал"), try number("87.5", decimals: 2), .empty],
                [.text("=HYPERLINK(\"http://a\")"), try number("-0.3"), try number("12345678901234567.5")],
            ])
    }

    @Test func bookIsReadBack() throws {
        let bytes = try XlsxWriter.bytes(of: [try sample(), try sample("Второй")], created: 1_600_000_000)
        let sheet = try SpreadsheetReader.read(bytes, name: "a.xlsx")
        #expect(sheet.name == "Свод")
        #expect(
            sheet.seen == """
                A1: Школа
                B1: Доля, %
                C1: Балл
                A2: № 1; «Лес» филиал
                B2: 87,5
                A3: =HYPERLINK("http://a")
                B3: -0,3
                C3: 12345678901234567,5
                """)
        #expect(sheet.rows.allSatisfy { row in row.cells.allSatisfy { !$0.isComputed } })
        #expect(sheet.remarks.isEmpty)
        #expect(try SpreadsheetReader.read(bytes, name: "a.xlsx", sheet: "Второй").rows.count == 3)
    }

    private func part(_ path: String, of bytes: [UInt8]) throws -> String {
        var archive = try ZipArchive(bytes, limits: .standard)
        return String(decoding: try #require(try archive.part(path)), as: UTF8.self)
    }

    @Test func headingsAreBoldFrozenAndFiltered() throws {
        let bytes = try XlsxWriter.bytes(of: [try sample()], created: 0)
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        #expect(xml.contains("<autoFilter ref=\"A1:C3\"/>"))
        #expect(xml.contains("<col min=\"1\" max=\"1\" width=\"30.7109375\" customWidth=\"1\"/>"))
        #expect(xml.contains("<c r=\"A1\" s=\"1\" t=\"s\">"))
        let styles = try part("xl/styles.xml", of: bytes)
        #expect(styles.contains("<b/>"))
        #expect(styles.contains("formatCode=\"0.00\""))
    }

    @Test func sameInputSameBytes() throws {
        let first = try XlsxWriter.bytes(of: [try sample()], created: 1_600_000_000)
        let second = try XlsxWriter.bytes(of: [try sample()], created: 1_600_000_000)
        #expect(first == second)
        let core = try part("docProps/core.xml", of: first)
        #expect(core.contains(">2020-09-13T12:26:40Z</dcterms:created>"))
        #expect(core.contains(">2020-09-13T12:26:40Z</dcterms:modified>"))
        // Every entry of the archive says 1 January 1980: date word 0x0021, time word 0.
        let starts = first.indices.filter { first[$0...].starts(with: [0x50, 0x4B, 0x03, 0x04]) }
        #expect(starts.count > 8)
        #expect(starts.allSatisfy { Array(first[$0 + 10..<$0 + 14]) == [0, 0, 0x21, 0] })
    }

    @Test func severalBooksAtOnce() async throws {
        let content = try sample()
        let expected = try XlsxWriter.bytes(of: [content], created: 1_600_000_000)
        let books = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 1...20 { group.addTask { try XlsxWriter.bytes(of: [content], created: 1_600_000_000) } }
            var books: [[UInt8]] = []
            for try await book in group { books.append(book) }
            return books
        }
        #expect(books.allSatisfy { $0 == expected })
    }

    @Test func refusals() throws {
        #expect(throws: XlsxWriter.Failure.noSheets) { try XlsxWriter.bytes(of: [], created: 0) }
        let long = SheetContent(
            name: "а", columns: [.init("б")], rows: [[.text(String(repeating: "я", count: 32_768))]])
        #expect(throws: XlsxWriter.Failure.tooLarge(sheet: "а")) { try XlsxWriter.bytes(of: [long], created: 0) }
        let wide = SheetContent(name: "а", columns: [], rows: [[SheetContent.Value](repeating: .empty, count: 16_385)])
        #expect(throws: XlsxWriter.Failure.tooLarge(sheet: "а")) { try XlsxWriter.bytes(of: [wide], created: 0) }
    }

    @Test(arguments: [
        (["Свод", "свод", "СВОД"], ["Свод", "свод (2)", "СВОД (3)"]), (["2025/2026: итог?"], ["2025-2026- итог-"]),
        (["", "''"], ["Лист", "Лист (2)"]), (["'а'"], ["а"]),
        (
            ["Система оценки качества подготовки обучающихся", "Система оценки качества подготовки детей"],
            ["Система оценки качества подгото", "Система оценки качества под (2)"]
        ),
    ])
    func sheetNames(_ names: [String], _ valid: [String]) throws {
        #expect(SheetName.valid(names) == valid)
        let sheets = names.map { SheetContent(name: $0, columns: [.init("а")], rows: []) }
        let bytes = try XlsxWriter.bytes(of: sheets, created: 0)
        for name in valid { #expect(try SpreadsheetReader.read(bytes, name: "a.xlsx", sheet: name).name == name) }
    }

    @Test func csvForRussianExcel() throws {
        #expect(
            String(decoding: CsvWriter.bytes(of: try sample()), as: UTF8.self) == "\u{FEFF}"
                + """
                Школа;Доля, %;Балл\r
                "№ 1; «Лес»
                филиал";87,50;\r
                "'=HYPERLINK(""http://a"")";-0,3;12345678901234567,5\r

                """)
    }

    @Test func csvForMachines() throws {
        #expect(
            String(decoding: CsvWriter.bytes(of: try sample(), as: .machine), as: UTF8.self) == """
                Школа,"Доля, %",Балл
                "№ 1; «Лес»
                филиал",87.50,
                "'=HYPERLINK(""http://a"")",-0.3,12345678901234567.5

                """)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+7 900", "+7 900"), ("+cmd", "'+cmd"), ("-5", "-5"), ("-5,5 %", "\"-5,5 %\""),
        ("-а", "'-а"),
        ("@а", "'@а"), ("\tа", "\"'\tа\""), (" =а", "' =а"), ("\u{A0}=а", "'\u{A0}=а"), ("\r\n=а", "\"'\r\n=а\""),
        ("а=б", "а=б"), ("", ""), ("№ 1", "№ 1"), ("\"а\"", "\"\"\"а\"\"\""), ("\"\u{301}", "\"\"\"\u{301}\""),
        ("а\rб", "\"а\rб\""), ("−5", "−5"),
    ])
    func formulasAreTexts(_ text: String, _ field: String) {
        let sheet = SheetContent(name: "", columns: [], rows: [[.text(text)]])
        #expect(String(decoding: CsvWriter.bytes(of: sheet, as: .machine), as: UTF8.self) == "\n" + field + "\n")
    }

    @Test func csvIsReadBack() throws {
        for variant in [CsvWriter.Variant.excel, .machine] {
            let sheet = try SpreadsheetReader.read(CsvWriter.bytes(of: try sample(), as: variant), name: "a.csv")
            #expect(sheet.rows[2][0].text == "=HYPERLINK(\"http://a\")")
            #expect(sheet.rows[1][1].number?.text == "87.5")
            #expect(sheet.rows[2][2].number?.text == "12345678901234567.5")
        }
    }
}
