/// Says in Russian what ArgumentParser says in English: it has no translations of its own.
enum RussianHelp {
    static func translated(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line)
            for (english, russian) in phrases { line = line.replacing(english, with: russian) }
            return error(in: line) ?? line
        }.joined(separator: "\n")
    }

    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "ВЫЗОВ: "),
        ("Usage: ", "Вызов: "),
        ("ARGUMENTS:", "АРГУМЕНТЫ:"),
        ("OPTIONS:", "КЛЮЧИ:"),
        ("SUBCOMMANDS:", "КОМАНДЫ:"),
        ("<subcommand>", "<команда>"),
        ("(default: ", "(по умолчанию: "),
        ("; default: ", "; по умолчанию: "),
        // The first word of a line where the parser broke it.
        (" default: ", " по умолчанию: "),
        ("(values: ", "(значения: "),
        ("Show help information.", "Показать эту справку."),
        ("Show the version.", "Показать версию."),
        ("Show subcommand help information.", "Показать справку о команде."),
    ]

    /// One sentence of the parser, with the words it quotes kept.
    private static func error(in line: String) -> String? {
        if line.contains("See 'svod") { return "Подробнее: " + quotations(line[...]).joined() }
        guard line.hasPrefix("Error: ") || line.hasPrefix("Help: ") else { return nil }
        if line.hasPrefix("Help: ") { return "Справка: " + line.dropFirst("Help: ".count) }
        let message = line.dropFirst("Error: ".count)
        let quoted = quotations(message)
        let first = quoted.first.map { "«\($0)»" } ?? ""
        let second = quoted.dropFirst().first.map { "«\($0)»" } ?? ""
        let words: String
        if message.contains("Unknown option") {
            words = "неизвестный ключ \(first)" + (second.isEmpty ? "" : "; возможно, имелось в виду \(second)")
        } else if message.contains("nexpected argument") {
            words = "лишние слова в вызове: \(quoted.map { "«\($0)»" }.joined(separator: ", "))"
        } else if message.contains("Missing expected argument") {
            words = "не хватает: \(first)"
        } else if message.contains("Missing value for") {
            words = "после ключа \(first) нужно значение"
        } else if message.contains("does not take any value") {
            words = "ключу \(first) значение не нужно"
        } else if message.contains("is invalid for") {
            words = "значение \(first) не подходит для \(second)"
        } else {
            words = String(message)
        }
        return "Ошибка: " + words
    }

    private static func quotations(_ text: Substring) -> [Substring] {
        text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset % 2 == 1 ? $0.element : nil }
    }
}
