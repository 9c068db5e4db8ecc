import Audit
import AuditReports
import Diagnostics
import Documents
import FileAccess
import Glibc
import Publishing
import RenderingTests

/// A folder of one test, which removes it at its end.
struct TemporaryFolder {
    let path: String

    init() throws(FileError) {
        var template = Array("/tmp/svod-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw DiskFiles.lastError("/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() { try? DiskFolder.remove(path) }

    static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

    func write(_ text: String, to name: String) throws {
        try DiskFiles.createFolder(RelativePath.folder(of: self / name))
        try DiskFiles.write(Array(text.utf8), to: self / name)
    }

    /// Bytes of everything below it by path, hidden names included.
    func files(_ name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for entry in try DiskFolder.walk(self / name, hidden: true) {
            files[entry.path] = try DiskFiles.read(self / name + "/" + entry.path)
        }
        return files
    }

    /// Names in it, hidden ones left out.
    var names: [String] { get throws { try allNames.filter { !$0.hasPrefix(".") } } }

    var allNames: [String] { get throws { try DiskFolder.names(path) } }

    /// Number of the file on its disk: a file that is written anew gets another.
    func inode(_ name: String) -> UInt64 {
        var status = stat()
        return stat(self / name, &status) == 0 ? UInt64(status.st_ino) : 0
    }
}

/// Builds as the command does: publishes without errors, discards with them.
@discardableResult
func publish(
    _ content: Files = TinySite.files, theme: Files = TinyTheme.files, to target: String, asOf: String = "2026-11-21",
    remembers: Bool = true
) throws -> SiteBuild.Outcome {
    try publish(.of(content, theme: theme, asOf: asOf), to: target, remembers: remembers)
}

@discardableResult
func publish(_ request: BuildRequest, to target: String, remembers: Bool = true) throws -> SiteBuild.Outcome {
    let staged = try StagedOutput(target: target, remembers: remembers)
    let outcome = try SiteBuild(request).run(into: staged, after: staged.memory)
    if outcome.diagnostics.hasErrors {
        staged.discard()
    } else if let memory = outcome.memory {
        try staged.publish(memory)
    }
    return outcome
}
