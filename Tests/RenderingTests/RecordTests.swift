import Foundation
import Testing

@testable import Rendering

/// Records beside documents and lists, the register as a table, events as a calendar.
@Suite struct RecordTests {
    @Test func anAct() throws {
        #expect(
            try Rendered().files["shnor/prikazy/2023/147/index.json"]
                == #"""
                {"$schema":"https://example.org/schema/document.schema.json",\#
                "url":"https://example.org/shnor/prikazy/2023/147/","title":"Об утверждении положения",\#
                "kind":"приказ","number":"147","date":"2023-09-15","changed":"2025-02-01",\#
                "status":{"force":"amended","text":"действует с изменениями","since":"2025-02-01",\#
                "cause":"https://example.org/shnor/prikazy/2025/12/"},"issuer":"Управление образования",\#
                "sections":["shnor"],"shelf":"prikazy",\#
                "relations":{"approves":[{"url":"https://example.org/shnor/dorozhnye-karty/2023/karta/",\#
                "title":"дорожная карта «Дорожная карта поддержки школ»"},\#
                {"url":"https://example.org/shnor/polozheniya/2023/147-prilozhenie-1/",\#
                "title":"положение «Положение о поддержке школ»"}],\#
                "amendedBy":[{"url":"https://example.org/shnor/prikazy/2025/12/","title":"приказ № 12 от 10.01.2025"}],\#
                "ledTo":[{"url":"https://example.org/shnor/monitoringi/2024/spravka/",\#
                "title":"аналитическая справка «Справка по итогам мониторинга»"}]},\#
                "annexes":[{"number":1,"url":"https://example.org/shnor/polozheniya/2023/147-prilozhenie-1/",\#
                "title":"Положение о поддержке школ"}]}

                """#)
    }

    @Test func filesAndPlaces() throws {
        let record = try object(Rendered().files["shnor/biblioteka/2024/sbornik/index.json"])
        let file = try #require((record["files"] as? [[String: Any]])?.first)
        #expect(file["url"] as? String == "https://example.org/shnor/biblioteka/2024/sbornik/sbornik.pdf")
        #expect(file["mediaType"] as? String == "application/pdf")
        #expect(file["size"] as? Int == 23)
        let note = try object(Rendered().files["shnor/monitoringi/2024/spravka/index.json"])
        #expect(note["sections"] as? [String] == ["shnor", "mekhanizmy"])
        #expect(note["directions"] as? [String] == ["shnor"])
        #expect(note["stages"] as? [String] == ["analiz"])
        #expect(note["changed"] == nil)
    }

    @Test func anEventAndARoadmap() throws {
        let event = try object(Rendered(.withEvent).files["shnor/meropriyatiya/2024/seminar/index.json"])
        #expect((event["event"] as? [String: Any])?["form"] as? String == "вебинар")
        #expect((event["event"] as? [String: Any])?["participants"] as? Int == 24)
        let roadmap = try object(Rendered(TinyRoadmap.files()).files["shnor/dorozhnye-karty/2023/karta/index.json"])
        #expect(
            roadmap["roadmap"] as? [String: String] == [
                "progress": "https://example.org/shnor/dorozhnye-karty/2023/karta/sroki/",
                "calendar": "https://example.org/shnor/dorozhnye-karty/2023/karta/karta.ics",
                "table": "https://example.org/shnor/dorozhnye-karty/2023/karta/karta.csv",
            ])
    }

    @Test func theTextIsNotInIt() throws {
        let site = try Rendered()
        for (path, text) in site.files where path.hasSuffix("index.json") {
            #expect(!text.contains("Отчёт нужен") && !text.contains("Утвердить"), "\(path)")
        }
    }

    @Test func aListHasAllItsPages() throws {
        let site = try Rendered(.withMessages(60))
        let list = try object(site.files["shnor/kanal/index.json"])
        #expect(list["count"] as? Int == 61)
        let documents = try #require(list["documents"] as? [[String: Any]])
        #expect(documents.count == 61)
        #expect(documents.first?["title"] as? String == "О сроках отчёта")
        #expect(site.files["shnor/kanal/stranitsa-2/index.json"] == nil)
        for address in ["/shnor/kanal/", "/shnor/kanal/stranitsa-2/"] {
            #expect(record(of: site[address]) == "/shnor/kanal/index.json")
        }
    }

    @Test func anEmptyList() throws {
        #expect(
            try Rendered().files["shnor/set/index.json"]
                == #"""
                {"$schema":"https://example.org/schema/list.schema.json","url":"https://example.org/shnor/set/",\#
                "title":"Сетевое взаимодействие",\#
                "summary":"Школы-лидеры и соглашения о сетевом взаимодействии.","count":0,"documents":[]}

                """#)
    }

    @Test func aDirectionIsAListToo() throws {
        let site = try Rendered()
        let list = try object(site.files["mekhanizmy/podgotovka/index.json"])
        #expect((list["documents"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["отчёт"])
        #expect(record(of: site["/mekhanizmy/podgotovka/"]) == "/mekhanizmy/podgotovka/index.json")
    }

    @Test func everyDocumentNamesItsRecord() throws {
        let site = try Rendered()
        for (path, page) in site.pages where page.metadata("page") == "document" {
            let name = path.dropLast(4) + "json"
            #expect(record(of: page) == "/" + name)
            #expect(site.files[String(name)] != nil)
        }
    }

    // MARK: The register as a table

    @Test func table() throws {
        let text = try #require(try Rendered().files["dokumenty/reestr.csv"])
        #expect(text.hasPrefix("\u{FEFF}Вид;Номер;Дата;Название;Статус;Орган;"))
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 12)
        #expect(
            lines.contains(
                "приказ;147;15.09.2023;Об утверждении положения;действует с изменениями;Управление образования;ШНОР;Приказы и распоряжения;;;;;;;;https://example.org/shnor/prikazy/2023/147/"
            ))
        #expect(
            lines.contains(
                "издание;;;Сборник практик;;;ШНОР;Электронная библиотека методических изданий;;;;2024;;;1;https://example.org/shnor/biblioteka/2024/sbornik/"
            ))
    }

    @Test func aTitleIsNoFormula() throws {
        let files = TinySite.files.replacing(
            "О сроках отчёта", with: "'=HYPERLINK(\"http://x\";\"a\")'", in: "documents/shnor/kanal/soobshchenie.md")
        let text = try #require(try Rendered(files).files["dokumenty/reestr.csv"])
        #expect(text.contains(";\"'=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\";"))
    }

    @Test func theRegisterOffersItsForms() throws {
        let theme = TinyTheme.files.replacing(
            "<p>{{summary}}</p>",
            with: "<p>{{feedAddress}} {{recordAddress}} {{tableAddress}} {{calendarAddress}}</p>",
            in: "templates/listing.mustache")
        let site = try Rendered(.withEvent, theme: theme)
        func forms(_ address: String) -> String? { site[address].all("p").first(where: \.isInMain)?.text }
        #expect(forms("/dokumenty/") == "/dokumenty/feed.xml /dokumenty/index.json /dokumenty/reestr.csv")
        #expect(forms("/dokumenty/god/2023/") == "/dokumenty/feed.xml /dokumenty/god/2023/index.json")
        #expect(forms("/mekhanizmy/obshchie/") == "/mekhanizmy/feed.xml /mekhanizmy/obshchie/index.json")
        #expect(
            forms("/shnor/meropriyatiya/")
                == "/shnor/feed.xml /shnor/meropriyatiya/index.json /shnor/meropriyatiya/meropriyatiya.ics")
    }

    // MARK: Events

    @Test func calendar() throws {
        let site = try Rendered(.withEvent)
        #expect(
            site.files["shnor/meropriyatiya/meropriyatiya.ics"]
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Svod//Events//RU
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                NAME:Мероприятия — Образование округа
                X-WR-CALNAME:Мероприятия — Образование округа
                BEGIN:VEVENT
                UID:shnor/meropriyatiya/2024/seminar@example.org
                DTSTAMP:20261121T000000Z
                DTSTART;VALUE=DATE:20240312
                DTEND;VALUE=DATE:20240313
                SUMMARY:Вебинар для школ\\; часть 1\\, «А»
                DESCRIPTION:Форма: вебинар\\nДля кого: педагоги\\;
                  ШМО
                CATEGORIES:вебинар
                URL:https://example.org/shnor/meropriyatiya/2024/seminar/
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n"))
        let link = site["/shnor/meropriyatiya/"].all("link").first { $0.attributes["type"] == "text/calendar" }
        #expect(link?.attributes["href"] == "/shnor/meropriyatiya/meropriyatiya.ics")
    }

    @Test func withoutEventsThereIsNoCalendar() throws {
        let site = try Rendered()
        #expect(site.files["shnor/meropriyatiya/meropriyatiya.ics"] == nil)
        #expect(!site["/shnor/meropriyatiya/"].html.contains("text/calendar"))
    }

    private func object(_ text: String?) throws -> [String: Any] {
        let text = try #require(text)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func record(of page: HTMLPage) -> String? {
        page.all("link").first { $0.attributes["type"] == "application/json" }?.attributes["href"]
    }
}
