import Testing

@testable import Markdown

@Suite struct TextBlockTests {
    private func blocks(_ text: String) -> [String] {
        MarkdownParser.blocks(Array(text.utf8)[...]).map { "\($0.kind): \($0.text)" }
    }

    @Test func everyKindOfBlock() {
        let text = """
            ## Порядок *работы*

            Первый абзац
            с [ссылкой](a.md), `кодом`<br>и сноской[^1].

            1. Пункт

               Ещё абзац
               - Вложенный
            2. ![Схема](a.png)

            > Цитата

            | № | Срок |
            |---|:-:|
            | 1 | **май** |
            | | |

            ```
            код  кода
            ```

            ---

            [^1]: Текст сноски.
            """
        #expect(
            blocks(text) == [
                "heading: Порядок работы", "paragraph: Первый абзац с ссылкой, кодом и сноской.", "item: Пункт",
                "paragraph: Ещё абзац", "item: Вложенный", "item: Схема", "paragraph: Цитата", "row: № | Срок",
                "row: 1 | май", "code: код кода", "paragraph: Текст сноски.",
            ])
    }

    @Test func whatThePageShowsOfRawHTML() {
        #expect(blocks("А <b>б</b>\u{A0}в") == ["paragraph: А <b>б</b> в"])
        #expect(blocks("<div>\nа\n</div>") == ["code: <div> а </div>"])
        #expect(blocks("") == [])
    }
}
