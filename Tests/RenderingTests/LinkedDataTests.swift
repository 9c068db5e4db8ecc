import Foundation
import Testing

@testable import Rendering

/// What search engines are told about a document.
@Suite struct LinkedDataTests {
    /// The one block of a page, read as JSON.
    private func data(_ page: HTMLPage) throws -> [String: Any] {
        let blocks = page.all("script").filter { $0.attributes["type"] == "application/ld+json" }
        #expect(blocks.count == 1)
        // Raw, because the text of an element has its white space folded.
        let raw = page.html.split(separator: "<script type=\"application/ld+json\">", maxSplits: 1)
        let text = try #require(raw.last?.split(separator: "</script>", maxSplits: 1).first)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func anAct() throws {
        let html = try Rendered()["/shnor/prikazy/2023/147/"].html
        #expect(
            html.contains(
                #"""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Legislation",\#
                "@id":"https://example.org/shnor/prikazy/2023/147/",\#
                "url":"https://example.org/shnor/prikazy/2023/147/","name":"Об утверждении положения",\#
                "inLanguage":"ru","legislationIdentifier":"147","legislationType":"Приказ",\#
                "legislationDate":"2023-09-15","legislationDateOfApplicability":"2023-09-15",\#
                "legislationPassedBy":{"@type":"Organization","name":"Управление образования"},\#
                "legislationLegalForce":"https://schema.org/InForce",\#
                "hasPart":[{"@type":"Legislation",\#
                "@id":"https://example.org/shnor/polozheniya/2023/147-prilozhenie-1/"}],\#
                "publisher":{"@type":"Organization","name":"Управление образования округа"}}</script>
                """#))
    }

    @Test func anAnnex() throws {
        let data = try data(try Rendered()["/shnor/polozheniya/2023/147-prilozhenie-1/"])
        #expect(data["legislationIdentifier"] == nil)
        #expect(data["legislationDate"] as? String == "2023-09-15")
        let body = data["legislationPassedBy"] as? [String: String]
        #expect(body?["name"] == "Управление образования")
        let whole = data["isPartOf"] as? [[String: String]]
        #expect(whole?.map { $0["@id"] } == ["https://example.org/shnor/prikazy/2023/147/"])
    }

    @Test(arguments: [("изменяет", "legislationAmends"), ("отменяет", "legislationRepeals")])
    func anActThatChangesAnother(_ key: String, _ property: String) throws {
        let files = TinySite.files.replacing(
            "изменяет:", with: "\(key):", in: "documents/shnor/prikazy/prikaz-12.md")
        let site = try Rendered(files)
        let data = try data(site["/shnor/prikazy/2025/12/"])
        for name in ["legislationChanges", property] {
            let acts = data[name] as? [[String: String]]
            #expect(acts == [["@type": "Legislation", "@id": "https://example.org/shnor/prikazy/2023/147/"]])
        }
        #expect((data["legislationAmends"] == nil) != (data["legislationRepeals"] == nil))
        #expect(data["legislationDate"] as? String == "2025-01-10")
        #expect(data["legislationDateOfApplicability"] as? String == "2025-02-01")
    }

    @Test(arguments: [
        ("2023-09-14", "изменяет", "NotInForce"), ("2023-09-15", "изменяет", "InForce"),
        ("2026-01-01", "изменяет", "InForce"), ("2025-01-31", "отменяет", "InForce"),
        ("2025-02-01", "отменяет", "NotInForce"),
    ])
    func forceOnADay(_ day: String, _ key: String, _ force: String) throws {
        let files = TinySite.files.replacing(
            "изменяет:", with: "\(key):", in: "documents/shnor/prikazy/prikaz-12.md")
        let data = try data(try Rendered(files, asOf: day)["/shnor/prikazy/2023/147/"])
        #expect(data["legislationLegalForce"] as? String == "https://schema.org/\(force)")
    }

    @Test func aPaperWithItsPeriodAndCauses() throws {
        let data = try data(try Rendered()["/mekhanizmy/podgotovka/otchety/2024/otchet/"])
        #expect(data["@type"] as? String == "DigitalDocument")
        #expect(data["genre"] as? String == "Отчёт")
        #expect(data["temporalCoverage"] as? String == "2024-09-01/2025-08-31")
        #expect(
            data["citation"] as? [[String: String]] == [
                ["@type": "CreativeWork", "name": "приказ Министерства просвещения от 17.02.2023 № 112"]
            ])
        #expect(data.keys.allSatisfy { !$0.hasPrefix("legislation") })
    }

    @Test func files() throws {
        let data = try data(try Rendered()["/shnor/biblioteka/2024/sbornik/"])
        #expect(
            data["encoding"] as? [[String: String]] == [
                [
                    "@type": "MediaObject", "name": "Текст сборника", "encodingFormat": "application/pdf",
                    "contentUrl": "https://example.org/shnor/biblioteka/2024/sbornik/sbornik.pdf",
                    "contentSize": "23 B",
                ]
            ])
        #expect(data["description"] as? String == "Лучшие уроки школ округа.")
    }

    @Test func anEvent() throws {
        let data = try data(try Rendered(.withEvent)["/shnor/meropriyatiya/2024/seminar/"])
        #expect(data["@type"] as? String == "Event")
        #expect(data["startDate"] as? String == "2024-03-12")
        #expect(data["eventAttendanceMode"] as? String == "https://schema.org/OnlineEventAttendanceMode")
        #expect(Set(data.keys).isDisjoint(with: ["publisher", "encoding", "temporalCoverage"]))
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--<script>", "]]> & \"'\\", "\\u003c/script>", "a\\",
        "a\u{FFFD}\u{200B}\u{AD}b",
        "</SCRIPT\t>", "{{title}}", "{\"@type\":1}",
    ])
    func aHostileTitleStaysInsideTheBlock(_ title: String) throws {
        let quoted = "'\(title.replacing("'", with: "''"))'"
        let files = TinySite.files
            .replacing("О сроках отчёта", with: quoted, in: "documents/shnor/kanal/soobshchenie.md")
            .replacing(
                "дата: 01.09.2025", with: "дата: 01.09.2025\nоснование: {внешний: \(quoted)}\nорган: \(quoted)",
                in: "documents/shnor/kanal/soobshchenie.md")
        let page = try Rendered(files)["/shnor/kanal/2025/soobshchenie/"]
        #expect(page.all("script").count == 1)
        let data = try data(page)
        let name = data["name"] as? String
        #expect(name == title)
        #expect((data["citation"] as? [[String: String]])?.first?["name"] == name)
        #expect((data["creator"] as? [String: String])?["name"] == name)
    }

    @Test func onlyDocumentsHaveIt() throws {
        let site = try Rendered()
        for (path, page) in site.pages {
            #expect(page.all("script").count == (page.metadata("page") == "document" ? 1 : 0), "\(path)")
        }
    }
}

extension Files {
    /// The tiny site with a webinar of 12 March 2024.
    static var withEvent: Files {
        TinySite.files.with([
            "documents/shnor/meropriyatiya/seminar.md": """
            ---
            название: Вебинар для школ; часть 1, «А»
            вид: мероприятие
            раздел: ШНОР
            дата: 12.03.2024
            форма: вебинар
            группа: [педагоги, ШМО]
            участников: 24
            охвачено-шнор: 3
            ---
            Программа.

            """
        ])
    }
}
