/// A tag of HTML or XML, or a comment, also one that is escaped itself as in Atom: `&lt;b&gt;`.
struct Tag {
    /// What stands between the angle brackets.
    var inside: Range<Int>
    /// The offset after the tag.
    var next: Int
    private var hasBlank: Bool
    private var isComment: Bool

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
    ///   - from: the offset after the opening bracket.
    ///   - isEscaped: the bracket was written as an entity, and so is the closing one.
    static func read(_ base: UnsafePointer<UInt8>, from start: Int, _ end: Int, isEscaped: Bool) -> Found {
        guard start < end else { return .text(next: start) }
        let first = base[start]
        if starts(base, start, end, with: "![CDATA[") { return .text(next: start + 8) }
        let isComment = starts(base, start, end, with: "!--")
        guard (first | 0x20) &- 0x61 < 26 || first == 0x2F || first == 0x21 || first == 0x3F else {
            return .text(next: start)
        }
        var index = start
        var quote: UInt8 = 0
        var afterEquals = false
        var hasBlank = false
        let stop = min(end, start + limit)
        while index < stop {
            let byte = base[index]
            if isComment {
                if starts(base, index, end, with: isEscaped ? "--&gt;" : "-->") {
                    return .tag(
                        Tag(
                            inside: start..<index, next: index + (isEscaped ? 6 : 3), hasBlank: true, isComment: true))
                }
            } else if quote != 0 {
                if byte == quote { quote = 0 }
            } else if isEscaped ? starts(base, index, end, with: "&gt;") : byte == 0x3E {
                return .tag(
                    Tag(inside: start..<index, next: index + (isEscaped ? 4 : 1), hasBlank: hasBlank, isComment: false))
            } else if byte == 0x3C {
                return .text(next: start)
            } else if afterEquals, byte == 0x22 || byte == 0x27 {
                quote = byte
            }
            if byte <= 0x20 { hasBlank = true }
            afterEquals = byte == 0x3D
            index += 1
        }
        return .endless(searched: stop)
    }

    /// A short tag without attributes is not read: no private value is as short as its name.
    var mayHoldText: Bool { hasBlank || inside.count > 5 }

    /// True for a tag that may stand inside a word, so that the word goes on behind it.
    ///
    /// Inline elements of HTML; runs of text in OOXML and ODF, where a word is often cut into several.
    func isInline(_ base: UnsafePointer<UInt8>) -> Bool {
        if isComment { return true }
        var name = ""
        for index in inside where name.utf8.count < 24 {
            let byte = base[index]
            if byte == 0x2F, name.isEmpty { continue }
            guard (byte | 0x20) &- 0x61 < 26 || byte == 0x3A || byte == 0x2D else { break }
            name.unicodeScalars.append(Unicode.Scalar(byte))
        }
        if name.hasPrefix("w:") || name.hasPrefix("a:") {
            return !Self.breaksInOffice.contains(String(name.dropFirst(2)))
        }
        return Self.inline.contains(name) || Self.inline.contains(name.lowercased())
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "tspan",
        // Rich text in a cell of a workbook.
        "r", "t", "rPr", "sz", "color", "rFont", "family", "charset", "scheme",
        // ODF.
        "text:span", "text:a", "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:soft-page-break",
    ]

    private static let breaksInOffice: Set<String> = ["p", "tab", "br", "cr", "tc", "tr", "tbl", "sectPr", "body"]

    private static func starts(
        _ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int, with text: StaticString
    ) -> Bool {
        guard index + text.utf8CodeUnitCount <= end else { return false }
        for offset in 0..<text.utf8CodeUnitCount where base[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
