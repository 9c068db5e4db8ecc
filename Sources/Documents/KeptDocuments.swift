import Concurrently
import Digests
import FileAccess

/// The documents of a content folder in which nothing but texts has changed since they were all found faultless. Each is
/// taken out of the memory when somebody first asks for it.
package struct KeptDocuments: Sendable {
    /// Paths from the content folder, sorted by their bytes.
    package let paths: [String]
    /// Positions of the documents whose texts are other ones.
    package let changed: [Int]
    /// With the files as they are now.
    package let memory: CorpusMemory
    private let documents: MadeOnce<Document>

    /// The document at a position in `paths`.
    package subscript(position: Int) -> Document { documents[position] }

    /// - Parameter files: of every document of the folder the path and the fingerprint, sorted by path.
    /// - Returns: nil when a document is new, missing, faulty, or has other front matter.
    package init?(_ known: KnownDocuments, _ files: [(path: String, fingerprint: Fingerprint)], in tree: FileTree) {
        let entries = known.memory.entries
        guard entries.count == files.count,
            zip(entries, files).allSatisfy({ PathKey($0.path) == PathKey($1.path) })
        else { return nil }
        changed = files.indices.filter { entries[$0].fingerprint != files[$0].fingerprint }
        let reread = changed.concurrentMap(stride: 1) { Self.reread(entries[$0], known, in: tree) }
        var memory = known.memory
        var read: [Int: Document] = [:]
        for (position, document) in zip(changed, reread) {
            guard let document else { return nil }
            read[position] = document
            memory.replace(files[position].fingerprint, at: position)
        }
        paths = files.map(\.path)
        self.memory = memory
        documents = MadeOnce(count: files.count) { [read] position in
            if let document = read[position] ?? known.document(entries[position], in: tree) { return document }
            // What was written by this program, and has the fingerprint it had then, can be read.
            preconditionFailure("broken memory of \(entries[position].path)")
        }
    }

    /// Nil unless nothing but the text is another one.
    private static func reread(
        _ entry: CorpusMemory.Entry, _ known: KnownDocuments, in tree: FileTree
    ) -> Document? {
        let read = Corpus.readDocument(entry.path, in: tree)
        guard read.diagnostics.isEmpty, case .document(let document) = read.reading,
            let before = known.document(entry, in: tree), before.head == document.head
        else { return nil }
        return document
    }
}

extension Corpus {
    /// The content folder around documents that were kept.
    ///
    /// - Parameters:
    ///   - positions: of the documents that are wanted.
    ///   - baseURL: the address of the site, where it is not that of its settings.
    /// - Returns: nil when there are no usable settings.
    /// - Throws: `FileError` when the folder itself cannot be listed.
    package static func around(
        _ kept: KeptDocuments, _ positions: some Sequence<Int>, baseURL: String?, in tree: FileTree
    ) throws(FileError) -> Corpus? {
        guard let source = try? tree.source(SiteSettings.fileName), var settings = SiteSettings.read(source).settings
        else { return nil }
        if let baseURL { settings.baseURL = baseURL }
        return Corpus(
            settings: settings, settingsSource: source, documents: positions.map { kept[$0] }, unread: [],
            files: files(try tree.entries()))
    }

    /// Sizes of the files beside the documents, by path from the content folder.
    static func files(_ entries: some Sequence<FileTree.Entry>) -> [String: Int] {
        var files: [String: Int] = [:]
        for entry in entries where entry.path.hasPrefix(documentsFolder) && !isDocument(entry.path) {
            if case .file(let size) = entry.kind { files[entry.path] = size }
        }
        return files
    }
}
