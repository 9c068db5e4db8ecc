import Glibc

/// Searches the C library makes many bytes at a time.
enum Bytes {
    static func firstIndex(of byte: UInt8, in text: [UInt8]) -> Int? {
        text.withUnsafeBufferPointer { buffer in
            guard let base = UnsafeRawPointer(buffer.baseAddress), buffer.count > 0 else { return nil }
            return memchr(base, Int32(byte), buffer.count).map { UnsafeRawPointer($0) - base }
        }
    }
}
