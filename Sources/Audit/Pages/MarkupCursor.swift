import Glibc

/// Splits plain mark-up into tokens in one pass over its bytes.
///
/// Of the tokenization of HTML (§13.2.5) it follows only what is no parse error and needs no state kept from token to
/// token: tags with names in small letters, attributes in double quotes or without a value, comments without dashes and
/// angle brackets within. Everything else is a ``Doubt``. `<` means a tag wherever it stands, so that no text
/// (`script`, comment, value) holds one: that is also why a head ends at the first `<body`.
///
/// Bytes that are no UTF-8 need not be looked for where no text is taken: whatever a decoder makes of them, it does not
/// touch the ASCII bytes that mark-up is made of.
struct MarkupCursor {
    /// Where name and value stand; an attribute without a value has an empty one.
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    let base: UnsafePointer<UInt8>
    let end: Int
    private let names = PlainTagTable.shared
    private(set) var position = 0

    init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        end = count
    }

    var isAtEnd: Bool { position == end }

    /// 0 after the end: no rule takes it for anything.
    @inline(__always)
    func byte(after offset: Int = 0) -> UInt8 { position + offset < end ? base[position + offset] : 0 }

    func starts(with text: StaticString) -> Bool {
        end - position >= text.utf8CodeUnitCount
            && memcmp(base + position, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    mutating func expect(_ text: StaticString) throws(Doubt) {
        guard starts(with: text) else { throw Doubt() }
        position += text.utf8CodeUnitCount
    }

    /// - Returns: whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = position
        while position < end, Self.isSpace(base[position]) { position += 1 }
        return position > start
    }

    /// Text up to the next `<`, which must be there.
    mutating func text() throws(Doubt) -> Range<Int> {
        let start = position
        guard let found = memchr(base + start, Int32(UInt8(ascii: "<")), end - start) else { throw Doubt() }
        position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        return start..<position
    }

    func isSpace(_ range: Range<Int>) -> Bool { range.allSatisfy { Self.isSpace(base[$0]) } }

    // MARK: Tags (§13.2.5.6–§13.2.5.40)

    /// `<name`; the attributes follow.
    mutating func startTag() throws(Doubt) -> PlainTag {
        position += 1
        return try name()
    }

    /// `</name>`
    mutating func endTag() throws(Doubt) -> PlainTag {
        position += 2
        let tag = try name()
        guard byte() == UInt8(ascii: ">") else { throw Doubt() }
        position += 1
        return tag
    }

    private mutating func name() throws(Doubt) -> PlainTag {
        let start = position
        var key: UInt64 = 0
        while true {
            let byte = byte()
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "1")...UInt8(ascii: "6"):
                key = PlainTagTable.appending(key, byte)
                position += 1
            default:
                guard position - start <= PlainTagTable.longestName, let tag = names[key] else { throw Doubt() }
                return tag
            }
        }
    }

    /// The next attribute of a start tag, nil when there are no more.
    mutating func attribute() throws(Doubt) -> Attribute? {
        let isApart = skipSpace()
        switch byte() {
        case UInt8(ascii: ">"), UInt8(ascii: "/"): return nil
        default: guard isApart else { throw Doubt() }
        }
        let start = position
        while Self.isNamePart(byte()) { position += 1 }
        let name = start..<position
        guard !name.isEmpty else { throw Doubt() }
        guard byte() == UInt8(ascii: "=") else { return Attribute(name: name, value: position..<position) }
        position += 1
        guard byte() == UInt8(ascii: "\"") else { throw Doubt() }
        position += 1
        let first = position
        while byte() != UInt8(ascii: "\"") {
            guard position < end, byte() != UInt8(ascii: "<") else { throw Doubt() }
            position += 1
        }
        position += 1
        return Attribute(name: name, value: first..<position - 1)
    }

    /// What closes a start tag, after its last attribute.
    ///
    /// - Returns: whether it is `/>`.
    mutating func closeTag() throws(Doubt) -> Bool {
        let isSelfClosing = byte() == UInt8(ascii: "/")
        if isSelfClosing { position += 1 }
        guard byte() == UInt8(ascii: ">") else { throw Doubt() }
        position += 1
        return isSelfClosing
    }

    // MARK: What holds no mark-up

    /// The text of `title`, `script` or `style` up to its end tag (§13.2.5.2–4), which is the first `<` there is.
    mutating func rawText(of tag: PlainTag) throws(Doubt) -> Range<Int> {
        let range = try text()
        guard byte(after: 1) == UInt8(ascii: "/"), try endTag() == tag else { throw Doubt() }
        return range
    }

    /// `<!--…-->` (§13.2.5.43–51)
    mutating func skipComment() throws(Doubt) {
        try expect("<!--")
        guard byte() != UInt8(ascii: ">"), !starts(with: "->") else { throw Doubt() }
        while !starts(with: "--") {
            guard position < end, byte() != UInt8(ascii: "<") else { throw Doubt() }
            position += 1
        }
        try expect("-->")
    }

    // MARK: Bytes

    /// Whether a name is this one, in letters of any case (§13.2.5.33); `name` is of small letters and dashes.
    @inline(__always)
    func isNamed(_ range: Range<Int>, _ name: StaticString) -> Bool {
        range.count == name.utf8CodeUnitCount && hasPrefix(range, name)
    }

    /// Of bytes that ``attribute()`` let into a name, only a capital letter becomes another by its bit 0x20.
    @inline(__always)
    func hasPrefix(_ range: Range<Int>, _ name: StaticString) -> Bool {
        guard range.count >= name.utf8CodeUnitCount else { return false }
        for offset in 0..<name.utf8CodeUnitCount
        where base[range.lowerBound + offset] | 0x20 != name.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Whether the bytes are these, letter for letter.
    func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
        range.count == text.utf8CodeUnitCount
            && memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: false
        }
    }

    @inline(__always)
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
