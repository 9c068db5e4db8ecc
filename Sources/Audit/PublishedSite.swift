import Catalogues
import Concurrently

/// A built site as the audit sees it: files, and nothing of what they were made from.
///
/// Pages are read when a check asks for them, so that a check costs as much as it looks at.
package final class PublishedSite {
    private let target: LinkTarget
    private let file: @Sendable (_ path: String) -> [UInt8]?
    private var pages: [String: PageFacts] = [:]
    private var heads: [String: PageFacts] = [:]
    private var mainLinks: [String: [String]] = [:]
    private var missing: Set<String> = []
    private var missingHeads: Set<String> = []
    private var filesAsked: Set<String> = []

    /// - Parameters:
    ///   - baseURL: the address of the site without a slash at the end.
    ///   - file: the bytes of a published file by its path in the output, or nil when it is not there.
    package init(baseURL: String, file: @escaping @Sendable (_ path: String) -> [UInt8]?) {
        target = LinkTarget(baseURL: baseURL)
        self.file = file
    }

    /// The facts of the page at a site address such as `/shnor/`, or nil when it was not generated.
    func page(_ address: String) -> PageFacts? {
        if let page = pages[address] { return page }
        guard !missing.contains(address), Self.isPage(address), let bytes = file(LinkTarget.path(address)) else {
            missing.insert(address)
            return nil
        }
        let facts = PageReader.facts(bytes)
        pages[address] = facts
        return facts
    }

    /// What the heads of pages say, those that were generated, read on all cores.
    func heads(of addresses: [String]) -> [String: PageFacts] {
        let unread = addresses.filter { heads[$0] == nil && !missingHeads.contains($0) }
        let read = unread.concurrentMap { [file] in file(LinkTarget.path($0)).map(PageReader.head) }
        for (address, head) in zip(unread, read) {
            if let head { heads[address] = head } else { missingHeads.insert(address) }
        }
        return heads
    }

    /// What the head of one page says, or nil when it was not generated.
    func head(of address: String) -> PageFacts? { heads[address] ?? heads(of: [address])[address] }

    /// Whether a file at the address would be a page.
    static func isPage(_ address: String) -> Bool { address.utf8.hasSuffix("/") || address.utf8.hasSuffix(".html") }

    /// The bytes of a published file at a site address, or nil.
    func bytes(_ address: String) -> [UInt8]? {
        filesAsked.insert(address)
        return file(LinkTarget.path(address))
    }

    /// Everything that was read so far.
    package var trace: AuditTrace {
        func entries(_ facts: [String: PageFacts], _ reading: AuditTrace.Reading) -> [AuditTrace.Entry] {
            Array(facts).concurrentMap {
                .init(path: LinkTarget.path($0.key), reading: reading, facts: $0.value.fingerprint)
            }
        }
        func missing(_ addresses: Set<String>, _ reading: AuditTrace.Reading) -> [AuditTrace.Entry] {
            addresses.map { .init(path: LinkTarget.path($0), reading: reading, facts: nil) }
        }
        return AuditTrace(
            entries: entries(pages, .page) + entries(heads, .head) + missing(self.missing, .page)
                + missing(missingHeads, .head) + missing(filesAsked, .bytes))
    }

    /// The site address a link leads to; nil for links off the site and inside the page.
    func address(_ destination: String, from page: String) -> String? { target.address(destination, from: page) }

    /// Site addresses the main part of a page links to, each once, in order.
    func mainLinks(of address: String) -> [String] {
        if let known = mainLinks[address] { return known }
        let found = links(of: address) { $0.isInMain }
        mainLinks[address] = found
        return found
    }

    /// Files beside a document's page that its main part links to.
    func filesOffered(by address: String) -> [String] {
        mainLinks(of: address).filter { $0.utf8.starts(with: address.utf8) && !Self.isPage($0) }
    }

    /// The address of a shelf's page, when the section's page links to it and it was generated inside the section.
    func shelfAddress(_ shelf: Shelf) -> String? {
        let section = "/\(SiteSection.shnor.slug)/"
        return mainLinks(of: section).first { address in
            address.hasPrefix(section) && page(address)?.metadata["page"] == "shelf"
                && page(address)?.metadata["shelf"] == shelf.slug
        }
    }

    /// The pages of a shelf's list, the first one first.
    func pages(of shelf: Shelf, at list: String) -> [String] {
        var pages = [list]
        var next = 0
        while next < pages.count {
            pages += mainLinks(of: pages[next]).filter { address in
                address.hasPrefix(list) && !pages.contains(address) && address.hasSuffix("/")
                    && head(of: address)?.metadata["page"] == "shelf"
            }
            next += 1
        }
        return pages
    }

    private func links(of address: String, where isWanted: (PageFacts.Link) -> Bool) -> [String] {
        var seen: Set<String> = []
        return (page(address)?.links ?? []).filter(isWanted)
            .compactMap { self.address($0.destination, from: address) }
            .filter { seen.insert($0).inserted }
    }

    /// How many clicks lead from the home page to `target`, or nil when more than `limit` do or none.
    ///
    /// The audit's own pages are no way through: they are made after the others.
    func clicks(to target: String, limit: Int) -> Int? {
        var reached: Set<String> = ["/"]
        var frontier = ["/"]
        for distance in 0...limit {
            if frontier.contains(target) { return distance }
            var next: [String] = []
            for address in frontier where page(address)?.metadata["page"] != "audit" {
                next += links(of: address) { _ in true }.filter { reached.insert($0).inserted }
            }
            frontier = next
        }
        return nil
    }
}
