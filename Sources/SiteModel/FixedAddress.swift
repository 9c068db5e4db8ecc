import Catalogues

/// Addresses of the pages that exist whatever the documents are.
package enum FixedAddress {
    package static let home = "/"
    package static let register = "/dokumenty/"
    package static let siteMap = "/karta-sayta/"
    package static let search = "/poisk/"
    /// The folder of the search index.
    package static let searchIndex = search + "pagefind/"
    package static let audit = "/audit/"
    package static let auditChecks = "/audit/proverki/"
    package static let auditMatrix = "/audit/matritsa/"
    package static let auditHistory = "/audit/po-godam/"
    package static let auditReport = "/audit/audit.json"
    package static let auditTable = "/audit/audit.csv"
    package static let auditBook = "/audit/audit.xlsx"
    package static let auditSchema = "/audit/audit.schema.json"
    package static let openData = "/opendata/"
    package static let notFound = "/404.html"
    package static let channelFeed = section(.shnor) + Shelf.channel.slug + "/feed.xml"
    /// What changed in all documents.
    package static let registerFeed = register + "feed.xml"
    package static let registerTable = register + "reestr.csv"
    package static let eventCalendar = shelf(.events) + "meropriyatiya.ics"
    package static let schemas = "/schema/"
    package static let documentSchema = schemas + "document.schema.json"
    package static let listSchema = schemas + "list.schema.json"
    package static let styles = "/assets/style.css"

    package static func section(_ section: SiteSection) -> String { "/\(section.slug)/" }
    package static func feed(_ section: SiteSection) -> String { self.section(section) + "feed.xml" }
    package static func shelf(_ shelf: Shelf) -> String { section(.shnor) + shelf.slug + "/" }
    package static func direction(_ direction: Direction) -> String { section(.mechanisms) + direction.slug + "/" }
    package static let commonMechanisms = section(.mechanisms) + "obshchie/"
    package static func kind(_ kind: DocumentKind) -> String { register + "vid/" + kind.slug + "/" }
    package static func year(_ year: Int) -> String { register + "god/\(year)/" }
    package static func registerDirection(_ direction: Direction) -> String {
        register + "napravlenie/" + direction.slug + "/"
    }
    package static func status(_ force: ActStatus.Force) -> String { register + "status/" + force.slug + "/" }

    /// What a page of a document or a list tells, for programs.
    package static func record(of page: String) -> String { page + recordName }
    package static let recordName = "index.json"

    /// Page `number` of a list; the first page has the list's own address.
    package static func page(_ number: Int, of list: String) -> String {
        number == 1 ? list : list + "stranitsa-\(number)/"
    }
}
