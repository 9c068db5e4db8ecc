import Glibc

/// Walking and removing folders on a real disk.
package enum DiskFolder {
    /// Names of one folder's entries without `.` and `..`, sorted by their bytes.
    package static func names(_ path: String) throws(FileError) -> [String] {
        guard let stream = opendir(path) else { throw DiskFiles.lastError(path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Everything below `root` that is not a folder, with paths relative to it, sorted by their bytes.
    package static func walk(_ root: String, hidden: Bool = false) throws(FileError) -> [FileTree.Entry] {
        var result: [FileTree.Entry] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for name in try names(folder.isEmpty ? root : root + "/" + folder) where hidden || !name.hasPrefix(".") {
                let path = folder.isEmpty ? name : folder + "/" + name
                var status = stat()
                guard lstat(root + "/" + path, &status) == 0 else { throw DiskFiles.lastError(root + "/" + path) }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: pending.append(path)
                case S_IFREG: result.append(.init(path: path, kind: .file(size: Int(status.st_size))))
                case S_IFLNK: result.append(.init(path: path, kind: .link))
                default: result.append(.init(path: path, kind: .other))
                }
            }
        }
        return result.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
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
}

extension FileTree {
    /// The folder `root` on disk.
    package static func onDisk(_ root: String) -> FileTree {
        FileTree(
            name: root,
            entries: { () throws(FileError) in try DiskFolder.walk(root) },
            read: { path throws(FileError) in try DiskFiles.read(root + "/" + path) })
    }
}
