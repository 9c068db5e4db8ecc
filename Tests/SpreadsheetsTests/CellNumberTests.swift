import Spreadsheets
import Testing

/// Numbers as people write them into Russian tables.
@Suite struct CellNumberTests {
    @Test(arguments: [
        ("87,5", "87.5"), ("87.5", "87.5"), ("0", "0"), ("007", "7"), ("0,50", "0.5"), ("-0,5", "-0.5"),
        ("\u{2212}0,5", "-0.5"), ("- 5", "-5"), ("+2,5", "2.5"), ("-0", "0"), ("1 234,5", "1234.5"),
        ("1\u{A0}234\u{A0}567", "1234567"), ("12\u{2009}345", "12345"), ("12\u{202F}345,00", "12345"),
        (" 7\n", "7"), ("87,5%", "87.5"), ("87,5\u{A0}%", "87.5"), ("'15", "15"),
        ("12345678901234567890,123456789", "12345678901234567890.123456789"),
    ])
    func understood(_ text: String, _ number: String) {
        #expect(CellNumber.parse(text)?.text == number)
    }

    @Test(arguments: [
        "", " ", "нет", "-", "%", ",", "5,", ",5", "1,2,3", "1.234,5", "1,234.5", "12 34", "1234 567", "1 2345",
        "1  ,5",
        "1e3", "1,5E+10", "0x10", "٣", "½", "5 чел.", "17.12.2020", "--5", "5-", "1/2", "5%%", "∞", "nan", "5 ,5",
    ])
    func notANumber(_ text: String) {
        #expect(CellNumber.parse(text) == nil)
    }
}

/// Decimal digits as they are, no binary fraction between.
@Suite struct DecimalTextTests {
    @Test(arguments: [
        ("8.75E1", "87.5"), ("8.75e-3", "0.00875"), ("1E+3", "1000"), ("-1.50", "-1.5"), ("0.000", "0"), ("-0.0", "0"),
        ("00012.300", "12.3"), ("0.05", "0.05"), ("100", "100"), ("1E-7", "0.0000001"),
    ])
    func normalised(_ source: String, _ text: String) {
        #expect(DecimalText(source)?.text == text)
    }

    @Test(arguments: ["", "-", ".", "1.", ".5", "1,5", "1E", "E5", "1E500", "1 000", "+-1", "NaN", "1.2.3"])
    func refused(_ source: String) {
        #expect(DecimalText(source) == nil)
    }

    @Test(arguments: [
        ("87.099999999999994", "87.1"), ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("8.75E1", "87.5"),
        ("0.33333333333333331", "0.333333333333333"), ("0.66666666666666663", "0.666666666666667"),
        ("9.9999999999999999", "10"), ("0.99999999999999989", "1"), ("1.7500000000000002", "1.75"),
        ("123456789012345678", "123456789012346000"), ("1E+20", "100000000000000000000"), ("-2.5", "-2.5"),
    ])
    func asExcelShowsWhatItStores(_ stored: String, _ shown: String) {
        #expect(DecimalText(storedByExcel: stored)?.text == shown)
    }

    @Test func digits() throws {
        let number = try #require(DecimalText("0.0875"))
        #expect(number.significantDigits == 3)
        #expect(number.fractionDigits == 4)
        #expect(number.padded(toDecimals: 6) == "0.087500")
        #expect(number.padded(toDecimals: 2) == "0.0875")
        #expect(DecimalText("5")?.padded(toDecimals: 1) == "5.0")
        #expect(DecimalText("5")?.fractionDigits == 0)
        #expect(number.withComma == "0,0875")
    }
}
