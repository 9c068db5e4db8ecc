import Testing

@testable import Markdown

/// HTML in a text is shown, never obeyed.
@Suite struct RawHTMLTests {
    private func remarks(_ text: String) -> [ParsedMarkdown.Remark] { parse(text).remarks }

    @Test func inlineTags() {
        let text = "Да.\n\nЭто <b>важно</b>.\n"
        #expect(html(text) == "<p>Да.</p>\n<p>Это &lt;b&gt;важно&lt;/b&gt;.</p>\n")
        #expect(
            remarks(text) == [.init(problem: .rawHTML("<b>"), line: 3), .init(problem: .rawHTML("</b>"), line: 3)])
    }

    @Test func block() {
        let text = "Да.\n\n<div onclick=\"x()\">\nтекст\n</div>\n"
        #expect(html(text) == "<p>Да.</p>\n<p>&lt;div onclick=&quot;x()&quot;&gt;\nтекст\n&lt;/div&gt;\n</p>\n")
        #expect(remarks(text) == [.init(problem: .rawHTML("<div onclick=\"x()\">"), line: 3)])
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<style>p{}</style>", "<iframe src=x>", "<!-- заметка -->", "<?php x ?>",
        "<!DOCTYPE html>", "<![CDATA[x]]>", "a <img src=x onerror=y> b", "<a href=\"javascript:x\">", "</p><p>",
    ])
    func nothingGetsThrough(_ text: String) {
        #expect(!html(text).replacing("<p>", with: "").replacing("</p>", with: "").contains("<"))
        #expect(!remarks(text).isEmpty)
    }

    @Test(arguments: ["<br>", "<br/>", "<br />", "<BR>"]) func lineBreakIsTheException(_ tag: String) {
        #expect(html("a\(tag)b") == "<p>a<br>b</p>\n")
        #expect(remarks("a\(tag)b") == [])
    }

    @Test(arguments: ["<br class=x>", "<brx>"]) func almostALineBreak(_ tag: String) {
        #expect(!html("a\(tag)b").contains("<br"))
    }

    @Test func attributesAreClosed() {
        let parsed = parse("[a](\"><script>.md) ![\"x\"](y.png) ## \"")
        let page = parsed.html.text { _ in "\"><script>" }
        #expect(!page.contains("<script>"))
        #expect(page.contains("alt=\"&quot;x&quot;\""))
    }
}
