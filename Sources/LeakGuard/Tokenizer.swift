/// Splits a file of any text format into words, each reduced to one number, in one pass over its bytes.
///
/// HTML, XML, JSON, CSV and plain text are read by one rule: entities, `\u` escapes and percent-encoding are decoded
/// wherever they stand, because a page holds all of them at once. A run of letters is a word, a run of digits another.
/// What stands inside tags goes into a stream of its own, so that the words before and after a tag are neighbours.
struct Tokenizer: ~Copyable {
    let base: UnsafePointer<UInt8>
    let count: Int
    private var tools: Tools
    /// False when a byte was met that UTF-8 does not know there.
    private(set) var isUTF8 = true
    /// True when a tag, or a word divided by a hyphen, may go on behind what was read.
    private(set) var isCut = false
    /// Up to here no tag is looked for again: the last search found none.
    private var noTagBefore = 0

    /// What one file leaves to the next.
    struct Tools: ~Copyable {
        fileprivate var visible: TokenBuffer
        fileprivate var asides: TokenBuffer
        fileprivate let alphabet = Alphabet()

        /// - Parameter capacity: for how many words there is room at first.
        init(capacity: Int) {
            visible = TokenBuffer(capacity: capacity)
            asides = TokenBuffer(capacity: capacity / 2)
        }
    }

    init(_ base: UnsafePointer<UInt8>, count: Int, _ tools: consuming Tools) {
        self.base = base
        self.count = count
        self.tools = tools
    }

    consuming func putDown() -> Tools { tools }

    /// Asks about the words of the text, then about names and attributes of tags, and comments.
    func withTokens<Result>(_ body: (Tokens) -> Result) -> (visible: Result, asides: Result) {
        (tools.visible.withTokens(body), tools.asides.withTokens(body))
    }

    /// Reads the whole file.
    mutating func run() { run(0..<count) }

    /// Reads a part of the file as if it were the whole; what was read before is forgotten.
    mutating func run(_ range: Range<Int>) {
        tools.visible.removeAll()
        tools.asides.removeAll()
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
        if isAside { tools.asides.append(token) } else { tools.visible.append(token) }
    }

