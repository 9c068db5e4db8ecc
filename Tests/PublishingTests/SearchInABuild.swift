import Diagnostics
import FileAccess
import LeakGuard
import Programs
import RenderingTests
import Search
import Synchronization
import Testing

@testable import Publishing

/// The search index in a build: what is published, and what is said when there is none.
@Suite struct SearchInABuild {
    private static let page = "poisk/index.html"

    @Test func theIndexIsPublishedWithTheSite() throws {
        let indexer = SearchIndexer { _ in [.init(path: "pagefind.js", bytes: [1, 2]), .init(path: "a/b", bytes: [3])] }
        let site = try Built(.of(search: indexer))
        #expect(site.report == "Замечаний нет.\n")
        #expect(site.files["poisk/pagefind/pagefind.js"] == [1, 2])
        #expect(site.files["poisk/pagefind/a/b"] == [3])
        let manifest = try #require(Manifest.parse(site.files[Manifest.path] ?? []))
        #expect(
            manifest.files.map(\.path).filter { $0.hasPrefix("poisk/") } == [
                Self.page, "poisk/pagefind/a/b", "poisk/pagefind/pagefind.js",
            ])
        #expect(site.text(Self.page)?.contains("<p>/poisk/pagefind/: шнор шнро шфнсу, Вид = vid") == true)
    }

    @Test func itIsMadeOfThePagesInTheFolderOfTheOutput() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let seen = Mutex<[String]>([])
        let indexer = SearchIndexer { site in
            let pages = (try? DiskFolder.walk(site)) ?? []
            seen.withLock { $0 = pages.map(\.path) }
            return []
        }
        let output = try StagedOutput(target: folder.path + "/public")
        _ = try SiteBuild(.of(search: indexer)).run(into: output)
        output.discard()
        let pages = seen.withLock { $0 }
        for page in ["shnor/prikazy/2023/147/index.html", "dokumenty/index.html", "assets/style.css"] {
            #expect(pages.contains(page))
        }
    }

    /// Two generations take turns; what stood in the one before the last is not what stands in it now.
    @Test func itIsWholeAfterEveryChange() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let plan = "documents/shnor/plany/plan.md"
        for text in ["Месяцы", "Недели", "Дни", "Месяцы", "Недели"] {
            let request = try BuildRequest.of(
                TinySite.files.replacing("Месяцы", with: text, in: plan), search: .ofPages)
            try publish(request, to: folder / "public")
            #expect(try folder.files("public") == Built(request).files)
            #expect(try publish(request, to: folder / "public").memory == nil, "all is as the last build left it")
        }
    }

    /// Where two pages are sorted alike, Pagefind puts first the one it has found first.
    @Test func everyPageIsSortedByADayAndItsOwnAddress() throws {
        var kinds: Set<Substring> = []
        for (path, bytes) in try Demonstration().build().files where path.hasSuffix("/index.html") {
            let lines = String(decoding: bytes.prefix(8192), as: UTF8.self).split(separator: "\n")
            guard let line = lines.first(where: { $0.contains("data-pagefind-sort") }) else { continue }
            let order = try #require(line.firstMatch(of: /content="([^"]*)"/)?.1, "\(path)")
            #expect(order.wholeMatch(of: /\d{8} \/\S+/) != nil, "\(path)")
            #expect(order.dropFirst(10) + "index.html" == path)
            kinds.formUnion(lines.filter { $0.contains("svod:page") })
        }
        #expect(
            kinds == [
                "<meta name=\"svod:page\" content=\"document\">", "<meta name=\"svod:page\" content=\"monitoring\">",
                "<meta name=\"svod:page\" content=\"roadmap\">",
            ])
    }

    @Test func aSiteMayHaveNone() throws {
        let site = try Built()
        #expect(site.report == "Замечаний нет.\n")
        #expect(site.text(Self.page)?.contains("<p><a href=\"/dokumenty/\">реестр</a></p>") == true)
        #expect(!site.files.keys.contains { $0.hasPrefix("poisk/pagefind/") })
    }

    @Test func withoutTheProgramTheSiteIsPublishedAllTheSame() throws {
        let runner = ProgramRunner { _ in .notStarted }
        let site = try Built(.of(search: Pagefind("/opt/pagefind", runner: runner).indexer))
        #expect(
            site.report == """
                /opt/pagefind: заметка: поиск не собран: программы Pagefind здесь нет; страница поиска ведёт в реестр документов [search.no-program]
                  как исправить: установите Pagefind: pip install "pagefind[bin]" — и укажите её файл в --pagefind или соберите сайт командой make site; если поиск не нужен, добавьте --no-search

                Всего заметок: 1.

                """)
        #expect(site.files.keys.contains(Manifest.path))
        #expect(site.text(Self.page)?.contains("реестр</a>") == true)
    }

    @Test func aProgramThatFails() throws {
        let runner = ProgramRunner { call in
            _ = try? DiskFiles.write(Array("половина".utf8), to: call.folder + "/pagefind.js")
            return .ended(1, output: Array("Running\nError: no space left\n".utf8))
        }
        let site = try Built(.of(search: Pagefind("pagefind", runner: runner).indexer))
        #expect(
            site.report == """
                pagefind: предупреждение: поиск не собран: программа Pagefind завершилась с ошибкой «Error: no space left» [search.failed]
                  как исправить: проверьте, что это Pagefind 1.5 и что на диске есть место, или соберите сайт с --no-search

                Всего предупреждений: 1.

                """)
        #expect(!site.files.keys.contains { $0.hasPrefix("poisk/pagefind/") })
    }

    @Test func aSiteWithALeakIsNotIndexed() throws {
        let count = Mutex(0)
        let indexer = SearchIndexer { _ in
            count.withLock { $0 += 1 }
            return []
        }
        let teacher = Secret(.person, "Иванова Мария Петровна", at: SourceLocation(file: "t.csv", line: 4))
        let content = TinySite.files.replacing(
            "Утвердить", with: "Учитель Иванова М. П.\n\nУтвердить", in: "documents/shnor/prikazy/prikaz-147.md")
        let site = try Built(.of(content, search: indexer), knownSecrets: [teacher])
        #expect(site.outcome.diagnostics.map(\.identifier) == ["leak.person"])
        #expect(count.withLock { $0 } == 0)
    }
}
