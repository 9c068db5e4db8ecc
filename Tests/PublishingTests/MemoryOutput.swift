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

    func write(_ bytes: [UInt8], as file: FileRecord) throws(FileError) -> FileRecord {
        written.withLock { written in
            if written.files.updateValue(bytes, forKey: file.path) != nil { written.repeated.insert(file.path) }
        }
        return file
    }

    func keep(_ files: FileTable) throws(FileError) {
        if let file = files.first { throw FileError(path: file.path, reason: .missing) }
    }

    /// They stand in none.
    func folder(of files: FileTable) -> String { "memory" }

    func read(_ path: String) -> [UInt8]? { written.withLock { $0.files[path] } }

    var files: [String: [UInt8]] { written.withLock { $0.files } }

    /// Paths written more than once.
    var repeated: [String] { written.withLock { $0.repeated.sorted() } }
}
