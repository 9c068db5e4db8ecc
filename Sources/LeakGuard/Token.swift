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

    /// No word goes over it.
    static let boundary = Token(hash: 0, start: 0, end: 0, letters: 0, traits: [])

    var isDigits: Bool { traits.contains(.digits) }
    var isNumberSign: Bool { traits.contains(.numberSign) }
    var isLatin: Bool { traits.contains(.latin) }
    var range: Range<Int> { Int(start)..<Int(end) }
}
