import Archive
import Concurrently
import Digests
import Documents
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
    package var summary: BuildSummary
    /// Every published file, the manifest too. One that somebody else has written since is marked as forgotten.
    package private(set) var published: FileTable
    /// False when somebody has changed the published site since.
    var isPublished = true
    /// The files of the generation before; empty when they are not known.
    let previous: Later<FileTable>
    /// The front matter of documents; nil when what is remembered of it is broken.
    let corpus: Later<CorpusMemory?>
    /// Nil when what is remembered of them is broken.
    let parts: Later<PartsMemory?>
    /// The documents related to each other; nil when a document was not faultless, or what is remembered is broken.
    let site: Later<KeptSite?>
    /// Sections that need not wait for the end of the build.
    private let encoded: EncodedSections?

    init(
        inputs: Fingerprint, manifest: Fingerprint, summary: BuildSummary, published: FileTable, corpus: CorpusMemory,
        parts: PartsMemory, site: KeptSite?, encoded: EncodedSections? = nil
    ) {
        self.inputs = inputs
        self.manifest = manifest
        self.summary = summary
        self.published = published
        previous = Later { FileTable() }
        self.corpus = Later { corpus }
        self.parts = Later { parts }
        self.site = Later { site }
        self.encoded = encoded
    }

    /// Marks files that are not as the last build left them.
    mutating func forgetFiles(where isChanged: @Sendable (FileRecord) -> Bool) {
        let changed = published.concurrentMap(stride: 256, isChanged)
        for (position, isChanged) in changed.enumerated() where isChanged {
            published.forget(at: position)
            isPublished = false
        }
    }

    /// The files of the generation before. One file may have a name in both generations, so what is forgotten of one is
    /// forgotten of the other.
    var previousAsTheyAre: FileTable {
        var files = previous.value
        for file in published where file.isForgotten {
            if let position = files.position(of: file.path) { files.forget(at: position) }
        }
        return files
    }
}

// MARK: On disk

/// A table tells the length of each section and the checksum of its bytes; a section is read when it is wanted.
extension BuildMemory {
    /// Changes with everything that could make other bytes of the same input, or read these bytes otherwise.
    private static let tool = ToolFingerprint.current

    /// - Parameter previous: the files of the generation that `published` replaced.
    /// - Returns: the parts of a file, in their order.
    func parts(previous: FileTable) -> [[UInt8]] {
        let sections: [@Sendable () -> [UInt8]] = [
            {
                Self.section(size: summary.documents * Self.usualDocument) { archive in
                    if let made = parts.value { archive.put(made) }
                }
            },
            {
                Self.section(size: published.count * Self.usualRecord) { archive in
                    archive.put(Self.tool)
                    archive.put(inputs)
                    archive.put(manifest)
                    archive.put(summary)
                    archive.put(published)
                }
            },
            { Self.section(size: previous.count * Self.usualRecord) { $0.put(previous) } },
            { encoded?.corpus.value ?? Self.section(corpus.value, documents: summary.documents) },
            { encoded?.site.value ?? Self.section(site.value, documents: summary.documents) },
        ]
        let written = sections.concurrentMap(stride: 1) { section in
            let bytes = section()
            return (bytes: bytes, entry: Place.entry(of: bytes))
        }
        return [written.flatMap(\.entry)] + written.map(\.bytes)
    }

    init(_ bytes: [UInt8]) throws(ArchiveError) {
        try self.init { part in part.upperBound <= bytes.count ? Array(bytes[part]) : [] }
    }

    /// - Parameter read: gives a part of the bytes; fewer, or none, where it cannot.
    private init(_ read: @escaping @Sendable (Range<Int>) -> [UInt8]) throws(ArchiveError) {
        let table = read(0..<Self.tableSize)
        guard table.count == Self.tableSize else { throw ArchiveError() }
        var places: [Place] = []
        for offset in stride(from: 0, to: table.count, by: Place.size) {
            places.append(
                try Place(table[offset..<offset + Place.size], after: places.last?.range.upperBound ?? Self.tableSize))
        }
        var head = try Self.opened(read, places[1])
        guard try head.value() == Self.tool else { throw ArchiveError() }
        inputs = try head.value()
        manifest = try head.value()
        summary = try head.value()
        published = try head.value()
        guard head.isAtEnd else { throw ArchiveError() }
        let (made, before, documents, kept) = (places[0], places[2], places[3], places[4])
        previous = Later { (try? Self.value(read, before)) ?? FileTable() }
        corpus = Later { try? Self.value(read, documents) }
        parts = Later { try? Self.value(read, made) }
        site = Later { try? Self.value(read, kept) }
        encoded = nil
    }

    /// Where a section stands in the file, and the checksum of its bytes.
    private struct Place {
        let range: Range<Int>
        let checksum: Checksum

        /// Bytes of an entry of the table.
        static let size = 8 + Checksum.size

        static func entry(of section: [UInt8]) -> [UInt8] {
            withUnsafeBytes(of: UInt64(section.count).littleEndian, Array.init) + Checksum(of: section[...]).bytes
        }

        init(_ entry: ArraySlice<UInt8>, after start: Int) throws(ArchiveError) {
            let length = entry.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard length < BuildMemory.sizeLimit else { throw ArchiveError() }
            range = start..<start + Int(length)
            checksum = Checksum(raw: entry.suffix(Checksum.size))
        }
    }

    /// Nil when there is none that can be used. The file must stay as it is until all sections have been read.
    static func read(_ path: String) -> BuildMemory? {
        try? BuildMemory { part in (try? DiskFiles.read(path, part: part)) ?? [] }
    }

    private static let tableSize = 5 * Place.size
    /// Bytes; a longer section is none of ours.
    private static let sizeLimit: UInt64 = 1 << 32

    /// How many bytes the record of a file and the memory of a document usually take.
    private static let usualRecord = 128
    private static let usualDocument = 1024

    /// Empty where there is no value.
    static func section(_ value: (some Archivable)?, documents: Int) -> [UInt8] {
        section(size: documents * usualDocument) { archive in
            if let value { archive.put(value) }
        }
    }

    private static func section(size: Int, _ write: (inout ArchiveWriter) -> Void) -> [UInt8] {
        var archive = ArchiveWriter()
        archive.reserve(size)
        write(&archive)
        return archive.bytes
    }

    private static func opened(_ read: (Range<Int>) -> [UInt8], _ place: Place) throws(ArchiveError) -> ArchiveReader {
        let section = read(place.range)[...]
        guard Checksum(of: section) == place.checksum else { throw ArchiveError() }
        return ArchiveReader(section)
    }

    private static func value<Value: Archivable>(
        _ read: (Range<Int>) -> [UInt8], _ place: Place
    ) throws(ArchiveError) -> Value {
        var archive = try opened(read, place)
        let value: Value = try archive.value()
        guard archive.isAtEnd else { throw ArchiveError() }
        return value
    }
}

/// Sections of a memory that are put into bytes on another core while the build goes on.
struct EncodedSections: Sendable {
    let corpus: Ahead<[UInt8]>
    let site: Ahead<[UInt8]>

    init(_ corpus: CorpusMemory, _ site: KeptSite?, documents: Int) {
        self.corpus = Ahead { BuildMemory.section(corpus, documents: documents) }
        self.site = Ahead { BuildMemory.section(site, documents: documents) }
    }
}
