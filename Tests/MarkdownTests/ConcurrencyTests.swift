import Concurrently
import Markdown
import Testing

/// The library keeps tables for the whole process; parsing on all cores must not show it.
@Suite struct ConcurrencyTests {
    /// Texts that differ in which extensions they need.
    static let texts: [String] = (0..<400).map { number in
        var text = "## Раздел \(number)\n\nАбзац \(number) со [ссылкой](f\(number).md) и **выделением**.\n\n"
        if number % 2 == 0 { text += "Было ~~\(number)~~, стало *\(number + 1)*, ~не зачёркнуто~.\n\n" }
        if number % 3 == 0 {
            text += "См. https://example.org/\(number), www.example\(number).org, a\(number)@example.org.\n\n"
        }
        if number % 4 == 0 { text += "| № | Школа |\n|---|---|\n| \(number) | ~~a~~ https://e.org |\n\n" }
        if number % 5 == 0 {
            text += "Сноска[^\(number)] и снова[^\(number)].\n\n[^\(number)]: Примечание \(number).\n\n"
        }
        if number % 7 == 0 { text += "- [x] готово \(number)\n- [ ] нет\n\n" }
        return text
    }

    struct Result: Equatable, Sendable {
        var html: HTMLPieces
        var links: [ParsedMarkdown.Link]
        var outline: [ParsedMarkdown.Heading]
        var plain: String

        init(_ text: String) {
            let parsed = parse(text)
            (html, links, outline, plain) = (
                parsed.html, parsed.links, parsed.outline, Markdown.MarkdownParser.plainText(Array(text.utf8)[...])
            )
        }
    }

    @Test func everyExtensionIsAtWork() {
        let page = html(Self.texts[0])
        for part in [
            "<del>0</del>", "~не зачёркнуто~", "<a href=\"https://example.org/0\">",
            "<a href=\"http://www.example0.org\">",
            "<a href=\"mailto:a0@example.org\">", "<table>", "fnref_1-2", "task-mark",
        ] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test(.timeLimit(.minutes(2))) func sameResultsOnAllCores() {
        let expected = Self.texts.map(Result.init)
        for _ in 1...25 {
            let found = Self.texts.concurrentMap(stride: 1, Result.init)
            let different = found.indices.filter { found[$0] != expected[$0] }
            #expect(different == [])
        }
    }
}
