import Catalogues
import Documents
import Roadmaps
import SiteModel

/// Builds the table of measures on the page of a roadmap.
struct RoadmapRows {
    let site: Site
    let root: String
    let roadmap: SiteRoadmap

    func context() -> RoadmapTableContext {
        RoadmapTableContext(
            summary: "На \(site.asOf.spelled) — \(StateCounts.sentence(roadmap.items)).",
            caption: "Мероприятия и их состояние на \(site.asOf.spelled)",
            progressAddress: root + roadmap.progressAddress, calendarAddress: root + roadmap.calendarAddress,
            tableAddress: root + roadmap.tableAddress, groups: groups)
    }

    /// Levels, within them blocks of directions; measures of a block in the order of the table.
    private var groups: [RoadmapGroupContext] {
        RoadmapLevel.allCases.flatMap { level in
            let items = roadmap.items.filter { $0.item.level == level }
            return blocks(items).enumerated().map { position, block in
                RoadmapGroupContext(
                    level: position == 0 ? level.rawValue.capitalisedFirst : "", block: block.heading,
                    rows: block.items.map(row))
            }
        }
    }

    /// Directions make blocks only where there are several: one that all measures share says nothing.
    private func blocks(_ items: [SiteRoadmapItem]) -> [(heading: String, items: [SiteRoadmapItem])] {
        guard !items.isEmpty else { return [] }
        let named = Set(roadmap.items.map(\.item.directions)).subtracting([[]])
        guard named.count > 1 else { return [("", items)] }
        let order = items.map(\.item.directions).reduce(into: [[Direction]]()) { known, directions in
            if !known.contains(directions) { known.append(directions) }
        }
        return order.map { directions in
            (Self.heading(directions), items.filter { $0.item.directions == directions })
        }
    }

    private static func heading(_ directions: [Direction]) -> String {
        if directions.isEmpty { return "Общие мероприятия" }
        if directions.count == Direction.allCases.count { return "Все направления" }
        return directions.map { "\($0.number). \($0.title)" }.joined(separator: "; ")
    }

    private func row(_ measure: SiteRoadmapItem) -> RoadmapRowContext {
        RoadmapRowContext(
            attributes: RoadmapRowAttributes.html(of: measure), number: measure.item.number,
            measure: measure.item.measure, form: measure.item.form ?? "", term: measure.item.term.text,
            responsible: measure.item.responsible.map(\.text).joined(separator: "; "),
            state: measure.state.kind.words, stateClass: measure.state.kind.cssClass, reason: measure.state.reason,
            documents: measure.documents.map { index in
                LinkContext(text: site.documents[index].shortCitation, address: root + site.documents[index].address)
            })
    }
}

extension SiteDocument {
    /// `приказ № 579 от 17.12.2020`; without a number the title, which names the kind, and the day.
    fileprivate var shortCitation: String {
        if document.requisites.number != nil { return document.citation }
        return document.title + (document.requisites.date.map { ", \($0.dotted)" } ?? "")
    }
}
