import FileAccess
import Publishing
import RenderingTests
import Testing

/// The same input gives the same bytes.
@Suite struct SameBytes {
    @Test func twice() throws {
        #expect(try Built().files == Built().files)
    }

    @Test func overAnOlderSite() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(TinySite.files.with(["documents/shnor/plany/plan.md": nil]), to: folder / "public")
        try publish(to: folder / "public")
        #expect(try folder.files("public") == Built().files)
    }

    @Test func whateverTheOrderOfTheFolder() throws {
        let expected = try Built().files
        let orders: [@Sendable ([FileTree.Entry]) -> [FileTree.Entry]] = [
            { $0.reversed() },
            { entries in entries.sorted { String($0.path.reversed()) < String($1.path.reversed()) } },
            { entries in Array(entries.dropFirst(7) + entries.prefix(7)) },
        ]
        for order in orders {
            var request = try BuildRequest.of()
            request.content = request.content.inOrder(order)
            request.theme = request.theme.inOrder(order)
            let site = try Built(request)
            #expect(site.files.keys.filter { site.files[$0] != expected[$0] } == [])
        }
    }

    @Test func mistakesComeInTheSameOrder() throws {
        let files = TinySite.files.mapValues { $0.replacing("раздел:", with: "раздeл:") }
        let reports = try (1...5).map { _ in try Built(files).report }
        #expect(Set(reports).count == 1)
    }
}

extension FileTree {
    fileprivate func inOrder(_ order: @escaping @Sendable ([Entry]) -> [Entry]) -> FileTree {
        var tree = self
        tree.entries = { [entries] () throws(FileError) in order(try entries()) }
        return tree
    }
}
