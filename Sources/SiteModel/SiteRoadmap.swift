import Documents
import Roadmaps

/// A roadmap that is kept as a table, with its state on the day of the site.
package struct SiteRoadmap: Sendable {
    /// Index of the document it is.
    package var document: Int
    /// Of the document's page.
    package var address: String
    package var roadmap: Roadmap
    /// In the order of the table.
    package var items: [SiteRoadmapItem]

    /// The page that tells how far it has been carried out.
    package var progressAddress: String { address + "sroki/" }
    package var calendarAddress: String { address + Self.calendarName }
    package var tableAddress: String { address + Self.tableName }

    static let calendarName = "karta.ics"
    static let tableName = "karta.csv"
}

/// A measure with what follows from it on the day of the site.
package struct SiteRoadmapItem: Sendable {
    package var item: RoadmapItem
    package var schedule: Schedule
    package var state: ItemState
    /// Days it was carried out that are known on the day of the site, ascending.
    package var done: [CivilDate]
    /// Indices of the published documents that carry it out, in the order of the table.
    package var documents: [Int]
}

extension Site {
    /// The roadmap a document is; nil for any other document.
    package func roadmap(at document: Int) -> SiteRoadmap? {
        roadmaps.first { $0.document == document }
    }

    /// Roadmaps in force on the day of the site: neither repealed nor over.
    package var currentRoadmaps: [SiteRoadmap] {
        roadmaps.filter { roadmap in
            documents[roadmap.document].status?.force != .repealed
                && roadmap.roadmap.period.days?.contains(asOf) == true
        }
    }
}
