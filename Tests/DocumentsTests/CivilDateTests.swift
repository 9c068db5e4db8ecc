import Documents
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        "17.12.2020", "2020-12-17", "17 декабря 2020", "17 декабря 2020 года", "17 декабря 2020 г.",
        "17 Декабря 2020 г", "17.12.2020 г.", "17.12.2020г", "17.12.2020 года",
        " 17.12.2020 ", "17\u{A0}декабря 2020\u{A0}г.",
    ])
    func spellings(_ text: String) throws {
        #expect(try CivilDate.parse(text).get().iso == "2020-12-17")
    }

    @Test(arguments: ["1.9.2023", "01.09.2023", "2023-09-01", "1 сентября 2023"])
    func singleDigits(_ text: String) throws {
        #expect(try CivilDate.parse(text).get().dotted == "01.09.2023")
    }

    @Test(arguments: [
        "", "вчера", "17.12.20", "17.12", "2020", "17/12/2020", "декабря 17 2020", "17 декабрь 2020", "17.декабря.2020",
        "17.12.2020.", "-17.12.2020", "17 декабря 2020 год",
    ])
    func notDates(_ text: String) {
        #expect(CivilDate.parse(text) == .failure(.form))
    }

    @Test(arguments: ["31.04.2021", "29.02.2021", "29.02.1900", "00.01.2021", "01.00.2021", "2021-13-01", "01.01.1899"])
    func daysTheCalendarDoesNotHave(_ text: String) {
        #expect(CivilDate.parse(text) == .failure(.impossible))
    }

    @Test(arguments: ["29.02.2020", "29.02.2000", "31.12.2199", "01.01.1900"])
    func rareDays(_ text: String) throws {
        #expect(try CivilDate.parse(text).get().dotted == text)
    }

    @Test func spelled() throws {
        #expect(try CivilDate.parse("05.01.2021").get().spelled == "5\u{A0}января 2021\u{A0}г.")
    }

    @Test func order() throws {
        let days = try ["31.12.2020", "01.01.2021", "02.01.2021", "01.02.2021"].map { try CivilDate.parse($0).get() }
        #expect(days.shuffled().sorted() == days)
    }
}
