/// A tag of HTML or XML, or a comment, also one that is escaped itself as in Atom: `&lt;b&gt;`.
struct Tag {
    /// What stands between the angle brackets.
    var inside: Range<Int>
    /// The offset after the tag.
    var next: Int
    private var hasBlank: Bool
    private var isComment = false

    enum Found {
        case tag(Tag)
        /// A sign like any other; words go on at the offset.
        case text(next: Int)
        /// No end as far as was searched.
        case endless(searched: Int)
    }

    /// Longer tags hold pictures; what is in them is read as text.
    private static let limit = 16_384

    /// - Parameters:
    ///   - start: the offset after the opening bracket.
    ///   - isEscaped: the bracket was written as an entity, and so is the closing one.
    static func read(_ base: UnsafePointer<UInt8>, from start: Int, _ end: Int, isEscaped: Bool) -> Found {
        guard start < end else { return .text(next: start) }
        let first = base[start]
        let isName = (first | 0x20) &- 0x61 < 26 || first == 0x2F || first == 0x3F
        guard isName || first == 0x21 else { return .text(next: start) }
        let stop = min(end, start + limit)
        if first == 0x21 {
            if starts(base, start, end, with: "![CDATA[") { return .text(next: start + 8) }
            if starts(base, start, end, with: "!--") { return comment(base, start, stop, end, isEscaped: isEscaped) }
        }
        return isEscaped ? escaped(base, start, stop, end) : plain(base, start, stop)
    }

    private static func plain(_ base: UnsafePointer<UInt8>, _ start: Int, _ stop: Int) -> Found {
        var index = start
        var hasBlank = false
        while index < stop {
            let byte = base[index]
            index += 1
            if byte > 0x3E { continue }
            if byte == 0x3E { return .tag(Tag(inside: start..<index - 1, next: index, hasBlank: hasBlank)) }
            if byte <= 0x20 {
                hasBlank = true
            } else if byte == 0x3C {
                return .text(next: start)
            } else if byte == 0x3D, index < stop, base[index] == 0x22 || base[index] == 0x27 {
                let quote = base[index]
                index += 1
                while index < stop, base[index] != quote { index += 1 }
                index += 1
            }
        }
        return .endless(searched: stop)
    }

    private static func escaped(_ base: UnsafePointer<UInt8>, _ start: Int, _ stop: Int, _ end: Int) -> Found {
        var index = start
        var hasBlank = false
        while index < stop, base[index] != 0x3C {
            if base[index] <= 0x20 { hasBlank = true }
            for bracket in closing where starts(base, index, end, with: bracket) {
                return .tag(
                    Tag(inside: start..<index, next: index + bracket.utf8CodeUnitCount, hasBlank: hasBlank))
            }
            index += 1
        }
        return index < stop ? .text(next: start) : .endless(searched: stop)
    }

    private static func comment(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ stop: Int, _ end: Int, isEscaped: Bool
    ) -> Found {
        let mark: StaticString = isEscaped ? "--&gt;" : "-->"
        var index = start
        while index < stop {
            if base[index] == 0x2D, starts(base, index, end, with: mark) {
                let next = index + mark.utf8CodeUnitCount
                return .tag(Tag(inside: start..<index, next: next, hasBlank: true, isComment: true))
            }
            index += 1
        }
        return .endless(searched: stop)
    }

    /// How XML and JSON write `>` when they write `<` as an escape.
    private static let closing: [StaticString] = ["&gt;", "\\u003e", "\\u003E", "&#62;", "&#x3E;", "&#x3e;", ">"]

    /// A short tag without attributes is not read: no private value is as short as its name.
    var mayHoldText: Bool { hasBlank || inside.count > 7 }

    /// True for a tag that may stand inside a word, so that the word goes on behind it.
    func isInline(_ base: UnsafePointer<UInt8>) -> Bool { isComment || TagNames.isInline(base, inside) }

    private static func starts(
        _ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int, with text: StaticString
    ) -> Bool {
        guard index + text.utf8CodeUnitCount <= end else { return false }
        for offset in 0..<text.utf8CodeUnitCount where base[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
