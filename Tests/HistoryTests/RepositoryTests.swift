import Documents
import FileAccess
import Foundation
import Glibc
import Programs
import Testing

@testable import Git
@testable import History

/// Repositories made for a test, with days of their own.
struct Repository {
    let path: String
    private let git = ProgramPath.named("git") ?? "git"

    init() throws {
        var template = Array("/tmp/svod-git-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw DiskFiles.lastError("/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try git("init", "-q", "-b", "main")
    }

    func remove() { try? DiskFolder.remove(path) }

    func write(_ text: String, _ name: String) throws {
        let file = path + "/" + name
        try DiskFiles.createFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try DiskFiles.write(Array(text.utf8), to: file)
    }

    @discardableResult
    func git(_ arguments: String..., day: String = "2026-01-01T00:00:00+03:00", in folder: String? = nil) throws
        -> String
    {
        let environment = [
            "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C",
            "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
        ]
        let call = ProgramCall(git, arguments, in: folder ?? path, environment: environment, keepsErrors: true)
        guard case .ended(0, let output) = ProgramRunner.system.run(call) else {
            throw FileError(path: arguments.joined(separator: " "), reason: .missing)
        }
        return String(decoding: output, as: UTF8.self)
    }

    func commit(_ day: String) throws {
        try git("add", "-A", day: day)
        try git("commit", "-q", "-m", "О фамилии", day: day)
    }

    func source(_ folder: String = "Content") -> HistorySource {
        GitRepository(path + "/" + folder, program: git).source
    }

    /// The newest first: day, and of each file what became of it.
    func log(_ folder: String = "Content") throws -> [String]? {
        try source(folder).log("documents/")?.commits.map { commit in
            commit.day.iso
                + commit.changes.sorted { $0.path < $1.path }.map { change in
                    switch change.kind {
                    case .added: " +\(change.path)"
                    case .changed: " ~\(change.path)"
                    case .removed: " -\(change.path)"
                    case .renamed(let former): " \(former)→\(change.path)"
                    }
                }.joined()
        }
    }
}

@Suite struct RepositoryTests {
    private let repository: Repository

    init() throws { repository = try Repository() }

    private let text = (1...20).map { "Строка \($0)\n" }.joined()

    @Test func whatHappenedToFilesByTheDaysOfTheirOwnClocks() throws {
        defer { repository.remove() }
        try repository.write(text, "Content/documents/Приказ № 1.md")
        try repository.write("a", "Content/site.yml")
        try repository.commit("2026-03-01T23:30:00+12:00")
        try repository.write(text + "ещё\n", "Content/documents/Приказ № 1.md")
        try repository.commit("2026-03-02T00:30:00-11:00")
        try repository.git("mv", "Content/documents/Приказ № 1.md", "Content/documents/b.md")
        try repository.write(text, "Content/documents/b.md")
        try repository.commit("2026-03-05T10:00:00Z")
        try repository.write("б", "Content/site.yml")
        try repository.commit("2026-03-06T10:00:00Z")
        try repository.git("rm", "-q", "Content/documents/b.md")
        try repository.commit("2026-03-07T10:00:00Z")
        #expect(
            try repository.log() == [
                "2026-03-07 -documents/b.md", "2026-03-05 documents/Приказ № 1.md→documents/b.md",
                "2026-03-02 ~documents/Приказ № 1.md", "2026-03-01 +documents/Приказ № 1.md",
            ])
        #expect(try repository.source().log("documents/")?.isCut == false)
    }

    @Test func whatFilesHeld() throws {
        defer { repository.remove() }
        try repository.write("Раз\n", "Content/documents/a.md")
        try repository.write("", "Content/documents/empty.md")
        try repository.commit("2026-03-01T10:00:00Z")
        let source = repository.source()
        let changes = try source.log("documents/")?.commits.first?.changes ?? []
        let contents = try source.contents(changes.map(\.after) + [String(repeating: "1", count: 40)])
        #expect(
            Dictionary(
                uniqueKeysWithValues: changes.map {
                    ($0.path, contents[$0.after].map { String(decoding: $0, as: UTF8.self) })
                })
                == ["documents/a.md": "Раз\n", "documents/empty.md": ""])
        #expect(contents.count == 2)
    }

    @Test func aMergeIsOneChange() throws {
        defer { repository.remove() }
        try repository.write("1", "Content/documents/a.md")
        try repository.commit("2026-03-01T10:00:00Z")
        try repository.git("checkout", "-q", "-b", "other")
        try repository.write("2", "Content/documents/b.md")
        try repository.commit("2026-03-02T10:00:00Z")
        try repository.write("3", "Content/documents/b.md")
        try repository.commit("2026-03-03T10:00:00Z")
        try repository.git("checkout", "-q", "main")
        try repository.git("merge", "-q", "--no-ff", "-m", "м", "other", day: "2026-03-09T10:00:00Z")
        #expect(try repository.log() == ["2026-03-09 +documents/b.md", "2026-03-01 +documents/a.md"])
    }

    @Test func settingsOfTheRepositoryChangeNothing() throws {
        defer { repository.remove() }
        try repository.write("1", "Content/documents/Ж.md")
        try repository.commit("2026-03-01T10:00:00Z")
        for (name, value) in [
            ("log.showRoot", "false"), ("log.showSignature", "true"), ("core.quotePath", "true"),
            ("color.ui", "always"),
            ("diff.orderFile", "нет"), ("diff.renames", "false"), ("log.decorate", "full"), ("log.date", "relative"),
            ("core.pager", "false"), ("diff.noprefix", "true"),
        ] {
            try repository.git("config", name, value)
        }
        #expect(try repository.log() == ["2026-03-01 +documents/Ж.md"])
    }

    @Test func aCopyWithoutTheBeginning() throws {
        defer { repository.remove() }
        for day in 1...3 {
            try repository.write("\(day)", "Content/documents/a.md")
            try repository.commit("2026-03-0\(day)T10:00:00Z")
        }
        let copy = repository.path + "/copy"
        try repository.git("clone", "-q", "--depth", "2", "file://" + repository.path, copy)
        let log = try repository.source("copy/Content").log("documents/")
        #expect(log?.isCut == true)
        #expect(
            try repository.log("copy/Content") == ["2026-03-03 ~documents/a.md", "2026-03-02 +documents/a.md"])
    }

    @Test func wherePapersHaveNoHistory() throws {
        defer { repository.remove() }
        try repository.write("1", "Content/documents/a.md")
        #expect(try repository.log() == nil, "not a single commit")
        try repository.git("init", "-q", "--bare", "bare")
        try repository.write("1", "bare/Content/documents/a.md")
        try repository.commit("2026-03-01T10:00:00Z")
        try repository.write("1", "new/documents/a.md")
        #expect(try repository.log("new") == [], "never committed")
        let plain = try Repository()
        defer { plain.remove() }
        try DiskFolder.remove(plain.path + "/.git")
        try plain.write("1", "Content/documents/a.md")
        #expect(try plain.log() == nil, "no work tree")
    }

    @Test func withoutTheProgram() throws {
        defer { repository.remove() }
        try repository.write("1", "Content/documents/a.md")
        for program in [nil, "/no/such/git"] {
            let source = GitRepository(repository.path + "/Content", program: program).source
            #expect(throws: HistoryProblem.noProgram) { try source.log("documents/") }
        }
        let source = GitRepository(repository.path + "/Content", program: "/bin/false").source
        #expect(throws: HistoryProblem.failed) { try source.log("documents/") }
        let away = GitRepository("/", program: nil).source
        #expect(try away.log("documents/") == nil, "nothing is lost where nothing was kept")
    }
}
