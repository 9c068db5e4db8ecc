import Crypto

/// SHA-256 as a value that is compared and kept, not shown.
package struct Fingerprint: Sendable, Hashable {
    /// As many bytes as it takes where it is kept.
    package static let size = 32

    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Of the bytes themselves.
    package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Self(of: $0) } }

    package init(of bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { Self(of: $0) } }

    package init(of bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self = hash.finalize().withUnsafeBytes { Self($0) }
    }

    /// - Parameter raw: `size` bytes that `withBytes` gave.
    package init(raw: ArraySlice<UInt8>) {
        precondition(raw.count == Self.size)
        self = raw.withUnsafeBytes { Self($0) }
    }

    private init(_ buffer: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 { buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self) }
        words = (word(0), word(1), word(2), word(3))
    }

    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words, body)
    }

    /// As manifests write it.
    package var hex: String {
        var text: [UInt8] = []
        appendHex(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds `hex` to a text.
    package func appendHex(to text: inout [UInt8]) {
        withBytes { bytes in
            for byte in bytes {
                text.append(Self.digit(byte >> 4))
                text.append(Self.digit(byte & 15))
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    package static func == (left: Self, right: Self) -> Bool { left.words == right.words }
    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
