import Methodology
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        ("0", "0"), ("87,5", "87,5"), ("0.25", "0,25"), ("-3", "−3"), ("−1,5", "−1,5"), ("100,00", "100"),
    ])
    func decimalIsReadExactly(_ text: String, _ expected: String) {
        #expect(Rational(decimal: text)?.exactText == expected)
    }

    @Test(arguments: ["", "-", ",5", "5,", "1,2,3", "1e3", "пять", "1 000", "٣"])
    func otherTextIsNoNumber(_ text: String) {
        #expect(Rational(decimal: text) == nil)
    }

    @Test func thirdsAddUp() {
        let third = Rational(1).divided(by: 3)
        #expect(third.map { $0 + $0 + $0 } == 1)
        #expect(third?.exactText == "1/3")
    }

    @Test func nothingIsDividedByZero() {
        #expect(Rational(1).divided(by: 0) == nil)
        #expect(Rational.mean([]) == nil)
    }

    @Test(arguments: [
        ("0,05", 1, "0,1"), ("-0,05", 1, "−0,1"), ("0,049", 1, "0,0"), ("2,675", 2, "2,68"), ("1,005", 2, "1,01"),
        ("-0,004", 2, "0,00"), ("12", 1, "12"), ("0,5", 0, "1"),
    ])
    func halvesAreRoundedAwayFromZero(_ text: String, _ places: Int, _ expected: String) {
        #expect(Rational(decimal: text)?.text(places: places) == expected)
    }

    @Test func orderIsThatOfNumbers() {
        let texts = ["0,3", "-2", "0,25", "1,75", "0,5"]
        #expect(
            texts.compactMap { Rational(decimal: $0) }.sorted().map(\.exactText) == [
                "−2", "0,25", "0,3", "0,5", "1,75",
            ])
    }
}

@Suite struct IntervalTests {
    @Test(arguments: [
        ("[0; 0,3)", ["0"], ["0,3"]), ("(0,3; 0,5)", ["0,4"], ["0,3", "0,5"]),
        ("(1,6; 1,75]", ["1,75"], ["1,6", "1,76"]), ("[ 1 ; 1 ]", ["1"], ["0,99"]),
    ])
    func endsBelongAsPrinted(_ text: String, _ inside: [String], _ outside: [String]) throws {
        let interval = try #require(Interval(text))
        for number in inside { #expect(interval.contains(try #require(Rational(decimal: number)))) }
        for number in outside { #expect(!interval.contains(try #require(Rational(decimal: number)))) }
    }

    @Test(arguments: ["[1; 0]", "(1; 1]", "[0, 1]", "0; 1", "[0; 1", "[а; б]", ""])
    func otherTextIsNoInterval(_ text: String) {
        #expect(Interval(text) == nil)
    }

    @Test func whatIsLeftKeepsItsEnds() throws {
        let whole = try #require(Interval("[0; 2]"))
        let hole = try #require(Interval("[0,5; 1)"))
        #expect(whole.subtracting(hole).map(\.text) == ["[0; 0,5)", "[1; 2]"])
    }
}

@Suite struct ValueSetTests {
    @Test(arguments: [
        ("{0; 1; 2}", ["0", "2"], ["3", "0,5"], false), ("{0; 1; 2; нет}", ["1"], ["-1"], true),
        ("{0…5}", ["0", "5"], ["6", "2,5"], false), ("{0; 1; …}", ["0", "400"], ["-1", "1,5"], false),
        ("[0; 100]", ["0", "87,35", "100"], ["100,1"], false), ("{да; нет}", ["0", "1"], ["2"], false),
    ])
    func membersAreTold(_ text: String, _ inside: [String], _ outside: [String], _ allowsAbsence: Bool) throws {
        let set = try #require(ValueSet(text))
        #expect(set.allowsAbsence == allowsAbsence)
        for number in inside { #expect(set.contains(try #require(Rational(decimal: number)))) }
        for number in outside { #expect(!set.contains(try #require(Rational(decimal: number)))) }
    }

    @Test func wordsKeepTheirOrder() {
        #expect(ValueSet("{высокая; средняя; низкая}")?.values == .words(["высокая", "средняя", "низкая"]))
    }

    @Test(arguments: ["0; 1", "{}", "{0; 0}", "{0; ;1}", "{0; слово}", "{5…1}", "(1; 0)"])
    func otherTextIsNoSet(_ text: String) {
        #expect(ValueSet(text) == nil)
    }
}
