import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
import LeakGuard
import Rendering
import SiteModel
import Synchronization

/// Writes files into an output from all cores, keeps the record of each for the manifest, and looks for private values
/// in it: every byte that is published passes here, the compressed search index alone without being looked at.
final class RecordingWriter: Sendable {
    private let output: any Output
    private let leakGuard: LeakGuard
    /// Files of the published site, which passed this guard when they were written.
    let published: FileTable
    private let written: Mutex<Written>
    private let found = Mutex<[Diagnostic]>([])
    private let firstFailure = Mutex<FileError?>(nil)

    init(_ output: some Output, _ leakGuard: LeakGuard, published: FileTable) {
        self.output = output
        self.leakGuard = leakGuard
        self.published = published
        written = Mutex(Written(published: published.count))
    }

    private struct Written {
        /// Files taken over, by their positions among the published ones.
        var isKept: [Bool]
        /// Those of them the output knows of.
        var isSettled: [Bool]
        /// Files that were made, and those that were made since they were last put in order.
        private var inOrder = FileTable()
        private var latest: [FileRecord] = []

        init(published: Int) {
            isKept = Array(repeating: false, count: published)
            isSettled = isKept
        }

        mutating func add(_ file: FileRecord) { latest.append(file) }

        var made: FileTable {
            mutating get {
                inOrder = inOrder.merged(with: FileTable(latest))
                latest = []
                return inOrder
            }
        }
    }

    /// Private values in what was written so far; order is for whoever prints them.
    var leaks: [Diagnostic] { found.withLock { $0 } }

    /// The first thing that went wrong; later writes are left out.
    var failure: FileError? { firstFailure.withLock { $0 } }

    /// What was written so far, all of which stands in the output from now on.
    func settle() -> FileTable {
        let (files, kept) = written.withLock { written in
            let isNew = zip(written.isKept, written.isSettled).map { $0 && !$1 }
            written.isSettled = written.isKept
            return (
                published.filtered(by: written.isKept).merged(with: written.made),
                published.filtered(by: isNew)
            )
        }
        if !kept.isEmpty {
            do { try output.keep(kept) } catch { fail(error) }
        }
        return files
    }

    func write(_ document: RenderedDocument) {
        write(document.page)
        write(document.record)
        if let history = document.history { write(history) }
    }

    func write(_ file: RenderedFile) { write(file.bytes, to: file.path) }

    /// A page of earlier versions. Old and new words are mixed there, so such texts are looked at whole as well.
    private func write(_ history: RenderedHistory) {
        let path = history.page.path
        write(history.page.bytes, to: path, isGuarded: false)
        var leaks = leakGuard.findings(path: path, bytes: history.page.bytes)
        let known = Set(leaks.compactMap { $0.related.first?.location })
        let texts = Array(history.mixedTexts.joined(separator: "\n\n").utf8)
        for var leak in leakGuard.findings(path: path, bytes: texts) {
            guard leak.related.first.map({ !known.contains($0.location) }) ?? true else { continue }
            leak.location = SourceLocation(file: path)
            leaks.append(leak)
        }
        guard !leaks.isEmpty else { return }
        for index in leaks.indices {
            leaks[index].remedy =
                "если в нынешнем тексте документа \(history.document) этих слов нет, они остались в его прежней "
                + "редакции: добавьте в описание документа строку «история: ДД.ММ.ГГГГ» — со дня, следующего за "
                + "исправлением, — или «история: нет»; если это совпадение, внесите слова в поле «исключения» файла "
                + "site.yml"
        }
        found.withLock { $0 += leaks }
    }

    /// - Parameter isGuarded: false for bytes that were made from what has passed here already.
    func write(_ bytes: [UInt8], to path: String, isGuarded: Bool = true) {
        write(bytes, as: FileRecord(path: path, size: bytes.count, fingerprint: Fingerprint(of: bytes)), isGuarded)
    }

    private func write(_ bytes: [UInt8], as file: FileRecord, _ isGuarded: Bool = true) {
        guard failure == nil else { return }
        do {
            let record = try output.write(bytes, as: file)
            written.withLock { $0.add(record) }
            guard isGuarded else { return }
            let leaks = leakGuard.findings(path: file.path, bytes: bytes)
            if !leaks.isEmpty { found.withLock { $0 += leaks } }
        } catch {
            fail(error)
        }
    }

    /// Takes files over from the published site; the output learns of them when all is settled.
    ///
    /// - Returns: false, with nothing done, unless every one of them is there as the last build left it.
    func keep(_ paths: [String]) -> Bool {
        let positions = paths.compactMap { published.position(of: $0) }.filter { !published[$0].isForgotten }
        guard positions.count == paths.count else { return false }
        written.withLock { written in
            for position in positions { written.isKept[position] = true }
        }
        return true
    }

    /// Takes over everything from the published site but files at these paths.
    func keepAll(but paths: [String]) {
        let others = paths.compactMap { published.position(of: $0) }
        written.withLock { written in
            written.isKept = Array(repeating: true, count: published.count)
            for position in others { written.isKept[position] = false }
        }
    }

    /// Paths of files that were written with other bytes than the published ones, or that are missing so far.
    var changes: Set<String> {
        written.withLock { written in
            let made = written.made
            let missing = published.indices.filter { !written.isKept[$0] }.map { published[$0].path }
            return Set(missing).subtracting(made.map(\.path)).union(made.differing(from: published).map(\.path))
        }
    }

    /// Copies files from the content folder to their addresses.
    ///
    /// - Parameter known: what the last build learned of them, by source path.
    /// - Returns: what was learned of each, by source path.
    func copy(
        _ files: [Attachment], from scan: InputScan, known: [PathKey: AttachmentMemory]
    ) -> [PathKey: AttachmentMemory] {
        let facts = files.concurrentMap(stride: 1) { file -> (PathKey, AttachmentMemory)? in
            let path = String(file.address.dropFirst())
            if let known = known[PathKey(file.source)], known.fingerprint == scan[file.source],
                self.published[path: path]?.fingerprint == known.fingerprint, self.keep([path])
            {
                return (PathKey(file.source), known)
            }
            do throws(FileError) {
                let bytes = try scan.tree.read(file.source)
                let fingerprint = Fingerprint(of: bytes)
                self.write(bytes, as: FileRecord(path: path, size: bytes.count, fingerprint: fingerprint))
                return (PathKey(file.source), AttachmentMemory(fingerprint: fingerprint, pages: PDFPageCount.of(bytes)))
            } catch {
                self.fail(error)
                return nil
            }
        }
        return Dictionary(facts.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
    }

    /// Writes the manifest, which lists everything that was written before it.
    ///
    /// - Returns: its fingerprint.
    func write(_ manifest: Manifest) -> Fingerprint {
        let bytes = manifest.bytes(listing: settle())
        let file = FileRecord(path: Manifest.path, size: bytes.count, fingerprint: Fingerprint(of: bytes))
        write(bytes, as: file, false)
        return file.fingerprint
    }

    private func fail(_ error: FileError) {
        firstFailure.withLock { if $0 == nil { $0 = error } }
    }
}
