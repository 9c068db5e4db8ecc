import Concurrently
import Diagnostics
import FileAccess

/// Everything the content folder holds, read and typed, before any of it is related to the rest.
package struct Corpus: Sendable {
    package var settings: SiteSettings
    package var settingsSource: SourceFile
    /// Sorted by path.
    package var documents: [Document]
    /// Sorted by path.
    package var unread: [UnreadDocument]
    /// Sizes of the files beside the documents, by path from the content folder.
    package var files: [String: Int]
}

extension Corpus {
    package static let documentsFolder = "documents/"
    static let documentSuffix = ".md"

    /// Whether a file of the content folder, by its path, is a document.
    package static func isDocument(_ path: String) -> Bool {
        path.utf8.starts(with: documentsFolder.utf8)
            && path.utf8.suffix(documentSuffix.utf8.count).elementsEqual(documentSuffix.utf8)
    }

    /// Reads the content folder on all cores.
    ///
    /// - Returns: the corpus, or nil when there are no usable settings; and every finding. Documents that could not be
    ///   understood are left out of the corpus and are among the findings as errors.
    /// - Throws: `FileError` when the folder itself cannot be listed.
    package static func read(_ tree: FileTree) throws(FileError) -> (corpus: Corpus?, diagnostics: [Diagnostic]) {
        let (corpus, diagnostics, _) = try read(tree, after: nil)
        return (corpus, diagnostics)
    }

    /// The same, without reading those documents again that are known.
    ///
    /// - Returns: with what is to be remembered, which is nothing unless `last` is given.
    package static func read(
        _ tree: FileTree, after last: KnownDocuments?
    ) throws(FileError) -> (corpus: Corpus?, diagnostics: [Diagnostic], memory: CorpusMemory) {
        // The order of the folder must not leak into the site.
        let entries = try tree.entries().sortedByPath(\.path)
        var diagnostics = entries.compactMap { strangeEntry($0, in: tree) }
        let sources = entries.compactMap { entry in
            if case .file = entry.kind { isDocument(entry.path) ? entry.path : nil } else { nil }
        }
        var documents: [Document] = []
        documents.reserveCapacity(sources.count)
        var unread: [UnreadDocument] = []
        var memories: [CorpusMemory.Entry] = []
        for read in readDocuments(sources, in: tree, after: last) {
            diagnostics += read.diagnostics
            switch read.reading {
            case .document(let document): documents.append(document)
            case .unread(let document): unread.append(document)
            }
            if let memory = read.memory { memories.append(memory) }
        }
        let memory = CorpusMemory(memories)

        guard entries.contains(where: { $0.path == SiteSettings.fileName }) else {
            diagnostics.append(
                Diagnostic(
                    "settings.missing", at: SourceLocation(file: tree.shown(SiteSettings.fileName)),
                    "нет файла настроек сайта",
                    remedy: "создайте файл site.yml с полями «название», «владелец» и «адрес-сайта»"))
            return (nil, diagnostics, memory)
        }
        let settingsSource: SourceFile
        do {
            settingsSource = try tree.source(SiteSettings.fileName)
        } catch {
            return (nil, diagnostics + [error.diagnostic], memory)
        }
        let (settings, findings) = SiteSettings.read(settingsSource)
        diagnostics += findings
        guard let settings else { return (nil, diagnostics, memory) }
        let corpus = Corpus(
            settings: settings, settingsSource: settingsSource, documents: documents, unread: unread,
            files: files(entries))
        return (corpus, diagnostics, memory)
    }

    struct ReadDocument: Sendable {
        var reading: DocumentReading
        var diagnostics: [Diagnostic] = []
        var memory: CorpusMemory.Entry?
    }

    private static func readDocuments(
        _ paths: [String], in tree: FileTree, after last: KnownDocuments?
    ) -> [ReadDocument] {
        guard let last else { return paths.concurrentMap { readDocument($0, in: tree) } }
        let known = last.memory.known(paths)
        return paths.indices.concurrentMap { position in
            let path = paths[position]
            guard let fingerprint = last.fingerprint(path) else { return readDocument(path, in: tree) }
            if let memory = known[position], memory.fingerprint == fingerprint,
                let document = last.document(memory, in: tree)
            {
                return ReadDocument(reading: .document(document), memory: memory)
            }
            var read = readDocument(path, in: tree)
            if read.diagnostics.isEmpty, case .document(let document) = read.reading {
                read.memory = CorpusMemory.Entry(document, fingerprint)
            }
            return read
        }
    }

    static func readDocument(_ path: String, in tree: FileTree) -> ReadDocument {
        do {
            let (reading, diagnostics) = DocumentReader.read(try tree.source(path), path: path)
            return ReadDocument(reading: reading, diagnostics: diagnostics)
        } catch {
            return ReadDocument(
                reading: .unread(UnreadDocument(path: path, shownAs: tree.shown(path))),
                diagnostics: [error.diagnostic])
        }
    }

    /// A document outside `documents/` would be passed over in silence.
    private static func misplaced(_ path: String, in tree: FileTree) -> Diagnostic? {
        if path.hasPrefix(documentsFolder) || path == SiteSettings.fileName { return nil }
        if ["methodology/", "monitoring/", "audit/"].contains(where: path.hasPrefix) { return nil }
        return Diagnostic(
            "content.misplaced", .warning, at: SourceLocation(file: tree.shown(path)),
            "файл лежит вне папки documents и не попадёт на сайт",
            remedy: "перенесите документы и файлы к ним в папку documents")
    }

    /// A link may lead out of the folder and a device is not a document: both are refused, not skipped.
    private static func strangeEntry(_ entry: FileTree.Entry, in tree: FileTree) -> Diagnostic? {
        switch entry.kind {
        case .file(let size):
            if size > DiskFiles.sizeLimit {
                return FileProblem.diagnostic(
                    FileError(path: entry.path, reason: .tooLarge(limit: DiskFiles.sizeLimit)),
                    shownAs: tree.shown(entry.path))
            }
            return misplaced(entry.path, in: tree)
        case .link:
            return Diagnostic(
                "content.link", at: SourceLocation(file: tree.shown(entry.path)), "символическая ссылка вместо файла",
                remedy: "положите на это место сам файл")
        case .other:
            return Diagnostic(
                "content.not-a-file", at: SourceLocation(file: tree.shown(entry.path)), "это не обычный файл",
                remedy: "уберите его из папки с документами")
        }
    }
}
