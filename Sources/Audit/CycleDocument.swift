import Catalogues

/// A document of «Механизмы» as its generated page tells of it.
struct CycleDocument {
    let address: String
    let page: PageFacts

    var stages: [Stage] { words("stage").compactMap { Stage(rawValue: $0) } }

    /// `YYYY-MM-DD`: texts compare as the days do.
    var date: String? { page.metadata["date"] }

    /// Whether it was in force on some day of the period; a document without a date is taken as lasting.
    func isInForce(in period: AuditPeriod) -> Bool {
        let began = date.map { $0 <= period.lastDay } ?? true
        guard page.metadata["status"] == "repealed" else { return began }
        return began && page.metadata["repealed"].map { $0 > period.firstDay } ?? false
    }

    /// Addresses of the documents it is based on.
    var causes: [String] { words("basis") }

    /// Orders and minutes have a number and a date, other documents a date or a period.
    var hasCompleteRequisites: Bool {
        let numbered = DocumentKind.allCases.first { $0.name == page.metadata["kind"] }?.isNumbered ?? false
        if numbered { return page.metadata["number"] != nil && date != nil }
        return date != nil || page.metadata["period"] != nil
    }

    private func words(_ name: String) -> [String] {
        (page.metadata[name] ?? "").split(separator: " ").map(String.init)
    }

    func evidence(_ baseURL: String) -> AuditReport.Evidence { AuditReport.Evidence(page, url: baseURL + address) }
}
