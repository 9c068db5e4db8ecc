import Documents
import DocumentsTests
import Foundation
import SiteModel
import Testing

/// Addresses are made of requisites.
@Suite struct AddressTests {
    private func address(_ text: String, at path: String, _ others: [String: String] = [:]) throws -> String {
        try site(others.merging([path: text]) { $1 }).at(path).address
    }

    private static let act = ["documents/579.md": Papers.order("579", "17.12.2020")]

    @Test(arguments: [
        ("579", "17.12.2020", "/shnor/prikazy/2020/579/"), ("143/а", "15.09.2023", "/shnor/prikazy/2023/143-a/"),
        ("01-121/13-01", "15.09.2023", "/shnor/prikazy/2023/01-121-13-01/"),
        ("1089/ПК", "15.09.2023", "/shnor/prikazy/2023/1089-pk/"),
    ])
    func orders(_ number: String, _ date: String, _ address: String) throws {
        #expect(try self.address(Papers.order(number, date), at: "documents/lyuboe-imya.md") == address)
    }

    @Test func instruction() throws {
        let text = Papers.order("12", "01.02.2021").replacing("вид: приказ", with: "вид: распоряжение")
        #expect(try address(text, at: "documents/12.md") == "/shnor/prikazy/2021/rasporiazhenie-12/")
    }

    @Test func annex() throws {
        let text = Papers.annex(1, of: "приказ № 579 от 17.12.2020")
        #expect(try address(text, at: "documents/p.md", Self.act) == "/shnor/polozheniya/2020/579-prilozhenie-1/")
    }

    @Test func annexOfALaterYearStandsWithItsAct() throws {
        let text = Papers.annex(2, of: "приказ № 579 от 17.12.2020", "дата: 10.01.2021")
        #expect(try address(text, at: "documents/p.md", Self.act) == "/shnor/polozheniya/2020/579-prilozhenie-2/")
    }

    @Test func roadmapThatIsNoAnnex() throws {
        let text = Papers.paper("дорожная карта", "Карта", ["утверждено: № 579 от 17.12.2020", "период: 2021–2023"])
        #expect(try address(text, at: "documents/karta.md", Self.act) == "/shnor/dorozhnye-karty/2021/karta/")
    }

    @Test(arguments: [
        ("documents/sroki.md", "/shnor/kanal/2021/sroki/"),
        ("documents/Сроки сдачи.md", "/shnor/kanal/2021/sroki-sdachi/"),
        ("documents/2021.02.md", "/shnor/kanal/2021/2021-02/"), ("documents/!.md", "/shnor/kanal/2021/dokument/"),
    ])
    func fileName(_ path: String, _ address: String) throws {
        #expect(try self.address(Papers.message("01.02.2021"), at: path) == address)
    }

    @Test func decomposedFileName() throws {
        let path = "documents/Чайный ёж.md".decomposedStringWithCanonicalMapping
        #expect(try address(Papers.message("01.02.2021"), at: path) == "/shnor/kanal/2021/chainyi-ezh/")
    }

    @Test(arguments: [
        ("период: 2024/2025", "/shnor/plany/2024/plan/"), ("период: 2024–2026", "/shnor/plany/2024/plan/"),
        ("период: 2024/2025\nдата: 01.02.2023", "/shnor/plany/2023/plan/"),
        ("период: 2024/2025\nгод: 2025", "/shnor/plany/2025/plan/"),
    ])
    func year(_ fields: String, _ address: String) throws {
        #expect(try self.address(Papers.paper("план работы", "План", [fields]), at: "documents/plan.md") == address)
    }

    @Test func pageWithoutYear() throws {
        #expect(
            try address(Papers.paper("ресурс", "О центре", ["полка: МНЦ"]), at: "documents/o-tsentre.md")
                == "/shnor/mnts/o-tsentre/")
    }

    @Test(arguments: [
        ("2", "/mekhanizmy/shnor/spravki/2024/vpr/"), ("[3, 2]", "/mekhanizmy/talanty/spravki/2024/vpr/"),
        ("все", "/mekhanizmy/obshchie/spravki/2024/vpr/"), ("[8, все]", "/mekhanizmy/obshchie/spravki/2024/vpr/"),
    ])
    func mechanisms(_ direction: String, _ address: String) throws {
        let fields = ["период: 2024", "основание: {внешний: приказ}", "направление: \(direction)", "этап: мониторинг"]
        let text = Papers.paper("аналитическая справка", "ВПР", section: "Механизмы", fields)
        #expect(try self.address(text, at: "documents/vpr.md") == address)
    }

    @Test(arguments: [
        ("[ШНОР, Механизмы]", "/shnor/kanal/2021/a/"), ("[Механизмы, ШНОР]", "/mekhanizmy/shnor/soobshcheniya/2021/a/"),
    ])
    func firstSectionGivesTheAddress(_ section: String, _ address: String) throws {
        let text = Papers.message("01.02.2021", "направление: 2", "этап: мониторинг")
            .replacing("раздел: ШНОР", with: "раздел: \(section)")
        #expect(try self.address(text, at: "documents/a.md") == address)
    }

    @Test func shelfOfItsOwn() throws {
        let text = Papers.message("01.02.2021", "полка: мероприятия")
        #expect(try address(text, at: "documents/a.md") == "/shnor/meropriyatiya/2021/a/")
    }

    @Test func addressOfItsOwn() throws {
        #expect(try address(Papers.message("01.02.2021", "адрес: /vazhno/"), at: "documents/a.md") == "/vazhno/")
    }

    @Test func newTitleMovesNothing() throws {
        let files = Sample.files
        let renamed = files.mapValues { $0.replacing(/название: .*/, with: "название: Совсем другое") }
        #expect(try site(renamed).documents.map(\.address) == site(files).documents.map(\.address))
        #expect(try site(renamed).documents[0].document.title == "Совсем другое")
    }
}
