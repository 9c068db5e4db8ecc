import Archive
import Digests
import Rendering

/// What the bytes of an attached file told.
struct AttachmentMemory: Sendable, Hashable, Archivable {
    var fingerprint: Fingerprint
    /// Pages of a PDF, where they could be counted with certainty.
    var pages: Int?

    init(fingerprint: Fingerprint, pages: Int?) {
        self.fingerprint = fingerprint
        self.pages = pages
    }

    var facts: FileFacts { FileFacts(digest: fingerprint.hex, pages: pages) }

    func write(to archive: inout ArchiveWriter) {
        archive.put(fingerprint)
        archive.put(pages)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        fingerprint = try archive.value()
        pages = try archive.optionalInt()
    }
}
