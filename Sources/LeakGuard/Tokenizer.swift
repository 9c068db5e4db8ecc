/// Splits a file of any text format into words, each reduced to one number, in one pass over its bytes.
///
/// HTML, XML, JSON, CSV and plain text are read by one rule: entities, `\u` escapes and percent-encoding are decoded
/// wherever they stand, because a page holds all of them at once. A run of letters is a word, a run of digits another.
/// What stands inside tags goes into a stream of its own, so that the words before and after a tag are neighbours.
struct Tokenizer: ~Copyable {
    let base: UnsafePointer<UInt8>
    let count: Int
    private(set) var visible: TokenBuffer
    /// Names and attributes of tags, comments.
    private(set) var asides: TokenBuffer
    /// False when a byte was met that UTF-8 does not know there.
    private(set) var isUTF8 = true
    /// True when a tag, or a word divided by a hyphen, may go on behind what was read.
    private(set) var isCut = false
    /// Up to here no tag is looked for again: the last search found none.
    private var noTagBefore = 0

    /// - Parameter capacity: for how many words there is room at first.
    init(_ base: UnsafePointer<UInt8>, count: Int, capacity: Int) {
        self.base = base
        self.count = count
        visible = TokenBuffer(capacity: capacity)
        asides = TokenBuffer(capacity: capacity / 2)
    }

    /// Reads the whole file.
    mutating func run() { run(0..<count) }

    /// Reads a part of the file as if it were the whole; what was read before is forgotten.
    mutating func run(_ range: Range<Int>) {
        visible.removeAll()
        asides.removeAll()
        isUTF8 = true
        isCut = false
        noTagBefore = 0
        scan(range, isAside: false)
    }

    /// A word while its letters come in.
    private struct Word {
        var hash: UInt64 = 0
        var letters = 0
        var start = 0
        var traits: Token.Traits = []
        /// The last letter, for a breve that follows it.
        var last: UInt32 = 0
        /// A run before may be the beginning of this word.
        var continues = false
    }

    @inline(__always)
    private mutating func append(_ token: Token, isAside: Bool) {
        if isAside { asides.append(token) } else { visible.append(token) }
    }

    private mutating func scan(_ range: Range<Int>, isAside: Bool) {
        let base = base
        let end = range.upperBound
        var index = range.lowerBound
        var word = Word()
        while index < end {
            let byte = base[index]
            if Self.isLatin(byte) {
                if word.traits.contains(.digits) { finish(&word, at: index, isAside: isAside) }
                let first = index
                var hash = word.hash
                var letter = byte
                repeat {
                    hash = Letters.append(UInt32(letter | 0x20), to: hash)
                    index &+= 1
                    guard index < end else { break }
                    letter = base[index]
                } while Self.isLatin(letter)
                if word.letters == 0 {
                    if !word.continues, index < end, Self.isPlainSeparator(base[index]) {
                        append(Token(hash, first, index, index - first, .latin), isAside: isAside)
                        index += 1
                        continue
                    }
                    word.start = first
                }
                word.hash = hash
                word.letters += index - first
                word.traits.insert(.latin)
                word.last = 0
            } else if byte & 0xFE == 0xD0, index + 1 < end, base[index + 1] & 0xC0 == 0x80 {
                if word.traits.contains(.digits) { finish(&word, at: index, isAside: isAside) }
                let first = index
                let lastLetter = end - 2
                var hash = word.hash
                var code: UInt32 = 0
                var letter = Self.twoBytes(base, index)
                repeat {
                    code = Letters.cyrillic(0x400 | letter << 6 & 0x40 | letter >> 8 & 0x3F)
                    hash = Letters.append(code, to: hash)
                    index &+= 2
                    guard index <= lastLetter else { break }
                    letter = Self.twoBytes(base, index)
                } while letter & 0xC0FE == 0x80D0
                if word.letters == 0 {
                    if !word.continues, index < end, Self.isPlainSeparator(base[index]) {
                        append(Token(hash, first, index, (index - first) / 2, .cyrillic), isAside: isAside)
                        index += 1
                        continue
                    }
                    word.start = first
                }
                word.hash = hash
                word.letters += (index - first) / 2
                word.traits.insert(.cyrillic)
                word.last = code
            } else if Self.isPlainSeparator(byte) {
                finish(&word, at: index, isAside: isAside)
                index += 1
            } else if byte &- 0x30 < 10 {
                if word.letters > 0, !word.traits.contains(.digits) { finish(&word, at: index, isAside: isAside) }
                if word.letters == 0 { word.start = index }
                word.hash = Letters.append(UInt32(byte), to: word.hash)
                word.letters += 1
                word.traits.insert(.digits)
                index += 1
            } else if byte == 0x2D {
                if word.letters > 0, let next = lineBreak(after: index, end) {
                    if next == end, !isAside { isCut = true }
                    pause(&word, at: index, isAside: isAside)
                    index = next
                } else {
                    finish(&word, at: index, isAside: isAside)
                    index += 1
                }
            } else {
                index = special(index, end, &word, isAside: isAside)
            }
        }
        finish(&word, at: end, isAside: isAside)
    }

    /// The byte at `index` in the lower bits, the next one above it.
    @inline(__always)
    private static func twoBytes(_ base: UnsafePointer<UInt8>, _ index: Int) -> UInt32 {
        UInt32(base[index]) | UInt32(base[index &+ 1]) << 8
    }

