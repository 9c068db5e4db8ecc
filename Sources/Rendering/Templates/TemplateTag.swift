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
    }

    var kind: Kind
    var name: String
    var line: Int
    /// Column of the name, in characters.
    var column: Int
}

/// Reads the tags of a Mustache template; comments are left out.
enum TemplateScanner {
    static func tags(_ text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var place = TextPlace(text)
        while let open = place.rest.firstRange(of: "{{") {
            place.advance(to: open.upperBound)
            guard let close = place.rest.firstRange(of: "}}") else { break }
            if let tag = tag(place.rest[..<close.lowerBound], at: place) { tags.append(tag) }
            place.advance(to: close.upperBound)
        }
        return tags
    }

    private static func tag(_ inner: Substring, at start: TextPlace) -> TemplateTag? {
        let kinds: [Character: TemplateTag.Kind] = [
            "{": .markup, "&": .markup, "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent,
            "$": .block,
        ]
        guard let first = inner.first, first != "!" else { return nil }
        let kind = kinds[first] ?? .text
        let name = (kind == .text ? inner : inner.dropFirst()).drop(while: \.isWhitespace)
        var place = start
        place.advance(to: name.startIndex)
        return TemplateTag(
            kind: kind, name: String(name.prefix { !$0.isWhitespace }), line: place.line, column: place.column)
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
