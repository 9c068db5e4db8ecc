import Archive
import Digests
import FileAccess

/// What a build made of each part of its input; asked for only when something has changed since.
package struct PartsMemory: Sendable {
    /// Of what all pages have in common, and of the guard they passed.
    var common: Fingerprint
    var search: SearchMemory?
    var audit: AuditMemory
    var site: SitePagesMemory
    var documents: DocumentMemories
    /// By path from the content folder.
    var attachments: [PathKey: AttachmentMemory]
}

extension PartsMemory: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(common)
        archive.put(search)
        archive.put(audit)
        archive.put(site)
        archive.put(documents)
        archive.put(attachments) { archive, entry in
            archive.put(entry.key.path)
            archive.put(entry.value)
        }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        common = try archive.value()
        search = try archive.optionalValue()
        audit = try archive.value()
        site = try archive.value()
        documents = try archive.value()
        let attachments = try archive.array { archive throws(ArchiveError) in
            (PathKey(try archive.string()), try archive.value(AttachmentMemory.self))
        }
        self.attachments = Dictionary(attachments) { first, _ in first }
    }
}
