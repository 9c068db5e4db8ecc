import Glibc

/// Reading and writing on a real disk with as few system calls as the work allows.
package enum DiskFiles {
    /// No document or attachment of a public site is larger; a larger one is a mistake.
    package static let sizeLimit = 50 * 1024 * 1024

    package static func read(_ path: String, limit: Int = sizeLimit) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        let size = try size(of: descriptor, path, limit)
        defer { close(descriptor) }
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            (filled, failure) = fill(UnsafeMutableRawBufferPointer(buffer), 0..<size, of: descriptor, path)
        }
        if let failure { throw failure }
        return bytes
    }

    /// Puts the bytes of a file that has just been opened into a buffer, and closes it.
    ///
    /// - Parameter descriptor: below zero when it could not be opened.
    /// - Returns: their number; nil when they are more than the buffer holds.
    static func read(
        _ descriptor: Int32, _ path: @autoclosure () -> String, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> Int? {
        let size = try size(of: descriptor, path(), sizeLimit)
        defer { close(descriptor) }
        guard size <= buffer.count else { return nil }
        let (filled, failure) = fill(buffer, 0..<size, of: descriptor, path())
        if let failure { throw failure }
        return filled
    }

    /// The size of a file that has just been opened; it is closed when it is not to be read.
    private static func size(
        of descriptor: Int32, _ path: @autoclosure () -> String, _ limit: Int
    ) throws(FileError) -> Int {
        guard descriptor >= 0 else { throw lastError(path()) }
        var status = stat()
        var error: FileError?
        if fstat(descriptor, &status) != 0 {
            error = lastError(path())
        } else if status.st_mode & S_IFMT != S_IFREG {
            error = FileError(path: path(), reason: .notAFile)
        } else if Int(status.st_size) > limit {
            error = FileError(path: path(), reason: .tooLarge(limit: limit))
        }
        if let error {
            close(descriptor)
            throw error
        }
        return Int(status.st_size)
    }

    /// - Returns: how many bytes of the part there were.
    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, _ part: Range<Int>, of descriptor: Int32,
        _ path: @autoclosure () -> String
    ) -> (filled: Int, failure: FileError?) {
        var filled = 0
        while filled < part.count, let base = buffer.baseAddress {
            let count = pread(descriptor, base + filled, part.count - filled, part.lowerBound + filled)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                return (filled, lastError(path()))
            }
            filled += count
        }
        return (filled, nil)
    }

    /// The bytes of a part of a file, fewer where it ends before.
    package static func read(_ path: String, part: Range<Int>) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastError(path) }
        defer { close(descriptor) }
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: part.count) { buffer, filled in
            (filled, failure) = fill(UnsafeMutableRawBufferPointer(buffer), part, of: descriptor, path)
        }
        if let failure { throw failure }
        return bytes
    }

    /// Creates or replaces a file; the folder must exist.
    ///
    /// - Returns: when it was written, as `time(of:)`.
    @discardableResult
    package static func write(_ bytes: some Collection<UInt8>, to path: String) throws(FileError) -> Int {
        try write(bytes, to: open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644), path)
    }

    /// Creates or replaces a file of several parts; the folder must exist.
    package static func write(parts: [[UInt8]], to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw lastError(path) }
        defer { close(descriptor) }
        for part in parts {
            guard part.withUnsafeBufferPointer({ writeAll($0, descriptor) }) else { throw lastError(path) }
        }
    }

    /// Writes a file that has just been opened, and closes it.
    ///
    /// - Parameter descriptor: below zero when it could not be opened.
    static func write(
        _ bytes: some Collection<UInt8>, to descriptor: Int32, _ path: @autoclosure () -> String
    ) throws(FileError) -> Int {
        guard descriptor >= 0 else { throw lastError(path()) }
        defer { close(descriptor) }
        let written =
            bytes.withContiguousStorageIfAvailable { writeAll($0, descriptor) }
            ?? Array(bytes).withUnsafeBufferPointer { writeAll($0, descriptor) }
        guard written else { throw lastError(path()) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastError(path()) }
        return time(of: status)
    }

    /// When the file was last written or the folder got or lost a name, in nanoseconds since 1970; the latest number of
    /// all when there is none.
    package static func time(of path: String) -> Int {
        var status = stat()
        return lstat(path, &status) == 0 ? time(of: status) : .max
    }

    package static func time(of status: stat) -> Int { status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec }

    /// - Returns: false when the last system call failed.
    private static func writeAll(_ buffer: UnsafeBufferPointer<UInt8>, _ descriptor: Int32) -> Bool {
        var written = 0
        while written < buffer.count, let base = buffer.baseAddress {
            let count = Glibc.write(descriptor, base + written, buffer.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            written += count
        }
        return true
    }

    /// Creates a folder and those above it.
    package static func createFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw lastError(path)
        }
        try createFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw lastError(path) }
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The error of the system call that has just failed.
    package static func lastError(_ path: String) -> FileError {
        switch errno {
        case ENOENT, ENOTDIR: FileError(path: path, reason: .missing)
        case EACCES, EPERM, EROFS: FileError(path: path, reason: .noAccess)
        case EISDIR: FileError(path: path, reason: .notAFile)
        default: FileError(path: path, reason: .system(errno))
        }
    }
}
