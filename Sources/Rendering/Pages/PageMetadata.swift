import Catalogues
import Documents
import Markup
import SiteModel

/// The machine-readable head of a page: what it is, for search engines, feed readers and the audit.
struct PageMetadata {
    /// What a page is; the names are the contract between the site and its audit.
    enum Role: String {
        case home, section, shelf, direction, listing, document, monitoring, roadmap, history, audit, redirect, search
        case siteMap = "site-map"
        case notFound = "not-found"
        case openData = "open-data"
    }

    /// Its lines.
    private(set) var html: [UInt8] = []

    init(_ role: Role, canonical: String? = nil) {
        html.reserveCapacity(4_096)
        addMeta("svod:page", role.rawValue)
        guard let canonical else { return }
        put("\n<link rel=\"canonical\" href=\"")
        put(escaped: canonical)
        put("\">")
    }

    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        put("\n")
        addMeta("svod:" + name, value)
    }

    /// - Parameter facts: what the search filters, sorts and shows the page by.
    mutating func add(_ facts: SearchFacts) {
        facts.tell { value, use, name in
            put("\n<meta name=\"search\" content=\"")
            put(escaped: value)
            put("\" data-pagefind-")
            put(use)
            put("=\"")
            put(escaped: name)
            put("[content]\">")
        }
    }

    mutating func addFeed(_ address: String, title: String) {
        addAlternate("application/atom+xml", address, title: title)
    }

    /// The page in another form.
    mutating func addAlternate(_ type: StaticString, _ address: String, title: String) {
        put("\n<link rel=\"alternate\" type=\"")
        put(type)
        put("\" href=\"")
        put(escaped: address)
        put("\" title=\"")
        put(escaped: title)
        put("\">")
    }

    /// What the page tells, for programs.
    ///
    /// - Parameter page: the page's address with the root prefix.
    mutating func addRecord(of page: String) {
        addAlternate("application/json", FixedAddress.record(of: page), title: "Сведения для программ")
    }

    /// - Parameter json: what `LinkedData` wrote, which holds no `<`.
    mutating func addLinkedData(_ json: [UInt8]) {
        put("\n<script type=\"application/ld+json\">")
        html += json
        put("</script>")
    }

    mutating func forbidIndexing() { put("\n<meta name=\"robots\" content=\"noindex\">") }

    private mutating func addMeta(_ name: String, _ value: String) {
        put("<meta name=\"")
        put(escaped: name)
        put("\" content=\"")
        put(escaped: value)
        put("\">")
    }

    private mutating func put(_ markup: StaticString) {
        html.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    private mutating func put(escaped text: String) { MarkupText.append(text, to: &html) }
}

extension PageMetadata {
    /// The requisites an auditor quotes.
    ///
    /// - Parameters:
    ///   - causes: addresses of the documents it is based on.
    ///   - approval: the act that approves it, with the number of the annex.
    static func document(_ document: SiteDocument, canonical: String, causes: [String], approval: String?)
        -> PageMetadata
    {
        let source = document.document
        var metadata = PageMetadata(.document, canonical: canonical)
        metadata.add("title", source.title)
        metadata.add("kind", source.kind.name)
        metadata.add("number", source.requisites.number?.text)
        metadata.add("date", document.date?.iso)
        metadata.add("approval", approval)
        metadata.add("section", source.placement.sections.map(\.slug).joined(separator: " "))
        metadata.add("shelf", source.shelf?.slug)
        metadata.add("direction", source.placement.directions.map(\.slug).joined(separator: " "))
        metadata.add("stage", source.placement.stages.map(\.slug).joined(separator: " "))
        metadata.add("period", source.requisites.period?.text)
        metadata.add("status", document.status?.force.cssClass)
        if document.status?.force == .repealed { metadata.add("repealed", document.status?.since?.iso) }
        let term = document.status?.term
        if term?.start != document.date { metadata.add("effective", term?.start?.iso) }
        metadata.add("valid-until", term?.end?.iso)
        metadata.add("basis", causes.joined(separator: " "))
        metadata.addCounts(of: source)
        return metadata
    }

    /// What events and agreements are counted by.
    private mutating func addCounts(of document: Document) {
        let details = document.details
        if document.kind == .event { add("level", details.level.rawValue) }
        add("form", details.form?.rawValue)
        add("group", details.groups.map(\.rawValue).joined(separator: "; "))
        add("participants", details.participants.map(String.init))
        add("schools", details.schoolsCovered.map(String.init))
        add("leaders", details.leaderSchools.map(String.init))
        add("parties", details.parties.isEmpty ? nil : String(details.parties.count))
    }
}
