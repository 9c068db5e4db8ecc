import Catalogues
import Diagnostics

/// Typed values of single fields. Each returns nil after reporting what is wrong.
extension FieldReader {
    mutating func date(_ key: Key) -> CivilDate? {
        guard let text = text(key) else { return nil }
        switch CivilDate.parse(text.value) {
        case .success(let date): return date
        case .failure(.form):
            invalid("value.date-form", text, "«\(text.value)» — не дата", "запишите дату как 17.12.2020")
        case .failure(.impossible):
            invalid(
                "value.date-impossible", text, "в календаре нет дня «\(text.value)»", "проверьте число, месяц и год")
        }
        return nil
    }

    mutating func period(_ key: Key) -> Period? {
        guard let text = text(key) else { return nil }
        if let period = Period.parse(text.value) { return period }
        invalid(
            "value.period", text, "«\(text.value)» — не период",
            "запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026")
        return nil
    }

    mutating func year(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        if let year = Period.year(text.value) { return year }
        invalid("value.year", text, "«\(text.value)» — не год", "запишите год четырьмя цифрами: 2025")
        return nil
    }

    /// A whole number that is not negative.
    mutating func count(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        if let value = Int(text.value), value >= 0 { return value }
        invalid(
            "value.count", text, "«\(text.value)» — не целое число", "запишите число цифрами, без слов и единиц: 24")
        return nil
    }

    mutating func flag(_ key: Key) -> Bool? {
        guard let text = text(key) else { return nil }
        switch text.value.lowercased() {
        case "да", "true": return true
        case "нет", "false": return false
        default:
            invalid(
                "value.flag", text, "в поле «\(key.rawValue)» может стоять только «да» или «нет»",
                "напишите «да» или «нет»")
            return nil
        }
    }

    mutating func number(_ key: Key) -> ActNumber? {
        guard let text = text(key) else { return nil }
        if let number = ActNumber(text.value) { return number }
        invalid(
            "value.number", text, "«\(text.value)» — не номер документа",
            "запишите номер без даты и пояснений: 579, \"143/а\", \"01-121/13-01\"")
        return nil
    }

    /// The values of `key` found in `table` by any of their names; an unknown name is reported with the nearest one.
    mutating func choices<Value>(_ key: Key, _ what: String, _ table: NameTable<Value>) -> [Value] {
        texts(key).compactMap { choice($0, key, what, table) }
    }

    /// The one value of `key`.
    mutating func choice<Value>(_ key: Key, _ what: String, _ table: NameTable<Value>) -> Value? {
        text(key).flatMap { choice($0, key, what, table) }
    }

    private mutating func choice<Value>(
        _ text: Located<String>, _ key: Key, _ what: String, _ table: NameTable<Value>
    ) -> Value? {
        if let found = table[text.value] { return found }
        invalid(
            "value.unknown-\(what)", text, "в поле «\(key.rawValue)» неизвестное значение «\(text.value)»",
            "выберите одно из: \(table.preferredNames.joined(separator: ", "))",
            suggestion: NearMiss.suggestion(for: text.value, among: table.names))
        return nil
    }

    /// A site address: `/a/b/`, lower-case ASCII letters, digits, `-` and `/`, with a slash at both ends.
    mutating func address(_ text: Located<String>, isFormer: Bool = false) -> Located<String>? {
        // A page with the name of one of the site's files would take its place.
        let isReserved = text.value.hasPrefix("/assets/") || (!isFormer && text.value.contains("."))
        let allowed = text.value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): isFormer
            default: false
            }
        }
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
        let isFile = isFormer && text.value.hasSuffix(".html")
        let shaped = parts.first == "" && (isFile ? parts.count >= 2 : parts.count >= 3 && parts.last == "")
        let inner = isFile ? parts.dropFirst() : parts.dropFirst().dropLast()
        let sound = inner.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        if allowed, shaped, sound, !isReserved { return text }
        invalid(
            "value.address", text, "«\(text.value)» — не адрес страницы",
            "запишите путь латиницей от корня сайта, с косой чертой в начале и в конце: /shnor/prikazy/2020/579/")
        return nil
    }

    mutating func invalid(
        _ identifier: String, _ text: Located<String>, _ message: String, _ remedy: String, suggestion: String? = nil
    ) {
        report(
            source.diagnostic(
                identifier, at: source.location(line: text.line, column: text.column, length: text.length), message,
                remedy: remedy, suggestion: suggestion))
    }
}
