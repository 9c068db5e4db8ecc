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

    /// Reads the content folder on all cores.
    ///
    /// - Returns: the corpus, or nil when there are no usable settings; and every finding. Documents that could not be
    ///   understood are left out of the corpus and are among the findings as errors.
    /// - Throws: `FileError` when the folder itself cannot be listed.
    package static func read(_ tree: FileTree) throws(FileError) -> (corpus: Corpus?, diagnostics: [Diagnostic]) {
        // The order of the folder must not leak into the site.
        let entries = try tree.entries().sortedByPath(\.path)
        var diagnostics = entries.compactMap { strangeEntry($0, in: tree) }
        var sources: [String] = []
        var files: [String: Int] = [:]
        for entry in entries where entry.path.hasPrefix(documentsFolder) {
            guard case .file(let size) = entry.kind else { continue }
            if entry.path.hasSuffix(".md") { sources.append(entry.path) } else { files[entry.path] = size }
        }
        let results = sources.concurrentMap { path in readDocument(path, in: tree) }
        diagnostics += results.flatMap(\.diagnostics)

        guard entries.contains(where: { $0.path == SiteSettings.fileName }) else {
            diagnostics.append(
                Diagnostic(
                    "settings.missing", at: SourceLocation(file: tree.shown(SiteSettings.fileName)),
                    "нет файла настроек сайта",
                    remedy: "создайте файл site.yml с полями «название», «владелец» и «адрес-сайта»"))
            return (nil, diagnostics)
        }
        let settingsSource: SourceFile
        do {
            settingsSource = try tree.source(SiteSettings.fileName)
        } catch {
            return (nil, diagnostics + [error.diagnostic])
        }
        let (settings, findings) = SiteSettings.read(settingsSource)
        diagnostics += findings
        guard let settings else { return (nil, diagnostics) }
        let corpus = Corpus(
            settings: settings, settingsSource: settingsSource,
            documents: results.compactMap { result in
                if case .document(let document) = result.reading { document } else { nil }
            },
            unread: results.compactMap { result in
                if case .unread(let document) = result.reading { document } else { nil }
            }, files: files)
        return (corpus, diagnostics)
    }

    private static func readDocument(_ path: String, in tree: FileTree) -> (
        reading: DocumentReading, diagnostics: [Diagnostic]
    ) {
        do {
            return DocumentReader.read(try tree.source(path), path: path)
        } catch {
            return (.unread(UnreadDocument(path: path, shownAs: tree.shown(path))), [error.diagnostic])
        }
    }

    /// A document outside `documents/` would be passed over in silence.
    private static func misplaced(_ path: String, at location: SourceLocation) -> Diagnostic? {
        let folders = [documentsFolder, "methodology/", "monitoring/", "audit/"]
        if path == SiteSettings.fileName || folders.contains(where: path.hasPrefix) { return nil }
        return Diagnostic(
            "content.misplaced", .warning, at: location, "файл лежит вне папки documents и не попадёт на сайт",
            remedy: "перенесите документы и файлы к ним в папку documents")
    }

    /// A link may lead out of the folder and a device is not a document: both are refused, not skipped.
    private static func strangeEntry(_ entry: FileTree.Entry, in tree: FileTree) -> Diagnostic? {
        let location = SourceLocation(file: tree.shown(entry.path))
        switch entry.kind {
        case .file(let size):
            if size > DiskFiles.sizeLimit {
                return FileProblem.diagnostic(
                    FileError(path: entry.path, reason: .tooLarge(limit: DiskFiles.sizeLimit)), shownAs: location.file)
            }
            return misplaced(entry.path, at: location)
        case .link:
            return Diagnostic(
                "content.link", at: location, "символическая ссылка вместо файла",
                remedy: "положите на это место сам файл")
        case .other:
            return Diagnostic(
                "content.not-a-file", at: location, "это не обычный файл", remedy: "уберите его из папки с документами")
        }
    }
}
