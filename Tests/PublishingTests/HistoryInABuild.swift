import Diagnostics
import FileAccess
import HistoryTests
import LeakGuard
import Publishing
import RenderingTests
import Testing

/// The past of documents on its way through a build.
@Suite struct HistoryInABuild {
    private static let message = "documents/shnor/kanal/soobshchenie.md"
    private static let folder = "shnor/kanal/2025/soobshchenie/"
    private static let text = TinySite.files[message] ?? ""

    private static func text(_ body: String) -> String {
        text[..<(text.range(of: "---\n", after: 3))] + "---\n" + body + "\n"
    }

    private static func past(_ first: String, _ second: String) -> Past {
        Past().on("01.03.2026", [message: text(first)]).on("12.03.2026", [message: text(second)])
    }

    private func built(
        _ past: Past, _ changes: [String: String?] = [:], secrets: [Secret] = [], baseURL: String? = nil
    ) throws -> Built {
        var request = try BuildRequest.of(TinySite.files.with(changes), baseURL: baseURL)
        request.history = past.source
        return try Built(request, knownSecrets: secrets)
    }

    @Test func thePageAndWhatLeadsToIt() throws {
        let site = try built(Self.past("Отчёт <нужен> до мая.\n\nКонец.", "Отчёт <нужен> до июня.\n\nКонец.\n\nЕщё."))
        #expect(site.report == "Замечаний нет.\n")
        let other = try Built().files.keys
        #expect(site.files.keys.filter { !other.contains($0) } == [Self.folder + "istoriya/index.html"])
        let page = try #require(site.text(Self.folder + "istoriya/index.html"))
        #expect(
            page.contains(
                """
                <p>Редакции на сайте:\u{A0}2, последнее изменение\u{A0}12.03.2026</p>
                <h2 id="izmenenie_1">12\u{A0}марта 2026\u{A0}г.</h2>

                <p>~ Отчёт &lt;нужен&gt; до <del><span class="visually-hidden">[исключено: </span>мая<span class="visually-hidden">]</span></del><ins><span class="visually-hidden">[добавлено: </span>июня<span class="visually-hidden">]</span></ins>.</p>
                <p>= 1\u{A0}абзац без изменений</p>
                <p>+ Ещё.</p>
                <p>Первая редакция опубликована 1\u{A0}марта 2026\u{A0}г.</p>
                """))
        #expect(page.contains("<meta name=\"svod:page\" content=\"history\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/\(Self.folder)istoriya/\">"))
        #expect(page.contains("<a href=\"/\(Self.folder)\">"), "the breadcrumbs lead through the document")
        #expect(
            site.text("sitemap.xml")?.contains(
                "<url><loc>https://example.org/\(Self.folder)istoriya/</loc><lastmod>2026-03-12</lastmod></url>")
                == true)
        #expect(
            site.text(Self.folder + "index.json")?.contains(
                "\"history\":\"https://example.org/\(Self.folder)istoriya/\",\"editions\":[\"2026-03-12\",\"2026-03-01\"]"
            )
                == true)
        #expect(site.repeated == [])
    }

    @Test func aSiteInAFolderOfAHost() throws {
        let site = try built(Self.past("Раз.", "Два."), baseURL: "https://example.org/sait")
        #expect(site.text(Self.folder + "istoriya/index.html")?.contains("<a href=\"/sait/\(Self.folder)\">") == true)
    }

    @Test func theSameSiteWithoutAPast() throws {
        let past = Past().on("01.03.2026", TinySite.files.mapValues { $0 })
        let (with, without) = (try built(past).files, try Built().files)
        // The manifest tells that there was another past to look at.
        #expect(with.keys.filter { with[$0] != without[$0] } == [Manifest.path])
        #expect(with.keys.sorted() == without.keys.sorted())
    }

    @Test func aLeakInAnEarlierEdition() throws {
        let name = Secret(
            .person, "Ковалёва Мария Петровна", at: SourceLocation(file: "Content/monitoring/a.csv", line: 2))
        let site = try built(
            Self.past("Отчёт готовит Ковалёва Мария Петровна до мая.", "Отчёт готовит методист до мая."),
            secrets: [name])
        #expect(
            ConsoleReport.text(site.outcome.diagnostics).contains(
                """
                как исправить: если в нынешнем тексте документа documents/shnor/kanal/soobshchenie.md этих слов нет, они остались в его прежней редакции: добавьте в описание документа строку «история: ДД.ММ.ГГГГ» — со дня, следующего за исправлением, — или «история: нет»; если это совпадение, внесите слова в поле «исключения» файла site.yml
                """))
        #expect(site.outcome.diagnostics.map(\.identifier) == ["leak.person"])
        #expect(site.outcome.diagnostics.map(\.location.file) == [Self.folder + "istoriya/index.html"])
        let text = Self.text.replacing("дата:", with: "история: 12.03.2026\nдата:")
        let mended = try built(
            Self.past("Отчёт готовит Ковалёва Мария Петровна до мая.", "Отчёт готовит методист до мая."),
            [Self.message: text], secrets: [name])
        #expect(mended.report == "Замечаний нет.\n")
    }

    @Test func aNameThatIsShownInPiecesIsFoundAllTheSame() throws {
        let name = Secret(
            .person, "Ковалёва Мария Петровна", at: SourceLocation(file: "Content/monitoring/a.csv", line: 2))
        let site = try built(
            Self.past(
                "Отчёт нужен до мая, его готовит Ковалёва Мария Петровна.",
                "Отчёт нужен до мая, его готовит Ковалёва Анна Петровна."), secrets: [name])
        #expect(site.outcome.diagnostics.map(\.identifier) == ["leak.person"])
    }

    @Test func aCommitWithoutAChangeOfAFileIsNoticed() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let (first, second) = (Self.text("Раз два."), Self.text("Раз три."))
        let files = TinySite.files.with([Self.message: second])
        let past = Past().on("01.03.2026", [Self.message: first])
        func request(_ past: Past) throws -> BuildRequest {
            var request = try BuildRequest.of(files)
            request.history = past.source
            return request
        }
        func published(after past: Past) throws -> [String: [UInt8]] {
            try publish(request(past), to: folder / "public")
            return try folder.files("public")
        }
        func anew(_ past: Past) throws -> [String: [UInt8]] { try Built(request(past)).files }
        let page = Self.folder + "istoriya/index.html"
        #expect(try published(after: past)[page] == nil)
        let later = past.on("12.03.2026", [Self.message: second])
        #expect(try published(after: later)[page] != nil)
        #expect(try published(after: later) == anew(later))
        let more = later.on("13.03.2026", ["documents/b.md": first])
        #expect(try published(after: more) == anew(more))
        #expect(try published(after: past) == anew(past))
    }

    @Test func anAddressThatIsTaken() throws {
        let site = try built(
            Self.past("Раз.", "Два."),
            ["documents/shnor/kanal/b.md": Self.text.replacing("дата:", with: "адрес: /\(Self.folder)istoriya/\nдата:")]
        )
        #expect(site.outcome.diagnostics.map(\.identifier) == ["address.reserved"])
    }

    @Test func whatIsShownOfThePastIsAmongTheInputs() throws {
        func inputs(_ site: Built) -> Substring? {
            site.text("manifest.json")?.firstMatch(of: /"inputs": "([^"]*)"/)?.1
        }
        let before = inputs(try built(Self.past("Раз.", "Два.")))
        #expect(before != nil)
        #expect(before != inputs(try built(Self.past("Ноль.", "Два."))))
        #expect(before == inputs(try built(Self.past("Раз.", "Два."))))
    }
}

extension String {
    /// Where `words` stand, behind so many characters.
    fileprivate func range(of words: String, after count: Int) -> Index {
        self[index(startIndex, offsetBy: count)...].firstRange(of: words)?.lowerBound ?? endIndex
    }
}
