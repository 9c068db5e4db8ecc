import Testing

/// Values that are not among those a field may hold.
@Suite struct ChoiceMistakes {
    static let table: [Mistake] = [
        Mistake("misspelt kind", .message, "вид: сообщение", "вид: собщение", "@"),
        Mistake("unheard-of kind", .message, "вид: сообщение", "вид: постановление", "@"),
        Mistake("misspelt section", .message, "раздел: ШНОР", "раздел: [ШНОР, Механизм]", "@"),
        Mistake("unheard-of shelf", .message, "дата:", "полка: прочее\nдата:", "@"),
        Mistake("ninth direction", .message, "дата:", "направление: 9\nэтап: мониторинг\nдата:", "@"),
        Mistake("misspelt stage", .message, "дата:", "направление: 2\nэтап: анализ результата\nдата:", "@"),
        Mistake("unheard-of audience", .message, "дата:", "аудитория: родители\nдата:", "@"),
        Mistake("misspelt indicator", .message, "дата:", "подтверждает: [5.e, 5-g]\nдата:", "@"),
        Mistake("event", adding: "documents/shnor/meropriyatiya/seminar.md",
            """
            ---
            название: Семинар для школ
            вид: мероприятие
            раздел: ШНОР
            дата: 12.03.2024
            форма: семенар
            группа: [педагоги, родители]
            участников: 24
            охвачено-шнор: 3
            ---
            """, "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}
