import Archive
import Concurrently
import Digests
import Documents
import SiteModel

/// Everything a page is made from, as fingerprints: two pages with one recipe have the same bytes.
///
/// What a page shows of another document goes into its recipe with that document's whole card, so a recipe changes more
/// often than its page, never less.
package struct PageRecipes: Sendable {
    private let site: Site
    private let renderer: SiteRenderer
    /// What every page depends on.
    private let frame: Fingerprint
    /// Of the file of every document, by its index; its own page alone shows its text.
    private let sources: [Fingerprint]
    /// Of every document, by its index: what its front matter says and what follows from its relations.
    private let cards: [Fingerprint]

    /// - Parameters:
    ///   - common: of the theme, the settings, the day and the tool.
    ///   - sources: of the file of every document, by its index.
    ///   - heads: of the front matter of every document, by its index.
    package init(_ renderer: SiteRenderer, common: Fingerprint, sources: [Fingerprint], heads: [Fingerprint]) {
        site = renderer.site
        self.sources = sources
        self.renderer = renderer
        frame = .of { archive in
            archive.put(common)
            for menu in MenuItem.allCases { archive.put(renderer.headers[menu]) }
            archive.put(renderer.footer)
        }
        let site = renderer.site
        let changes = renderer.changes
        cards = site.documents.indices.concurrentMap(stride: 64) { index in
            .of { archive in
                archive.put(heads[index])
                Self.write(site.documents[index], on: site, to: &archive)
                archive.put(changes.days[index]?.iso)
            }
        }
    }

    /// Of the page of a document and of its record for programs.
    ///
    /// - Parameter lookups: what its text asks.
    /// - Returns: nil when the page is made from more than is looked at here.
    package func document(at position: Int, _ lookups: [Lookup]) -> Fingerprint? {
        let document = site.documents[position]
        guard document.document.table == nil else { return nil }
        return .of { archive in
            archive.put(frame)
            archive.put(sources[position])
            archive.put(cards[position])
            archive.put(neighbours(of: position)) { $0.put(cards[$1]) }
            archive.put(document.attachments) { archive, file in
                let facts = renderer.documents.files[file.source]
                archive.put(facts?.digest)
                archive.put(facts?.pages)
            }
            archive.put(site.histories[position].map { [$0] } ?? []) { archive, history in
                Self.write(history, to: &archive)
            }
            archive.put(renderer.documents.links(to: position)) { archive, link in
                archive.put(link.text)
                archive.put(link.address)
            }
            archive.put(lookups) { archive, lookup in
                archive.put(lookup)
                answer(lookup, to: &archive)
            }
        }
    }

    /// Of everything that is no page of a document: lists, sections, monitorings, roadmaps, tables, feeds. Of the texts of
    /// documents only those are in it that stand in the feed of the channel.
    ///
    /// - Parameter others: of every file of the content folder that is no document.
    package func site(others: Fingerprint) -> Fingerprint {
        .of { archive in
            archive.put(frame)
            archive.put(others)
            archive.put(cards) { $0.put($1) }
            archive.put(AtomFeed.messages(site)) { $0.put(sources[$1]) }
            archive.put(site.histories.keys.sorted()) { archive, position in
                if let history = site.histories[position] { Self.write(history, to: &archive) }
            }
        }
    }

    /// Of a page of a list; nil when the page is made from more than is looked at here.
    package func listing(_ listing: Listing, page number: Int) -> Fingerprint? {
        if listing.subject == .shelf(.monitorings) { return nil }
        return .of { archive in
            archive.put(frame)
            archive.put(renderer.filters)
            write(listing, to: &archive)
            archive.put(number)
            archive.put(listing.pages.count)
            archive.put(site.datedEvents.isEmpty)
            archive.put(listing.pages[number - 1]) { $0.put(cards[$1]) }
        }
    }

    /// Of a list as programs read it.
    package func record(of listing: Listing) -> Fingerprint {
        .of { archive in
            archive.put(frame)
            write(listing, to: &archive)
            archive.put(listing.documents) { $0.put(cards[$1]) }
        }
    }

    private func write(_ listing: Listing, to archive: inout ArchiveWriter) {
        archive.put(listing.address)
        archive.put(listing.title)
        archive.put(listing.summary)
        archive.put(listing.documents.count)
    }

    // MARK: Parts

    private static func write(_ document: SiteDocument, on site: Site, to archive: inout ArchiveWriter) {
        archive.put(document.document.path)
        archive.put(document.address)
        archive.put(document.date?.iso)
        archive.put(document.status) { archive, status in
            archive.put("\(status.force)")
            archive.put(status.since?.iso)
            archive.put(status.cause.map { site.documents[$0].address })
            archive.put(status.term.start?.iso)
            archive.put(status.term.end?.iso)
        }
        archive.put(document.relations) { archive, relation in
            archive.put(relation.role.rawValue)
            switch relation.target {
            case .document(let index): archive.put(site.documents[index].document.path)
            case .external(let words): archive.put("«\(words)")
            }
        }
        archive.put(document.annexes) { $0.put(site.documents[$1].document.path) }
        archive.put(document.attachments) { $0.put($1) }
    }

    /// What the versions say follows from their sources; what they call other documents does not.
    private static func write(_ history: SiteHistory, to archive: inout ArchiveWriter) {
        archive.put(history.address)
        archive.put("\(history.history.start.reason)")
        archive.put(history.history.sources) { $0.put($1) }
        archive.put(history.history.changes.flatMap(\.requisites)) { archive, requisite in
            archive.put(requisite.before)
            archive.put(requisite.after)
        }
    }

    /// Documents whose titles, requisites or days the page of another one may show.
    private func neighbours(of position: Int) -> [Int] {
        var result: [Int] = []
        add(position, to: &result)
        // Whoever approves a document has annexes beside it, and may be approved itself.
        var approved = position
        for _ in 0..<8 {
            guard let approver = site.documents[approved].approver else { break }
            add(approver, to: &result)
            approved = approver
        }
        return result
    }

    private func add(_ position: Int, to result: inout [Int]) {
        let document = site.documents[position]
        result.append(position)
        for case .document(let target) in document.relations.map(\.target) { result.append(target) }
        result += document.annexes
        if let cause = document.status?.cause { result.append(cause) }
    }

    private func answer(_ lookup: Lookup, to archive: inout ArchiveWriter) {
        switch lookup {
        case .address(let address):
            let (exists, document) = renderer.examiner.page(at: address)
            archive.put(exists)
            archive.put(document.map { site.documents[$0].document.path })
        case .document(let path): archive.put(site.indexByPath[path].map { site.documents[$0].address })
        case .file(let path):
            archive.put(site.file(path)?.path)
            archive.put(site.file(path)?.size)
        case .act(let key):
            archive.put(renderer.examiner.acts(numbered: key)) { archive, act in
                archive.put(act.path)
                archive.put(act.position != nil)
                guard let position = act.position else { return }
                archive.put(cards[position])
                archive.put(site.documents[position].status?.cause.map { cards[$0] })
            }
        }
    }
}
