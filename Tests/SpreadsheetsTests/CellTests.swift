import Spreadsheets
import Testing

/// What a person sees of a cell.
@Suite struct CellTests {
    private func decimal(_ text: String) throws -> DecimalText { try #require(DecimalText(text)) }

    @Test(arguments: [
        ("  Школа \u{A0} № 1 ", "Школа № 1"), ("а\r\nб\nв\tг", "а б в г"), ("1\u{2009}234\u{202F}567", "1 234 567"),
        ("соци\u{AD}альный\u{200B}", "социальный"), ("\u{FEFF}а", "а"), ("\u{A0}\u{2003}", ""), ("", ""),
        ("й ё", "й ё"),
    ])
    func text(_ stored: String, _ seen: String) {
        #expect(Cell(.text(stored)).text == seen)
        #expect(Cell(.text(stored)).isEmpty == seen.isEmpty)
    }

    @Test func otherValues() throws {
        #expect(Cell(.number(try decimal("1234.5"))).text == "1234,5")
        #expect(Cell(.number(try decimal("0.875")), isPercent: true).text == "87,5%")
        #expect(Cell(.date(year: 2020, month: 2, day: 7)).text == "07.02.2020")
        #expect(Cell(.boolean(true)).text == "ИСТИНА")
        #expect(Cell(.boolean(false)).text == "ЛОЖЬ")
        #expect(Cell(.failure("#Н/Д")).text == "#Н/Д")
        #expect(Cell.empty.text == "")
    }

    @Test func percentagesAreTheSameFromBothFormats() throws {
        #expect(Cell(.number(try decimal("0.875")), isPercent: true).number?.text == "87.5")
        #expect(Cell(.text("87,5 %")).number?.text == "87.5")
        #expect(Cell(.number(try decimal("0.07")), isPercent: true).number?.text == "7")
        #expect(Cell(.number(try decimal("1")), isPercent: true).number?.text == "100")
        #expect(Cell(.boolean(true)).number == nil)
    }

    @Test func cellsBeyondTheEndOfARowAreEmpty() {
        let row = SheetRow(number: 1, cells: [Cell(.text("а"))])
        #expect(row[0].text == "а")
        #expect(row[1] == .empty)
        #expect(row[-1] == .empty)
    }
}
