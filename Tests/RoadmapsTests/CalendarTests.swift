import Documents
import Testing

@testable import Roadmaps

/// The calendar to subscribe to, to the byte.
@Suite struct CalendarTests {
    private func lines(_ rows: [String], period: String = "2025/2026", address: String? = nil) throws -> [String] {
        let header = "№;Мероприятие;Форма;Сроки;Ответственные;Уровень"
        let read = try #require(try roadmap([header] + rows, period: period).roadmap)
        let bytes = RoadmapCalendar.write(read, on: try day("01.09.2025"), host: "obr.example", address: address)
        let text = String(decoding: bytes, as: UTF8.self)
        // CRLF is one character of Swift.
        #expect(text.unicodeScalars.count { $0 == "\r" } == text.unicodeScalars.count { $0 == "\n" })
        #expect(text.last == "\r\n")
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        return lines
    }

    @Test func oneDeadline() throws {
        let lines = try lines(["7;Аудит;отчёт;октябрь;УО;муниципальный"], address: "https://obr.example/shnor/")
        #expect(
            lines == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Svod//Roadmaps//RU", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "NAME:Дорожная карта", "X-WR-CALNAME:Дорожная карта", "BEGIN:VEVENT",
                "UID:shnor-2025/7/1@obr.example", "DTSTAMP:20250901T000000Z", "DTSTART;VALUE=DATE:20251031",
                "DTEND;VALUE=DATE:20251101", "SUMMARY:7. Аудит",
                "DESCRIPTION:Срок: октябрь\\nИсполнение: 01.10.2025 – ",
                " 31.10.2025\\nФорма: отчёт\\nОтветственные: УО", "CATEGORIES:муниципальный уровень",
                "URL:https://obr.example/shnor/", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test func regularSeriesIsOneEvent() throws {
        let lines = try lines(["1;Аудит;;сентябрь, ежегодно;УО;ОО"], period: "2020–2025")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
        #expect(lines.contains("DTSTART;VALUE=DATE:20200930"))
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1;COUNT=6"))
    }

    @Test func irregularSeriesHasAnEventForEach() throws {
        let lines = try lines(["1;Аудит;;раз в четверть;УО;ОО"])
        #expect(lines.filter { $0.hasPrefix("UID:") } == (1...4).map { "UID:shnor-2025/1/\($0)@obr.example" })
        #expect(
            lines.filter { $0.hasPrefix("DTSTART") }
                == ["20251031", "20251230", "20260322", "20260531"].map { "DTSTART;VALUE=DATE:" + $0 })
        #expect(!lines.contains { $0.hasPrefix("RRULE") })
    }

    @Test(arguments: ["постоянно", "по потребности", "по графику", "как получится"])
    func whatHasNoDayIsNotInTheCalendar(_ term: String) throws {
        #expect(try !lines(["1;Аудит;;\(term);УО;ОО"]).contains("BEGIN:VEVENT"))
    }

    @Test func endOfTheYearIsADeadline() throws {
        #expect(try lines(["1;Аудит;;в течение года;УО;ОО"]).contains("DTSTART;VALUE=DATE:20260831"))
    }

    @Test func specialCharactersAreEscaped() {
        #expect(CalendarText.escaped("а, б; в\\г\r\nд\u{7}\u{2028}е") == "а\\, б\\; в\\\\г\\nд\\nе")
        var text = CalendarText()
        text.add("SUMMARY", "x\r\nATTACH:file")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "SUMMARY:x\\nATTACH:file\r\n")
    }

    /// 75 octets a line with the space that continues it; a letter of two octets is not cut.
    @Test(arguments: [
        ("SUMMARY", String(repeating: "a", count: 67), [75]), ("SUMMARY", String(repeating: "a", count: 68), [75, 2]),
        ("SUMMARY", String(repeating: "a", count: 200), [75, 75, 60]),
        ("SUMMARY", String(repeating: "я", count: 34), [74, 3]),
        ("SUMMARY", String(repeating: "😀", count: 40), [72, 73, 25]),
    ])
    func longLinesAreFolded(_ name: String, _ value: String, _ lengths: [Int]) {
        var text = CalendarText()
        text.add(name, value)
        let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.map(\.utf8.count) == lengths)
        #expect(lines.dropFirst().allSatisfy { $0.first == " " })
        #expect(lines.enumerated().map { $0 == 0 ? $1 : $1.dropFirst() }.joined() == "\(name):\(value)")
    }

    @Test func sameInputSameBytes() throws {
        let rows = ["1;Аудит;;ежемесячно;УО;ОО", "2;Отчёт;;май;УО;ОО"]
        #expect(try lines(rows) == lines(rows))
    }
}
