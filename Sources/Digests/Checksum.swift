/// Tells whether bytes are those that were written: it finds what a disk or a program that was cut short has spoilt, in a
/// fraction of the time SHA-256 takes, and proves nothing to anybody who means harm.
package struct Checksum: Sendable, Equatable {
    /// As many bytes as it takes where it is kept.
    package static let size = 16

    private let words: (UInt64, UInt64)

    package init(of bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { Self(of: $0) } }

    /// Four sums, each over every fourth word, so that the processor works at all of them at once. Whatever a word adds can
    /// be undone, so no single word can change without changing its sum, and no sum without changing the whole.
    private init(of bytes: UnsafeRawBufferPointer) {
        var sums = SIMD4<UInt64>(1, 2, 3, 4) &* Self.factor
        let whole = bytes.count & ~31
        for offset in stride(from: 0, to: whole, by: 32) {
            let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            sums = Self.mixed(sums ^ words)
        }
        var rest = SIMD4<UInt64>.zero
        for offset in whole..<bytes.count {
            rest[offset >> 3 & 3] |= UInt64(bytes[offset]) << UInt64((offset & 7) * 8)
        }
        sums = Self.mixed(sums ^ rest)
        var first = UInt64(bytes.count)
        var second = ~first
        for sum in 0..<4 {
            first = (first ^ sums[sum]) &* Self.factor
            first ^= first >> 29
            second = (second &+ sums[sum]) &* Self.factor
            second ^= second >> 32
        }
        words = (first, second)
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ sums: SIMD4<UInt64>) -> SIMD4<UInt64> {
        let product = sums &* factor
        return product ^ product &>> 32
    }

    /// - Parameter raw: `size` bytes, as `bytes` gave them.
    package init(raw: ArraySlice<UInt8>) {
        precondition(raw.count == Self.size)
        words = raw.withUnsafeBytes {
            ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    package var bytes: [UInt8] { withUnsafeBytes(of: words, Array.init) }

    package static func == (left: Self, right: Self) -> Bool { left.words == right.words }
}
