import Concurrently
import Glibc

/// Walking and removing folders on a real disk.
package enum DiskFolder {
    /// Names of one folder's entries without `.` and `..`, sorted by their bytes.
    package static func names(_ path: String) throws(FileError) -> [String] {
        try list(path).map(\.name).sortedByPath { $0 }
    }

    /// Everything below `root` that is not a folder, with paths relative to it, sorted by their bytes.
    package static func walk(_ root: String, hidden: Bool = false) throws(FileError) -> [FileTree.Entry] {
        var paths: [String] = []
        try collect(below: "", of: root, hidden: hidden, into: &paths)
        let entries = paths.concurrentMap(stride: 128) { path in
            Result { () throws(FileError) in FileTree.Entry(path: path, kind: try kind(of: root + "/" + path)) }
        }
        return try entries.map { entry throws(FileError) in try entry.get() }
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

    private struct Name {
        var name: String
        /// One of `DT_…`.
        var type: UInt8
    }

    private static func list(_ path: String) throws(FileError) -> [Name] {
        guard let stream = opendir(path) else { throw DiskFiles.lastError(path) }
        defer { closedir(stream) }
        var names: [Name] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(Name(name: name, type: entry.pointee.d_type)) }
        }
        return names
    }

    /// Sorted as whole paths are: a folder's slash takes part in the order.
    private static func collect(
        below folder: String, of root: String, hidden: Bool, into paths: inout [String]
    ) throws(FileError) {
        var found: [String] = []
        for entry in try list(folder.isEmpty ? root : root + "/" + folder) where hidden || !entry.name.hasPrefix(".") {
            let path = folder + entry.name
            found.append(try isFolder(entry, at: root + "/" + path) ? path + "/" : path)
        }
        for path in found.sortedByPath({ $0 }) {
            if path.utf8.last == UInt8(ascii: "/") {
                try collect(below: path, of: root, hidden: hidden, into: &paths)
            } else {
                paths.append(path)
            }
        }
    }

    private static func isFolder(_ entry: Name, at path: String) throws(FileError) -> Bool {
        // Not every file system tells what its names stand for.
        if entry.type != UInt8(DT_UNKNOWN) { return entry.type == UInt8(DT_DIR) }
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskFiles.lastError(path) }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private static func kind(of path: String) throws(FileError) -> FileTree.Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskFiles.lastError(path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(size: Int(status.st_size))
        case S_IFLNK: return .link
        default: return .other
        }
    }
}

extension FileTree {
    /// The folder `root` on disk.
    package static func onDisk(_ root: String) -> FileTree {
        FileTree(
            name: root,
            entries: { () throws(FileError) in try DiskFolder.walk(root) },
            read: { path throws(FileError) in try DiskFiles.read(root + "/" + path) },
            readInto: { path, buffer throws(FileError) in try DiskFiles.read(root + "/" + path, into: buffer) })
    }
}
