import AuditReports
import Catalogues

/// An item of a roadmap as a row of its generated page tells of it.
struct AuditedItem {
    struct Occurrence {
        /// Days as `YYYY-MM-DD`.
        var from: String
        var until: String
        var done: String?
    }

    let roadmap: AuditedDocument
    /// The fragment of the row.
    let id: String
    let number: String
    let measure: String
    /// `municipal` or `school`.
    let level: String
    let isAddress: Bool
    let responsible: [String]
    let directions: [Direction]
    let group: String
    let form: String
    let occurrences: [Occurrence]
    /// The days it goes on, without a deadline of its own.
    let open: (from: String, until: String)?
    let done: [String]
    /// Destinations of the documents that carry it out, as they stand in the page.
    let links: [String]

    /// Nil for a record of another sort.
    init?(_ record: PageFacts.Record, of roadmap: AuditedDocument) {
        guard record.type == "roadmap-item", let number = record.values["number"] else { return nil }
        func list(_ name: String, _ separator: Character) -> [String] {
            (record.values[name] ?? "").split(separator: separator).map { String($0.drop { $0 == " " }) }
        }
        self.roadmap = roadmap
        id = record.id
        self.number = number
        measure = record.cells.dropFirst().first ?? ""
        level = record.values["level"] ?? ""
        isAddress = record.values["address"] == "yes"
        responsible = list("responsible", ";")
        directions = list("directions", " ").compactMap(Direction.init)
        group = record.values["group"] ?? ""
        form = record.values["form"] ?? ""
        occurrences = list("occurrences", " ").compactMap(Occurrence.init)
        let ends = list("open", "/")
        open = ends.count == 2 ? (ends[0], ends[1]) : nil
        done = list("done", " ")
        links = record.links.filter { !$0.hasPrefix("#") }
    }

    /// The times it was due in the period and up to `day`.
    func occurrences(in period: AuditPeriod, until day: String) -> [Occurrence] {
        occurrences.filter { period.firstDay <= $0.until && $0.until <= min(period.lastDay, day) }
    }

    /// Due or going on within the period.
    func belongs(to period: AuditPeriod) -> Bool {
        if let open, open.from <= period.lastDay, period.firstDay <= open.until { return true }
        return occurrences.contains { period.firstDay <= $0.until && $0.until <= period.lastDay }
    }

    /// The row on the roadmap's page.
    func evidence(_ baseURL: String) -> AuditReport.Evidence {
        AuditReport.Evidence(
            title: "Пункт \(number): \(measure)", kind: roadmap.page.metadata["kind"], date: roadmap.date,
            url: baseURL + roadmap.address + "#" + id)
    }
}

extension AuditedItem.Occurrence {
    /// `FROM/UNTIL/DONE`, the last empty while it has not been carried out.
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        self.init(from: parts[0], until: parts[1], done: parts[2].isEmpty ? nil : parts[2])
    }
}
