import Catalogues
import Documents
import Markdown
import Markup
import SiteModel

/// The Atom feed of the channel of operative information (RFC 4287).
enum AtomFeed {
    static let limit = 30

    static func channel(_ site: Site) -> String {
        let base = site.settings.baseURL
        // A page of the channel without a date tells how it works: no message, and with no day it could be news of.
        let messages = (site.shelves[.channel] ?? []).lazy.map { site.documents[$0] }
            .compactMap { message in message.date.map { (message, $0) } }
            .prefix(limit)
        let updated = messages.map(\.1).max() ?? site.asOf
        let title = "\(Shelf.channel.title) — \(site.settings.title)"
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ru\">",
            "<title>\(escaped(title))</title>",
            "<id>\(escaped(base + FixedAddress.shelf(.channel)))</id>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escaped(base + FixedAddress.channelFeed))\"/>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"\(escaped(base + FixedAddress.shelf(.channel)))\"/>",
            "<updated>\(stamp(updated))</updated>",
            "<author><name>\(escaped(site.settings.owner))</name></author>",
        ]
        for (message, date) in messages { lines += entry(message, of: date, base: base) }
        lines.append("</feed>\n")
        return lines.joined(separator: "\n")
    }

    private static func entry(_ message: SiteDocument, of date: CivilDate, base: String) -> [String] {
        let address = escaped(base + message.address)
        let text = MarkdownParser.plainText(message.document.markdown)
        return [
            "<entry>",
            "<title>\(escaped(message.document.title))</title>",
            "<id>\(address)</id>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"\(address)\"/>",
            "<updated>\(stamp(date))</updated>",
            "<summary>\(escaped(text))</summary>",
            "</entry>",
        ]
    }

    /// A day has no hour; midnight UTC stands for it, whatever the time zone of the machine.
    private static func stamp(_ date: CivilDate) -> String { date.iso + "T00:00:00Z" }

    /// Escaped for XML, without the control characters XML 1.0 forbids.
    static func escaped(_ text: String) -> String {
        let allowed = text.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\n" || scalar == "\t"
        }
        return MarkupText.escaped(String(allowed))
    }
}
