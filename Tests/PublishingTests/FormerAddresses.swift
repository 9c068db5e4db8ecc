import RenderingTests
import Testing

/// What a document's former address changes: one page, and nothing anybody counts, lists or searches.
@Suite struct FormerAddresses {
    @Test func onlyThePageThatLeadsOnIsAdded() throws {
        let path = "documents/mekhanizmy/podgotovka/otchet.md"
        let line = "прежние-адреса: /old/otchet/\n"
        try #require(TinySite.files.values.contains { $0.contains(line) })
        let moved = try Built()
        let unmoved = try Built(TinySite.files.replacing(line, with: "", in: path))
        let paths = Set(moved.files.keys).union(unmoved.files.keys)
        #expect(
            paths.filter { moved.files[$0] != unmoved.files[$0] }.sorted() == [
                "manifest.json", "old/otchet/index.html",
            ])
        #expect(moved.outcome.audit == unmoved.outcome.audit)
    }
}
