import Testing

/// Fields that do not go together.
@Suite struct RuleMistakes {
    static let table: [Mistake] = [
        Mistake("annex of no act", .message, "дата:", "приложение: 2\nдата:", "@"),
        Mistake("regulation of no act", .regulation, "утверждено: приказ № 579 от 17.12.2020\n", "", "@"),
        Mistake("direction without stage", .message, "дата:", "направление: шнор\nдата:", "@"),
        Mistake("stage without direction", .message, "дата:", "этап: мониторинг\nдата:", "@"),
        Mistake("mechanisms without direction", .message, "раздел: ШНОР", "раздел: Механизмы", "@"),
        Mistake("page on no shelf", .message, "вид: сообщение", "вид: ресурс", "@"),
        Mistake(
            "shelf out of its section", .message, "раздел: ШНОР",
            "раздел: Механизмы\nнаправление: 2\nэтап: мониторинг\nполка: канал", "@"),
        Mistake("in force before it was signed", .order, "орган:", "вступает-в-силу: 01.12.2020\nорган:", "@"),
        Mistake("empty publication", adding: "documents/shnor/biblioteka/sbornik.md",
            """
            ---
            название: Сборник практик
            вид: издание
            раздел: ШНОР
            год: 2024
            аннотация: Лучшие уроки школ округа.
            ---

            """, "@"),
        Mistake("recommendations of no year", adding: "documents/shnor/monitoringi/rekomendatsii.md",
            """
            ---
            название: Рекомендации по итогам мониторинга
            вид: адресные рекомендации
            раздел: ШНОР
            направление: 2
            этап: адресные рекомендации
            аудитория: педагоги
            основание: ../kanal/sroki.md
            ---
            """, "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}
