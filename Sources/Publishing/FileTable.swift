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
        PathKey(path).position(among: files.count) { files[$0].path }
    }

    /// Marks a file as being no longer what the build wrote.
    mutating func forget(at position: Int) { files[position].size = FileRecord.forgotten }

    /// - Parameter isWanted: by position.
    func filtered(by isWanted: [Bool]) -> FileTable {
        var result = FileTable()
        result.files.reserveCapacity(count)
        for position in files.indices where isWanted[position] { result.files.append(files[position]) }
        return result
    }

    func without(_ paths: [String]) -> FileTable {
        if paths.isEmpty { return self }
        var isWanted = Array(repeating: true, count: count)
        for path in paths {
            if let position = position(of: path) { isWanted[position] = false }
        }
        return filtered(by: isWanted)
    }

    /// - Parameter other: with none of the paths of this table.
    func merged(with other: FileTable) -> FileTable {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var result = FileTable()
        result.files.reserveCapacity(count + other.count)
        var position = 0
        for file in other.files {
            let place = PathKey(file.path).place(among: position..<count) { files[$0].path }
            result.files += files[position..<place]
            result.files.append(file)
            position = place
        }
        result.files += files[position...]
        return result
    }

    /// Paths of the files of this table that the other one has not.
    package func paths(missingIn other: FileTable) -> [String] {
        var missing: [String] = []
        compare(with: other) { file, counterpart in
            if counterpart == nil { missing.append(file.path) }
        }
        return missing
    }

    /// Files of this table that the other one has not, or with other bytes.
    func differing(from other: FileTable) -> [FileRecord] {
        var result: [FileRecord] = []
        compare(with: other) { file, counterpart in
            if !file.holdsTheSame(as: counterpart) { result.append(file) }
        }
        return result
    }

    /// Hands over every file of this table with that of the same path in the other one.
    private func compare(with other: FileTable, _ body: (_ file: FileRecord, _ counterpart: FileRecord?) -> Void) {
        var position = 0
        for file in files {
            let path = PathKey(file.path)
            while position < other.count, PathKey(other.files[position].path) < path { position += 1 }
            let isThere = position < other.count && PathKey(other.files[position].path) == path
            body(file, isThere ? other.files[position] : nil)
        }
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
