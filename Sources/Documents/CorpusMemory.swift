import Archive
import Diagnostics
import Digests
import FileAccess
import Synchronization

/// Documents as they were read once, with the fingerprints of their files. Only those are kept that were found faultless:
/// a finding is made anew each time.
package struct CorpusMemory: Sendable, Archivable {
    /// One document.
    package struct Entry: Sendable {
        /// Path from the content folder.
        var path: String
        /// Of its file.
        var fingerprint: Fingerprint
        /// As `Document` writes it.
        var document: ArraySlice<UInt8>
    }

    /// Sorted by path.
    private(set) var entries: [Entry]

    /// - Parameter entries: sorted by path.
    init(_ entries: [Entry]) { self.entries = entries }

    /// Nothing is known.
    package static let empty = CorpusMemory([])

    /// What is known of each of `paths`, which are sorted.
    func known(_ paths: [String]) -> [Entry?] {
        PathKey.positions(of: paths, in: entries.map(\.path)).map { $0.map { entries[$0] } }
    }

    /// Whether every document of a content folder was faultless.
    package func holdsAll(of corpus: Corpus) -> Bool {
        corpus.unread.isEmpty && entries.count == corpus.documents.count
    }

    mutating func replace(_ fingerprint: Fingerprint, at position: Int) {
        entries[position].fingerprint = fingerprint
    }

    package func write(to archive: inout ArchiveWriter) {
        archive.put(entries) { archive, entry in
            archive.put(entry.path)
            archive.put(entry.fingerprint)
            archive.put(bytes: entry.document)
        }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        entries = try archive.array { archive throws(ArchiveError) in
            Entry(path: try archive.string(), fingerprint: try archive.value(), document: try archive.slice())
        }
    }
}

extension CorpusMemory.Entry {
    init(_ document: Document, _ fingerprint: Fingerprint) {
        var archive = ArchiveWriter()
        document.write(to: &archive)
        self.init(path: document.path, fingerprint: fingerprint, document: archive.bytes[...])
    }
}

/// What is known of the documents of a content folder before it is read.
package struct KnownDocuments: Sendable {
    let memory: CorpusMemory
    /// Of a file of the folder as it is now; nil for one that could not be read.
    let fingerprint: @Sendable (_ path: String) -> Fingerprint?
    private let lost: LostFiles

    /// - Parameter lost: told of files that can no longer be read as they were.
    package init(
        _ memory: CorpusMemory, lost: LostFiles, fingerprint: @escaping @Sendable (_ path: String) -> Fingerprint?
    ) {
        self.memory = memory
        self.lost = lost
        self.fingerprint = fingerprint
    }

    /// The document as it was read before; nil when the memory is broken.
    ///
    /// - Parameter tree: read when somebody asks for the text; of a file that has changed meanwhile it throws.
    func document(_ known: CorpusMemory.Entry, in tree: FileTree) -> Document? {
        let name = tree.shown(known.path)
        let source = SourceFile(name: name) { [lost] in
            do {
                return try SourceText.normalised(try tree.read(known.path), name: name)
            } catch {
                lost.add(error as? FileError ?? FileError(path: known.path, reason: .changed))
                return []
            }
        }
        var archive = ArchiveReader(known.document)
        return try? Document(path: known.path, source: source, from: &archive)
    }
}

/// Files that were changed or removed while a build still needed what stood in them.
package final class LostFiles: Sendable {
    private let found = Mutex<FileError?>(nil)

    package init() {}

    /// The first that was noticed.
    package var first: FileError? { found.withLock { $0 } }

    func add(_ error: FileError) { found.withLock { $0 = $0 ?? error } }
}
