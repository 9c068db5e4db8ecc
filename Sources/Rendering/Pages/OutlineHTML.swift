import Markdown
import Markup

/// The contents of a document as list items: two levels of headings.
enum OutlineHTML {
    /// Empty for a text with fewer than three headings, which needs no contents.
    static func items(_ outline: [ParsedMarkdown.Heading]) -> String {
        let shown = outline.filter { $0.level <= 3 }
        guard shown.count > 2 else { return "" }
        var html = ""
        for heading in shown {
            html += heading.level > 2 ? "<li class=\"nested\"><a href=\"#" : "<li><a href=\"#"
            html += heading.anchor
            html += "\">"
            html += MarkupText.escaped(heading.text)
            html += "</a></li>\n"
        }
        return html
    }
}
