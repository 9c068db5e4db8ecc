import Testing

/// What pages tell the search, and the page of the search itself.
@Suite struct SearchPageTests {
    private func marks(_ address: String, _ files: Files = TinySite.files) throws -> [String] {
        try Rendered(files)[address].all("meta").filter { $0.attributes["name"] == "search" }.map { element in
            let uses = element.attributes.filter { $0.key.hasPrefix("data-pagefind-") }
                .map { "\($0.key.dropFirst(14)) \($0.value)" }
            return "\(uses.joined(separator: ", ")): \(element.attributes["content"] ?? "")"
        }
    }

    @Test func anOrder() throws {
        #expect(
            try marks("/shnor/prikazy/2023/147/") == [
                "meta title[content]: Об утверждении положения", "meta kind[content]: Приказ",
                "meta requisites[content]: №\u{A0}147 от\u{A0}15.09.2023",
                "sort day[content]: 20230915 /shnor/prikazy/2023/147/",
                "meta status[content]: действует с изменениями", "meta statusClass[content]: amended",
                "filter Вид[content]: Приказ", "filter Раздел[content]: ШНОР", "filter Год[content]: 2023",
                "filter Статус[content]: Действует с изменениями", "filter Номер[content]: 147",
            ])
    }

    @Test func anAnnexIsFoundByTheNumberOfItsOrder() throws {
        let marks = try marks("/shnor/polozheniya/2023/147-prilozhenie-1/")
        #expect(marks.contains("meta approval[content]: приказ № 147 от 15.09.2023, приложение № 1"))
        #expect(!marks.contains { $0.hasPrefix("filter Номер") })
    }

    @Test func aTextThatCallsSchoolsByAnotherName() throws {
        let path = "documents/shnor/kanal/soobshchenie.md"
        let address = "/shnor/kanal/2025/soobshchenie/"
        let synonym = "meta synonyms[content]: ШНОР"
        #expect(try !marks(address).contains(synonym))
        let other = TinySite.files.replacing("Отчёт нужен", with: "Отчёт ШФНСУ нужен", in: path)
        #expect(try marks(address, other).contains(synonym))
        let both = TinySite.files.replacing("Отчёт нужен", with: "Отчёт ШФНСУ и ШНОР нужен", in: path)
        #expect(try !marks(address, both).contains(synonym))
    }

    @Test func aHostileTitleStaysAValue() throws {
        let files = TinySite.files.replacing(
            "О сроках отчёта", with: "\"О <b>сроках</b>\\\" onload=x\"", in: "documents/shnor/kanal/soobshchenie.md")
        #expect(
            try marks("/shnor/kanal/2025/soobshchenie/", files).first
                == "meta title[content]: О <b>сроках</b>\" onload=x")
    }

    @Test func listsAreNotToBeFound() throws {
        for address in ["/", "/dokumenty/", "/shnor/prikazy/", "/poisk/", "/karta-sayta/"] {
            #expect(try marks(address) == [])
        }
    }

    @Test func thePage() throws {
        let page = try Rendered()["/poisk/"]
        #expect(
            page.main.contains(
                "<p>/poisk/pagefind/: шнор шнро шфнсу, Вид = vid, Раздел = razdel, Направление = napravlenie, Год = god, Статус = status, Аудитория = auditoriya</p>"
            ))
        #expect(page.links.contains("Приказы (2) → /dokumenty/vid/prikazy/"))
    }

    @Test func onlyThePageOfTheSearchMayRunWhatItNeeds() throws {
        for (path, page) in try Rendered().pages where !path.hasPrefix("old/") {
            let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
            let content = try #require(policy?.attributes["content"])
            #expect(
                content
                    == (path == "poisk/index.html"
                        ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
                        : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"),
                "\(path)")
        }
    }

    @Test func listsByDirectionAndStatus() throws {
        let site = try Rendered()
        let links = site["/dokumenty/"].links
        #expect(links.contains("Качество подготовки (1) → /dokumenty/napravlenie/podgotovka/"))
        #expect(links.contains("Действует с изменениями (3) → /dokumenty/status/izmenen/"))
        let direction = site["/dokumenty/napravlenie/podgotovka/"]
        #expect(direction.text("h1") == "Документы направления «Качество подготовки»")
        #expect(
            direction.links.contains("Отчёт о подготовке обучающихся → /mekhanizmy/podgotovka/otchety/2024/otchet/"))
        let status = site["/dokumenty/status/izmenen/"]
        #expect(status.text("h1") == "Документы, действующие с изменениями")
        #expect(status.main.contains("<p>Статус следует из связей документа и дня сборки. Новые сверху.</p>"))
        #expect(status.links.contains("Об утверждении положения → /shnor/prikazy/2023/147/"))
    }
}
