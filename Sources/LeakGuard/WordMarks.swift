/// A small map with a bit for every word of a set: a word without its bit is not in the set.
///
/// Who asks counts no references, so that all cores may ask at once for every word of every page.
struct WordMarks: ~Copyable, @unchecked Sendable {
    private let bits: UnsafeMutablePointer<UInt64>
    private let shift: UInt64

    init(_ words: Set<UInt64>) {
        // One bit of 32 and fewer is set; 4 to 128 KiB.
        var size: UInt64 = 15
        while size < 20, 1 << size < words.count * 32 { size += 1 }
        shift = 64 - size
        bits = .allocate(capacity: 1 << (size - 6))
        bits.initialize(repeating: 0, count: 1 << (size - 6))
        for word in words {
            let mark = Self.mixed(word) >> shift
            bits[Int(mark >> 6)] |= 1 << (mark & 63)
        }
    }

    deinit { bits.deallocate() }

    /// False when the word surely is not in the set.
    @inline(__always)
    func mayHold(_ word: UInt64) -> Bool {
        let mark = Self.mixed(word) &>> shift
        return bits[Int(truncatingIfNeeded: mark &>> 6)] &>> (mark & 63) & 1 != 0
    }

    @inline(__always)
    private static func mixed(_ word: UInt64) -> UInt64 { (word ^ (word >> 29)) &* 0xBF58_476D_1CE4_E5B9 }
}
