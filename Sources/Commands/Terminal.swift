import Glibc

/// The two streams a command writes to.
enum Terminal {
    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2
    }

    static func write(_ text: String, to stream: Stream = .standardOutput) {
        write(Array(text.utf8), to: stream)
    }

    /// Writes all of it, however long it is; a reader that has gone away is no concern of ours.
    static func write(_ bytes: [UInt8], to stream: Stream = .standardOutput) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
