import Documents
import Testing

@Suite struct ActNumberTests {
    @Test(arguments: [
        ("579", "579"), ("143/а", "143-a"), ("01-121/13-01", "01-121-13-01"), ("1089/ПК", "1089-pk"),
        ("287-а", "287-a"),
        ("02-12/9", "02-12-9"), ("5.1", "5-1"), ("А-7", "a-7"),
    ])
    func numbers(_ text: String, _ slug: String) throws {
        let number = try #require(ActNumber(text))
        #expect(number.text == text)
        #expect(number.slug == slug)
    }

    @Test(arguments: ["№ 579", "№579", " 579 ", "579\u{A0}"]) func signAndSpaces(_ text: String) {
        #expect(ActNumber(text)?.text == "579")
    }

    @Test(arguments: ["01-12 / 7", "01 -12/ 7", "№ 01- 12 /7"]) func spacesAroundTheMarks(_ text: String) {
        #expect(ActNumber(text)?.text == "01-12/7")
    }

    @Test(arguments: [
        "", "№", "5 79", "5 от 10.09.2025", "143 а", "б/н", "579 (ред. 2)", "/579", "-5", "579; 580",
        String(repeating: "1", count: 41),
    ])
    func notNumbers(_ text: String) {
        #expect(ActNumber(text) == nil)
    }

    /// Left in Cyrillic, right in Latin letters that look the same.
    @Test(arguments: [
        ("143/а", "143/a"), ("143/А", "143/a"), ("12-С", "12-C"), ("1089/РК", "1089/PK"), ("7/ВМО", "7/BMO"),
        ("8-ТНХЕ", "8-THXE"), ("12/У", "12/Y"), ("287–а", "287-а"),
    ])
    func lookAlikes(_ one: String, _ other: String) throws {
        let numbers = (try #require(ActNumber(one)), try #require(ActNumber(other)))
        #expect(numbers.0 == numbers.1)
        #expect(Set([numbers.0, numbers.1]).count == 1)
    }

    @Test(arguments: [("143/а", "143/б"), ("143/а", "143-а"), ("579", "0579"), ("12/г", "12/r")])
    func differentNumbers(_ one: String, _ other: String) {
        #expect(ActNumber(one) != ActNumber(other))
    }
}
