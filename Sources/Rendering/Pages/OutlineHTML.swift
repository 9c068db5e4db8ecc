import Markdown
import Markup

/// The contents of a document as list items: two levels of headings.
enum OutlineHTML {
    /// Empty for a text with fewer than three headings, which needs no contents.
    static func items(_ outline: [ParsedMarkdown.Heading]) -> [UInt8] {
        let shown = outline.filter { $0.level <= 3 }
        guard shown.count > 2 else { return [] }
        var html: [UInt8] = []
        html.reserveCapacity(shown.count * 256)
        for heading in shown {
            html += (heading.level > 2 ? "<li class=\"nested\"><a href=\"#" : "<li><a href=\"#").utf8
            html += heading.anchor.utf8
            html += "\">".utf8
            MarkupText.append(heading.text, to: &html)
            html += "</a></li>\n".utf8
        }
        return html
    }
}
