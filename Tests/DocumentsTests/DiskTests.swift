import Diagnostics
import Documents
import FileAccess
import Foundation
import Testing

/// The same reading from a real disk.
@Suite struct DiskTests {
    /// Runs `body` with an empty folder that is removed afterwards.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/svod-tests-\(UUID().uuidString)"
        try DiskFiles.createFolder(folder + "/documents/shnor")
        defer { try? DiskFolder.remove(folder) }
        try body(folder)
    }

    private func problem(_ body: () throws -> Void) -> FileError.Reason? {
        do {
            try body()
            return nil
        } catch {
            return (error as? FileError)?.reason
        }
    }

    @Test func contentFolder() throws {
        try withFolder { folder in
            try DiskFiles.write(Sample.settings.text.utf8, to: folder + "/site.yml")
            try DiskFiles.write(Sample.message.text.utf8, to: folder + "/documents/shnor/sroki.md")
            try DiskFiles.write([1, 2, 3], to: folder + "/documents/shnor/plan.pdf")
            try DiskFiles.write([], to: folder + "/documents/shnor/.DS_Store")
            let (corpus, findings) = try Corpus.read(.onDisk(folder))
            #expect(findings == [])
            #expect(corpus?.documents.map(\.path) == ["documents/shnor/sroki.md"])
            #expect(corpus?.documents.first?.source.name == folder + "/documents/shnor/sroki.md")
            #expect(corpus?.files == ["documents/shnor/plan.pdf": 3])
        }
    }

    @Test func linksAreSeenAndNotFollowed() throws {
        try withFolder { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/documents/vne.md", withDestinationPath: "/etc/passwd")
            try FileManager.default.createSymbolicLink(atPath: folder + "/documents/vse", withDestinationPath: "/")
            let kinds = try DiskFolder.walk(folder).map { "\($0.path) \($0.kind)" }
            #expect(kinds == ["documents/vne.md link", "documents/vse link"])
        }
    }

    @Test func missingFolder() throws {
        #expect(problem { _ = try Corpus.read(.onDisk("/no/such/folder")) } == .missing)
    }

    @Test func badFiles() throws {
        try withFolder { folder in
            try DiskFiles.write(Array(repeating: 0x20, count: 11), to: folder + "/big.md")
            #expect(problem { _ = try DiskFiles.read(folder + "/big.md", limit: 10) } == .tooLarge(limit: 10))
            #expect(problem { _ = try DiskFiles.read(folder + "/big.md", limit: 11) } == nil)
            #expect(problem { _ = try DiskFiles.read(folder + "/none.md") } == .missing)
            #expect(problem { _ = try DiskFiles.read(folder) } == .notAFile)
            #expect(problem { try DiskFiles.write([1], to: folder) } == .notAFile)
        }
    }

    @Test func removedFolderIsGone() throws {
        try withFolder { folder in
            try DiskFolder.remove(folder)
            #expect(!DiskFiles.exists(folder))
            try DiskFolder.remove(folder)
        }
    }
}
