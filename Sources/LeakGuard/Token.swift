/// A run of letters or of digits in a file.
struct Token {
    /// What the run means, letter case and spelling apart; 0 for a boundary.
    var hash: UInt64
    /// Offsets of its first byte and of the byte after it.
    var start: UInt32
    var end: UInt32
    /// How many letters or digits, 255 at most.
    var letters: UInt8
    var traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt8

        static let latin = Traits(rawValue: 1)
        static let cyrillic = Traits(rawValue: 2)
        static let digits = Traits(rawValue: 4)
        /// «№».
        static let numberSign = Traits(rawValue: 8)
        /// Between this run and the next stands only what may be inside a word: `<wbr>`, `<b>`, a soft hyphen.
        static let mayJoinNext = Traits(rawValue: 16)
    }

    @inline(__always)
    init(_ hash: UInt64, _ start: Int, _ end: Int, _ letters: Int, _ traits: Traits) {
        self.hash = hash
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.letters = UInt8(truncatingIfNeeded: min(255, letters))
        self.traits = traits
    }

    /// No word goes over it.
    static var boundary: Token { Token(0, 0, 0, 0, []) }

    var isDigits: Bool { traits.contains(.digits) }
    var isNumberSign: Bool { traits.contains(.numberSign) }
    var isLatin: Bool { traits.contains(.latin) }
    var range: Range<Int> { Int(start)..<Int(end) }
}

typealias Tokens = UnsafeBufferPointer<Token>
