import Audit
import AuditReports
import AuditRules
import Documents

/// A published site written by hand: only what the audit reads of what a build would publish.
struct HandMadeSite {
    /// Text by path in the output.
    var files: [String: String]
    var baseURL = "https://example.org"

    /// Every required shelf with a document, a library with a file, a channel with a message and its feed.
    static var complete: HandMadeSite {
        var site = HandMadeSite(files: [:])
        site["/"] = page(["page": "home"], "Главная", "<a href=\"/shnor/\">ШНОР</a>")
        site["/shnor/"] = section(linksTo: shelves)
        for shelf in shelves {
            site["/shnor/\(shelf)/"] = list(of: shelf, "<a href=\"/shnor/\(shelf)/1/\">Документ</a>")
            site["/shnor/\(shelf)/1/"] = document(on: shelf)
        }
        site["/shnor/biblioteka/1/"] = document(on: "biblioteka", "<a href=\"/shnor/biblioteka/1/a.pdf\">Файл</a>")
        site.files["shnor/biblioteka/1/a.pdf"] = "%PDF"
        site["/shnor/kanal/"] = channel()
        site.files["shnor/kanal/feed.xml"] = feed("<entry><title>Срочно</title></entry>")
        return site
    }

    static let shelves = [
        "prikazy", "polozheniya", "dorozhnye-karty", "programmy", "plany", "rekomendatsii", "monitoringi", "biblioteka",
        "kanal",
    ]

    /// The text of the page at an address, nil to take it away.
    subscript(address: String) -> String? {
        get { files[Self.path(address)] }
        set { files[Self.path(address)] = newValue }
    }

    private static func path(_ address: String) -> String {
        address.dropFirst() + (address.hasSuffix("/") ? "index.html" : "")
    }

    /// A copy with some pages changed.
    func with(_ change: (inout HandMadeSite) -> Void) -> HandMadeSite {
        var site = self
        change(&site)
        return site
    }

    var published: PublishedSite {
        PublishedSite(baseURL: baseURL) { [files] path in files[path].map { Array($0.utf8) } }
    }

    /// The whole report on 21.11.2026, by the rules of a book.
    func report(_ period: String, book: RuleBook = .empty) throws -> AuditReport {
        let day = try CivilDate.parse("21.11.2026").get()
        return SiteAudit(published, book: book, baseURL: baseURL, on: day).report(period)
    }

    /// The checks by their letters.
    var checks: [String: AuditReport.Check] {
        let checks = SectionAudit(published, baseURL: baseURL).checks()
        return Dictionary(uniqueKeysWithValues: checks.map { ($0.letter ?? "", $0) })
    }

    /// Letters of the checks that failed, in order.
    var failures: String { checks.filter { $0.value.verdict == .failed }.keys.sorted().joined() }
}

/// The pages it is made of.
extension HandMadeSite {
    static func page(_ metadata: [String: String], _ title: String, _ main: String, outside: String = "") -> String {
        let lines = metadata.sorted { $0.key < $1.key }.map { "<meta name=\"svod:\($0.key)\" content=\"\($0.value)\">" }
        return """
            <!DOCTYPE html>
            <html><head><title>\(title)</title>\(lines.joined())</head>
            <body>\(outside)<main><h1>\(title)</h1>\(main)</main></body></html>
            """
    }

    static func section(linksTo shelves: [String], outside: String = "") -> String {
        page(
            ["page": "section", "section": "shnor"], "Раздел",
            shelves.map { "<a href=\"/shnor/\($0)/\">\($0)</a>" }.joined(), outside: outside)
    }

    static func list(of shelf: String, _ main: String, head: String = "") -> String {
        page(["page": "shelf", "shelf": shelf], "Полка \(shelf)", main)
            .replacing("</head>", with: head + "</head>")
    }

    static func document(on shelf: String, _ main: String = "<p>Текст.</p>") -> String {
        page(
            [
                "page": "document", "shelf": shelf, "title": "Документ «\(shelf)»", "kind": kind(on: shelf),
                "number": "147", "date": "2023-09-15",
            ], "Документ", main)
    }

    static func kind(on shelf: String) -> String {
        switch shelf {
        case "biblioteka": "издание"
        case "kanal": "сообщение"
        default: "приказ"
        }
    }

    static let feedLink = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/shnor/kanal/feed.xml\">"

    static func channel(
        _ main: String = "<a href=\"mailto:kanal@example.org\">Почта</a><a href=\"/shnor/kanal/1/\">Срочно</a>",
        feedLink: String = feedLink
    ) -> String {
        list(of: "kanal", main, head: feedLink)
    }

    static func feed(_ entries: String) -> String {
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Сообщения</title>\(entries)</feed>"
    }
}
