import Catalogues
import Fields

/// The tables of the closed vocabularies of front matter.
package enum NameTables {
    static let kinds = NameTable(DocumentKind.allCases.map { ($0, [$0.name]) })
    package static let sections = NameTable(SiteSection.allCases.map { ($0, $0.names) })
    static let shelves = NameTable(Shelf.allCases.map { ($0, [$0.name, $0.slug, $0.title]) })
    static let stages = NameTable(Stage.allCases.map { ($0, [$0.title.lowercased(), $0.slug]) })
    static let audiences = NameTable(Audience.allCases.map { ($0, [$0.rawValue]) })
    static let forms = NameTable(EventForm.allCases.map { ($0, [$0.rawValue]) })
    static let groups = NameTable(EventGroup.allCases.map { ($0, [$0.rawValue]) })
    static let indicators = NameTable(IndicatorNames.all.map { ($0, [$0]) })

    /// «все» stands for all eight.
    package static let directions = NameTable(
        Direction.allCases.map { direction in
            ([direction], ["\(direction.number)", direction.slug, direction.title] + direction.aliases)
        } + [(Direction.allCases, ["все"])])
}
