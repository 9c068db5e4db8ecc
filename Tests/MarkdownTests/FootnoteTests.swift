import Testing

@Suite struct FootnoteTests {
    private func reference(_ number: Int, _ identifier: String) -> String {
        "<sup class=\"footnote-ref\"><a href=\"#fn_\(number)\" id=\"fnref_\(identifier)\" aria-label=\"Сноска \(number)\">\(number)</a></sup>"
    }

    private func back(_ number: Int) -> String {
        " <a class=\"footnote-back\" href=\"#fnref_\(number)\" aria-label=\"Вернуться к тексту\">↩</a>"
    }

    @Test func numberedInOrderOfReference() {
        let text = "Первая[^b], вторая[^a].\n\n[^a]: Вторая.\n[^b]: Первая.\n"
        #expect(
            html(text) == """
                <p>Первая\(reference(1, "1")), вторая\(reference(2, "2")).</p>
                <section class="footnotes" aria-label="Сноски">
                <ol>
                <li id="fn_1"><p>Первая.\(back(1))</p>
                </li>
                <li id="fn_2"><p>Вторая.\(back(2))</p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func repeatedReferencesHaveIdentifiersOfTheirOwn() {
        let page = html("Раз[^1], два[^1], три[^1].\n\n[^1]: Одна.\n")
        #expect(page.hasPrefix("<p>Раз\(reference(1, "1")), два\(reference(1, "1-2")), три\(reference(1, "1-3")).</p>"))
        #expect(page.count(of: "<li id=\"fn_1\">") == 1)
        #expect(page.count(of: "↩") == 1)
    }

    @Test func severalParagraphs() {
        let page = html("Да[^1].\n\n[^1]: Первый.\n\n    Второй.\n")
        #expect(page.contains("<li id=\"fn_1\"><p>Первый.</p>\n<p>Второй.\(back(1))</p>\n</li>"))
    }

    @Test func inlinesInsideANote() {
        let page = html("Да[^1].\n\n[^1]: См. [приказ](a.md) и ~~старый~~.\n")
        #expect(page.contains("<p>См. <a href=\"a.md\">приказ</a> и <del>старый</del>.\(back(1))</p>"))
    }

    @Test func noteNobodyRefersToIsLeftOut() {
        #expect(html("Текст.\n\n[^1]: Лишняя.\n") == "<p>Текст.</p>\n")
    }

    @Test func referenceToNothingIsText() {
        #expect(html("Текст[^1].\n") == "<p>Текст[^1].</p>\n")
    }

    @Test func referenceInATable() {
        #expect(html("| А |\n|---|\n| x[^1] |\n\n[^1]: Да.\n").contains("<th scope=\"row\">x\(reference(1, "1"))</th>"))
    }

    @Test func notesOfTwoTextsDoNotMix() {
        let text = "Да[^1].\n\n[^1]: Да.\n"
        #expect(html(text) == html(text))
    }
}
