import Diagnostics

/// Typed values of single fields. Each returns nil after reporting what is wrong.
extension FieldReader {
    /// A whole number, `least` or more.
    package mutating func count(_ key: Key, from least: Int = 0) -> Int? {
        guard let text = text(key, isFree: false) else { return nil }
        let value = Int(text.value)
        if let value, value >= least { return value }
        if value == nil {
            invalid(
                "value.count", text, "«\(text.value)» — не целое число",
                "запишите число цифрами, без слов и единиц: 24")
        } else {
            invalid(
                "value.count", text, "«\(text.value)» — \(least == 0 ? "меньше нуля" : "меньше \(least)")",
                least == 0 ? "запишите число без минуса" : "запишите число не меньше \(least)")
        }
        return nil
    }

    package mutating func flag(_ key: Key) -> Bool? {
        guard let text = text(key, isFree: false) else { return nil }
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
        guard has(key) else { return [] }
        // A loop: `compactMap` is not compiled for a type this module does not know.
        var values: [Value] = []
        for text in texts(key, isFree: false) {
            if let value = choice(text, key, what, table) { values.append(value) }
        }
        return values
    }

    /// The one value of `key`.
    package mutating func choice<Value>(_ key: Key, _ what: String, _ table: NameTable<Value>) -> Value? {
        text(key, isFree: false).flatMap { choice($0, key, what, table) }
    }

    private mutating func choice<Value>(
        _ text: Located<String>, _ key: Key, _ what: String, _ table: NameTable<Value>
    ) -> Value? {
        if let found = table[text.value] { return found }
        invalid(
            "value.unknown-\(what)", text, "в поле «\(key.rawValue)» неизвестное значение «\(text.value)»",
            "выберите одно из: \(table.preferredNames.joined(separator: ", "))",
            suggestion: table.nearest(to: text.value))
        return nil
    }

    /// Reports a value that is not what its field should hold, unless nobody has filled it in yet.
    package mutating func invalid(
        _ identifier: String, _ text: Located<String>, _ message: String, _ remedy: String, suggestion: String? = nil
    ) {
        guard !isPlaceholder(text.value) else { return }
        report(
            source.diagnostic(
                identifier, at: source.location(line: text.line, column: text.column, length: text.length), message,
                remedy: remedy, suggestion: suggestion))
    }
}
