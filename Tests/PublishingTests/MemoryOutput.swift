import Documents
import FileAccess
import Publishing
import Synchronization

/// An output that keeps what it is given.
final class MemoryOutput: Output {
    private struct Written {
        var files: [String: [UInt8]] = [:]
        var repeated: Set<String> = []
    }

    private let written = Mutex(Written())
    private let folders = Mutex<[TemporaryFolder]>([])

    func write(_ bytes: [UInt8], as file: FileRecord) throws(FileError) -> FileRecord {
        written.withLock { written in
            if written.files.updateValue(bytes, forKey: file.path) != nil { written.repeated.insert(file.path) }
        }
        return file
    }

    func keep(_ files: FileTable) throws(FileError) {
        if let file = files.first { throw FileError(path: file.path, reason: .missing) }
    }

    /// Where they stand until they are no longer wanted.
    func folder(of files: FileTable) throws(FileError) -> String {
        let folder = try TemporaryFolder()
        for (path, bytes) in self.files {
            try DiskFiles.createFolder(RelativePath.folder(of: folder / path))
            try DiskFiles.write(bytes, to: folder / path)
        }
        folders.withLock { $0.append(folder) }
        return folder.path
    }

    deinit {
        for folder in folders.withLock({ $0 }) { folder.remove() }
    }

    func read(_ path: String) -> [UInt8]? { written.withLock { $0.files[path] } }

    var files: [String: [UInt8]] { written.withLock { $0.files } }

    /// Paths written more than once.
    var repeated: [String] { written.withLock { $0.repeated.sorted() } }
}
