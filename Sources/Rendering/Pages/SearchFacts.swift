import Catalogues
import Documents
import Glibc
import SiteModel

/// What the search engine learns of a page from its head: what it can be filtered and sorted by, and what a line of the
/// results shows. Pagefind reads the attributes; that a page is indexed at all is said by `data-pagefind-body` in its
/// template.
struct SearchFacts {
    var title: String
    /// `Приказ`
    var kind: String
    /// `№ 579 от 17.12.2020`
    var requisites: String
    /// With the class it is styled by; agrees with the kind: `утратило силу`.
    var status: (words: String, cssClass: String)?
    /// The act that approves it: an annex is found by the number of its order.
    var approval: String?
    /// Words a reader may use for what the text calls otherwise.
    var synonyms = ""
    var filters: [(SearchFilter, String)]
    /// `20201217 /shnor/prikazy/2020/579/`: what results are sorted by, no two pages alike. Eight zeros stand for the day of
    /// a page without one. Of numbers Pagefind keeps only some seven digits, so these are texts.
    var order: String

    /// Everything there is to tell, as Pagefind wants it: the value, what it is for and its name.
    func tell(_ body: (_ value: String, _ use: StaticString, _ name: String) -> Void) {
        body(title, "meta", "title")
        body(kind, "meta", "kind")
        body(requisites, "meta", "requisites")
        body(order, "sort", "day")
        if let status {
            body(status.words, "meta", "status")
            body(status.cssClass, "meta", "statusClass")
        }
        if let approval { body(approval, "meta", "approval") }
        if !synonyms.isEmpty { body(synonyms, "meta", "synonyms") }
        for (filter, value) in filters { body(value, "filter", filter.rawValue) }
    }
}

/// What results can be filtered by; readers see these names.
enum SearchFilter: String, CaseIterable {
    case kind = "Вид"
    case section = "Раздел"
    case direction = "Направление"
    case year = "Год"
    case status = "Статус"
    case audience = "Аудитория"
    /// For exact matches of numbers; no reader sees it.
    case number = "Номер"

    static let shown: [SearchFilter] = [.kind, .section, .direction, .year, .status, .audience]

    /// Its name in the address of a search.
    var parameter: String {
        switch self {
        case .kind: "vid"
        case .section: "razdel"
        case .direction: "napravlenie"
        case .year: "god"
        case .status: "status"
        case .audience: "auditoriya"
        case .number: "nomer"
        }
    }
}

extension SearchFacts {
    /// - Parameter text: the HTML of its text, for synonyms.
    init(_ document: SiteDocument, approval: String?, text: [UInt8]) {
        let source = document.document
        title = source.title
        kind = source.kind.title
        requisites = document.requisitesLine
        status = document.status.map { ($0.force.words(for: source.kind), $0.force.cssClass) }
        self.approval = approval
        synonyms = SearchSynonyms.of(text)
        filters = [(.kind, source.kind.title)] + Self.places(source)
        if let year = document.year { filters.append((.year, "\(year)")) }
        if let force = document.status?.force { filters.append((.status, force.name.capitalisedFirst)) }
        filters += source.details.audiences.map { (.audience, $0.rawValue.capitalisedFirst) }
        if let number = source.requisites.number { filters.append((.number, number.key)) }
        order = Self.order(document.searchDay, document.address)
    }

    /// - Parameter day: eight digits as one number, or 0.
    static func order(_ day: Int, _ address: String) -> String {
        let digits = String(day)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + " " + address
    }

    /// Sections and directions, as filters.
    static func places(_ document: Document) -> [(SearchFilter, String)] {
        let directions = document.placement.directions
        let names =
            directions.count == Direction.allCases.count ? ["Все направления"] : directions.map(\.shortTitle)
        return document.placement.sections.map { (.section, $0.shortTitle) } + names.map { (.direction, $0) }
    }
}

extension SiteDocument {
    /// Its day as one number; a document known only by its year sorts before the first day of that year.
    var searchDay: Int { date?.searchDay ?? (year ?? 0) * 10000 }
}

extension CivilDate {
    var searchDay: Int { year * 10000 + month * 100 + day }
}

/// A school with low results has three names in acts; the first is the one the search asks for.
enum SearchSynonyms {
    static let names = SiteSection.shnor.names

    /// The first name, when a text uses only the others.
    static func of(_ text: [UInt8]) -> String {
        guard let first = names.first, !holds(text, first) else { return "" }
        return names.dropFirst().contains { holds(text, $0) } ? first : ""
    }

    /// Looks for the second byte of the word, because the first is that of most Cyrillic letters.
    private static func holds(_ text: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard word.count > 1 else { return false }
        return text.withUnsafeBufferPointer { text in
            guard let start = text.baseAddress else { return false }
            var place = 1
            while place < text.count, let found = memchr(start + place, Int32(word[1]), text.count - place) {
                place = UnsafeRawPointer(start).distance(to: found)
                if text[(place - 1)...].starts(with: word) { return true }
                place += 1
            }
            return false
        }
    }
}
