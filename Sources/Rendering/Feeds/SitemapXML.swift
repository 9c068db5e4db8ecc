import SiteModel

/// `sitemap.xml` and `robots.txt` for search engines.
enum SitemapXML {
    /// Every page with its absolute address; documents with the day they are dated.
    ///
    /// - Parameter others: addresses of pages the site model does not know.
    static func sitemap(_ site: Site, others: [String]) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for address in site.reservedAddresses.sorted() + others { text += entry(site.settings.baseURL + address, nil) }
        for document in site.documents { text += entry(site.settings.baseURL + document.address, document.date?.iso) }
        return text + "</urlset>\n"
    }

    static func robots(_ site: Site) -> String {
        "User-agent: *\nAllow: /\nSitemap: \(site.settings.baseURL)/sitemap.xml\n"
    }

    private static func entry(_ address: String, _ day: String?) -> String {
        let modified = day.map { "<lastmod>\($0)</lastmod>" } ?? ""
        return "<url><loc>\(AtomFeed.escaped(address))</loc>\(modified)</url>\n"
    }
}