    private mutating func scan(_ range: Range<Int>, isAside: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            let stop = readPlainly(from: index, range.upperBound, isAside: isAside)
            index = stop.index
            if index < range.upperBound || stop.continues {
                index = readCarefully(from: index, range.upperBound, continues: stop.continues, isAside: isAside)
            }
        }
    }

    // MARK: Whole words

    /// Reads words that stand between signs and tags, as nearly all do.
    ///
    /// - Returns: the offset of what must be read letter by letter, and whether it may continue the last word.
    private mutating func readPlainly(
        from start: Int, _ end: Int, isAside: Bool
    ) -> (index: Int, continues: Bool) {
        let base = base
        var index = start
        var wordEnd = -1
        while index < end {
            let run: Alphabet.Run?
            let traits: Token.Traits
            switch tools.alphabet.kind(of: base[index]) {
            case .separator, .hyphen:
                index &+= 1
                continue
            case .cyrillic:
                run = tools.alphabet.cyrillic(base, index, end, count: count)
                traits = .cyrillic
            case .latin:
                run = tools.alphabet.latin(base, index, end, count: count)
                traits = .latin
            case .digit:
                run = tools.alphabet.digits(base, index, end, count: count)
                traits = .digits
            case .bracket:
                let (next, isInWord) = bracket(
                    index, next: index + 1, end, followsWord: wordEnd == index, isAside: isAside)
                index = next
                guard isInWord, !(index < end && tools.alphabet.kind(of: base[index]) == .separator) else { continue }
                tools.visible.joinLast()
                return (index, true)
            case .sign:
                let length = Self.plainSign(base, index, end)
                guard length > 0 else { return (index, false) }
                index += length
                continue
            case .stray:
                isUTF8 = false
                index &+= 1
                continue
            case .other: return (index, false)
            }
            guard let run, run.end > index else { return (index, false) }
            var next = run.end
            if next < end {
                let kind = tools.alphabet.kind(of: base[next])
                if kind == .separator {
                    next &+= 1
                } else {
                    guard let after = Self.wordBreak(base, next, end, kind, traits) else { return (index, false) }
                    next = after
                }
            }
            let letters = run.end &- index
            append(
                Token(run.hash, index, run.end, traits == .cyrillic ? letters >> 1 : letters, traits), isAside: isAside)
            wordEnd = run.end
            index = next
        }
        return (end, false)
    }

    /// Whether a word ends with its run, before what is no separator.
    ///
    /// - Returns: the offset to go on at; nil when the word may be longer.
    private static func wordBreak(
        _ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int, _ kind: Alphabet.Kind, _ traits: Token.Traits
    ) -> Int? {
        switch kind {
        case .separator: return index + 1
        case .hyphen: return lineBreak(base, after: index, end) == nil ? index + 1 : nil
        case .bracket, .digit, .stray: return index
        case .latin, .cyrillic: return traits == .digits ? index : nil
        case .sign:
            let length = plainSign(base, index, end)
            return length > 0 ? index + length : nil
        case .other: return nil
        }
    }

    /// How many bytes a sign has that ends a word as a blank does; 0 for any other: U+0080…U+00BF but a soft hyphen,
    /// U+2010…U+203F.
    private static func plainSign(_ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        guard index + 1 < end else { return 0 }
        let second = base[index + 1]
        if base[index] == 0xC2 { return second & 0xC0 == 0x80 && second != 0xAD ? 2 : 0 }
        guard base[index] == 0xE2, second == 0x80, index + 2 < end else { return 0 }
        return (0x90...0xBF).contains(base[index + 2]) ? 3 : 0
    }

    // MARK: Letter by letter

    /// Reads up to where no word is begun.
    ///
    /// - Parameter continues: what stands first may go on with the last word.
    /// - Returns: the offset behind it.
    private mutating func readCarefully(from start: Int, _ end: Int, continues: Bool, isAside: Bool) -> Int {
        var index = start
        var word = Word()
        word.continues = continues
        while index < end {
            let kind = tools.alphabet.kind(of: base[index])
            // What is no plain text seldom comes alone: a picture is all of it.
            if word.letters == 0, !word.continues, kind != .other, index > start { return index }
            switch kind {
            case .separator:
                finish(&word, at: index, isAside: isAside)
                index += 1
            case .hyphen:
                if word.letters > 0, let next = Self.lineBreak(base, after: index, end) {
                    if next == end, !isAside { isCut = true }
                    pause(&word, at: index, isAside: isAside)
                    index = next
                } else {
                    finish(&word, at: index, isAside: isAside)
                    index += 1
                }
            case .latin, .digit, .cyrillic, .bracket, .sign, .stray, .other:
                index = readCharacter(index, end, &word, isAside: isAside)
            }
        }
        finish(&word, at: end, isAside: isAside)
        return end
    }

    /// A tag; or a bracket that begins none.
    ///
    /// - Parameters:
    ///   - index: the offset of the bracket.
    ///   - next: the offset behind it.
    ///   - followsWord: a word, or what may be the beginning of one, stands before it.
    /// - Returns: where to go on, and whether the word before may go on there.
    private mutating func bracket(
        _ index: Int, next: Int, _ end: Int, followsWord: Bool, isAside: Bool
    ) -> (next: Int, isInWord: Bool) {
        guard !isAside, index >= noTagBefore else { return (next, false) }
        switch Tag.read(base, from: next, end, isEscaped: next > index + 1) {
        case .tag(let tag):
            if tag.mayHoldText {
                scan(tag.inside, isAside: true)
                tools.asides.append(.boundary)
            }
            return (tag.next, followsWord && tag.isInline(base))
        case .text(let next):
            return (next, false)
        case .endless(let searched):
            isCut = true
            noTagBefore = searched
            return (next, false)
        }
    }

    /// A letter or sign, also an escaped one, or a tag.
    private mutating func readCharacter(
        _ index: Int, _ end: Int, _ word: inout Word, isAside: Bool
    ) -> Int {
        let (value, next) = Escapes.scalar(base, index, end)
        if value == 0x3C {
            let (after, isInWord) = bracket(
                index, next: next, end, followsWord: word.letters > 0 || word.continues, isAside: isAside)
            if isInWord {
                pause(&word, at: index, isAside: isAside)
            } else {
                finish(&word, at: index, isAside: isAside)
            }
            return after
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
        if isAside { tools.asides.closeLast() } else { tools.visible.closeLast() }
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
    private static func lineBreak(_ base: UnsafePointer<UInt8>, after index: Int, _ end: Int) -> Int? {
        var next = index + 1
        if next < end, base[next] == 0x0D { next += 1 }
        guard next < end, base[next] == 0x0A else { return nil }
        while next < end, base[next] <= 0x20 { next += 1 }
        return next
    }
}
