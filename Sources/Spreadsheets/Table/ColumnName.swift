/// A column a table may have, and every way its heading may be written.
package struct ColumnName: Sendable, Hashable {
    /// What the caller calls it.
    package var id: String
    /// Headings, the preferred one first; messages use that one.
    package var names: [String]
    package var isRequired: Bool

    package init(id: String, names: [String], isRequired: Bool = true) {
        self.id = id
        self.names = names
        self.isRequired = isRequired
    }

    /// The heading messages use.
    package var preferred: String { names.first ?? id }

    /// A heading without what people write now one way, now another: letter case, «ё», spaces, hyphens and dashes,
    /// quotation marks, full stops and colons at the end.
    static func folded(_ heading: String) -> String {
        var letters: [Character] = []
        for character in heading.lowercased() {
            switch character {
            case "ё": letters.append("е")
            case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "«", "»", "\"", "'", "“", "”", "„", "’", "‘": continue
            case _ where character.isWhitespace: continue
            default: letters.append(character)
            }
        }
        while letters.last == "." || letters.last == ":" { letters.removeLast() }
        return String(letters)
    }
}
