import Markdown
import Testing

/// Links put around words the author left plain.
@Suite struct PassageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let html: String

        init(_ text: String, _ html: String) {
            self.text = text
            self.html = html + "\n"
        }

        var testDescription: String { text }
    }

    static let linked = [
        Case("Да № 5 нет", "<p>Да <a href=\"/?a&amp;&quot;b\">№ 5</a> нет</p>"),
        Case("*№* 5 нет", "<p><a href=\"/?a&amp;&quot;b\"><em>№</em> 5</a> нет</p>"),
        Case("**Да № 5**", "<p><strong>Да <a href=\"/?a&amp;&quot;b\">№ 5</a></strong></p>"),
        Case("**№ 5** и", "<p><strong><a href=\"/?a&amp;&quot;b\">№ 5</a></strong> и</p>"),
        Case("№ **5**, да", "<p><a href=\"/?a&amp;&quot;b\">№ <strong>5</strong></a>, да</p>"),
        Case("***№** 5* да", "<p><em><a href=\"/?a&amp;&quot;b\"><strong>№</strong> 5</a></em> да</p>"),
        Case("a & b < c \"№ 5\" > d", "<p>a &amp; b &lt; c &quot;<a href=\"/?a&amp;&quot;b\">№ 5</a>&quot; &gt; d</p>"),
        Case(
            "[ссылка](b) № 5 [ещё](c)",
            "<p><a href=\"b\">ссылка</a> <a href=\"/?a&amp;&quot;b\">№ 5</a> <a href=\"c\">ещё</a></p>"),
        Case("- № 5", "<ul>\n<li><a href=\"/?a&amp;&quot;b\">№ 5</a></li>\n</ul>"),
        Case("> № 5", "<blockquote>\n<p><a href=\"/?a&amp;&quot;b\">№ 5</a></p>\n</blockquote>"),
    ]

    @Test(arguments: linked) func wordsBecomeALink(_ example: Case) throws {
        #expect(Self.linking(example.text) == example.html)
    }

    @Test(arguments: [
        "Да **и №** 5", "№ **5 и** да", "[№ 5](a)", "[см. №](a) 5", "## № 5", "`№ 5`", "    № 5", "![№ 5](a.png)",
        "№ [](a)5", "№ ![а](a.png)5",
        "| № 5 | а |\n|---|---|\n| а | б |", "Таблица 1. № 5\n\n| а | а |\n|---|---|\n| а | б |",
        "| а | а | а |\n|---|---|---|\n| **№ 5** | | |",
    ]) func wordsStayPlain(_ text: String) {
        #expect(Self.linking(text) == html(text))
    }

    @Test func aCellIsOnePassage() {
        let text = "| а | а |\n|---|---|\n| б | № 5 % |\n| № 7 | б |"
        let passages = parse(text).passages
        #expect(passages.map { String(decoding: $0.text, as: UTF8.self) } == ["№ 5 %", "№ 7"])
        #expect(passages.map(\.line) == [3, 4])
        #expect(Self.linking(text).contains("<td><a href=\"/?a&amp;&quot;b\">№ 5</a> %</td>"))
    }

    @Test func onlyBlocksWithASignAreKept() {
        let text = "Один.\n\n## Два %\n\n- три\n- № четыре\n  и дальше\n\nПять ф д Ф.\n\n`№`[^1]\n\n[^1]: Шесть %.\n"
        let texts = parse(text).passages.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(texts == ["Два %", "№ четыре\nи дальше", "Шесть %."])
    }

    /// The text with a link around its first «№ 5».
    private static func linking(_ text: String) -> String {
        let parsed = parse(text)
        var added: [HTMLPieces.AddedLink] = []
        for passage in parsed.passages {
            let plain = String(decoding: passage.text, as: UTF8.self)
            guard let found = plain.firstRange(of: "№ 5") else { continue }
            let lower = plain.utf8.distance(from: plain.startIndex, to: found.lowerBound)
            guard let range = passage.enclosure(of: lower..<(lower + "№ 5".utf8.count)) else { continue }
            added.append(.init(range: range, address: "/?a&\"b"))
        }
        return parsed.html.text(adding: added) { parsed.links[$0].destination }
    }
}
