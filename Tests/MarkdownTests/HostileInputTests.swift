import Markdown
import Testing

/// Texts no author writes, which must neither crash the tool nor stop it.
@Suite struct HostileInputTests {
    @Test(.timeLimit(.minutes(1))) func deepQuotes() {
        let page = html(String(repeating: ">", count: 10_000) + " a\n")
        #expect(page.count(of: "<blockquote>") == 10_000)
        #expect(page.count(of: "</blockquote>") == 10_000)
    }

    @Test(.timeLimit(.minutes(1))) func deepBrackets() {
        let open = String(repeating: "[", count: 10_000)
        #expect(html(open) == "<p>\(open)</p>\n")
        let both = open + String(repeating: "]", count: 10_000)
        #expect(html(both) == "<p>\(both)</p>\n")
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["![", "*", "_", "~~", "`", "<", "(", "- ", "1. ", "[^", "&", "\\", "| ", "**a _b "])
    func manyOf(_ part: String) {
        let parsed = parse(String(repeating: part, count: 10_000))
        #expect(parsed.html.bytes.count > 0)
        #expect(plain(String(repeating: part, count: 10_000)).utf8.count < 200_000)
    }

    @Test(.timeLimit(.minutes(1))) func manyFootnotesNobodyRefersTo() {
        let text = (1...2_000).map { "[^\($0)]: Нет.\n" }.joined()
        #expect(parse(text).remarks.count == 2_000)
    }

    @Test(.timeLimit(.minutes(1))) func deepEmphasis() {
        let text = String(repeating: "*a **b ", count: 5_000) + String(repeating: "c** d*", count: 5_000)
        #expect(html(text).count(of: "<strong>") == html(text).count(of: "</strong>"))
    }

    @Test(.timeLimit(.minutes(1))) func veryWideTable() {
        let columns = 5_000
        let row = String(repeating: "|a", count: columns) + "|\n"
        let page = html(row + String(repeating: "|-", count: columns) + "|\n" + row)
        #expect(page.count(of: "<th scope=\"col\">") == columns)
    }

    @Test(arguments: ["\0", "a\0b", "\u{FEFF}", "\u{202E}", "[^", "|-", "~~", "![]()", "\r\n\r\n"]) func oddCharacters(
        _ text: String
    ) {
        #expect(!html(text).utf8.contains(0))
    }
}
