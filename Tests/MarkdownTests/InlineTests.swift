import Testing

@Suite struct InlineTests {
    private func inline(_ text: String) -> String {
        let page = html(text)
        return String(page.dropFirst("<p>".count).dropLast("</p>\n".count))
    }

    @Test func strikethrough() {
        #expect(inline("~~отменён~~ и ~не отменён~") == "<del>отменён</del> и ~не отменён~")
        #expect(inline("~~**важно**~~") == "<del><strong>важно</strong></del>")
    }

    @Test(arguments: [
        "«Ёлочки» и „лапки“", "'одиночные' и ’", "тире — минус -- и --- и многоточие...", "(c) (r) +-", "5 × 5 ≠ 26",
    ])
    func typographyStaysAsTyped(_ text: String) {
        #expect(inline(text) == text)
    }

    @Test func straightQuotesStayStraight() {
        #expect(inline("Школа \"Рост\" & 'Успех'") == "Школа &quot;Рост&quot; &amp; 'Успех'")
    }

    @Test(arguments: [
        ("https://example.org/a_b_c", "https://example.org/a_b_c"), ("http://example.org", "http://example.org"),
        ("www.example.org", "http://www.example.org"), ("priem@example.org", "mailto:priem@example.org"),
    ])
    func autolinks(_ text: String, _ address: String) {
        #expect(inline("См. \(text).") == "См. <a href=\"\(address)\">\(text)</a>.")
        #expect(parse(text).links.map(\.destination) == [address])
    }

    @Test func autolinkInBrackets() {
        #expect(inline("(https://example.org/x)") == "(<a href=\"https://example.org/x\">https://example.org/x</a>)")
        #expect(inline("<https://example.org>") == "<a href=\"https://example.org\">https://example.org</a>")
    }

    @Test func noAutolinkInCodeOrLink() {
        #expect(inline("`https://example.org`") == "<code>https://example.org</code>")
        #expect(parse("[https://example.org](a.md)").links.map(\.destination) == ["a.md"])
    }

    @Test func emphasisAndCode() {
        #expect(
            inline("**a** *b* ***c*** `d < e`")
                == "<strong>a</strong> <em>b</em> <em><strong>c</strong></em> <code>d &lt; e</code>")
    }

    @Test func breaks() {
        #expect(inline("a  \nb\\\nc\nd") == "a<br>\nb<br>\nc\nd")
    }

    @Test func escapesAndEntities() {
        #expect(
            inline("\\*не курсив\\* &copy; &lt;b&gt; &amp;amp; 1 < 2 > 0")
                == "*не курсив* © &lt;b&gt; &amp;amp; 1 &lt; 2 &gt; 0")
    }
}
