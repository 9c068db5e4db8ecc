import Testing

@testable import Markdown

@Suite struct LinkTests {
    private func destination(_ text: String) -> String? { parse(text).links.first?.destination }

    @Test func everyLinkInOrder() {
        let text =
            "Да [один](a.md) и ![рис](b.png).\n\n> [два](c.md#x \"подсказка\")\n\n| А |\n|---|\n| [три][т] |\n\n- [четыре](d.md)\n\n[т]: e.md\n"
        #expect(
            parse(text).links == [
                .init(purpose: .link, destination: "a.md", text: "один", line: 1),
                .init(purpose: .image, destination: "b.png", text: "рис", line: 1),
                .init(purpose: .link, destination: "c.md#x", text: "два", line: 3),
                .init(purpose: .link, destination: "e.md", text: "три", line: 7),
                .init(purpose: .link, destination: "d.md", text: "четыре", line: 9),
            ])
    }

    @Test func lineIsThatOfTheBlock() {
        #expect(parse("строка\nстрока [a](a.md)\n\n[b](b.md)\n").links.map(\.line) == [1, 4])
    }

    @Test(arguments: [
        ("[a](Приказ%20579.md)", "Приказ 579.md"), ("[a](%D0%BF%D0%BB%D0%B0%D0%BD.md)", "план.md"),
        ("[a](<план работы.md>)", "план работы.md"),
        ("[a](100%.md)", "100%.md"), ("[a](%FF.md)", "%FF.md"), ("[a](a%2.md)", "a%2.md"), ("[a](a%zz.md)", "a%zz.md"),
        ("[a](a%+1.md)", "a%+1.md"), ("[a](a%-0.md)", "a%-0.md"), ("[a](a&amp;b.md)", "a&b.md"), ("[a]()", ""),
        ("[a](#itogi)", "#itogi"),
    ])
    func percentEncoding(_ text: String, _ destination: String) {
        #expect(self.destination(text) == destination)
    }

    /// Outside the site `%26` and `&` are different characters.
    @Test(arguments: [
        "https://example.org/?q=a%26b%23c", "https://example.org/?back=https%3A%2F%2Fexample.com%2F",
        "mailto:a@b.ru?subject=%26",
        "https://example.org/a%20b",
    ])
    func addressOfAnotherSiteStaysAsWritten(_ address: String) {
        #expect(destination("[a](\(address))") == address)
    }

    @Test func textOfALink() {
        #expect(parse("[*a* `b` ![c](c.png)](d.md)").links.map(\.text) == ["a b c", "c"])
    }

    @Test func imageHasItsDescription() {
        #expect(
            html("![Схема *системы* \"2024\"](s.png)")
                == "<p><img src=\"s.png\" alt=\"Схема системы &quot;2024&quot;\" loading=\"lazy\"></p>\n")
    }

    @Test func imageInALinkNamesIt() {
        let text = "[![Логотип](l.png)](a.md)"
        #expect(html(text) == "<p><a href=\"a.md\"><img src=\"l.png\" alt=\"Логотип\" loading=\"lazy\"></a></p>\n")
        #expect(parse(text).remarks == [])
    }

    @Test func missingTexts() {
        #expect(
            parse("Да.\n\n[](a.md) ![](b.png)\n").remarks == [
                .init(problem: .linkWithoutText("a.md"), line: 3),
                .init(problem: .imageWithoutDescription("b.png"), line: 3),
            ])
    }

    @Test func gapsAreFilledInOrderAndEscaped() {
        let parsed = parse("[a](1) [b](2) ![c](3)")
        #expect(
            parsed.html.text { "/\($0)?a&b\"<" }
                == "<p><a href=\"/0?a&amp;b&quot;&lt;\">a</a> <a href=\"/1?a&amp;b&quot;&lt;\">b</a> "
                + "<img src=\"/2?a&amp;b&quot;&lt;\" alt=\"c\" loading=\"lazy\"></p>\n")
    }
}
