/// Texts of documents for tests that need more than the sample.
enum Papers {
    static func order(_ number: String, _ date: String, _ fields: String...) -> String {
        paper("приказ", "О мерах № \(number)", ["номер: \"\(number)\"", "дата: \(date)", "орган: Управление"] + fields)
    }

    static func annex(_ number: Int, of act: String, _ fields: String...) -> String {
        paper("положение", "Положение \(number)", ["утверждено: \(act)", "приложение: \(number)"] + fields)
    }

    static func message(_ date: String, _ fields: String...) -> String {
        paper("сообщение", "Сообщение от \(date)", ["дата: \(date)"] + fields)
    }

    static func paper(_ kind: String, _ title: String, section: String = "ШНОР", _ fields: [String]) -> String {
        (["---", "название: \(title)", "вид: \(kind)", "раздел: \(section)"] + fields + ["---", "Текст.", ""])
            .joined(separator: "\n")
    }
}
