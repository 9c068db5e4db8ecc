import Glibc

/// A folder that is held open: names below it are looked up from there, not from the top of the disk.
package final class OpenFolder: Sendable {
    private let path: String
    private let descriptor: Int32

    package init(_ path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskFiles.lastError(path) }
    }

    deinit { close(descriptor) }

    /// Nil when there is nothing at that path.
    package func status(of path: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Creates or replaces a file; the folder it stands in must exist.
    ///
    /// - Returns: when it was written, as `DiskFiles.time(of:)`.
    package func write(_ bytes: [UInt8], to name: String) throws(FileError) -> Int {
        try DiskFiles.write(
            bytes, to: openat(descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644), path + "/" + name)
    }

    /// Creates a folder and those above it.
    package func createFolder(_ name: String) throws(FileError) {
        if mkdirat(descriptor, name, 0o755) == 0 { return }
        // The rest is rare.
        try DiskFiles.createFolder(path + "/" + name)
    }
}
