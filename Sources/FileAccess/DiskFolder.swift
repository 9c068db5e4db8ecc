import Concurrently
import Glibc

/// Walking and removing folders on a real disk.
package enum DiskFolder {
    /// Names of one folder's entries without `.` and `..`, sorted by their bytes.
    package static func names(_ path: String) throws(FileError) -> [String] {
        var names: [String] = []
        try visit(path) { name, _ in names.append(name) }
        return names.sortedByPath { $0 }
    }

    /// Everything below `root` that is not a folder, with paths relative to it, sorted by their bytes.
    package static func walk(_ root: String, hidden: Bool = false) throws(FileError) -> [FileTree.Entry] {
        // Folder after folder, level after level, on all cores.
        var listings: [Listing] = []
        var folders = [""]
        while !folders.isEmpty {
            let level = folders.concurrentMap(stride: 8) { folder in
                Result { () throws(FileError) in try list(folder, of: root, hidden: hidden) }
            }
            let next = listings.count + level.count
            folders = []
            for listing in level {
                var listing = try listing.get()
                listing.firstFolder = next + folders.count
                folders += listing.folders
                listings.append(listing)
            }
        }
        var entries: [FileTree.Entry] = []
        collect(0, of: listings, into: &entries)
        return entries
    }

    /// Removes a folder with all it holds; links are removed, not followed. A missing folder is no error.
    package static func remove(_ path: String) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw DiskFiles.lastError(path)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            guard unlink(path) == 0 else { throw DiskFiles.lastError(path) }
            return
        }
        for name in try names(path) { try remove(path + "/" + name) }
        guard rmdir(path) == 0 else { throw DiskFiles.lastError(path) }
    }

    // MARK: Listing

    /// What stands in one folder, sorted as whole paths are: the slash of a folder takes part in the order.
    private struct Listing: Sendable {
        enum Item: Sendable {
            case entry(FileTree.Entry)
            /// With the slash.
            case folder(String)

            var path: String {
                switch self {
                case .entry(let entry): entry.path
                case .folder(let path): path
                }
            }
        }

        var items: [Item]
        /// The number of the first of its folders; the others follow.
        var firstFolder = 0

        var folders: [String] {
            items.compactMap { item in if case .folder(let path) = item { path } else { nil } }
        }
    }

    private static func collect(_ number: Int, of listings: [Listing], into entries: inout [FileTree.Entry]) {
        var folder = listings[number].firstFolder
        for item in listings[number].items {
            switch item {
            case .entry(let entry): entries.append(entry)
            case .folder:
                collect(folder, of: listings, into: &entries)
                folder += 1
            }
        }
    }

    /// - Parameter folder: empty, or with a slash at its end.
    private static func list(_ folder: String, of root: String, hidden: Bool) throws(FileError) -> Listing {
        var items: [Listing.Item] = []
        try visit(folder.isEmpty ? root : root + "/" + folder.dropLast()) { name, descriptor throws(FileError) in
            guard hidden || !name.hasPrefix(".") else { return }
            let path = folder + name
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw DiskFiles.lastError(root + "/" + path)
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: items.append(.folder(path + "/"))
            case S_IFREG: items.append(.entry(.init(path: path, kind: .file(size: Int(status.st_size)))))
            case S_IFLNK: items.append(.entry(.init(path: path, kind: .link)))
            default: items.append(.entry(.init(path: path, kind: .other)))
            }
        }
        return Listing(items: items.sortedByPath(\.path))
    }

    /// - Parameter body: gets the name of each entry but `.` and `..`, and the folder's descriptor.
    private static func visit(
        _ path: String, _ body: (_ name: String, _ folder: Int32) throws(FileError) -> Void
    ) throws(FileError) {
        guard let stream = opendir(path) else { throw DiskFiles.lastError(path) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { try body(name, dirfd(stream)) }
        }
    }
}

extension FileTree {
    /// The folder `root` on disk.
    package static func onDisk(_ root: String) -> FileTree {
        let folder = Later { Result { () throws(FileError) in try OpenFolder(root) } }
        return FileTree(
            name: root,
            entries: { () throws(FileError) in try DiskFolder.walk(root) },
            read: { path throws(FileError) in try DiskFiles.read(root + "/" + path) },
            readInto: { path, buffer throws(FileError) in try folder.value.get().read(path, into: buffer) })
    }
}
