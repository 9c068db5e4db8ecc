import Testing

/// The text for search and descriptions.
@Suite struct PlainTextTests {
    @Test(arguments: [
        ("## Цели\n\nТекст *курсивом* и [ссылкой](a.md).\n\n- a\n- b\n", "Цели Текст курсивом и ссылкой. a b"),
        ("строка\nстрока  \nещё\\\nодна", "строка строка ещё одна"), ("| А | Б |\n|---|---|\n| 1 | 2 |\n", "А Б 1 2"),
        ("Сноска[^1] тут.\n\n[^1]: Да.\n", "Сноска тут. Да."), ("![рис](a.png) и `код` и ~~нет~~", "рис и код и нет"),
        ("«Ёлочки» &amp; \"лапки\"", "«Ёлочки» & \"лапки\""), ("", ""), ("***\n", ""), ("> a\n\n1. b\n", "a b"),
        ("https://example.org", "https://example.org"),
    ])
    func plainText(_ text: String, _ result: String) {
        #expect(plain(text) == result)
    }

    @Test func lineBreakSeparatesWords() {
        #expect(plain("| А |\n|---|\n| Школа<br>Рост |\n") == "А Школа Рост")
        #expect(parse("## Глава 1<br>Цели\n").outline.map(\.anchor) == ["glava-1-tseli"])
    }
}
