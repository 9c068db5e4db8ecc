import FileAccess
import Publishing
import Synchronization

/// An output that keeps what it is given.
final class MemoryOutput: Output {
    private let written = Mutex<[(path: String, bytes: [UInt8])]>([])

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        written.withLock { $0.append((path, bytes)) }
    }

    func read(_ path: String) -> [UInt8]? {
        written.withLock { $0.last { $0.path == path }?.bytes }
    }

    var files: [String: [UInt8]] {
        written.withLock { Dictionary($0.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }) }
    }

    /// Paths written more than once.
    var repeated: [String] {
        let paths = written.withLock { $0.map(\.path) }
        return Set(paths.filter { path in paths.count { $0 == path } > 1 }).sorted()
    }
}
