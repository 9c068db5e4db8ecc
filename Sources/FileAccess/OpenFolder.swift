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

    /// Puts the bytes of a file into a buffer.
    ///
    /// - Returns: their number; nil when they are more than the buffer holds.
    package func read(_ name: String, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int? {
        try DiskFiles.read(
            openat(descriptor, name, O_RDONLY | O_CLOEXEC), path + "/" + name, into: buffer)
    }

    /// Makes a file; the folder it stands in must exist. What had the name before loses it and is not written over: it may
    /// have other names.
    ///
    /// - Returns: when it was written, as `DiskFiles.time(of:)`.
    package func write(_ bytes: [UInt8], to name: String) throws(FileError) -> Int {
        try DiskFiles.write(
            bytes, to: anew(name) { openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) },
            path + "/" + name)
    }

    /// Gives a file one name more, which something else may have had before.
    ///
    /// - Parameter file: its path from the top of the disk.
    /// - Returns: false where the disk knows no second names.
    package func link(_ file: String, to name: String) -> Bool {
        anew(name) { linkat(AT_FDCWD, file, descriptor, name, 0) } == 0
    }

    /// - Parameter make: makes something that must not be there; below zero when it could not.
    private func anew(_ name: String, _ make: () -> Int32) -> Int32 {
        let result = make()
        guard result < 0, errno == EEXIST, unlinkat(descriptor, name, 0) == 0 else { return result }
        return make()
    }

    /// Creates a folder and those above it.
    package func createFolder(_ name: String) throws(FileError) {
        if mkdirat(descriptor, name, 0o755) == 0 { return }
        // The rest is rare.
        try DiskFiles.createFolder(path + "/" + name)
    }
}
