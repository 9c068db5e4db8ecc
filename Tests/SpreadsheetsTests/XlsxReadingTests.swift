import Diagnostics
import Testing

@testable import Spreadsheets

/// XLSX as Excel, LibreOffice and exports of other programs write it.
@Suite struct XlsxReadingTests {
    private func cells(_ xml: String, strings: String = "", styles: String = "", properties: String = "") throws
        -> [Cell]
    {
        var book = Book("<sheetData><row r=\"1\">\(xml)</row></sheetData>")
        book.strings = strings
        book.styles = styles
        book.properties = properties
        return try book.read().rows.first?.cells ?? []
    }

    @Test func sharedStrings() throws {
        let cells = try cells(
            "<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>",
            strings: "<si><t>один</t></si><si><t xml:space=\"preserve\"> два\nстроки </t></si>")
        #expect(cells.map(\.value) == [.text(" два\nстроки "), .text("один")])
        #expect(cells[0].text == "два строки")
    }

    @Test func richTextWithoutPhonetics() throws {
        let cells = try cells(
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>при</t></r><r><t>каз</t></r></is></c>",
            strings: """
                <si><r><rPr><b/><sz val="11"/></rPr><t>Доля </t></r><r><t xml:space="preserve">детей</t></r>\
                <rPh sb="0" eb="2"><t>не читать</t></rPh><phoneticPr fontId="1"/></si>
                """)
        #expect(cells.map(\.text) == ["Доля детей", "приказ"])
    }

    @Test func charactersXMLCannotHold() throws {
        let cells = try cells(
            "<c r=\"A1\" t=\"inlineStr\"><is><t>а_x000D_\nб _x005F_x000D_ &amp;lt; _xZZ_ <![CDATA[<i>]]></t></is></c>")
        #expect(cells[0].value == .text("а\r\nб _x000D_ &lt; _xZZ_ <i>"))
    }

    @Test func numbers() throws {
        let cells = try cells(
            "<c r=\"A1\"><v>87.099999999999994</v></c><c r=\"B1\" t=\"n\"><v>8.75E1</v></c><c r=\"C1\"><v>-5</v></c>")
        #expect(cells.map(\.number?.text) == ["87.1", "87.5", "-5"])
    }

