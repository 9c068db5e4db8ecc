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
    /// By path from the content folder.
    var documents: [PathKey: DocumentMemory]
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
        archive.put(attachments)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        common = try archive.value()
        search = try archive.optionalValue()
        audit = try archive.value()
        site = try archive.value()
        documents = try archive.byPath()
        attachments = try archive.byPath()
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
