/// An unchanging table of 64-bit keys, made for questions that are mostly answered by «no».
struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    /// One bit for every key in a small map: a word that is not private touches nothing else.
    private var marks: [UInt64]
    private let shift: UInt64

    init(_ entries: [UInt64: Int32]) {
        var bits: UInt64 = 6
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        values = Array(repeating: -1, count: 1 << bits)
        marks = Array(repeating: 0, count: Self.markWords)
        for (key, value) in entries {
            var slot = Int(Self.mixed(key) >> shift)
            while values[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            values[slot] = value
            let mark = Self.mark(key)
            marks[mark >> 6] |= 1 << UInt64(mark & 63)
        }
    }

    /// The value of a key; -1 for a key that is not there.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        let mark = Self.mark(key)
        guard marks[mark >> 6] >> UInt64(mark & 63) & 1 != 0 else { return -1 }
        return value(of: key)
    }

    private func value(of key: UInt64) -> Int32 {
        var slot = Int(Self.mixed(key) >> shift)
        while values[slot] >= 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return -1
    }

    /// 2²⁰ marks, 128 KiB.
    private static let markWords = 1 << 14

    @inline(__always)
    private static func mark(_ key: UInt64) -> Int { Int(truncatingIfNeeded: mixed(key) >> 44) }

    @inline(__always)
    private static func mixed(_ key: UInt64) -> UInt64 {
        (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}
