import Archive
import Concurrently
import Digests
import FileAccess

/// What a build leaves for the next one: what it read, what it made of it, and what stands on disk.
///
/// It saves work and decides nothing: whatever it says is used only when what it was made from has the same fingerprint
/// as then. A memory of another version of the tool, or one that was cut short, is no memory.
package struct BuildMemory: Sendable {
    /// Of the file in the hidden folder beside the site.
    static let name = "memory"

    /// Of everything the site was made from.
    package var inputs: Fingerprint
    /// Of the published `manifest.json`: tells whose files these are.
    package var manifest: Fingerprint
    /// Every published file, the manifest too, sorted by path. One that somebody else has written since has the size −1.
    package var published: [FileRecord]
    /// The same of the generation before.
    package var previous: [FileRecord] = []
    package var summary: BuildSummary
    /// Of what all pages have in common, and of the guard they passed.
    var common: Fingerprint
    var search: SearchMemory?
    var audit: AuditMemory
    /// Recipes of the files of lists, by path.
    var lists: [PathKey: Fingerprint]
    /// By path from the content folder.
    var documents: [PathKey: DocumentMemory]
    /// By path from the content folder.
    var attachments: [PathKey: AttachmentMemory]
    /// False when somebody has changed the published site since.
    var isPublished = true

    init(
        inputs: Fingerprint, common: Fingerprint, manifest: Fingerprint, published: [FileRecord],
        summary: BuildSummary, search: SearchMemory?, audit: AuditMemory, lists: [PathKey: Fingerprint],
        documents: [PathKey: DocumentMemory], attachments: [PathKey: AttachmentMemory]
    ) {
        self.inputs = inputs
        self.common = common
        self.manifest = manifest
        self.published = published
        self.summary = summary
        self.search = search
        self.audit = audit
        self.lists = lists
        self.documents = documents
        self.attachments = attachments
    }

    /// Marks files that are not as the last build left them.
    mutating func forgetFiles(where isChanged: @Sendable (FileRecord) -> Bool) {
        let changed = published.concurrentMap(stride: 256, isChanged)
        var paths: Set<String> = []
        for (position, isChanged) in changed.enumerated() where isChanged {
            published[position].size = -1
            paths.insert(published[position].path)
        }
        guard !paths.isEmpty else { return }
        isPublished = false
        // One file may have a name in both generations.
        for position in previous.indices where paths.contains(previous[position].path) { previous[position].size = -1 }
    }
}

// MARK: On disk

extension BuildMemory {
    /// Changes with everything that could make other bytes of the same input, or read these bytes otherwise.
    private static let tool = ToolFingerprint.current

    var bytes: [UInt8] {
        var archive = ArchiveWriter()
        archive.put(Self.tool)
        archive.put(inputs)
        archive.put(manifest)
        archive.put(published)
        archive.put(previous)
        archive.put(summary)
        archive.put(common)
        archive.put(search)
        archive.put(audit)
        archive.put(lists)
        archive.put(documents)
        archive.put(attachments)
        return archive.bytes + Fingerprint(of: archive.bytes).withBytes(Array.init)
    }

    init(_ bytes: [UInt8]) throws(ArchiveError) {
        guard bytes.count > Fingerprint.size else { throw ArchiveError() }
        let content = bytes[..<(bytes.count - Fingerprint.size)]
        guard Fingerprint(raw: bytes.suffix(Fingerprint.size)) == Fingerprint(of: content) else {
            throw ArchiveError()
        }
        var archive = ArchiveReader(content)
        guard try archive.value() == Self.tool else { throw ArchiveError() }
        inputs = try archive.value()
        manifest = try archive.value()
        published = try archive.values()
        previous = try archive.values()
        summary = try archive.value()
        common = try archive.value()
        search = try archive.optionalValue()
        audit = try archive.value()
        lists = try archive.byPath()
        documents = try archive.byPath()
        attachments = try archive.byPath()
        guard archive.isAtEnd else { throw ArchiveError() }
    }

    /// Nil when there is none that can be used.
    static func read(_ path: String) -> BuildMemory? {
        guard let bytes = try? DiskFiles.read(path, limit: .max) else { return nil }
        return try? BuildMemory(bytes)
    }
}

extension ArchiveWriter {
    /// The order is not the same each time; what is read is.
    fileprivate mutating func put(_ values: [PathKey: some Archivable]) {
        put(values) { archive, entry in
            archive.put(entry.key.path)
            archive.put(entry.value)
        }
    }
}

extension ArchiveReader {
    fileprivate mutating func byPath<Value: Archivable>() throws(ArchiveError) -> [PathKey: Value] {
        let entries = try array { archive throws(ArchiveError) in
            (PathKey(try archive.string()), try archive.value(Value.self))
        }
        return Dictionary(entries) { first, _ in first }
    }
}
