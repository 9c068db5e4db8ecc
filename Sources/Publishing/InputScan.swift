import Archive
import Concurrently
import Digests
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
    /// The content folder, its documents already read.
    let tree: FileTree
    /// The theme, already read.
    let themeTree: FileTree
    private let fingerprints: [PathKey: Fingerprint]

    /// - Throws: `FileError` when a folder cannot be listed. A file that cannot be read is left to whoever reads it.
    init(_ content: FileTree, _ theme: FileTree) throws(FileError) {
        (self.content, tree) = try Self.read(try content.listed()) { $0.hasSuffix(".md") }
        (self.theme, themeTree) = try Self.read(try theme.listed()) { _ in true }
        fingerprints = Dictionary(self.content.map { (PathKey($0.path), $0.fingerprint) }) { first, _ in first }
    }

    /// Of one file of the content folder; nil when it is not there or could not be read.
    subscript(path: String) -> Fingerprint? { fingerprints[PathKey(path)] }

    /// - Parameter isKept: whether the bytes are wanted again.
    /// - Returns: every file, and the tree with the bytes that were kept.
    private static func read(
        _ tree: FileTree, isKept: @Sendable (String) -> Bool
    ) throws(FileError) -> (inputs: [Input], tree: FileTree) {
        // The order of the folder must not leak into the fingerprint.
        let entries = try tree.entries().sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let files = entries.concurrentMap { entry -> (input: Input, bytes: [UInt8]?)? in
            guard case .file = entry.kind, let bytes = try? tree.read(entry.path) else { return nil }
            let input = Input(path: entry.path, fingerprint: Fingerprint(of: bytes))
            return (input, isKept(entry.path) ? bytes : nil)
        }.compactMap(\.self)
        let kept = Dictionary(
            files.compactMap { file in file.bytes.map { (PathKey(file.input.path), $0) } }
        ) { first, _ in first }
        var known = tree
        known.read = { path throws(FileError) in
            if let bytes = kept[PathKey(path)] { return bytes }
            return try tree.read(path)
        }
        return (files.map(\.input), known)
    }

    /// Of everything together.
    func fingerprint(_ request: BuildRequest) -> Fingerprint {
        Fingerprint.of { archive in
            archive.put(Tool.version)
            archive.put(request.asOf.iso)
            archive.put(request.baseURL)
            archive.put(request.search != nil)
            for inputs in [content, theme] {
                archive.put(inputs) { archive, input in
                    archive.put(input.path)
                    archive.put(input.fingerprint)
                }
            }
        }
    }
}
