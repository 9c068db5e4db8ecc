import Diagnostics

/// One tag of a template with its place.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        /// `{{name}}`
        case text
        /// `{{{name}}}` or `{{&name}}`
        case markup
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{>name}}`
        case partial
        /// `{{<name}}`
        case parent
        /// `{{$name}}`
        case block
        /// `{{! … }}`
        case comment

        /// True for tags that show nothing themselves: alone on a line, they take the line with them.
        var standsAlone: Bool { self != .text && self != .markup }
    }

    var kind: Kind
    var name: String
    var line: Int
    /// Column of the name, in characters.
    var column: Int
}

/// A template as its text and its tags, in order.
struct TemplateSource {
    enum Piece: Hashable {
        case text(String)
        case tag(TemplateTag)
    }

    private(set) var pieces: [Piece] = []
    /// A tag that has no end or whose name is none; nothing after it was read.
    private(set) var broken: TemplateTag?

    var tags: [TemplateTag] {
        pieces.compactMap { piece in if case .tag(let tag) = piece { tag } else { nil } }
    }

    init(_ text: String) {
        var place = TextPlace(text)
        var pending = ""
        // Nothing but white space stands between the last line break and `pending`.
        var isFreshLine = true
        while let open = place.rest.firstRange(of: "{{") {
            pending += place.rest[..<open.lowerBound]
            place.advance(to: open.upperBound)
            guard let (tag, end) = Self.tag(at: place) else {
                broken = TemplateTag(kind: .text, name: "{{", line: place.line, column: place.column - 2)
                return
            }
            place.advance(to: end)
            let indentation = pending.reversed().prefix { $0 == " " || $0 == "\t" }.count
            let before = pending.dropLast(indentation)
            if tag.kind.standsAlone, before.isEmpty ? isFreshLine : before.last == "\n",
                let nextLine = Self.restOfLine(place.rest)
            {
                pending.removeLast(indentation)
                place.advance(to: nextLine)
                isFreshLine = true
            } else {
                isFreshLine = false
            }
            // What stands on both sides of a comment is one text.
            if tag.kind == .comment {
                isFreshLine = isFreshLine && pending.isEmpty
                continue
            }
            if !pending.isEmpty { pieces.append(.text(pending)) }
            pending = ""
            pieces.append(.tag(tag))
        }
        pending += place.rest
        if !pending.isEmpty { pieces.append(.text(pending)) }
    }

    /// The tag whose braces have just been passed, with the place after its end; nil when it is none.
    private static func tag(at start: TextPlace) -> (TemplateTag, end: Substring.Index)? {
        let kinds: [Character: TemplateTag.Kind] = [
            "{": .markup, "&": .markup, "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent,
            "$": .block, "!": .comment,
        ]
        guard let first = start.rest.first else { return nil }
        let kind = kinds[first] ?? .text
        guard let end = start.rest.firstRange(of: first == "{" ? "}}}" : "}}") else { return nil }
        let inner = start.rest[..<end.lowerBound]
        let name = (kind == .text ? inner : inner.dropFirst()).drop(while: \.isWhitespace)
        var place = start
        place.advance(to: name.startIndex)
        let word = name.prefix { !$0.isWhitespace }
        if kind != .comment {
            let isName = !word.isEmpty && !word.contains { "{}".contains($0) }
            guard isName, name[word.endIndex...].allSatisfy(\.isWhitespace) else { return nil }
        }
        return (TemplateTag(kind: kind, name: String(word), line: place.line, column: place.column), end.upperBound)
    }

    /// Where the next line starts, when only white space stands before it.
    private static func restOfLine(_ text: Substring) -> Substring.Index? {
        let after = text.drop { $0 == " " || $0 == "\t" }
        guard let first = after.first else { return after.startIndex }
        return first.isNewline ? after.index(after: after.startIndex) : nil
    }
}

/// A position in a text that knows its line and column.
struct TextPlace {
    private(set) var rest: Substring
    /// Counted from 1.
    private(set) var line = 1
    /// In characters, counted from 1.
    private(set) var column = 1

    init(_ text: String) { rest = text[...] }

    mutating func advance(to index: Substring.Index) {
        for character in rest[..<index] {
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        rest = rest[index...]
    }
}
