import Catalogues
import Documents
import Fields

/// A row of a roadmap that is a heading over the measures below it.
enum BlockHeading {
    case level(RoadmapLevel)
    case directions([Direction])
    /// Any other words, such as «Организационные мероприятия».
    case other

    static let levels = NameTable<RoadmapLevel>([
        (
            .municipal,
            ["муниципальный уровень", "муниципальный", "на муниципальном уровне", "уровень муниципалитета"]
        ),
        (
            .school,
            [
                "уровень образовательной организации", "образовательной организации", "образовательная организация",
                "уровень образовательных организаций", "уровень ОО", "ОО", "школьный уровень", "школьный", "школа",
                "на уровне образовательной организации", "на уровне ОО",
            ]
        ),
    ])

    init(_ text: String) {
        let name = Self.withoutNumber(text)
        if let level = Self.levels[name] {
            self = .level(level)
        } else if let directions = NameTables.directions[Self.withoutWord("направление", name)] {
            self = .directions(directions)
        } else {
            self = .other
        }
    }

    /// «II. Уровень ОО», «Раздел 2. Уровень ОО» without what stands before the name.
    private static func withoutNumber(_ text: String) -> String {
        let rest = withoutWord("блок", withoutWord("раздел", text))
        let name = rest.drop { "IVX0123456789.) ".contains($0) }
        return trimmed(name.isEmpty ? rest[...] : name)
    }

    /// «Направление 2. Система…» is found by its title, «Направление 2» by its number.
    private static func withoutWord(_ word: String, _ text: String) -> String {
        guard text.lowercased().hasPrefix(word) else { return text }
        let rest = text.dropFirst(word.count)
        let name = rest.drop { " .:№".contains($0) || $0.isNumber }
        return trimmed(name.isEmpty ? rest : name)
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop { " .:№".contains($0) }
        while let last = rest.last, " .:".contains(last) { rest.removeLast() }
        return String(rest)
    }
}