    @Test func booleansAndErrors() throws {
        let cells = try cells(
            """
            <c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>\
            <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="e"><v>#НОВОЕ!</v></c>
            """)
        #expect(
            cells.map(\.value) == [
                .boolean(true), .boolean(false), .failure("#ДЕЛ/0!"), .failure("#Н/Д"), .failure("#НОВОЕ!"),
            ])
    }

    @Test func formulasAreNotComputed() throws {
        let sheet = try Book(
            """
            <sheetData><row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>A1&amp;"а"</f><v>семь</v></c>\
            <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c>\
            <c r="E1"><f t="shared" si="0"/><v>8</v></c></row></sheetData>
            """
        ).read()
        #expect(sheet.seen == "A1: 7\nB1: семь\nC1: #ДЕЛ/0!\nE1: 8")
        #expect(sheet.rows[0].cells.map(\.isComputed) == [true, true, true, false, true])
        #expect(sheet.remarks.isEmpty)
    }

    private let styles = """
        <numFmts count="3"><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy\\ &quot;г.&quot;;@"/>\
        <numFmt numFmtId="165" formatCode="#,##0.00&quot; шт. d&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>\
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
        <xf numFmtId="166"/><xf numFmtId="20"/></cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>
        """

    @Test func formatsMakeDatesAndPercentages() throws {
        let cells = try cells(
            """
            <c r="A1" s="0"><v>44182</v></c><c r="B1" s="1"><v>44182</v></c><c r="C1" s="2"><v>44182.75</v></c>\
            <c r="D1" s="3"><v>44182</v></c><c r="E1" s="4"><v>0.875</v></c><c r="F1" s="5"><v>0.39583333333333331</v></c>\
            <c r="G1" t="d"><v>2020-12-17T10:00:00</v></c><c r="H1" s="77"><v>5</v></c>
            """, styles: styles)
        #expect(
            cells.map(\.text) == ["44182", "17.12.2020", "17.12.2020", "44182", "87,5%", "9:30", "17.12.2020", "5"])
        #expect(cells[1].value == .date(year: 2020, month: 12, day: 17))
        #expect(cells[4].number?.text == "87.5")
    }

    @Test func datesFrom1904() throws {
        let cells = try cells(
            "<c r=\"A1\" s=\"1\"><v>42720</v></c><c r=\"B1\" s=\"1\"><v>0</v></c>", styles: styles,
            properties: "date1904=\"1\"")
        #expect(cells.map(\.text) == ["17.12.2020", "01.01.1904"])
    }

    @Test(arguments: [
        (1, "01.01.1900"), (31, "31.01.1900"), (59, "28.02.1900"), (61, "01.03.1900"), (366, "31.12.1900"),
        (367, "01.01.1901"), (36585, "29.02.2000"), (36586, "01.03.2000"), (44197, "01.01.2021"),
        (2_958_465, "31.12.9999"),
    ])
    func daysFrom1900(_ serial: Int, _ day: String) throws {
        #expect(CalendarDay.dotted(try #require(CalendarDay.day(ofSerial: serial, from1904: false))) == day)
    }

    @Test func daysThatNeverWere() {
        for serial in [-1, 0, 60, 2_958_466] { #expect(CalendarDay.day(ofSerial: serial, from1904: false) == nil) }
        #expect(CalendarDay.day(ofSerial: -1, from1904: true) == nil)
        #expect(CalendarDay.day(ofSerial: 2_957_004, from1904: true) == nil)
    }

    @Test(arguments: [
        ("General", NumberFormat.plain), ("0.00", .plain), ("#,##0\\ \"₽\"", .plain), ("0\" мин. (m)\"", .plain),
        ("[Red]0;[Red]-0", .plain), ("0%", .percent), ("0.0\" %\"", .plain), ("dd.mm.yyyy", .date), ("mmm yy", .date),
        ("mmmm", .date), ("yyyy", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date), ("DD\\.MM\\.YYYY", .date),
        ("d.m.yy h:mm", .date), ("h:mm", .time(showsSeconds: false, isDuration: false)),
        ("h:mm:ss", .time(showsSeconds: true, isDuration: false)),
        ("mm:ss.0", .time(showsSeconds: true, isDuration: false)),
        ("[h]:mm:ss", .time(showsSeconds: true, isDuration: true)),
        ("[mm]:ss", .time(showsSeconds: true, isDuration: true)), ("0;d", .plain), ("@", .plain), ("\\d0", .plain),
        ("0.00E+00", .plain), ("_-* #,##0.00\\ _₽_-", .plain),
    ])
    func format(_ code: String, _ format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test func durations() throws {
        let cells = try cells(
            "<c r=\"A1\" s=\"1\"><v>1.5</v></c><c r=\"B1\" s=\"2\"><v>1.5</v></c>",
            styles: "<cellXfs><xf/><xf numFmtId=\"46\"/><xf numFmtId=\"20\"/></cellXfs>")
        #expect(cells.map(\.text) == ["36:00:00", "12:00"])
    }

    @Test func placesAreTakenFromTheReferencesOrCounted() throws {
        let sheet = try Book(
            """
            <sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c r="AA5"><v>4</v></c></row>\
            <row><c><v>5</v></c></row><row r="9"><c r="B9" s="3"/><c r="C9" t="inlineStr"><is><t> </t></is></c></row></sheetData>
            """
        ).read()
        #expect(sheet.seen == "A1: 1\nD1: 2\nE1: 3\nAA5: 4\nA6: 5")
        #expect(sheet.rows.map(\.number) == [1, 5, 6])
        #expect(sheet.rows.map(\.cells.count) == [5, 27, 1])
    }

    @Test func mergedCellsKeepTheTopLeftValue() throws {
        let sheet = try Book(
            rows: [["Свод", "не видно"], ["а", "б"], ["", "не видно"], ["не видно"]],
            after:
                "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"A2:A1048576\"/></mergeCells>"
        ).read()
        #expect(sheet.seen == "A1: Свод\nA2: а\nB2: б")
        #expect(
            sheet.merged == [
                MergedCells(rows: 1...1, columns: 0...2), MergedCells(rows: 2...3, columns: 1...1),
                MergedCells(rows: 2...1_048_576, columns: 0...0),
            ])
        #expect(sheet.rows.map(\.number) == [1, 2])
    }

    private func tab(_ name: String, _ state: String = "visible") -> Book.Tab {
        .init(name: name, xml: "<sheetData><row><c t=\"str\"><v>\(name)</v></c></row></sheetData>", state: state)
    }

    @Test func sheetByNameOrTheFirstVisible() throws {
        let book = Book(tabs: [tab("Справочник", "hidden"), tab("Свод"), tab("Итоги  года")])
        #expect(try book.read().seen == "A1: Свод")
        #expect(try book.read("Итоги  года").seen == "A1: Итоги года")
        #expect(try book.read("итоги года").name == "Итоги  года")
        #expect(try book.read("Свод").remarks.isEmpty)
        #expect(try Book(tabs: [tab("Один", "veryHidden")]).read().name == "Один")
    }

    @Test func partsOfOtherPrograms() throws {
        var book = Book(rows: [["а"]])
        book.parts = [
            "xl/styles.xml": nil, "xl/sharedStrings.xml": nil, "xl/worksheets/sheet1.xml": nil,
        ]
        book.extra = [
            (
                "xl/WorkSheets/Sheet1.xml",
                Array(
                    """
                    <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
                    <x:row r="2"><x:c r="B2" t="str"><x:v>да</x:v></x:c></x:row></x:sheetData></x:worksheet>
                    """.utf8)
            )
        ]
        #expect(try book.read().seen == "B2: да")
    }

    @Test(arguments: [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/styles.xml", "xl/styles.xml"),
        ("../docProps/app.xml", "docProps/app.xml"), ("../../../../etc/passwd", "etc/passwd"), ("./a.xml", "xl/a.xml"),
    ])
    func partsStayInsideTheArchive(_ target: String, _ path: String) {
        #expect(XlsxBook.Relation.resolved(target, from: "xl/workbook.xml") == path)
    }

    @Test(arguments: [
        ("A1", 1, 0), ("C7", 7, 2), ("$AA$10", 10, 26), ("XFD1048576", 1_048_576, 16_383),
    ])
    func reference(_ text: String, _ row: Int, _ column: Int) throws {
        let reference = try #require(CellReference(text))
        #expect(reference.row == row)
        #expect(reference.column == column)
    }

    @Test(arguments: [
        "", "A", "7", "a1", "A0", "XFE1", "A1048577", "1A", "A1B", "ЯЯ1", "ZZZZZZZZZZZZZZZZZZ1",
        "A99999999999999999999",
    ])
    func noReference(_ text: String) {
        #expect(CellReference(text) == nil)
    }
}
