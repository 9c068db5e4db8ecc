import Catalogues
import Documents
import Markdown
import Markup
import SiteModel

/// Atom feeds (RFC 4287): the channel of operative information, the sections, the changes of the whole register.
///
/// Identities are addresses of pages, and days come from the documents, so that a feed changes only with them.
struct AtomFeed {
    static let limit = 50
    static let channelLimit = 30

    private let site: Site
    private let title: String
    /// The page the feed is of, and its own address.
    private let page: String
    private let address: String
    /// The latest first.
    private let entries: [Entry]

    private struct Entry {
        var title: String
        var address: String
        var published: CivilDate?
        var updated: CivilDate
        var kind: DocumentKind?
        var summary: String
    }

    /// Documents whose texts the feed of the channel holds.
    static func messages(_ site: Site) -> [Int] {
        // A page of the channel without a date tells how it works: no message, and with no day it could be news of.
        Array((site.shelves[.channel] ?? []).lazy.filter { site.documents[$0].date != nil }.prefix(channelLimit))
    }

    static func channel(_ site: Site) -> String {
        let entries = messages(site).map { site.documents[$0] }.compactMap { message in
            message.date.map { date in
                Entry(
                    title: message.document.title, address: message.address, updated: date,
                    summary: MarkdownParser.plainText(message.document.markdown))
            }
        }
        return AtomFeed(
            site: site, title: Shelf.channel.title, page: FixedAddress.shelf(.channel),
            address: FixedAddress.channelFeed, entries: entries
        ).text
    }

    static func section(_ section: SiteSection, _ site: Site, _ changes: SiteChanges) -> String {
        let documents = changes.documents.lazy.filter {
            site.documents[$0].document.placement.sections.contains(section)
        }
        return AtomFeed(
            site: site, title: section.shortTitle, page: FixedAddress.section(section),
            address: FixedAddress.feed(section), entries: entries(documents, site, changes)
        ).text
    }

    static func register(_ site: Site, _ changes: SiteChanges) -> String {
        AtomFeed(
            site: site, title: "Изменения в реестре документов", page: FixedAddress.register,
            address: FixedAddress.registerFeed, entries: entries(changes.documents, site, changes)
        ).text
    }

    private static func entries(_ documents: some Sequence<Int>, _ site: Site, _ changes: SiteChanges) -> [Entry] {
        documents.prefix(limit).compactMap { index in
            let document = site.documents[index]
            return changes.day(of: index).map { day in
                Entry(
                    title: document.feedTitle, address: document.address,
                    published: document.date.flatMap { $0 <= day ? $0 : nil }, updated: day,
                    kind: document.document.kind, summary: document.feedSummary)
            }
        }
    }

    private var text: String {
        let base = site.settings.baseURL
        let updated = entries.map(\.updated).max().map(Self.stamp) ?? Self.never
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ru\">",
            "<title>\(Self.escaped("\(title) — \(site.settings.title)"))</title>",
            "<id>\(Self.escaped(base + page))</id>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Self.escaped(base + address))\"/>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(base + page))\"/>",
            "<updated>\(updated)</updated>",
            "<author><name>\(Self.escaped(site.settings.owner))</name></author>",
        ]
        for entry in entries { lines += Self.lines(entry, base: base) }
        lines.append("</feed>\n")
        return lines.joined(separator: "\n")
    }

    private static func lines(_ entry: Entry, base: String) -> [String] {
        let address = escaped(base + entry.address)
        var lines = [
            "<entry>",
            "<title>\(escaped(entry.title))</title>",
            "<id>\(address)</id>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"\(address)\"/>",
        ]
        if let published = entry.published { lines.append("<published>\(stamp(published))</published>") }
        lines.append("<updated>\(stamp(entry.updated))</updated>")
        if let kind = entry.kind { lines.append("<category term=\"\(kind.slug)\" label=\"\(kind.title)\"/>") }
        return lines + ["<summary>\(escaped(entry.summary))</summary>", "</entry>"]
    }

    /// What a feed without entries says, which must say something: the day of the build is no day of a change.
    private static let never = "1970-01-01T00:00:00Z"

    /// A day has no hour; midnight UTC stands for it, whatever the time zone of the machine.
    private static func stamp(_ date: CivilDate) -> String { date.iso + "T00:00:00Z" }

    /// Escaped for XML, without the control characters XML 1.0 forbids.
    static func escaped(_ text: String) -> String {
        // By bytes first: U+FFFE and U+FFFF begin with 0xEF, and hardly a text holds either that or a control character.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return MarkupText.escaped(text) }
        let allowed = text.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\n" || scalar == "\t"
        }
        return MarkupText.escaped(String(allowed))
    }
}

extension SiteDocument {
    /// `Приказ № 579 от 17.12.2020. Об утверждении …`; the title alone without a number.
    fileprivate var feedTitle: String {
        document.requisites.number == nil
            ? document.title : "\(document.kind.title) \(requisitesLine). \(document.title)"
    }

    /// What the document is about and what became of it.
    fileprivate var feedSummary: String {
        let state = status.flatMap { status -> String? in
            guard status.force != .inForce else { return nil }
            let words = status.force.words(for: document.kind).capitalisedFirst
            if status.note.isEmpty { return words }
            return words + (status.force == .repealed ? " " : ": ") + status.note
        }
        let parts = [document.details.annotation, state].compactMap(\.self)
        return parts.isEmpty ? fullCitation.capitalisedFirst : parts.joined(separator: "\n")
    }
}
