import Diagnostics
import FileAccess
import HistoryTests
import RenderingTests
import Search
import Testing

@testable import Publishing

/// Where nothing but texts has changed, a build makes their pages and leaves everything else as it is.
@Suite struct ChangedTexts {
    private static let plan = "documents/shnor/plany/plan.md"
    private static let programme = "documents/shnor/programmy/programma.md"
    private static let order = "documents/shnor/prikazy/prikaz-147.md"
    private static let amendment = "documents/shnor/prikazy/prikaz-12.md"
    private static let regulation = "documents/shnor/polozheniya/polozhenie.md"
    private static let message = "documents/shnor/kanal/soobshchenie.md"
    private static let draft = "documents/shnor/plany/chernovik.md"

    private static let content = TinyRoadmap.files().with([
        draft: TinySite.files[plan].map { $0.replacing("раздел: ШНОР\n", with: "раздел: ШНОР\nчерновик: да\n") },
        programme: TinySite.files[programme].map { $0 + "\nПо приказу от 15.09.2023 № 147.\n" },
    ])

    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var files = content
        var theme = TinyTheme.files
        var asOf = "2026-11-21"

        init(_ description: String, _ change: (inout Change) -> Void) {
            testDescription = description
            change(&self)
        }

        /// `text` after what a document says.
        mutating func add(_ text: String, to path: String) { files[path, default: ""] += "\n\(text)\n" }
    }

    static let textsAlone = [
        Change("a paragraph") { $0.add("Ещё абзац.", to: plan) },
        Change("two documents") {
            $0.add("Ещё абзац.", to: plan)
            $0.add("И здесь.", to: regulation)
        },
        Change("an act is cited") { $0.add("См. приказ от 15.09.2023 № 147.", to: plan) },
        Change("an act is no longer cited") { $0.files[programme] = TinySite.files[programme] },
        Change("a link into another text") {
            $0.add("[Положение](../polozheniya/polozhenie.md#obshchie-polozheniia)", to: plan)
        },
        Change("a link into the table of a roadmap") {
            $0.add("[Мера](../dorozhnye-karty/karta.md#punkt_2-1)", to: plan)
        },
        Change("a link to a page of the site") { $0.add("[Реестр](/dokumenty/)", to: plan) },
        Change("a finding that is no mistake") { $0.add("Выполнено 2 из 4 (30 %).", to: plan) },
        Change("an annex") { $0.add("Ещё абзац.", to: regulation) },
    ]

    static let more = [
        Change("a heading") { $0.add("## Итоги", to: plan) },
        Change("a file") {
            $0.add("![Схема](a.png)", to: plan)
            $0.files["documents/shnor/plany/a.png"] = "png"
        },
        Change("a message, which stands in a feed") { $0.add("Ещё абзац.", to: message) },
        Change("the text of a draft") { $0.add("Ещё абзац.", to: draft) },
        Change("the text of a roadmap with a table") {
            $0.add("Ещё абзац.", to: "documents/shnor/dorozhnye-karty/karta.md")
        },
        Change("a title") { $0.files = $0.files.replacing("План работы", with: "Планы работы", in: plan) },
        Change("an order of front matter") {
            $0.files = $0.files.replacing(
                "раздел: ШНОР\nпериод: 2025/2026", with: "период: 2025/2026\nраздел: ШНОР", in: plan)
        },
        Change("a document more") { $0.files[plan + ".md"] = TinySite.files[plan].map { $0 + "Второй.\n" } },
        Change("a document less") { $0.files[plan] = nil },
        Change("the settings") {
            $0.files = $0.files.replacing("ул. Школьная, 1", with: "ул. Школьная, 2", in: "site.yml")
        },
        Change("the theme") { $0.theme = $0.theme.with(["assets/style.css": "main { color: black }"]) },
        Change("the day") { $0.asOf = "2026-11-22" },
    ]

    @Test(arguments: textsAlone) func onlyThePagesOfTheTextsAreMade(_ change: Change) throws {
        #expect(try isQuick(change))
    }

    @Test(arguments: more) func moreIsMade(_ change: Change) throws {
        #expect(try !isQuick(change))
    }

    /// Builds the content, the changed content, and both once more, each time compared with a build from nothing.
    ///
    /// - Returns: whether each build after the first made nothing but pages of texts.
    private func isQuick(_ change: Change) throws -> Bool {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let before = Change("before") { _ in }
        var quick: [Bool] = []
        for step in [before, change, before, change] {
            let request = try BuildRequest.of(step.files, theme: step.theme, asOf: step.asOf, search: .ofPages)
            quick.append(try isQuick(request, folder))
            let full = try Built(request)
            #expect(try folder.files("public") == full.files)
            #expect(!full.outcome.diagnostics.hasErrors, "\(full.report)")
        }
        #expect(Set(quick.dropFirst()).count == 1 && !quick[0])
        return quick[1]
    }

    /// Publishes a site, whose findings must be those of a build from nothing.
    ///
    /// - Returns: whether it has begun to make no lists.
    private func isQuick(_ request: BuildRequest, _ folder: TemporaryFolder) throws -> Bool {
        let progress = BuildProgress()
        let staged = try StagedOutput(target: folder / "public")
        let outcome = try SiteBuild(request, progress: progress).run(into: staged, after: staged.memory)
        if let memory = outcome.memory { try staged.publish(memory) } else { staged.discard() }
        #expect(try ConsoleReport.text(outcome.diagnostics) == Built(request).report)
        return !progress.timings.map(\.phase).contains(.lists)
    }

    @Test func aMistakeLeavesTheSiteAsItWas() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(Self.content, to: folder / "public")
        let before = try folder.files("public")
        for text in ["[Нет](net.md)", "[Нет](../polozheniya/polozhenie.md#net)"] {
            let mistake = Change("a mistake") { $0.add(text, to: Self.plan) }
            #expect(try isQuick(.of(mistake.files), folder))
            #expect(try folder.files("public") == before)
        }
        let mended = Change("mended") { $0.add("Ещё абзац.", to: Self.plan) }
        #expect(try isQuick(.of(mended.files), folder))
        #expect(try folder.files("public") == Built(mended.files).files)
    }

    /// The leak guard reads what is written, and titles of drafts are kept from it.
    @Test func aLeak() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let content = Self.content.replacing(
            "План работы на год", with: "О реорганизации школы-интерната", in: Self.draft)
        try publish(content, to: folder / "public")
        let leaking = content.replacing(
            "Месяцы", with: "О реорганизации школы-интерната.\n\nМесяцы", in: Self.plan)
        let outcome = try publish(leaking, to: folder / "public")
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.identifier) == ["leak.draft"])
        #expect(try folder.files("public") == Built(content).files)
    }

    @Test func aPublishedFileSomebodyHasChanged() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(Self.content, to: folder / "public")
        try folder.write("чужое", to: "public/robots.txt")
        let change = Self.textsAlone[0]
        #expect(try !isQuick(.of(change.files), folder))
        #expect(try folder.files("public") == Built(change.files).files)
    }

    /// What is found in front matter is found anew each time, so documents with findings are read again.
    @Test func aFindingInFrontMatter() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let content = Self.content.replacing("работы на год", with: "работы # год", in: Self.plan)
        #expect(try Built(content).outcome.diagnostics.map(\.identifier).contains("yaml.comment"))
        try publish(content, to: folder / "public")
        let changed = content.replacing("Три этапа", with: "Четыре этапа", in: Self.programme)
        #expect(try !isQuick(.of(changed), folder))
        #expect(try folder.files("public") == Built(changed).files)
    }

    /// The past of a changed document is read again; that of others stands where it stood and may be linked to.
    @Test func historiesOfOthers() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let earlier = [Self.plan, Self.programme].map { ($0, Self.content[$0].map { $0 + "\nБыло.\n" }) }
        let past = Past().on("01.03.2026", Dictionary(uniqueKeysWithValues: earlier))
            .on("12.03.2026", Self.content.mapValues { $0 })
        func request(_ content: Files) throws -> BuildRequest {
            var request = try BuildRequest.of(content)
            request.history = past.source
            return request
        }
        try publish(request(Self.content), to: folder / "public")
        let pages = try folder.files("public").keys.filter { $0.hasSuffix("istoriya/index.html") }
        #expect(pages.count == 2)
        let changed = Self.content.with([
            Self.plan: Self.content[Self.plan].map { $0 + "\n[Было](/shnor/programmy/2023/programma/istoriya/)\n" }
        ])
        #expect(try isQuick(request(changed), folder))
        #expect(try folder.files("public") == Built(request(changed)).files)
    }

    /// What the short way has made before it gave up is made again, and no published file is written over meanwhile.
    @Test func aTextThatDoesMoreBesideOneThatDoesNot() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(Self.content, to: folder / "public")
        let change = Change("both") {
            $0.add("Ещё абзац.", to: Self.amendment)
            $0.add("Ещё абзац.", to: Self.order)
            $0.add("## Итоги", to: Self.plan)
        }
        let published = "public/shnor/prikazy/2025/12/index.json"
        let inode = folder.inode(published)
        #expect(try !isQuick(.of(change.files), folder))
        #expect(try folder.files("public") == Built(change.files).files)
        #expect(folder.inode(published) == inode)
        #expect(try publish(change.files, to: folder / "public").memory == nil, "all is as the last build left it")
    }
}
