import Archive
import Concurrently
import Digests
import Documents
import FileAccess

/// Every file a site may be made from, with the fingerprint of its bytes.
///
/// Nothing goes by the time a file was written: a checkout changes all of those, and a restored file none.
struct InputScan: Sendable {
    struct Input: Sendable {
        var path: String
        var fingerprint: Fingerprint
    }

    /// Of the content folder, sorted by path; what is no file is not among them.
    let content: [Input]
    /// Of the theme, sorted by path.
    let theme: [Input]
    /// The content folder as it was scanned: of a file that is read again the bytes are the scanned ones, or reading it is
    /// an error.
    let tree: FileTree
    /// The theme, already read.
    let themeTree: FileTree
    private let fingerprints: Later<[PathKey: Fingerprint]>
    /// Of what is there and is no file that can be read.
    private let strange: Fingerprint
    /// How far the history goes that is shown; nil where none is.
    private let past: String?
    /// Of everything in the content folder and in the theme.
    private let digests: [Fingerprint]

    /// - Parameter keepsDocuments: whether every document is wanted again.
    /// - Throws: `FileError` when a folder cannot be listed. A file that cannot be read is left to whoever reads it.
    init(_ request: BuildRequest, keepsDocuments: Bool) throws(FileError) {
        let past = Ahead { request.history?.state(Corpus.documentsFolder) }
        let documents = try Self.scan(request.content) { keepsDocuments && Corpus.isDocument($0) }
        let files = try Self.scan(request.theme) { _ in true }
        self.past = past.value
        (self.content, tree, fingerprints) = (documents.inputs, documents.tree, documents.fingerprints)
        (self.theme, themeTree) = (files.inputs, files.tree)
        strange = documents.strange
        digests = [documents.digest, files.digest, documents.strange, files.strange]
    }

    /// Of every file of the content folder that could be read, by its path. Who asks for many takes it once.
    var byPath: [PathKey: Fingerprint] { fingerprints.value }

    /// Of one file of the content folder; nil when it is not there or could not be read.
    subscript(path: String) -> Fingerprint? { byPath[PathKey(path)] }

    /// Of every document of the content folder, sorted by path.
    var documents: [(path: String, fingerprint: Fingerprint)] {
        content.filter { Corpus.isDocument($0.path) }.map { ($0.path, $0.fingerprint) }
    }

    /// Of everything in the content folder that is no document.
    var others: Fingerprint {
        .of { archive in
            archive.put(Self.digest(of: content.filter { !Corpus.isDocument($0.path) }))
            archive.put(strange)
        }
    }

    /// Of everything together.
    func fingerprint(_ request: BuildRequest) -> Fingerprint { fingerprint(request, digests) }

    /// Of everything but the documents.
    func frame(_ request: BuildRequest) -> Fingerprint {
        fingerprint(request, [others, Self.digest(of: theme)])
    }

    private func fingerprint(_ request: BuildRequest, _ parts: [Fingerprint]) -> Fingerprint {
        .of { archive in
            archive.put(Tool.version)
            archive.put(request.asOf.iso)
            archive.put(request.baseURL)
            archive.put(request.search != nil)
            archive.put(parts)
            archive.put(past)
        }
    }

    // MARK: Reading

    private struct Scanned {
        var inputs: [Input]
        var tree: FileTree
        var fingerprints: Later<[PathKey: Fingerprint]>
        /// Of all inputs.
        var digest: Fingerprint
        /// Of what is there and is no file that can be read.
        var strange: Fingerprint
    }

    /// - Parameter isKept: whether the bytes are wanted again.
    private static func scan(_ tree: FileTree, isKept: @Sendable (String) -> Bool) throws(FileError) -> Scanned {
        let tree = try tree.listed()
        // The order of the folder must not leak into the fingerprint.
        let entries = try tree.entries().sortedByPath(\.path)
        let files = entries.filter { if case .file = $0.kind { true } else { false } }
        let runs = stride(from: 0, to: files.count, by: run).map { files[$0..<min($0 + run, files.count)] }
        let made = runs.concurrentMap(stride: 1) { files in
            let read = withUnsafeTemporaryAllocation(byteCount: usualSize, alignment: 16) { buffer in
                files.compactMap { file in try? Self.read(file.path, of: tree, buffer, isKept) }
            }
            return (read: read, digest: digest(of: read.lazy.map(\.input)))
        }
        let read = made.flatMap(\.read)
        let inputs = read.map(\.input)
        let fingerprints = Later {
            Dictionary(inputs.map { (PathKey($0.path), $0.fingerprint) }) { first, _ in first }
        }
        let kept = Dictionary(
            read.compactMap { file in file.bytes.map { (PathKey(file.input.path), $0) } }
        ) { first, _ in first }
        let scanned = FileTree(name: tree.name, entries: tree.entries) { path throws(FileError) in
            if let bytes = kept[PathKey(path)] { return bytes }
            let bytes = try tree.read(path)
            guard fingerprints.value[PathKey(path)].map({ $0 == Fingerprint(of: bytes) }) ?? true else {
                throw FileError(path: path, reason: .changed)
            }
            return bytes
        }
        return Scanned(
            inputs: inputs, tree: scanned, fingerprints: fingerprints,
            digest: .of { archive in archive.put(made.map(\.digest)) },
            strange: read.count == entries.count ? Fingerprint(of: []) : strange(entries, without: inputs))
    }

    private static func strange(_ entries: [FileTree.Entry], without inputs: [Input]) -> Fingerprint {
        let found = PathKey.positions(of: entries.map(\.path), in: inputs.map(\.path))
        return .of { archive in
            for (entry, position) in zip(entries, found) where position == nil { archive.put(entry.path) }
        }
    }

    private static func digest(of inputs: some Collection<Input>) -> Fingerprint {
        .of { archive in
            archive.put(inputs) { archive, input in
                archive.put(input.path)
                archive.put(input.fingerprint)
            }
        }
    }

    /// How many files are read by one core before it asks for more.
    private static let run = 32
    /// Few documents are larger, in bytes; those are read into memory of their own.
    private static let usualSize = 64 * 1024

    private static func read(
        _ path: String, of tree: FileTree, _ buffer: UnsafeMutableRawBufferPointer, _ isKept: (String) -> Bool
    ) throws(FileError) -> (input: Input, bytes: [UInt8]?) {
        if let size = try tree.readInto?(path, buffer) {
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<size])
            let input = Input(path: path, fingerprint: Fingerprint(of: bytes))
            return (input, isKept(path) ? Array(bytes) : nil)
        }
        let bytes = try tree.read(path)
        let input = Input(path: path, fingerprint: Fingerprint(of: bytes))
        return (input, isKept(path) ? bytes : nil)
    }
}
