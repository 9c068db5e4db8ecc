import Archive
import Diagnostics
import FileAccess

/// What a build made of its documents.
struct DocumentMemories: Sendable, Archivable {
    private struct Entry: Sendable {
        /// Path from the content folder.
        var path: String
        var memory: DocumentMemory
    }

    /// Sorted by path.
    private var entries: [Entry]

    /// - Parameter documents: sorted by path.
    init(_ documents: some Sequence<(path: String, memory: DocumentMemory)>) {
        entries = documents.map { Entry(path: $0.path, memory: $0.memory) }
    }

    /// What is known of each of `paths`, which are sorted.
    func known(_ paths: [String]) -> [DocumentMemory?] {
        PathKey.positions(of: paths, in: entries.map(\.path)).map { $0.map { entries[$0].memory } }
    }

    subscript(path: String) -> DocumentMemory? { position(of: path).map { entries[$0].memory } }

    /// - Parameter documents: each is known.
    func replacing(_ documents: [(path: String, memory: DocumentMemory)]) -> DocumentMemories {
        var memories = self
        for document in documents {
            if let position = position(of: document.path) { memories.entries[position].memory = document.memory }
        }
        return memories
    }

    /// What was found in all texts, in the order of the paths.
    var diagnostics: [Diagnostic] { entries.flatMap(\.memory.diagnostics) }

    private func position(of path: String) -> Int? {
        PathKey(path).position(among: entries.count) { entries[$0].path }
    }

    func write(to archive: inout ArchiveWriter) {
        archive.put(entries) { archive, entry in
            archive.put(entry.path)
            archive.put(entry.memory)
        }
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        entries = try archive.array { archive throws(ArchiveError) in
            Entry(path: try archive.string(), memory: try archive.value())
        }
    }
}
