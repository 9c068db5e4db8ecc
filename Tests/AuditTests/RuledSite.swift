import AuditReports
import AuditRules
import Diagnostics
import Documents
import FileAccess
import Testing

/// A site written by hand and the rules it is asked by. The audited period is 2025/2026, the day 21.11.2026.
struct RuledSite {
    /// A document's page and the lists that name it.
    struct Paper {
        var address: String
        /// Addresses of the pages that link to it.
        var lists: [String]
        var metadata: [String: String]
        var main: String
        /// False for a page that a list names and that was not generated.
        var isThere = true
    }

    var papers: [Paper] = []
    var files: [String: String] = [:]
    /// The list `проверки`.
    var checks = ""
    /// The list `шкала`.
    var scale = ""
    var opinions = ""
    var validFrom = "01.09.2020"

    // MARK: Pages

    /// A document on a shelf of «ШНОР»: an event of the audited period unless `metadata` says otherwise.
    ///
    /// - Parameter metadata: an empty value takes a name away.
    mutating func add(
        _ name: String, on shelf: String = "meropriyatiya", _ metadata: [String: String] = [:], main: String = "Текст"
    ) {
        let own = [
            "page": "document", "title": name, "section": "shnor", "shelf": shelf, "kind": "мероприятие",
            "date": "2025-10-10",
        ]
        papers.append(
            Paper(
                address: "/shnor/\(shelf)/\(name)/", lists: ["/shnor/\(shelf)/"],
                metadata: own.merging(metadata) { _, new in new }.filter { !$0.value.isEmpty }, main: main))
    }

    /// A document of «Механизмы».
    mutating func add(_ name: String, of direction: String, _ metadata: [String: String] = [:]) {
        let own = ["section": "mekhanizmy", "direction": direction, "shelf": ""]
        add(name, on: "mekhanizmy", own.merging(metadata) { _, new in new })
        papers[papers.count - 1].address = "/mekhanizmy/\(direction)/\(name)/"
        papers[papers.count - 1].lists = ["/mekhanizmy/\(direction)/"]
    }

    /// A roadmap with its rows, in force since 2023.
    mutating func addRoadmap(_ rows: [String], _ metadata: [String: String] = [:]) {
        let own = ["kind": "дорожная карта", "date": "2023-09-15", "period": "2023–2026"]
        add(
            "karta", on: "dorozhnye-karty", own.merging(metadata) { _, new in new },
            main: "<table>\(rows.joined())</table>")
    }

    /// A row as a roadmap's page shows it: attributes by name, an empty value takes one away.
    static func row(_ number: String, _ attributes: [String: String] = [:], links: [String] = []) -> String {
        let own = [
            "number": number, "level": "municipal", "address": "no", "responsible": "МКУ ИМЦ", "directions": "",
            "occurrences": "2025-09-01/2025-09-30/2025-09-12",
        ]
        let all = own.merging(attributes) { _, new in new }
        let data = all.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { " data-\($0.key)=\"\($0.value)\"" }
        let anchors = links.map { "<a href=\"\($0)\">документ</a>" }.joined()
        return """
            <tr id="punkt_\(number)" data-svod="roadmap-item"\(data.joined())>\
            <th scope="row"><a href="#punkt_\(number)">\(number)</a></th><td>Дело \(number)</td><td>\(anchors)</td></tr>
            """
    }

    var site: HandMadeSite {
        var site = HandMadeSite(files: files)
        site["/"] = HandMadeSite.page(["page": "home"], "Главная", "<a href=\"/shnor/\">ШНОР</a>")
        let shelves = papers.flatMap(\.lists).filter { $0.hasPrefix("/shnor/") }.map { $0.split(separator: "/")[1] }
        let named = Set(shelves.map(String.init)).sorted()
        site["/shnor/"] = HandMadeSite.section(linksTo: named)
        for list in Set(papers.flatMap(\.lists)) {
            let links = papers.filter { $0.lists.contains(list) }.map { "<a href=\"\($0.address)\">\($0.address)</a>" }
            site[list] =
                list.hasPrefix("/shnor/")
                ? HandMadeSite.list(of: String(list.split(separator: "/")[1]), links.joined())
                : HandMadeSite.page(["page": "direction"], "Направление", links.joined())
        }
        for paper in papers where paper.isThere {
            site[paper.address] = HandMadeSite.page(paper.metadata, paper.metadata["title"] ?? "", paper.main)
        }
        return site
    }

    // MARK: Rules

    /// The check «x», which asks for `conditions`: each is the inside of braces, without `что` and `исправить`.
    mutating func ask(_ conditions: String..., expert: String? = nil) {
        checks += Self.check("x", conditions, expert: expert)
    }

    static func check(_ code: String, _ conditions: [String], letter: String? = "x", expert: String? = nil) -> String {
        var text = "  - код: \"\(code)\"\n    название: Проверка \(code)\n    пункт: \"6.1\"\n"
        if let letter { text += "    буква: \(letter)\n" }
        if let expert { text += "    эксперт: \(expert)\n" }
        text += "    условия:\n"
        for (number, condition) in conditions.enumerated() {
            let name = conditions.count > 1 ? " \(number + 1)" : ""
            text += "      - {\(condition), что: \"дела\(name)\", исправить: \"Сделайте\(name).\"}\n"
        }
        return text
    }

    /// The check «n», which counts.
    mutating func count(_ measure: String) {
        checks += "  - код: n\n    название: Число\n    пункт: \"6.2\"\n"
        checks += "    величина: {\(measure), единица: шт., исправить: Впишите числа.}\n"
    }

    private var rules: String {
        "код: proba\nназвание: Проба\nакт: Положение\nпункт: \"6\"\nдействует-с: \(validFrom)\n"
            + (scale.isEmpty ? "" : "шкала:\n\(scale)") + "проверки:\n\(checks)"
    }

    var book: RuleBook {
        get throws {
            var files = ["methodology/audit/proba.yml": rules]
            if !opinions.isEmpty { files["audit/suzhdeniya.yml"] = opinions }
            let (book, diagnostics) = try RuleBook.read(
                .inMemory(files), on: CivilDate.parse("21.11.2026").get())
            let errors = diagnostics.filter { $0.severity == .error }
            try #require(errors.isEmpty, "\(ConsoleReport.text(errors))")
            return book
        }
    }

    // MARK: Answers

    func report(_ period: String = "2025/2026") throws -> AuditReport {
        try site.report(period, book: try book)
    }

    func check(_ code: String = "x", _ period: String = "2025/2026") throws -> AuditReport.Check {
        try #require(try report(period).checks.first { $0.id == code })
    }

    /// Titles of the evidence of the check «x».
    func found() throws -> [String] { try check().evidence.map(\.title) }
}
