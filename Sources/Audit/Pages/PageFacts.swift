import AuditReports

/// What the audit reads off one generated page.
package struct PageFacts: Sendable, Equatable {
    package struct Link: Sendable, Hashable {
        /// As it stands in the page.
        package var destination: String
        /// Inside `<main>`, as against menu and footer.
        package var isInMain: Bool
        /// The id of the nearest `<section>` around it that has one; empty where none has.
        package var under: String = ""
    }

    /// A row of a table that says in attributes what it tells.
    package struct Record: Sendable, Hashable {
        /// The value of `data-svod`.
        package var type: String
        /// Its fragment in the page.
        package var id: String
        /// Values of the other `data-…` attributes, by the name after `data-`.
        package var values: [String: String]
        package var cells: [String]
        /// Destinations as they stand in the page.
        package var links: [String]
    }

    /// `<h1>`, or `<title>` where there is none.
    package var title = ""
    /// Values of `<meta name="svod:…">`, by the name after the colon.
    package var metadata: [String: String] = [:]
    package var links: [Link] = []
    package var records: [Record] = []
    /// Destinations of `<link rel="alternate" type="application/atom+xml">`.
    package var feeds: [String] = []
}

extension AuditReport.Evidence {
    /// A page with the requisites its metadata tell.
    init(_ page: PageFacts, url: String) {
        self.init(
            title: page.metadata["title"] ?? page.title, kind: page.metadata["kind"], number: page.metadata["number"],
            date: page.metadata["date"], approval: page.metadata["approval"], url: url)
    }
}
