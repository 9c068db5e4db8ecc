import Testing

/// Front matter that is not YAML, said in the author's language instead of the parser's.
@Suite struct YAMLMistakes {
    static let table: [Mistake] = [
        Mistake("field written twice", .order, "дата: 17.12.2020", "номер: 580\nдата: 17.12.2020", "@"),
        Mistake("colon in a value", .message, "название: О сроках", "название: Отчёт: о сроках", "@"),
        Mistake("field without colon", .message, "вид: сообщение", "вид сообщение", "@"),
        Mistake("last line without colon", .message, "дата: 01.02.2021", "дата", "@"),
        Mistake("tab before a value", .message, "вид: сообщение", "вид:\n\tсообщение", "@"),
        Mistake("quote is not closed", .message, "название: О сроках отчёта", "название: \"О сроках отчёта", "@"),
        Mistake("text after a quote", .message, "название: О сроках отчёта", "название: \"О сроках\" отчёта", "@"),
        Mistake("bracket is not closed", .message, "дата:", "основание: [приказ № 579 от 17.12.2020\nдата:", "@"),
        Mistake("title starts with a bracket", .message, "название: О", "название: [Проект] О", "@"),
        Mistake("wrong indent", .message, "вид: сообщение", "  вид: сообщение", "@"),
        Mistake("title starts with an asterisk", .message, "название: О", "название: *О", "@"),
        Mistake("Latin title starts with an asterisk", .message, "название: О", "название: *IT-куб", "@"),
        Mistake("title starts with an ampersand", .message, "название: О", "название: &О", "@"),
        Mistake("title starts with a percent sign", .message, "название: О", "название: %О", "@"),
        Mistake("anchor", .message, "название: О сроках отчёта", "название: &title О сроках отчёта", "@"),
        Mistake("anchor and its alias", .message, "вид: сообщение", "вид: &kind сообщение\nполка: *kind", "@"),
        Mistake("list instead of fields", adding: "documents/spisok.md", "---\n- название\n- вид\n---\n", "@"),
        Mistake("text instead of fields", adding: "documents/tekst.md", "---\nПросто текст\n---\n", "@"),
        Mistake("name of a field is a list", .message, "вид: сообщение", "[вид]: сообщение", "@"),
        Mistake("whole text in the front matter", .message, "О сроках", String(repeating: "О сроках ", count: 5000), "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}
