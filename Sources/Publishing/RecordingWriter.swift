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
    private let records = Mutex<[Manifest.File]>([])
    private let found = Mutex<[Diagnostic]>([])
    private let firstFailure = Mutex<FileError?>(nil)

    init(_ output: some Output, _ leakGuard: LeakGuard) {
        self.output = output
        self.leakGuard = leakGuard
    }

    /// Private values in what was written so far; order is for whoever prints them.
    var leaks: [Diagnostic] { found.withLock { $0 } }

    /// The first thing that went wrong; later writes are left out.
    var failure: FileError? { firstFailure.withLock { $0 } }

    var count: Int { records.withLock { $0.count } }

    func write(_ file: RenderedFile) { write(file.bytes, to: file.path) }

    /// - Parameter isGuarded: false for bytes that were made from what has passed here already.
    func write(_ bytes: [UInt8], to path: String, isGuarded: Bool = true) {
        guard failure == nil else { return }
        do {
            try output.write(bytes, to: path)
            let record = Manifest.File(path: path, size: bytes.count, sha256: Digest.hex(bytes))
            records.withLock { $0.append(record) }
            guard isGuarded else { return }
            let leaks = leakGuard.findings(path: path, bytes: bytes)
            if !leaks.isEmpty { found.withLock { $0 += leaks } }
        } catch {
            fail(error)
        }
    }

    /// Copies files from the content folder to their addresses.
    ///
    /// - Returns: what was learned of each, by source path.
    func copy(_ files: [Attachment], from content: FileTree) -> [String: FileFacts] {
        let facts = files.concurrentMap(stride: 1) { file -> (String, FileFacts)? in
            do throws(FileError) {
                let bytes = try content.read(file.source)
                self.write(bytes, to: String(file.address.dropFirst()))
                return (file.source, FileFacts(digest: Digest.hex(bytes), pages: PDFPageCount.of(bytes)))
            } catch {
                self.fail(error)
                return nil
            }
        }
        return Dictionary(facts.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
    }

    func writeManifest(_ site: Site, inputs: String) {
        let files = records.withLock { $0 }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let manifest = Manifest(
            tool: "\(Tool.name) \(Tool.version)", asOf: site.asOf.iso, baseURL: site.settings.baseURL,
            period: site.settings.period?.text ?? "", inputs: inputs, files: files)
        do {
            try output.write(Array(manifest.text().utf8), to: Manifest.path)
        } catch {
            fail(error)
        }
    }

    private func fail(_ error: FileError) {
        firstFailure.withLock { if $0 == nil { $0 = error } }
    }
}
