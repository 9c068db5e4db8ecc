/// What the audit reads off one generated page.
package struct PageFacts: Sendable {
    package struct Link: Sendable, Hashable {
        /// As it stands in the page.
        package var destination: String
        /// Inside `<main>`, as against menu and footer.
        package var isInMain: Bool
    }

    /// `<h1>`, or `<title>` where there is none.
    package var title = ""
    /// Values of `<meta name="svod:…">`, by the name after the colon.
    package var metadata: [String: String] = [:]
    package var links: [Link] = []
    /// Destinations of `<link rel="alternate" type="application/atom+xml">`.
    package var feeds: [String] = []
}

extension AuditReport.Evidence {
    /// A page with the requisites its metadata tell.
    init(_ page: PageFacts, url: String) {
        self.init(
            title: page.metadata["title"] ?? page.title, kind: page.metadata["kind"], number: page.metadata["number"],
            date: page.metadata["date"], url: url)
    }
}
