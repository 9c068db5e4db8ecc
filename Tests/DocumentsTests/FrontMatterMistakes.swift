import Testing

/// Front matter that is not there, or holds fields it should not.
@Suite struct FrontMatterMistakes {
    static let table: [Mistake] = [
        Mistake("no front matter", adding: "documents/zametka.md", "# Заметка\n", "@"),
        Mistake("front matter is not closed", .message, "дата: 01.02.2021\n---\n", "дата: 01.02.2021\n", "@"),
        Mistake("misspelt field", .message, "дата:", "датта:", "@"),
        Mistake("misspelt field with a tail", .order, "утверждает:", "утверждаеться:", "@"),
        Mistake("unheard-of field", .message, "дата:", "автор: школа\nдата:", "@"),
        Mistake("misspelt part of a file", .message, "дата:", "файлы:\n  - {файл: plan.pdf, названье: План}\nдата:", "@"),
        Mistake("unheard-of part of a file", .message, "дата:", "файлы:\n  - {размер: 5 МБ}\nдата:", "@"),
        Mistake(
            "misspelt outside act", .message, "дата:", "основание: {внешнее: приказ министерства}\nдата:", "@"),
        Mistake("empty value", .order, "орган: Управление образования", "орган:", "@"),
        Mistake("quoted emptiness", .order, "орган: Управление образования", "орган: \"\"", "@"),
        Mistake("empty list", .message, "дата:", "основание: []\nдата:", "@"),
        Mistake("empty member of a list", .message, "дата:", "прежние-адреса:\n  - /staryj/\n  -\nдата:", "@"),
        Mistake("list instead of a value", .message, "дата: 01.02.2021", "дата: [01.02.2021, 02.02.2021]", "@"),
        Mistake("list in a list", .message, "дата:", "подтверждает:\n  - [5.e, 5.f]\nдата:", "@"),
        Mistake("list in a list of references", .message, "дата:", "основание:\n  - [приказ, положение]\nдата:", "@"),
        Mistake("no title", .message, "название: О сроках отчёта\n", "", "@"),
        Mistake("no kind", .message, "вид: сообщение\n", "", "@"),
        Mistake("no section", .message, "раздел: ШНОР\n", "", "@"),
        Mistake("nothing at all", .message, "название: О сроках отчёта\nвид: сообщение\nраздел: ШНОР\nдата: 01.02.2021\n", "", "@"),
        Mistake("order without issuer", .order, "орган: Управление образования\n", "", "@"),
        Mistake(
            "programme of nobody", adding: "documents/shnor/programmy/programma.md",
            """
            ---
            название: Программа поддержки школ
            вид: программа работы
            раздел: ШНОР
            период: 2024–2026
            ---
            """,
            "@"),
        Mistake("field of another kind", .message, "дата:", "участников: 24\nдата:", "@"),
        Mistake("message that repeals", .message, "дата:", "отменяет: приказ № 579 от 17.12.2020\nдата:", "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}
