/// Finds an element of plain mark-up by its name, without a string.
struct PlainTagTable: Sendable {
    static let shared = PlainTagTable()

    private var keys: [UInt64]
    private var tags: [PlainTag?]

    private init() {
        keys = Array(repeating: 0, count: 1 << Self.bits)
        tags = Array(repeating: nil, count: 1 << Self.bits)
        for tag in PlainTag.allCases {
            let key = "\(tag)".utf8.reduce(0, Self.appending)
            var slot = Self.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            tags[slot] = tag
        }
    }

    /// - Parameter key: made of the name's bytes by ``appending(_:_:)``, from 0.
    subscript(key: UInt64) -> PlainTag? {
        var slot = Self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return tags[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Longer names do not fit into a key.
    static let longestName = 10

    /// Six bits for each byte: 1…26 for `a`…`z`, 27…32 for `1`…`6`.
    @inline(__always)
    static func appending(_ key: UInt64, _ byte: UInt8) -> UInt64 {
        key << 6 | UInt64(byte > 0x60 ? byte - 0x60 : byte - 0x16)
    }

    private static let bits: UInt64 = 9

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
    }
}
