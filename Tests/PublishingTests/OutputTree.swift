import RenderingTests
import Testing

/// The files a build makes of a small site, no more and no fewer.
@Suite struct OutputTree {
    @Test func everyFile() throws {
        let site = try Built()
        #expect(site.report == "Замечаний нет.\n")
        #expect(site.repeated == [])
        #expect(site.outcome.summary.documents == 11)
        #expect(site.outcome.summary.files == site.files.count - 1, "the manifest is not among those it counts")
        #expect(
            site.files.keys.sorted().joined(separator: "\n") == """
                404.html
                assets/style.css
                audit/audit.csv
                audit/audit.json
                audit/audit.schema.json
                audit/audit.xlsx
                audit/index.html
                audit/matritsa/index.html
                audit/po-godam/index.html
                audit/proverki/index.html
                dokumenty/feed.xml
                dokumenty/god/2023/index.html
                dokumenty/god/2023/index.json
                dokumenty/god/2024/index.html
                dokumenty/god/2024/index.json
                dokumenty/god/2025/index.html
                dokumenty/god/2025/index.json
                dokumenty/index.html
                dokumenty/index.json
                dokumenty/napravlenie/podgotovka/index.html
                dokumenty/napravlenie/podgotovka/index.json
                dokumenty/napravlenie/shnor/index.html
                dokumenty/napravlenie/shnor/index.json
                dokumenty/reestr.csv
                dokumenty/status/deistvuet/index.html
                dokumenty/status/deistvuet/index.json
                dokumenty/status/izmenen/index.html
                dokumenty/status/izmenen/index.json
                dokumenty/vid/dorozhnye-karty/index.html
                dokumenty/vid/dorozhnye-karty/index.json
                dokumenty/vid/izdaniya/index.html
                dokumenty/vid/izdaniya/index.json
                dokumenty/vid/otchety/index.html
                dokumenty/vid/otchety/index.json
                dokumenty/vid/plany/index.html
                dokumenty/vid/plany/index.json
                dokumenty/vid/polozheniya/index.html
                dokumenty/vid/polozheniya/index.json
                dokumenty/vid/prikazy/index.html
                dokumenty/vid/prikazy/index.json
                dokumenty/vid/programmy/index.html
                dokumenty/vid/programmy/index.json
                dokumenty/vid/rekomendatsii/index.html
                dokumenty/vid/rekomendatsii/index.json
                dokumenty/vid/soobshcheniya/index.html
                dokumenty/vid/soobshcheniya/index.json
                dokumenty/vid/spravki/index.html
                dokumenty/vid/spravki/index.json
                index.html
                karta-sayta/index.html
                manifest.json
                mekhanizmy/doshkolnoe/index.html
                mekhanizmy/doshkolnoe/index.json
                mekhanizmy/feed.xml
                mekhanizmy/index.html
                mekhanizmy/obshchie/index.html
                mekhanizmy/obshchie/index.json
                mekhanizmy/pedagogi/index.html
                mekhanizmy/pedagogi/index.json
                mekhanizmy/podgotovka/index.html
                mekhanizmy/podgotovka/index.json
                mekhanizmy/podgotovka/otchety/2024/otchet/index.html
                mekhanizmy/podgotovka/otchety/2024/otchet/index.json
                mekhanizmy/proforientatsiya/index.html
                mekhanizmy/proforientatsiya/index.json
                mekhanizmy/rukovoditeli/index.html
                mekhanizmy/rukovoditeli/index.json
                mekhanizmy/shnor/index.html
                mekhanizmy/shnor/index.json
                mekhanizmy/talanty/index.html
                mekhanizmy/talanty/index.json
                mekhanizmy/vospitanie/index.html
                mekhanizmy/vospitanie/index.json
                old/otchet/index.html
                poisk/index.html
                robots.txt
                schema/document.schema.json
                schema/list.schema.json
                shnor/biblioteka/2024/sbornik/index.html
                shnor/biblioteka/2024/sbornik/index.json
                shnor/biblioteka/2024/sbornik/sbornik.pdf
                shnor/biblioteka/index.html
                shnor/biblioteka/index.json
                shnor/dorozhnye-karty/2023/karta/index.html
                shnor/dorozhnye-karty/2023/karta/index.json
                shnor/dorozhnye-karty/index.html
                shnor/dorozhnye-karty/index.json
                shnor/feed.xml
                shnor/index.html
                shnor/kanal/2025/soobshchenie/index.html
                shnor/kanal/2025/soobshchenie/index.json
                shnor/kanal/feed.xml
                shnor/kanal/index.html
                shnor/kanal/index.json
                shnor/meropriyatiya/index.html
                shnor/meropriyatiya/index.json
                shnor/mnts/index.html
                shnor/mnts/index.json
                shnor/monitoringi/2024/spravka/index.html
                shnor/monitoringi/2024/spravka/index.json
                shnor/monitoringi/index.html
                shnor/monitoringi/index.json
                shnor/mtkp/index.html
                shnor/mtkp/index.json
                shnor/plany/2025/plan/index.html
                shnor/plany/2025/plan/index.json
                shnor/plany/index.html
                shnor/plany/index.json
                shnor/polozheniya/2023/147-prilozhenie-1/index.html
                shnor/polozheniya/2023/147-prilozhenie-1/index.json
                shnor/polozheniya/index.html
                shnor/polozheniya/index.json
                shnor/prikazy/2023/147/index.html
                shnor/prikazy/2023/147/index.json
                shnor/prikazy/2025/12/index.html
                shnor/prikazy/2025/12/index.json
                shnor/prikazy/index.html
                shnor/prikazy/index.json
                shnor/programmy/2023/programma/index.html
                shnor/programmy/2023/programma/index.json
                shnor/programmy/index.html
                shnor/programmy/index.json
                shnor/rekomendatsii/2024/rekomendatsii/index.html
                shnor/rekomendatsii/2024/rekomendatsii/index.json
                shnor/rekomendatsii/index.html
                shnor/rekomendatsii/index.json
                shnor/set/index.html
                shnor/set/index.json
                sitemap.xml
                """)
    }

    @Test func attachmentsAreCopiedAsTheyAre() throws {
        #expect(try Built().text("shnor/biblioteka/2024/sbornik/sbornik.pdf") == "%PDF-1.4 сборник")
        #expect(try Built().text("assets/style.css") == TinyTheme.files["assets/style.css"])
    }

    @Test func aFileOfTheTextStandsBesideItsPage() throws {
        let files = TinySite.files
            .replacing("Отчёт нужен", with: "![Схема](Схема%201.PNG) Отчёт нужен", in: message)
            .with(["documents/shnor/kanal/Схема 1.PNG": "png"])
        let site = try Built(files)
        #expect(site.text("shnor/kanal/2025/soobshchenie/skhema-1.png") == "png")
        #expect(site.report == "Замечаний нет.\n")
    }

    @Test func aSiteWithoutDocuments() throws {
        let site = try Built(["site.yml": TinySite.settings])
        #expect(site.report == "Замечаний нет.\n")
        #expect(site.files.keys.contains("shnor/plany/index.html"))
        #expect(site.failures == "efg")
    }

    @Test func theChecksumOfAFileStandsOnItsPage() throws {
        let page = try #require(try Built().text("shnor/biblioteka/2024/sbornik/index.html"))
        // printf '%%PDF-1.4 сборник' | sha256sum
        #expect(page.contains("23\u{A0}байта, 6dd4c715fc80656984c6307ca72edcbb47d02ef63d0d360bf4fcdd66e75d340c<"))
    }

    @Test func mistakesLeaveNothingToPublish() throws {
        let site = try Built(TinySite.files.replacing("дата: 01.09.2025", with: "дата: вчера", in: message))
        #expect(site.outcome.diagnostics.map(\.identifier).contains("value.date-form"))
        #expect(site.outcome.audit == nil)
        #expect(!site.files.keys.contains("manifest.json"))
    }

    @Test func draftsAndLaterDocumentsAreNotThere() throws {
        let path = "documents/shnor/kanal/soobshchenie.md"
        let draft = try Built(TinySite.files.replacing("дата:", with: "черновик: да\nдата:", in: path))
        let later = TinySite.files.replacing("дата:", with: "публиковать-с: 01.12.2026\nдата:", in: path)
        let page = "shnor/kanal/2025/soobshchenie/index.html"
        #expect(!draft.files.keys.contains(page))
        #expect(try !Built(later, asOf: "2026-11-30").files.keys.contains(page))
        #expect(try Built(later, asOf: "2026-12-01").files.keys.contains(page))
        let all = draft.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(!all.contains("О сроках отчёта"))
    }

    private let message = "documents/shnor/kanal/soobshchenie.md"
}
