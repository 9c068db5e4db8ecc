/// What a line is remembered by: 128 bits made of its bytes, so that two lines are as good as never taken for one.
struct LineKey: Equatable {
    var first: UInt64
    var second: UInt64

    /// - Parameters:
    ///   - base: the first byte of the line.
    ///   - count: bytes.
    @inline(__always)
    init(_ base: UnsafeRawPointer, count: Int) {
        self = .none
        add(UInt64(truncatingIfNeeded: count), Self.factor)
        if count >= 16 {
            var offset = 0
            while offset + 16 < count {
                add(Self.word(base, offset), Self.word(base, offset + 8))
                offset += 16
            }
            // Some of them for the second time, which costs less than to ask how many are left.
            add(Self.word(base, count - 16), Self.word(base, count - 8))
        } else if count >= 8 {
            add(Self.word(base, 0), Self.word(base, count - 8))
        } else if count >= 4 {
            add(UInt64(Self.half(base, 0)) << 32 | UInt64(Self.half(base, count - 4)), 0)
        } else if count > 0 {
            // The first byte, one in the middle and the last one are all there are.
            let ends = UInt64(Self.byte(base, 0)) << 16 | UInt64(Self.byte(base, count - 1))
            add(ends | UInt64(Self.byte(base, count / 2)) << 8, 0)
        }
    }

    private init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    /// The key of no line.
    static let none = LineKey(first: 0x2D35_8DCC_AA6C_78A5, second: 0x8BB8_4B93_962E_ACC9)

    /// The key of this line, or lines, and the next one together.
    func followed(by next: LineKey) -> LineKey {
        var key = self
        key.add(next.first, next.second)
        return key
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private mutating func add(_ one: UInt64, _ other: UInt64) {
        let product = (first ^ one).multipliedFullWidth(by: other ^ 0xA076_1D64_78BD_642F)
        first = product.high ^ product.low
        // A product with a word of zero bits forgets the other word; the sum does not.
        second = ((second << 23 | second >> 41) &+ one) &* Self.factor &+ other
    }

    @inline(__always)
    private static func byte(_ base: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        base.load(fromByteOffset: offset, as: UInt8.self)
    }

    @inline(__always)
    private static func half(_ base: UnsafeRawPointer, _ offset: Int) -> UInt32 {
        base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    @inline(__always)
    private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
