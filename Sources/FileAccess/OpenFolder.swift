import Glibc

/// A folder that is held open: names below it are looked up from there, not from the top of the disk.
package final class OpenFolder: Sendable {
    private let descriptor: Int32

    package init(_ path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskFiles.lastError(path) }
    }

    deinit { close(descriptor) }

    /// Nil when there is nothing at that path.
    package func status(of path: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
}
