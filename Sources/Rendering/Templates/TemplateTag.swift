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
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line[...]
            while let open = rest.firstRange(of: "{{") {
                guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
                if let tag = tag(rest[open.upperBound..<close.lowerBound], line: index + 1, of: line) { tags.append(tag) }
                rest = rest[close.upperBound...]
            }
        }
        return tags
    }

    private static func tag(_ inner: Substring, line: Int, of whole: Substring) -> TemplateTag? {
        let kinds: [Character: TemplateTag.Kind] = [
            "{": .markup, "&": .markup, "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent,
            "$": .block,
        ]
        guard let first = inner.first, first != "!" else { return nil }
        let kind = kinds[first] ?? .text
        let written = kind == .text ? inner : inner.dropFirst()
        let name = written.drop(while: \.isWhitespace)
        let column = whole.distance(from: whole.startIndex, to: name.startIndex) + 1
        return TemplateTag(
            kind: kind, name: String(name.prefix { !$0.isWhitespace }), line: line, column: column)
    }
}
