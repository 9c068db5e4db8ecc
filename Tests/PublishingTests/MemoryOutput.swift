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

    /// It stands in none.
    let folder = "memory"

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        written.withLock { written in
            if written.files.updateValue(bytes, forKey: path) != nil { written.repeated.insert(path) }
        }
    }

    func read(_ path: String) -> [UInt8]? { written.withLock { $0.files[path] } }

    var files: [String: [UInt8]] { written.withLock { $0.files } }

    /// Paths written more than once.
    var repeated: [String] { written.withLock { $0.repeated.sorted() } }
}