    @inline(__always)
    private static func isLatin(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// A byte that ends a word whatever follows: blanks and most signs of ASCII.
    @inline(__always)
    private static func isPlainSeparator(_ byte: UInt8) -> Bool {
        guard byte >= 64 else { return separators >> UInt64(byte) & 1 != 0 }
        return byte < 0x80 && !isLatin(byte) && byte != 0x5C
    }

    /// One bit a byte: all below 64 but `%`, `&`, `-`, `<` and digits.
    private static var separators: UInt64 { 0xEC00_DF9F_FFFF_FFFF }

    /// A byte that begins something longer: a tag, an escape, a character of another alphabet.
    private mutating func special(
        _ index: Int, _ end: Int, _ word: inout Word, isAside: Bool
    ) -> Int {
        let (value, next) = Escapes.scalar(base, index, end)
        if value == 0x3C {
            guard !isAside, index >= noTagBefore else {
                finish(&word, at: index, isAside: isAside)
                return next
            }
            switch Tag.read(base, from: next, end, isEscaped: next > index + 1) {
            case .tag(let tag):
                if word.letters > 0 || word.continues {
                    if tag.isInline(base) {
                        pause(&word, at: index, isAside: isAside)
                    } else {
                        finish(&word, at: index, isAside: isAside)
                    }
                }
                if tag.mayHoldText {
                    scan(tag.inside, isAside: true)
                    asides.append(.boundary)
                }
                return tag.next
            case .text(let next):
                finish(&word, at: index, isAside: isAside)
                return next
            case .endless(let searched):
                isCut = true
                noTagBefore = searched
                finish(&word, at: index, isAside: isAside)
                return next
            }
        }
        if value < 0x80 || value == 0xA0 {
            appendEscaped(value, index, &word, isAside: isAside)
            return next
        }
        switch value {
        case 0xFFFD:
            isUTF8 = isUTF8 && next > index + 1
            finish(&word, at: index, isAside: isAside)
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF:
            pause(&word, at: index, isAside: isAside)
        case 0x300...0x36F:
            // «й» of an NFD name is «и» with a breve; other marks say nothing.
            if value == 0x306, word.last == 0x438 {
                word.hash &+= 1
                word.last = 0x439
            }
        case 0x2116:
            finish(&word, at: index, isAside: isAside)
            append(Token(Letters.append(value, to: 0), index, next, 1, .numberSign), isAside: isAside)
        default:
            appendEscaped(value, index, &word, isAside: isAside)
        }
        return next
    }

    /// One character that did not stand there as itself.
    private mutating func appendEscaped(_ value: UInt32, _ index: Int, _ word: inout Word, isAside: Bool) {
        let isDigit = Letters.isDigit(value)
        let code = isDigit ? value : Letters.code(value)
        guard code != 0 else { return finish(&word, at: index, isAside: isAside) }
        if word.letters > 0, word.traits.contains(.digits) != isDigit { finish(&word, at: index, isAside: isAside) }
        if word.letters == 0 { word.start = index }
        word.hash = Letters.append(code, to: word.hash)
        word.letters += 1
        word.last = code
        word.traits.insert(isDigit ? .digits : Letters.isCyrillic(code) ? .cyrillic : code < 0x80 ? .latin : [])
    }

    /// Ends the word for good.
    @inline(__always)
    private mutating func finish(_ word: inout Word, at index: Int, isAside: Bool) {
        if word.letters > 0 {
            add(word, at: index, isAside: isAside)
            word = Word()
        } else if word.continues {
            closeLast(isAside: isAside)
            word.continues = false
        }
    }

    /// Ends the run, but what follows may belong to the word.
    private mutating func pause(_ word: inout Word, at index: Int, isAside: Bool) {
        guard word.letters > 0 else { return }
        word.traits.insert(.mayJoinNext)
        add(word, at: index, isAside: isAside)
        word = Word()
        word.continues = true
    }

    private mutating func add(_ word: Word, at index: Int, isAside: Bool) {
        var token = Token(word.hash, word.start, index, word.letters, word.traits)
        if word.traits.isSuperset(of: [.latin, .cyrillic]) { token.hash = cyrillicHash(token.range) }
        append(token, isAside: isAside)
    }

    private mutating func closeLast(isAside: Bool) {
        if isAside { asides.closeLast() } else { visible.closeLast() }
    }

    /// The hash of a word of both alphabets with Latin letters read as the Cyrillic ones they look like.
    private func cyrillicHash(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0
        var last: UInt32 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, next) = Escapes.scalar(base, index, range.upperBound)
            index = next
            if value == 0x306, last == 0x438 { hash &+= 1 }
            last = Letters.lookalike(Letters.code(value))
            if last != 0, !(0x300...0x36F).contains(value) { hash = Letters.append(last, to: hash) }
        }
        return hash
    }

    /// A hyphen at the end of a line divides a word: the offset of the first byte of the next line's text.
    private func lineBreak(after index: Int, _ end: Int) -> Int? {
        var next = index + 1
        if next < end, base[next] == 0x0D { next += 1 }
        guard next < end, base[next] == 0x0A else { return nil }
        while next < end, base[next] <= 0x20 { next += 1 }
        return next
    }
}
