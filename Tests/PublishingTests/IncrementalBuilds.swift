import Diagnostics
import FileAccess
import Glibc
import RenderingTests
import Testing

@testable import Publishing

/// A build that remembers the last one makes the same site as one that does not.
@Suite struct IncrementalBuilds {
    private static let plan = "documents/shnor/plany/plan.md"
    private static let page = "public/shnor/plany/2025/plan/index.html"
    private static let otherPage = "public/shnor/prikazy/2023/147/index.html"

    /// Hundreds of edits, one after the other, each compared with a build from nothing: every byte and every finding.
    @Test(arguments: 1...6) func randomEdits(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var edits = RandomEdits(seed: seed)
        var good = edits
        var done: [String] = []
        var expected: [String: [UInt8]] = [:]
        var failures = 0
        for _ in 0..<30 {
            done.append(edits.edit())
            if seed % 2 == 0 { done.append(edits.edit()) }
            let request = try BuildRequest.of(
                edits.content, theme: edits.theme, asOf: edits.asOf, search: done.count % 7 == 0 ? nil : .ofPages)
            let full = try Built(request)
            let built = try publish(request, to: folder / "public")
            let trace = Comment(rawValue: done.joined(separator: "\n"))
            #expect(ConsoleReport.text(built.diagnostics) == full.report, trace)
            if full.outcome.diagnostics.hasErrors {
                failures += 1
                // A methodologist mends some mistakes only after others.
                if failures % 3 == 0 { edits = good.continuing(edits) }
            } else {
                expected = full.files
                good = edits
            }
            guard DiskFiles.exists(folder / "public") else { continue }
            let files = try folder.files("public")
            let wrong = Set(files.keys).union(expected.keys).filter { files[$0] != expected[$0] }.sorted()
            try #require(wrong == [], trace)
        }
        #expect(expected.count > 100)
    }

    @Test func nothingChanged() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let first = try publish(to: folder / "public")
        let before = try folder.files(".")
        let second = try publish(to: folder / "public")
        #expect(second.memory == nil, "there is nothing to publish")
        #expect(second.summary == first.summary)
        #expect(try folder.files(".") == before)
    }

    @Test func theSiteOfTheLastBuildStandsAside() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let first = try folder.files("public")
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        #expect(try folder.files(".public.svod/site") == first)
        #expect(try folder.allNames == [".public.svod", "public"])
        // One file with two names.
        #expect(
            folder.inode(Self.otherPage)
                == folder.inode(".public.svod/" + Self.otherPage.replacing("public", with: "site")))
    }

    @Test func whatABuildRemembersIsForItsOwnerAlone() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        try DiskFiles.createFolder(folder / "usual")
        var (home, site, usual) = (stat(), stat(), stat())
        #expect(lstat(folder / ".public.svod", &home) == 0 && home.st_mode & 0o777 == 0o700)
        #expect(lstat(folder / "public", &site) == 0 && lstat(folder / "usual", &usual) == 0)
        #expect(site.st_mode == usual.st_mode)
    }

    @Test(arguments: [".public.svod", ".public.svod/memory", ".public.svod/site"])
    func whatABuildRemembersMayBeRemoved(_ name: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let changed = TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan)
        try publish(changed, to: folder / "public")
        try DiskFolder.remove(folder / name)
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
        try publish(changed, to: folder / "public")
        #expect(try folder.files("public") == Built(changed).files)
    }

    /// Cut short anywhere, or with any byte changed, it is no memory at all.
    @Test func aBrokenMemoryIsNotRead() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let changed = TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan)
        try publish(changed, to: folder / "public")
        let bytes = try DiskFiles.read(folder / ".public.svod/memory")
        #expect(try BuildMemory(bytes).isWhole)
        for position in stride(from: 0, to: bytes.count, by: 997) {
            var broken = bytes
            broken[position] ^= 1
            #expect((try? BuildMemory(broken))?.isWhole != true)
            #expect((try? BuildMemory(Array(bytes[..<position])))?.isWhole != true)
        }
        try DiskFiles.write(bytes.dropLast(), to: folder / ".public.svod/memory")
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
    }

    @Test func aPageSomebodyHasChangedIsMended() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        // In place, so that the other name of the file shows the same.
        let descriptor = open(folder / Self.otherPage, O_WRONLY | O_APPEND)
        #expect(Glibc.write(descriptor, "!", 1) == 1)
        close(descriptor)
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
    }

    @Test func aPageSomebodyHasRemovedIsThereAgain() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try DiskFolder.remove(folder / Self.page)
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
    }

    @Test func aFileSomebodyHasAddedIsGoneForGood() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let changed = TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan)
        try publish(to: folder / "public")
        // Times of files are kept in steps of a few milliseconds.
        usleep(50_000)
        try folder.write("чужое", to: "public/shnor/chuzhoe.html")
        for content in [TinySite.files, changed, TinySite.files, changed] {
            try publish(content, to: folder / "public")
            #expect(try folder.files("public") == Built(content).files)
        }
    }

    /// A link is no file and has no bytes, but it is not passed over because of that.
    @Test func somethingThatIsNoFileIsAdded() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var request = try BuildRequest.of()
        try publish(request, to: folder / "public")
        let content = request.content
        request.content = FileTree(
            name: content.name,
            entries: { () throws(FileError) in try content.entries() + [.init(path: "documents/a.md", kind: .link)] },
            read: content.read)
        #expect(try publish(request, to: folder / "public").diagnostics.map(\.identifier) == ["content.link"])
    }

    @Test func aBuildWithMistakesForgetsNothing() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let inode = folder.inode(Self.otherPage)
        let broken = TinySite.files.replacing(
            "#obshchie-polozheniia", with: "#net", in: "documents/shnor/prikazy/prikaz-147.md")
        #expect(try publish(broken, to: folder / "public").diagnostics.hasErrors)
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        #expect(folder.inode(Self.otherPage) == inode)
    }
}

extension RandomEdits {
    /// The last good content, with the chance of now.
    fileprivate func continuing(_ now: RandomEdits) -> RandomEdits {
        var edits = now
        edits.content = content
        edits.theme = theme
        edits.asOf = asOf
        return edits
    }
}

extension BuildMemory {
    /// Whether every section can be read.
    fileprivate var isWhole: Bool {
        parts.value != nil && corpus.value != nil && site.value != nil && !previous.value.isEmpty
    }
}
