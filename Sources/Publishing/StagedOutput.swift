import CRename
import Concurrently
import Digests
import FileAccess
import Glibc
import Synchronization

/// Two generations of a site: the published one, and the one before it, which a build brings up to date and puts in its
/// place in one step.
///
/// Until `publish` the published site is untouched, whatever happens. The generation that is not published stands with
/// the memory of the last build in a hidden folder beside it, `.public.svod` for `public`; that folder may be removed at
/// any time. A file that is the same in both generations is one file with two names.
package final class StagedOutput: Output {
    /// What the last build left for this one; nil when there was none, or it is not to be trusted.
    package let memory: BuildMemory?
    /// The folder the web server points to, links resolved.
    private let target: String
    private let home: String
    private let staging: String
    private let lock: Int32
    private let published: FileTable
    /// Files of the generation before, as they stand in the one that is being made; nil until somebody asks.
    private let standing = Mutex<FileTable?>(nil)
    private let isStagingKnown: Bool
    /// Whether somebody may have put files of their own into the published site.
    private let holdsOthers: Bool
    private let folders = Mutex<Set<PathKey>>([])
    /// The folder of the generation that is to replace the published one, once it is being changed.
    private let room = Mutex<OpenFolder?>(nil)

    /// Waits for another build into the same place to end.
    ///
    /// - Parameter remembers: false to make everything anew.
    /// - Throws: `FileError` when the folder beside the target cannot be used; `OutputProblem` when the target holds
    ///   something that is not a site of this tool.
    package init(target: String, remembers: Bool = true) throws {
        let resolved = Self.resolved(target)
        self.target = resolved
        let parent = RelativeFolder.parent(of: resolved)
        home = parent + (parent == "/" ? "." : "/.") + resolved.dropFirst(parent.count).drop { $0 == "/" } + ".svod"
        staging = home + "/site"
        try DiskFiles.createFolder(parent)
        lock = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw DiskFiles.lastError(parent) }
        try Self.mend(resolved, home)
        try Self.checkOwnership(resolved)

        let name = home + "/" + BuildMemory.name
        let manifest = Ahead {
            (try? DiskFiles.read(resolved + "/" + Manifest.path)).map { Fingerprint(of: $0) }
        }
        var memory = remembers ? BuildMemory.read(name) : nil
        if memory?.manifest != manifest.value { memory = nil }
        let isAdded: Bool
        if let site = try memory == nil ? nil : OpenFolder(resolved) {
            memory?.forgetFiles { file in !Self.isUntouched(file, in: site) }
            let files = memory?.published ?? FileTable()
            isAdded = Self.wasAddedTo(site, files, after: DiskFiles.time(of: name))
            if isAdded { memory?.isPublished = false }
        } else {
            isAdded = true
        }
        holdsOthers = isAdded
        isStagingKnown = memory != nil && DiskFiles.exists(staging) && !DiskFiles.exists(home + "/" + Self.mark)
        if !isStagingKnown { try DiskFolder.remove(staging) }
        published = memory?.published ?? FileTable()
        self.memory = memory
    }

    deinit { close(lock) }

    package func write(_ bytes: [UInt8], as file: FileRecord) throws(FileError) -> FileRecord {
        if isStagingKnown, let known = staged[path: file.path], file.holdsTheSame(as: known) { return known }
        if let known = published[path: file.path], file.holdsTheSame(as: known) {
            try take(known)
            return known
        }
        let room = try makeRoom(for: file.path)
        var file = file
        file.written = try room.write(bytes, to: file.path)
        return file
    }

    package func keep(_ files: FileTable) throws(FileError) {
        let taken = files.differing(from: staged).concurrentMap { file in
            Result { () throws(FileError) in try take(file) }
        }
        for result in taken { try result.get() }
    }

    /// Gives a published file a name in the new generation too.
    private func take(_ file: FileRecord) throws(FileError) {
        let room = try makeRoom(for: file.path)
        if room.link(target + "/" + file.path, to: file.path) { return }
        // The disk knows no second names.
        _ = try room.write(try DiskFiles.read(target + "/" + file.path), to: file.path)
    }

    package func read(_ path: String) -> [UInt8]? {
        try? DiskFiles.read(staging + "/" + path)
    }

    /// Removes what this build did not add, too; it may add some of it later.
    package func folder(of files: FileTable) throws(FileError) -> String {
        let missing = staged.paths(missingIn: files)
        for path in missing where DiskFiles.exists(staging + "/" + path) {
            try touch()
            try DiskFolder.remove(staging + "/" + path)
            removeEmptyFolders(above: path)
        }
        standing.withLock { $0 = $0?.without(missing) }
        return staging
    }

    /// Puts the new site in place of the old one.
    ///
    /// - Parameter memory: what the next build is to know; its files are all those of the new site.
    package func publish(_ memory: BuildMemory) throws(FileError) {
        _ = try folder(of: memory.published)
        if memory.published.holdsTheSame(as: published), !holdsOthers {
            return try remember(memory, previous: memory.published)
        }
        try keepHiddenFiles()
        if !DiskFiles.exists(target) {
            guard rename(staging, target) == 0 else { throw DiskFiles.lastError(target) }
        } else if svod_exchange(staging, target) != 0 {
            // The file system cannot exchange: three renames, and `mend` puts right what a crash between them leaves.
            let aside = home + "/" + Self.aside
            guard rename(target, aside) == 0 else { throw DiskFiles.lastError(target) }
            guard rename(staging, target) == 0 else {
                let error = DiskFiles.lastError(target)
                rename(aside, target)
                throw error
            }
            rename(aside, staging)
        }
        if holdsOthers { try DiskFolder.remove(staging) }
        try remember(memory, previous: holdsOthers ? FileTable() : published)
    }

    /// Leaves the published site as it is.
    package func discard() {
        if memory == nil { try? DiskFolder.remove(home) }
    }

    // MARK: Memory

    /// Stands while the generation that is not published is being changed.
    private static let mark = "unfinished"
    private static let aside = "previous"

    private func remember(_ memory: BuildMemory, previous: FileTable) throws(FileError) {
        try makeHome()
        let name = home + "/" + BuildMemory.name
        try DiskFiles.write(parts: memory.parts(previous: previous), to: name + ".new")
        guard rename(name + ".new", name) == 0 else { throw DiskFiles.lastError(name) }
        unlink(home + "/" + Self.mark)
    }

    /// What a build found wrong is nobody else's business, even where a web server shows the folder above.
    private func makeHome() throws(FileError) {
        try DiskFiles.createFolder(home)
        guard chmod(home, 0o700) == 0 else { throw DiskFiles.lastError(home) }
    }

    /// Returns when the mark stands: whoever is not the first waits for it.
    @discardableResult
    private func touch() throws(FileError) -> OpenFolder {
        try room.withLock { room throws(FileError) in
            if let room { return room }
            try makeHome()
            try DiskFiles.createFolder(staging)
            try DiskFiles.write([], to: home + "/" + Self.mark)
            let opened = try OpenFolder(staging)
            room = opened
            return opened
        }
    }

    /// Whether a folder of the site has got or lost a name since.
    private static func wasAddedTo(_ site: OpenFolder, _ files: FileTable, after time: Int) -> Bool {
        var last = Substring()
        let folders = files.compactMap { file -> Substring? in
            let folder = file.path[..<(file.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.path.startIndex)]
            defer { last = folder }
            return folder == last ? nil : folder
        }
        let changed = ([""] + folders).concurrentMap(stride: 256) { folder in
            site.status(of: folder.isEmpty ? "." : String(folder)).map { DiskFiles.time(of: $0) > time } ?? true
        }
        return changed.contains(true)
    }

    private static func isUntouched(_ file: FileRecord, in site: OpenFolder) -> Bool {
        guard let status = site.status(of: file.path) else { return false }
        return status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) == file.size
            && DiskFiles.time(of: status) == file.written
    }

    // MARK: Parts

    private var staged: FileTable {
        standing.withLock { standing in
            if let standing { return standing }
            let files = isStagingKnown ? memory?.previousAsTheyAre ?? FileTable() : FileTable()
            standing = files
            return files
        }
    }

    /// The generation that is being made, with the folders of the path.
    private func makeRoom(for path: String) throws(FileError) -> OpenFolder {
        let room = try touch()
        try makeFolder(of: path, in: room)
        return room
    }

    /// The folder that a path stands in, those above it first, so that none is tried in vain.
    private func makeFolder(of path: String, in room: OpenFolder) throws(FileError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let folder = PathKey(String(path[..<slash]))
        guard folders.withLock({ !$0.contains(folder) }) else { return }
        try makeFolder(of: folder.path, in: room)
        try room.createFolder(folder.path)
        folders.withLock { _ = $0.insert(folder) }
    }

    private func removeEmptyFolders(above path: String) {
        var folder = path
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            guard rmdir(staging + "/" + folder) == 0 else { return }
        }
    }

    /// `.gitignore` and its like belong to the folder, not to the build.
    private func keepHiddenFiles() throws(FileError) {
        guard DiskFiles.isFolder(target) else { return }
        for name in try DiskFolder.names(staging) where name.hasPrefix(".") {
            try DiskFolder.remove(staging + "/" + name)
        }
        for name in try DiskFolder.names(target) where name.hasPrefix(".") {
            if link(target + "/" + name, staging + "/" + name) != 0 {
                rename(target + "/" + name, staging + "/" + name)
            }
        }
    }

    /// A build that was killed between two renames left the site under another name.
    private static func mend(_ target: String, _ home: String) throws(FileError) {
        let aside = home + "/" + Self.aside
        guard DiskFiles.exists(aside) else { return }
        if DiskFiles.exists(target) {
            try DiskFolder.remove(aside)
        } else {
            guard rename(aside, target) == 0 else { throw DiskFiles.lastError(target) }
        }
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
