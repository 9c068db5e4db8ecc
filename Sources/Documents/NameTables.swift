import Catalogues
import Fields

/// The tables of the closed vocabularies of front matter.
package enum NameTables {
    package static let kinds = NameTable(DocumentKind.allCases.map { ($0, [$0.name]) })
    package static let sections = NameTable(SiteSection.allCases.map { ($0, $0.names) })
    package static let shelves = NameTable(Shelf.allCases.map { ($0, [$0.name, $0.slug, $0.title]) })
    package static let stages = NameTable(Stage.allCases.map { ($0, [$0.title.lowercased(), $0.slug]) })
    static let audiences = NameTable(Audience.allCases.map { ($0, [$0.rawValue]) })
    package static let forms = NameTable(EventForm.allCases.map { ($0, [$0.rawValue]) })
    package static let levels = NameTable(EventLevel.allCases.map { ($0, [$0.rawValue]) })
    package static let groups = NameTable(EventGroup.allCases.map { ($0, [$0.rawValue]) })
    static let indicators = NameTable(IndicatorNames.all.map { ($0, [$0, cyrillic($0)].uniqued) })

    /// `5.e` with the letter as a Russian keyboard has it.
    private static func cyrillic(_ name: String) -> String {
        let lookAlikes: [Character: Character] = [
            "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "o": "о", "p": "р", "x": "х",
        ]
        return String(name.map { lookAlikes[$0] ?? $0 })
    }

    /// «все» stands for all eight.
    package static let directions = NameTable(
        Direction.allCases.map { direction in
            (
                [direction],
                ["\(direction.number)", direction.slug, direction.title, direction.shortTitle] + direction.aliases
            )
        } + [(Direction.allCases, ["все"])])
}
