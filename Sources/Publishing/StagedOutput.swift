import CRename
import FileAccess
import Glibc
import Synchronization

/// Builds a site beside the published one and puts it in its place in one step.
///
/// Until `publish` the old site is untouched, whatever happens. A file that would be the same as the published one is
/// not written again: the new folder gets a second name of the old file.
package final class StagedOutput: Output {
    /// The folder the web server points to, links resolved.
    let target: String
    private let staging: String
    package var folder: String { staging }
    private let previous: String
    private let reusesFiles: Bool
    private let lock: Int32
    private let folders = Mutex<Set<String>>([])

    /// Prepares an empty staging folder. Waits for another build into the same place to end.
    ///
    /// - Parameter reusesFiles: false writes every file anew, even one that has not changed.
    /// - Throws: `FileError` when the folder beside the target cannot be used; `OutputProblem` when the target holds
    ///   something that is not a site of this tool.
    package init(target: String, reusesFiles: Bool = true) throws {
        self.reusesFiles = reusesFiles
        let resolved = Self.resolved(target)
        self.target = resolved
        staging = resolved + ".staging"
        previous = resolved + ".previous"
        let parent = RelativeFolder.parent(of: resolved)
        try DiskFiles.createFolder(parent)
        lock = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw DiskFiles.lastError(parent) }
        // A build that was killed between two renames left the site under its second name.
        if DiskFiles.exists(previous), !DiskFiles.exists(resolved) { rename(previous, resolved) }
        try Self.checkOwnership(resolved)
        try DiskFolder.remove(staging)
        try DiskFolder.remove(previous)
        try DiskFiles.createFolder(staging)
    }

    deinit { close(lock) }

    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try createFolder(of: path)
        let new = staging + "/" + path
        let old = target + "/" + path
        if reusesFiles, Self.isSame(old, as: bytes), link(old, new) == 0 { return }
        try DiskFiles.write(bytes, to: new)
    }

    package func read(_ path: String) -> [UInt8]? {
        try? DiskFiles.read(staging + "/" + path)
    }

    /// Puts the new site in place of the old one and removes the old one.
    package func publish() throws(FileError) {
        try keepHiddenFiles()
        guard DiskFiles.exists(target) else {
            guard rename(staging, target) == 0 else { throw DiskFiles.lastError(target) }
            return
        }
        if svod_exchange(staging, target) != 0 {
            // The file system cannot exchange: two renames, and `init` mends what a crash between them leaves.
            guard rename(target, previous) == 0 else { throw DiskFiles.lastError(target) }
            guard rename(staging, target) == 0 else {
                let error = DiskFiles.lastError(target)
                rename(previous, target)
                throw error
            }
        }
        try DiskFolder.remove(staging)
        try DiskFolder.remove(previous)
    }

    /// Removes what was staged; the published site stays as it is.
    package func discard() {
        try? DiskFolder.remove(staging)
    }

    // MARK: Parts

    private func createFolder(of path: String) throws(FileError) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        guard folders.withLock({ !$0.contains(folder) }) else { return }
        try DiskFiles.createFolder(staging + "/" + folder)
        folders.withLock { _ = $0.insert(folder) }
    }

    /// `.gitignore` and its like belong to the folder, not to the build.
    private func keepHiddenFiles() throws(FileError) {
        guard DiskFiles.isFolder(target) else { return }
        for name in try DiskFolder.names(target) where name.hasPrefix(".") {
            if link(target + "/" + name, staging + "/" + name) != 0 {
                rename(target + "/" + name, staging + "/" + name)
            }
        }
    }

    private static func isSame(_ path: String, as bytes: [UInt8]) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
            return false
        }
        return (try? DiskFiles.read(path)) == bytes
    }

    private static func checkOwnership(_ target: String) throws {
        guard DiskFiles.exists(target) else { return }
        guard DiskFiles.isFolder(target) else { throw OutputProblem.notAFolder(target) }
        let names = try DiskFolder.names(target).filter { !$0.hasPrefix(".") }
        if !names.isEmpty, !names.contains(Manifest.path) { throw OutputProblem.foreign(target) }
    }

    /// The absolute path with links resolved, for a folder that may not exist yet.
    private static func resolved(_ path: String) -> String {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        if let real = realpath(trimmed, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let parent = RelativeFolder.parent(of: trimmed)
        guard parent != trimmed, let slash = trimmed.lastIndex(of: "/") else {
            return parent == "." ? resolved(".") + "/" + trimmed : trimmed
        }
        return resolved(parent) + trimmed[slash...]
    }
}

/// Why a folder cannot take a site.
package enum OutputProblem: Error, Sendable, Hashable {
    case notAFolder(String)
    /// It holds files, but no manifest of this tool: they would be lost.
    case foreign(String)
}

enum RelativeFolder {
    /// The folder a path stands in: `/` for the top, `.` for a bare name.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
