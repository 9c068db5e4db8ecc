/// What the bytes of plain text are to the tokenizer, and what runs of letters come to: up to eight letters at once,
/// because a loop over the letters of words costs more at its end, which no processor foresees, than in its midst.
struct Alphabet: ~Copyable {
    typealias Bytes = UnsafePointer<UInt8>

    enum Kind: UInt8 {
        /// Ends a word whatever follows: blanks and most signs of ASCII.
        case separator
        case latin
        case digit
        /// The first byte of a letter of U+0400…U+047F.
        case cyrillic
        /// `<`.
        case bracket
        case hyphen
        /// The first byte of «», dashes and „“, but also of a soft hyphen and «№».
        case sign
        /// Begins no character of UTF-8; pictures are full of them.
        case stray
        /// Begins something longer.
        case other
    }

    /// Letters or digits that follow each other.
    struct Run {
        var hash: UInt64
        /// The offset behind the last of them.
        var end: Int
    }

    private let kinds: UnsafeMutablePointer<Kind>
    /// What a letter adds to the hash of a word when none to three more letters follow; 256 of each.
    ///
    /// The position is the byte of a Latin letter or digit; of a Cyrillic one 128 and the lower seven bits of its code.
    /// What is no letter adds nothing.
    private let shares: UnsafeMutablePointer<UInt64>
    /// By how much a hash grows when up to eight letters follow.
    private let powers: UnsafeMutablePointer<UInt64>

    init() {
        kinds = .allocate(capacity: 256)
        shares = .allocate(capacity: 4 * 256)
        powers = .allocate(capacity: 9)
        var power: UInt64 = 1
        for letters in 0...8 {
            (powers + letters).initialize(to: power)
            power = power &* Letters.multiplier
        }
        for byte in UInt8.min...UInt8.max {
            let position = Int(byte)
            (kinds + position).initialize(to: Self.kind(byte))
            let code = UInt64(Self.code(byte))
            for more in 0..<4 { (shares + more * 256 + position).initialize(to: code &* powers[more]) }
        }
    }

    deinit {
        kinds.deallocate()
        shares.deallocate()
        powers.deallocate()
    }

    @inline(__always)
    func kind(of byte: UInt8) -> Kind { kinds[Int(byte)] }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A: .latin
        case 0x30...0x39: .digit
        case 0x3C: .bracket
        case 0x2D: .hyphen
        case 0x25, 0x26, 0x5C: .other
        case 0..<0x80: .separator
        case 0xD0, 0xD1: .cyrillic
        case 0xC2, 0xE2: .sign
        case 0x80...0xC1, 0xF5...0xFF: .stray
        default: .other
        }
    }

    private static func code(_ byte: UInt8) -> UInt32 {
        switch kind(byte) {
        case .latin: UInt32(byte | 0x20)
        case .digit: UInt32(byte)
        default: byte < 0x80 ? 0 : Letters.cyrillic(0x400 + UInt32(byte & 0x7F))
        }
    }

    // MARK: Runs

    /// Letters of U+0400…U+047F, two bytes each, from `start` on.
    ///
    /// - Parameters:
    ///   - end: no letter behind it is read.
    ///   - count: bytes there are behind `base`.
    /// - Returns: nil when the run comes within eight bytes of the last one there is.
    @inline(__always)
    func cyrillic(_ base: Bytes, _ start: Int, _ end: Int, count: Int) -> Run? {
        var run = Run(hash: 0, end: start)
        while run.end &+ 8 <= count {
            let bytes = Self.word(base, run.end)
            let strange = bytes & 0xC0FE_C0FE_C0FE_C0FE ^ 0x80D0_80D0_80D0_80D0
            let letters = min(strange.trailingZeroBitCount >> 4, (end &- run.end) >> 1)
            let positions =
                (bytes & 0x0001_0001_0001_0001) << 6 | bytes >> 8 & 0x003F_003F_003F_003F | 0x0080_0080_0080_0080
            // The letters stand at the upper end, below them what adds nothing.
            let lanes = positions << UInt64(truncatingIfNeeded: 64 &- 16 &* letters)
            let hash =
                share(lanes, 3) &+ share(lanes >> 16, 2) &+ share(lanes >> 32, 1) &+ share(lanes >> 48, 0)
            run.hash = run.hash &* powers[letters] &+ hash
            run.end &+= 2 &* letters
            if letters < 4 { return run }
        }
        return nil
    }

    /// Latin letters; see `cyrillic`.
    @inline(__always)
    func latin(_ base: Bytes, _ start: Int, _ end: Int, count: Int) -> Run? {
        single(base, start, end, count: count) { bytes in
            let lower = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
            // The upper bit of a byte says: not below «a», above «z».
            let notBelow = lower &+ 0x1F1F_1F1F_1F1F_1F1F
            let above = lower &+ 0x0505_0505_0505_0505
            return ~notBelow | above | bytes
        }
    }

    /// Digits; see `cyrillic`.
    @inline(__always)
    func digits(_ base: Bytes, _ start: Int, _ end: Int, count: Int) -> Run? {
        single(base, start, end, count: count) { bytes in
            let values = bytes ^ 0x3030_3030_3030_3030
            return (values & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | values
        }
    }

    /// - Parameter strange: sets the upper bit of each byte that does not belong to the run.
    @inline(__always)
    private func single(
        _ base: Bytes, _ start: Int, _ end: Int, count: Int, strange: (UInt64) -> UInt64
    ) -> Run? {
        var run = Run(hash: 0, end: start)
        while run.end &+ 8 <= count {
            let bytes = Self.word(base, run.end)
            let others = strange(bytes) & 0x8080_8080_8080_8080
            let letters = min(others.trailingZeroBitCount >> 3, end &- run.end)
            let lanes = bytes << UInt64(truncatingIfNeeded: 64 &- 8 &* letters)
            let first =
                share(lanes, 3) &+ share(lanes >> 8, 2) &+ share(lanes >> 16, 1) &+ share(lanes >> 24, 0)
            let last =
                share(lanes >> 32, 3) &+ share(lanes >> 40, 2) &+ share(lanes >> 48, 1) &+ share(lanes >> 56, 0)
            run.hash = run.hash &* powers[letters] &+ (first &* powers[4] &+ last)
            run.end &+= letters
            if letters < 8 { return run }
        }
        return nil
    }

    /// What the letter at a position adds when some more letters follow.
    @inline(__always)
    private func share(_ position: UInt64, _ more: Int) -> UInt64 {
        shares[more &* 256 &+ Int(UInt8(truncatingIfNeeded: position))]
    }

    @inline(__always)
    private static func word(_ base: Bytes, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
