import Documents
import SiteModel

/// `sitemap.xml` and `robots.txt` for search engines.
enum SitemapXML {
    /// Every page with its absolute address and, where documents tell it, the day it last changed.
    ///
    /// - Parameter others: addresses of pages the site model does not know, with their days.
    static func sitemap(_ site: Site, _ changes: SiteChanges, others: [(address: String, day: CivilDate)]) -> String {
        let days = site.pageChanges(changes).merging(others.map { ($0.address, $0.day) }) { first, _ in first }
        // The page of the search asks not to be indexed.
        let pages = site.reservedAddresses.union(others.map(\.address)).subtracting([FixedAddress.search]).sorted()
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for address in pages { text += entry(site.settings.baseURL + address, days[address]) }
        for (index, document) in site.documents.enumerated() {
            text += entry(site.settings.baseURL + document.address, changes.day(of: index))
        }
        return text + "</urlset>\n"
    }

    static func robots(_ site: Site) -> String {
        "User-agent: *\nAllow: /\nSitemap: \(site.settings.baseURL)/sitemap.xml\n"
    }

    private static func entry(_ address: String, _ day: CivilDate?) -> String {
        let modified = day.map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
        return "<url><loc>\(AtomFeed.escaped(address))</loc>\(modified)</url>\n"
    }
}
