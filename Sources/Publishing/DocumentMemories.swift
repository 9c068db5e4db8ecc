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
        positions(paths).map { $0.map { entries[$0].memory } }
    }

    /// - Parameter documents: sorted by path; each is known.
    func replacing(_ documents: [(path: String, memory: DocumentMemory)]) -> DocumentMemories {
        var memories = self
        for (position, document) in zip(positions(documents.map(\.path)), documents) {
            if let position { memories.entries[position].memory = document.memory }
        }
        return memories
    }

    /// What was found in all texts, in the order of the paths.
    var diagnostics: [Diagnostic] { entries.flatMap(\.memory.diagnostics) }

    private func positions(_ paths: [String]) -> [Int?] { PathKey.positions(of: paths, in: entries.map(\.path)) }

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
