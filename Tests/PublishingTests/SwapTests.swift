import Diagnostics
import FileAccess
import Glibc
import Publishing
import RenderingTests
import Testing

/// A reader or a crash never sees half a site, and a failed build leaves the old one.
@Suite struct SwapTests {
    private static let broken = TinySite.files.replacing("номер: 147", with: "номер: нет", in: order)
    private static let order = "documents/shnor/prikazy/prikaz-147.md"
    private static let plan = "documents/shnor/plany/plan.md"

    @Test func theFolderHoldsWhatTheBuildMade() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
        #expect(try folder.names == ["public"])
    }

    @Test func aFailedBuildLeavesTheOldSite() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let before = try folder.files("public")
        let inode = folder.inode("public")
        let outcome = try publish(Self.broken, to: folder / "public")
        #expect(outcome.diagnostics.hasErrors)
        #expect(try folder.files("public") == before)
        #expect(folder.inode("public") == inode)
        #expect(try folder.names == ["public"])
    }

    @Test func aLinkErrorFoundLateLeavesTheOldSite() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let before = try folder.files("public")
        let files = TinySite.files.replacing("#obshchie-polozheniia", with: "#net", in: Self.order)
        #expect(try publish(files, to: folder / "public").diagnostics.map(\.identifier) == ["link.fragment-missing"])
        #expect(try folder.files("public") == before)
        #expect(try folder.names == ["public"])
    }

    @Test func aFailedFirstBuildLeavesNothing() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(Self.broken, to: folder / "public")
        #expect(try folder.allNames == [])
    }

    @Test func whatAKilledBuildLeftIsCleared() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        try folder.write("полстраницы", to: ".public.svod/site/shnor/index.html")
        try folder.write("чужое", to: ".public.svod/site/lishnee.html")
        try folder.write("", to: ".public.svod/unfinished")
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
        #expect(!DiskFiles.exists(folder / ".public.svod/unfinished"))
    }

    @Test func aBuildKilledBetweenTwoRenamesIsMended() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let before = try folder.files("public")
        try #require(rename(folder / "public", folder / ".public.svod/previous") == 0)
        try folder.write("полстраницы", to: ".public.svod/site/index.html")
        try publish(Self.broken, to: folder / "public")
        #expect(try folder.files("public") == before)
        #expect(try folder.names == ["public"])
    }

    @Test func thePreviousSiteIsClearedWhenTheNewOneStands() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try folder.write("старое", to: ".public.svod/previous/index.html")
        try publish(to: folder / "public")
        #expect(!DiskFiles.exists(folder / ".public.svod/previous"))
    }

    @Test func aPageWhoseSourceIsGoneIsGone() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let files = TinySite.files.with([Self.plan: nil])
        try publish(files, to: folder / "public")
        #expect(try folder.files("public") == Built(files).files)
        #expect(!DiskFiles.exists(folder / "public/shnor/plany/2025"))
    }

    @Test func whatHasNotChangedIsNotWrittenAgain() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let changed = "public/shnor/plany/2025/plan/index.html"
        let unchanged = [
            "public/shnor/kanal/feed.xml", "public/assets/style.css", "public/shnor/prikazy/2023/147/index.html",
        ]
        let before = ([changed] + unchanged).map(folder.inode)
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        #expect(folder.inode(changed) != before[0])
        #expect(unchanged.map(folder.inode) == Array(before.dropFirst()))
    }

    @Test func aFullBuildWritesEverythingAgain() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let before = folder.inode("public/assets/style.css")
        let files = try folder.files("public")
        try publish(to: folder / "public", remembers: false)
        #expect(folder.inode("public/assets/style.css") != before)
        #expect(try folder.files("public") == files)
    }

    @Test func aReaderOfTheOldFileKeepsIt() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let page = "public/shnor/plany/2025/plan/index.html"
        let old = try DiskFiles.read(folder / page)
        try #require(link(folder / page, folder / "copy") == 0)
        try publish(TinySite.files.replacing("Месяцы", with: "Недели", in: Self.plan), to: folder / "public")
        #expect(try DiskFiles.read(folder / "copy") == old)
        #expect(try DiskFiles.read(folder / page) != old)
    }

    @Test func hiddenFilesStay() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("*\n", to: "public/.gitignore")
        try folder.write("ключ", to: "public/.well-known/acme")
        try publish(to: folder / "public")
        try publish(TinySite.files.with([Self.plan: nil]), to: folder / "public")
        let files = try folder.files("public")
        #expect(files[".gitignore"] == Array("*\n".utf8))
        #expect(files[".well-known/acme"] == Array("ключ".utf8))
        #expect(try folder.names == ["public"])
    }

    @Test func aFolderOfOtherFilesIsRefused() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("диплом", to: "public/diplom.docx")
        #expect(throws: OutputProblem.foreign(folder / "public")) { try publish(to: folder / "public") }
        #expect(try folder.files("public") == ["diplom.docx": Array("диплом".utf8)])
        #expect(try folder.names == ["public"])
    }

    @Test func aFileInPlaceOfTheFolderIsRefused() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("диплом", to: "public")
        #expect(throws: OutputProblem.notAFolder(folder / "public")) { try publish(to: folder / "public") }
        #expect(try DiskFiles.read(folder / "public") == Array("диплом".utf8))
    }

    @Test func aNewPlaceIsMadeWithTheFoldersAboveIt() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "a/b/public/")
        #expect(try folder.files("a/b/public") == Built().files)
    }

    @Test func aLinkToTheFolderStaysALink() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try DiskFiles.createFolder(folder / "real")
        try #require(symlink(folder / "real", folder / "public") == 0)
        try publish(to: folder / "public")
        #expect(try folder.files("real") == Built().files)
        #expect(try folder.names == ["public", "real"])
    }
}
