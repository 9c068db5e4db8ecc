import Documents
import History
import Markdown

/// Words for what changed.
enum HistoryWording {
    /// `охвачено-шнор` → `Охвачено ШНОР`.
    static func name(of key: FrontMatterKey) -> String {
        key.rawValue.replacing("-", with: " ").replacing("шнор", with: "ШНОР").capitalisedFirst
    }

    /// `заголовок`, `строки таблицы`; empty for what needs no word.
    static func what(_ kinds: [TextBlock.Kind]) -> String {
        if kinds == [.heading] { return "заголовок" }
        guard kinds.allSatisfy({ $0 == .row }) else { return "" }
        return kinds.count == 1 ? "строка таблицы" : "строки таблицы"
    }

    /// `12 абзацев и 1 строка таблицы без изменений`.
    static func unchanged(_ paragraphs: Int, _ rows: Int) -> String {
        [
            paragraphs > 0
                ? "\(paragraphs)\u{A0}" + RussianText.plural(paragraphs, "абзац", "абзаца", "абзацев") : nil,
            rows > 0 ? "\(rows)\u{A0}" + RussianText.plural(rows, "строка", "строки", "строк") + " таблицы" : nil,
        ].compactMap(\.self).joined(separator: " и ") + " без изменений"
    }

    /// `Изменены реквизиты. Абзацы и строки текста: изменено — 2, добавлено — 1.`
    static func summary(_ change: DocumentHistory.Change) -> String {
        var counts = (changed: 0, added: 0, removed: 0)
        for part in change.text {
            switch part {
            case .changed: counts.changed += 1
            case .added: counts.added += 1
            case .removed: counts.removed += 1
            case .unchanged, .place: continue
            }
        }
        let text = [
            ("изменено", counts.changed), ("добавлено", counts.added), ("исключено", counts.removed),
        ].filter { $0.1 > 0 }.map { "\($0.0)\u{A0}—\u{A0}\($0.1)" }.joined(separator: ", ")
        return [
            change.requisites.isEmpty ? nil : "Изменены реквизиты.",
            text.isEmpty ? nil : "Абзацы и строки текста: \(text).",
        ].compactMap(\.self).joined(separator: " ")
    }
}
