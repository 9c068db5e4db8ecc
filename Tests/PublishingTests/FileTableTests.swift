import Digests
import Testing

@testable import Publishing

@Suite struct FileTableTests {
    private static func file(_ path: String, _ text: String = "") -> FileRecord {
        FileRecord(path: path, size: text.utf8.count, fingerprint: Fingerprint(of: Array(text.utf8)))
    }

    private static func table(_ paths: String...) -> FileTable { FileTable(paths.map { file($0) }) }

    @Test func filesStandInTheOrderOfTheBytesOfTheirPaths() {
        #expect(Self.table("b", "a/b", "a-b", "а", "Z").map(\.path) == ["Z", "a-b", "a/b", "b", "а"])
    }

    @Test func everyFileIsFoundAndNoOther() {
        let table = Self.table("a", "c", "e")
        #expect(["a", "c", "e"].map { table[path: $0]?.path } == ["a", "c", "e"])
        #expect(["", "b", "d", "f"].map { table[path: $0]?.path } == [nil, nil, nil, nil])
        #expect(FileTable()[path: "a"] == nil)
    }

    @Test func twoTablesBecomeOne() {
        let merged = Self.table("b", "d").merged(with: Self.table("a", "c", "e"))
        #expect(merged.map(\.path) == ["a", "b", "c", "d", "e"])
        #expect(Self.table("a").merged(with: FileTable()).map(\.path) == ["a"])
    }

    @Test func aTableWithoutSomeOfItsFiles() {
        #expect(Self.table("a", "b", "c").without(["a", "c", "d"]).map(\.path) == ["b"])
        #expect(Self.table("a").without([]).map(\.path) == ["a"])
    }

    @Test func aChangeIsAFileAddedRemovedOrWrittenAnew() {
        let before = FileTable([Self.file("a", "1"), Self.file("b", "1"), Self.file("d", "1")])
        let after = FileTable([Self.file("b", "2"), Self.file("c", "1"), Self.file("d", "1")])
        #expect(after.differing(from: before).map(\.path) == ["b", "c"])
        #expect(after.differing(from: after).isEmpty)
        #expect(before.paths(missingIn: after) == ["a"])
        #expect(!after.holdsTheSame(as: before))
        #expect(after.holdsTheSame(as: after))
    }

    @Test func aFileThatWasForgottenIsNoLongerTheSame() {
        let table = Self.table("a", "b")
        var other = table
        other.forget(at: 1)
        #expect(other.map(\.isForgotten) == [false, true])
        #expect(other.differing(from: table).map(\.path) == ["b"])
    }
}
