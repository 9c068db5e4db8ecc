import Diagnostics
import Fields

/// Those who are known to carry measures out, by every name they go by.
package struct ResponsibleNames: Sendable {
    private let table: NameTable<String>

    /// - Parameter names: the preferred name first, then its other spellings.
    package init(_ names: [[String]]) {
        table = NameTable(names.compactMap { names in names.first.map { ($0, names) } })
    }

    /// The roles of a municipal roadmap.
    package static let standard = ResponsibleNames([
        ["управление образования", "УО", "МОУО", "специалисты управления образования"],
        ["МКУ ИМЦ", "ИМЦ", "ТМС", "методисты МКУ ИМЦ", "информационно-методический центр"],
        ["МНЦ", "муниципальный наставнический центр"],
        ["МТКП", "муниципальный тьюторский консультационный пункт"],
        ["сообщество тьюторов", "тьюторы"],
        ["РМО", "руководители РМО", "районные методические объединения"],
        ["руководство ОО", "руководители ОО", "администрация ОО", "руководители образовательных организаций"],
        ["педагогические работники ОО", "педагогические работники", "учителя-предметники", "педагоги ОО"],
    ])

    /// The preferred name.
    func known(_ text: String) -> String? { table[Self.withoutRemark(text)] }

    /// The name a misspelt one was probably meant to be. Abbreviations are too near to each other to say.
    func nearest(to text: String) -> String? {
        let name = Self.withoutRemark(text)
        guard name.count >= 5 else { return nil }
        return NearMiss.suggestion(for: name, among: table.names.filter { $0.count >= 5 })
    }

    /// «педагогические работники ОО (учителя-предметники)» are the ones before the parenthesis.
    private static func withoutRemark(_ text: String) -> String {
        guard let start = text.firstIndex(of: "("), start > text.startIndex else { return text }
        return String(text[..<start])
    }

    /// The names in one cell: on lines of their own, or with commas and semicolons outside parentheses between them.
    static func divided(_ text: String) -> [String] {
        var names: [String] = []
        var current = ""
        var depth = 0
        for character in text {
            switch character {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: break
            }
            if character == ";" || character.isNewline || (character == "," && depth == 0) {
                names.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        return (names + [current]).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
