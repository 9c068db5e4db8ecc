import Archive
import FileAccess

/// The files of one generation of a site, found by path.
package struct FileTable: Sendable, RandomAccessCollection {
    /// Sorted by path.
    private var files: [FileRecord]

    /// - Parameter files: no path twice.
    package init(_ files: [FileRecord] = []) { self.files = files.sortedByPath(\.path) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { files.count }
    package subscript(position: Int) -> FileRecord { files[position] }

    package subscript(path path: String) -> FileRecord? { position(of: path).map { files[$0] } }

    func position(of path: String) -> Int? {
        let path = PathKey(path)
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if PathKey(files[middle].path) < path { low = middle + 1 } else { high = middle }
        }
        return low < files.count && PathKey(files[low].path) == path ? low : nil
    }

    /// Marks a file as being no longer what the build wrote.
    mutating func forget(at position: Int) { files[position].size = FileRecord.forgotten }

    /// Files of this table that the other one has not, by path.
    package func paths(missingIn other: FileTable) -> [String] {
        var missing: [String] = []
        var position = 0
        for file in files {
            let path = PathKey(file.path)
            while position < other.count, PathKey(other[position].path) < path { position += 1 }
            if position == other.count || PathKey(other[position].path) != path { missing.append(file.path) }
        }
        return missing
    }

    /// Whether both tables have the same files with the same bytes.
    package func holdsTheSame(as other: FileTable) -> Bool {
        count == other.count
            && zip(self, other).allSatisfy { PathKey($0.path) == PathKey($1.path) && $0.holdsTheSame(as: $1) }
    }
}

extension FileTable: Archivable {
    package func write(to archive: inout ArchiveWriter) { archive.put(files) }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) { files = try archive.values() }
}
