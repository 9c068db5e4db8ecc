import Archive
import Digests

/// The search index a build made.
struct SearchMemory: Sendable, Archivable {
    /// Of all the pages it was made from.
    var pages: Fingerprint
    /// Paths of its files.
    var files: [String]

    static func fingerprint(of files: FileTable) -> Fingerprint {
        .of { archive in
            archive.put(files.filter { $0.path.hasSuffix(".html") }) { archive, file in
                archive.put(file.path)
                archive.put(file.fingerprint)
            }
        }
    }

    init(pages: Fingerprint, files: [String]) {
        self.pages = pages
        self.files = files
    }

    func write(to archive: inout ArchiveWriter) {
        archive.put(pages)
        archive.put(files)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        pages = try archive.value()
        files = try archive.strings()
    }
}
