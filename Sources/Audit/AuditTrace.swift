import Archive
import Concurrently
import Digests

/// What an audit read of a site, so that a later one can tell whether it would read anything else.
///
/// A page may change without the audit seeing anything new: only its facts count.
package struct AuditTrace: Sendable, Hashable {
    enum Reading: Int, Sendable, Hashable {
        case page, head, bytes
    }

    struct Entry: Sendable, Hashable {
        /// Path in the output.
        var path: String
        var reading: Reading
        /// Of what was read; nil for a file that was not there, and for bytes, which are known by their file.
        var facts: Fingerprint?
    }

    let entries: [Entry]

    /// Whether an audit of the changed site would read the same.
    ///
    /// - Parameters:
    ///   - changed: paths of files that were added, removed or written anew since the trace was made.
    ///   - file: the bytes of a file now.
    package func isTrue(changed: Set<String>, file: @Sendable (_ path: String) -> [UInt8]?) -> Bool {
        !entries.filter { changed.contains($0.path) }.concurrentMap { entry in
            switch entry.reading {
            case .page: return file(entry.path).map { PageReader.facts($0).fingerprint } == entry.facts
            case .head: return file(entry.path).map { PageReader.head($0).fingerprint } == entry.facts
            case .bytes: return false
            }
        }.contains(false)
    }
}

extension AuditTrace: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(entries) { archive, entry in
            archive.put(entry.path)
            archive.put(entry.reading.rawValue)
            archive.put(entry.facts)
        }
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        entries = try archive.array { archive throws(ArchiveError) in
            let path = try archive.string()
            guard let reading = Reading(rawValue: try archive.int()) else { throw ArchiveError() }
            return Entry(path: path, reading: reading, facts: try archive.optionalValue())
        }
    }
}

extension PageFacts {
    var fingerprint: Fingerprint {
        .of { archive in
            archive.put(title)
            archive.put(metadata.sorted { $0.key < $1.key }) { archive, entry in
                archive.put(entry.key)
                archive.put(entry.value)
            }
            archive.put(links) { archive, link in
                archive.put(link.destination)
                archive.put(link.isInMain)
                archive.put(link.under)
            }
            archive.put(records) { archive, record in
                archive.put(record.type)
                archive.put(record.id)
                archive.put(record.values.sorted { $0.key < $1.key }) { archive, entry in
                    archive.put(entry.key)
                    archive.put(entry.value)
                }
                archive.put(record.cells)
                archive.put(record.links)
            }
            archive.put(feeds)
        }
    }
}
