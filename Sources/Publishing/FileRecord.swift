import Archive
import Digests
import FileAccess

/// A file of the site as a build left it on disk.
package struct FileRecord: Sendable, Hashable, Archivable {
    /// Path in the output.
    package var path: String
    /// Bytes.
    package var size: Int
    package var fingerprint: Fingerprint
    /// When its bytes were written, in nanoseconds since 1970; tells that somebody else has written them since.
    package var written: Int

    /// The size of a file that is no longer what the build wrote.
    static let forgotten = -1
    var isForgotten: Bool { size == Self.forgotten }

    package init(path: String, size: Int, fingerprint: Fingerprint, written: Int = 0) {
        self.path = path
        self.size = size
        self.fingerprint = fingerprint
        self.written = written
    }

    func holdsTheSame(as other: FileRecord?) -> Bool { size == other?.size && fingerprint == other?.fingerprint }

    package func write(to archive: inout ArchiveWriter) {
        archive.put(path)
        archive.put(size)
        archive.put(fingerprint)
        archive.put(written)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        path = try archive.string()
        size = try archive.int()
        fingerprint = try archive.value()
        written = try archive.int()
    }
}
