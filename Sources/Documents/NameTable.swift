import Catalogues

/// Values by any of the names they go by.
struct NameTable<Value: Sendable>: Sendable {
    /// Every name, in the order of the table.
    let names: [String]
    /// The first name of each value: the one messages list.
    let preferredNames: [String]
    private let values: [String: Value]

    init(_ table: [(value: Value, names: [String])]) {
        names = table.flatMap(\.names)
        preferredNames = table.compactMap(\.names.first)
        let pairs = table.flatMap { row in row.names.map { (Self.folded($0), row.value) } }
        values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Value? { values[Self.folded(name)] }

    /// Letter case, «ё», quotation marks and runs of spaces do not tell two names apart.
    static func folded(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "«", "»", "\"", "„", "“": continue
            case "\u{308}": continue
            case _ where scalar.properties.isWhitespace: gap = !result.isEmpty
            default:
                if gap { result.append(" ") }
                gap = false
                result.append(scalar == "ё" ? "е" : scalar)
            }
        }
        return String(result)
    }
}

/// The tables of the closed vocabularies of front matter.
enum NameTables {
    static let kinds = NameTable(DocumentKind.allCases.map { ($0, [$0.name]) })
    static let sections = NameTable(SiteSection.allCases.map { ($0, $0.names) })
    static let shelves = NameTable(Shelf.allCases.map { ($0, [$0.name, $0.slug, $0.title]) })
    static let stages = NameTable(Stage.allCases.map { ($0, [$0.title.lowercased(), $0.slug]) })
    static let audiences = NameTable(Audience.allCases.map { ($0, [$0.rawValue]) })
    static let forms = NameTable(EventForm.allCases.map { ($0, [$0.rawValue]) })
    static let groups = NameTable(EventGroup.allCases.map { ($0, [$0.rawValue]) })
    static let indicators = NameTable(IndicatorNames.all.map { ($0, [$0]) })

    /// «все» stands for all eight.
    static let directions = NameTable(
        Direction.allCases.map { direction in
            ([direction], ["\(direction.number)", direction.slug, direction.title] + direction.aliases)
        } + [(Direction.allCases, ["все"])])
}
