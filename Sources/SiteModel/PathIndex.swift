import Concurrently
import FileAccess

/// Finds published documents by their paths from the content folder.
package struct PathIndex: Sendable {
    /// Sorted by their bytes.
    package let paths: [String]
    /// Names that differ only in Unicode normal form are one name to Swift but two to a disk.
    private let byName: Later<[String: Int]>

    /// - Parameter paths: sorted by their bytes.
    init(_ paths: [String]) {
        self.paths = paths
        byName = Later { Dictionary(paths.indices.map { (paths[$0], $0) }) { _, last in last } }
    }

    package subscript(path: String) -> Int? {
        PathKey(path).position(among: paths.count) { paths[$0] } ?? byName.value[path]
    }
}
