import Documents
import Markup
import Roadmaps
import SiteModel

/// The attributes of a measure's table row: the contract between the site and its audit.
enum RoadmapRowAttributes {
    /// Ready for use inside the tag, in a fixed order.
    static func html(of measure: SiteRoadmapItem) -> String {
        let item = measure.item
        let attributes: [(String, String?)] = [
            ("id", item.anchor),
            ("data-svod", "roadmap-item"),
            ("data-number", item.number),
            ("data-level", item.level.code),
            ("data-address", item.isAddress ? "yes" : "no"),
            ("data-responsible", item.responsible.map { $0.name ?? $0.text }.joined(separator: "; ")),
            ("data-directions", item.directions.map(\.slug).joined(separator: " ")),
            ("data-group", item.group),
            ("data-form", item.form),
            ("data-occurrences", occurrences(measure.state)),
            ("data-open", (measure.schedule.open?.days).map(days)),
            ("data-done", measure.done.map(\.iso).joined(separator: " ")),
        ]
        return attributes.compactMap { name, value in
            value.map { "\(name)=\"\(MarkupText.escaped($0))\"" }
        }.joined(separator: " ")
    }

    /// `FROM/UNTIL/DONE` for every time it is due; nil when there is none.
    private static func occurrences(_ state: ItemState) -> String? {
        guard !state.occurrences.isEmpty else { return nil }
        return state.occurrences.map { "\(days($0.occurrence.days))/\($0.done?.iso ?? "")" }.joined(separator: " ")
    }

    private static func days(_ days: DayRange) -> String { "\(days.from.iso)/\(days.until.iso)" }
}

extension RoadmapLevel {
    fileprivate var code: String {
        switch self {
        case .municipal: "municipal"
        case .school: "school"
        }
    }
}
