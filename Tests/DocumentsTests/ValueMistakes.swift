import Testing

/// Values that are not what their field should hold.
@Suite struct ValueMistakes {
    static let table: [Mistake] = [
        Mistake("date in words", .message, "01.02.2021", "первого февраля", "@"),
        Mistake("year of two digits", .message, "01.02.2021", "01.02.21", "@"),
        Mistake("no such day", .message, "01.02.2021", "29.02.2021", "@"),
        Mistake("no such month", .message, "01.02.2021", "2021-13-01", "@"),
        Mistake("period in words", .message, "дата:", "период: зимой\nдата:", "@"),
        Mistake("school year of two years", .message, "дата:", "период: 2024/2026\nдата:", "@"),
        Mistake("period backwards", .message, "дата:", "период: 2026–2024\nдата:", "@"),
        Mistake("year in short", .message, "дата:", "год: 25\nдата:", "@"),
        Mistake("annex in words", .regulation, "приложение: 1", "приложение: первое", "@"),
        Mistake("negative annex", .regulation, "приложение: 1", "приложение: -1", "@"),
        Mistake("flag in other words", .message, "дата:", "черновик: наверное\nдата:", "@"),
        Mistake("no number", .order, "номер: 579", "номер: б/н", "@"),
        Mistake("number with its date", .order, "номер: 579", "номер: 579 (ред. 2)", "@"),
        Mistake("reference in words", .message, "дата:", "основание: приказ Минпросвещения\nдата:", "@"),
        Mistake("reference to an unheard-of kind", .message, "дата:", "основание: указ № 1 от 01.02.2021\nдата:", "@"),
        Mistake("reference out of the folder", .message, "дата:", "основание: ../../../../tajna.md\nдата:", "@"),
        Mistake("file out of the folder", .message, "дата:", "файлы: ../../../../plan.pdf\nдата:", "@"),
        Mistake("file by an absolute path", .message, "дата:", "файлы:\n  - файл: /etc/passwd\nдата:", "@"),
        Mistake("address in Cyrillic", .message, "дата:", "адрес: /школы/\nдата:", "@"),
        Mistake("address without slash", .message, "дата:", "прежние-адреса: /shkoly\nдата:", "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}
