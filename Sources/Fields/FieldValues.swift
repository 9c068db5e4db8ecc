import Diagnostics

/// Typed values of single fields. Each returns nil after reporting what is wrong.
extension FieldReader {
    /// A whole number that is not negative.
    package mutating func count(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        if let value = Int(text.value), value >= 0 { return value }
        invalid(
            "value.count", text, "«\(text.value)» — не целое число", "запишите число цифрами, без слов и единиц: 24")
        return nil
    }

    package mutating func flag(_ key: Key) -> Bool? {
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

    /// The values of `key` found in `table` by any of their names; an unknown name is reported with the nearest one.
    package mutating func choices<Value>(_ key: Key, _ what: String, _ table: NameTable<Value>) -> [Value] {
        texts(key).compactMap { choice($0, key, what, table) }
    }

    /// The one value of `key`.
    package mutating func choice<Value>(_ key: Key, _ what: String, _ table: NameTable<Value>) -> Value? {
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

    package mutating func invalid(
        _ identifier: String, _ text: Located<String>, _ message: String, _ remedy: String, suggestion: String? = nil
    ) {
        report(
            source.diagnostic(
                identifier, at: source.location(line: text.line, column: text.column, length: text.length), message,
                remedy: remedy, suggestion: suggestion))
    }
}
