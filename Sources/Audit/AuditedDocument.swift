import AuditReports
import Catalogues

/// A document as its generated page tells of it.
struct AuditedDocument {
    let address: String
    let page: PageFacts

    var kind: DocumentKind? { page.metadata["kind"].flatMap(DocumentKind.init) }
    var title: String { page.metadata["title"] ?? page.title }
    var sections: [SiteSection] { words("section").compactMap(SiteSection.init) }
    var shelf: Shelf? { page.metadata["shelf"].flatMap(Shelf.init) }
    var directions: [Direction] { words("direction").compactMap(Direction.init) }
    var stages: [Stage] { words("stage").compactMap(Stage.init) }
    var form: EventForm? { page.metadata["form"].flatMap(EventForm.init) }
    var groups: [EventGroup] { parts("group").compactMap(EventGroup.init) }
    var level: EventLevel? { page.metadata["level"].flatMap(EventLevel.init) }

    /// `YYYY-MM-DD`: texts compare as the days do.
    var date: String? { page.metadata["date"] }

    /// The calendar quarter of its date: `2025-3`.
    var quarter: String? {
        guard let date, let month = Int(date.dropFirst(5).prefix(2)) else { return nil }
        return "\(date.prefix(4))-\((month - 1) / 3 + 1)"
    }

    /// Addresses of the documents it is based on.
    var causes: [String] { words("basis") }

    /// Orders and minutes have a number and a date, other documents a date or a period.
    var hasCompleteRequisites: Bool {
        if kind?.isNumbered ?? false { return page.metadata["number"] != nil && date != nil }
        return date != nil || page.metadata["period"] != nil
    }

    /// Whether it was in force on some day of the period; a document without a date is taken as lasting.
    func isInForce(in period: AuditPeriod) -> Bool {
        guard (page.metadata["effective"] ?? date).map({ $0 <= period.lastDay }) ?? true else { return false }
        if let last = page.metadata["valid-until"], last < period.firstDay { return false }
        guard page.metadata["status"] == "repealed" else { return true }
        return page.metadata["repealed"].map { $0 > period.firstDay } ?? false
    }

    /// Whether what it tells of was done in the period.
    func belongs(to period: AuditPeriod) -> Bool { period.holds(period: page.metadata["period"], date: date) }

    private func words(_ name: String) -> [String] {
        (page.metadata[name] ?? "").utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }

    private func parts(_ name: String) -> [String] {
        (page.metadata[name] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }.map(String.init)
    }

    func evidence(_ baseURL: String) -> AuditReport.Evidence { AuditReport.Evidence(page, url: baseURL + address) }
}
