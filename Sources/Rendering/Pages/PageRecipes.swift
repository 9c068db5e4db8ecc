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
    /// Of the file of a document; its own page alone shows its text.
    private let source: @Sendable (_ path: String) -> Fingerprint?
    /// Of every document, by its index: what its front matter says and what follows from its relations.
    private let cards: MadeOnce<Fingerprint>
    /// Of every document with those its own page shows beside it.
    private let surroundings: MadeOnce<Fingerprint>
    /// Of the acts a text may mean, by the places of their numbers in `Site.acts`.
    private let acts: Later<MadeOnce<Fingerprint>>

    /// - Parameters:
    ///   - common: of the theme, the settings, the day and the tool.
    ///   - source: of the file of a document, by its path.
    package init(
        _ renderer: SiteRenderer, common: Fingerprint, source: @escaping @Sendable (_ path: String) -> Fingerprint?
    ) {
        site = renderer.site
        self.source = source
        self.renderer = renderer
        frame = .of { archive in
            archive.put(common)
            for menu in MenuItem.allCases { archive.put(renderer.headers[menu]) }
            archive.put(renderer.footer)
        }
        let site = renderer.site
        let cards = MadeOnce(count: site.documents.count) { index in
            Fingerprint.of { archive in
                let document = site.documents[index]
                archive.reserve(512)
                archive.put(document.document.head)
                Self.write(document, on: site, to: &archive)
                archive.put(renderer.changes.day(of: index)?.number)
            }
        }
        self.cards = cards
        surroundings = MadeOnce(count: site.documents.count) { index in
            .of { archive in
                archive.reserve(8 * Fingerprint.size)
                Self.neighbours(of: index, on: site) { archive.put(cards[$0]) }
            }
        }
        acts = Later {
            MadeOnce(count: site.acts.holders.count) { place in
                Self.fingerprint(renderer.examiner.acts(at: place), on: site, cards)
            }
        }
    }

    /// Of the page of a document and of its record for programs.
    ///
    /// - Parameter lookups: what its text asks.
    /// - Returns: nil when the page is made from more than is looked at here.
    package func document(at position: Int, _ lookups: [Lookup]) -> Fingerprint? {
        let document = site.documents[position]
        guard document.document.table == nil, let source = source(document.document.path) else { return nil }
        return .of { archive in
            archive.reserve(512)
            archive.put(frame)
            archive.put(source)
            let approvers = approvers(of: position)
            archive.put(approvers.count)
            for approver in approvers { archive.put(surroundings[approver]) }
            archive.put(document.attachments.count)
            for file in document.attachments {
                let facts = renderer.documents.files[file.source]
                archive.put(facts?.digest)
                archive.put(facts?.pages)
            }
            archive.put(site.histories[position].map { [$0] } ?? []) { archive, history in
                Self.write(history, to: &archive)
            }
            let links = renderer.documents.links(to: position)
            archive.put(links.count)
            for link in links {
                archive.put(link.text)
                archive.put(link.address)
            }
            archive.put(lookups.count)
            for lookup in lookups {
                lookup.write(to: &archive)
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
            for index in site.documents.indices { archive.put(cards[index]) }
            archive.put(AtomFeed.messages(site)) { $0.put(source(site.documents[$1].document.path)) }
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
        archive.put(document.date?.number)
        archive.put(document.status) { archive, status in
            archive.put(status.force.slug)
            archive.put(status.since?.number)
            archive.put(status.cause.map { site.documents[$0].address })
            archive.put(status.term.start?.number)
            archive.put(status.term.end?.number)
        }
        archive.put(document.relations.count)
        for relation in document.relations {
            archive.put(relation.role.rawValue)
            switch relation.target {
            case .document(let index): archive.put(site.documents[index].document.path)
            case .external(let words): archive.put("«\(words)")
            }
        }
        archive.put(document.annexes.count)
        for annex in document.annexes { archive.put(site.documents[annex].document.path) }
        archive.put(document.attachments)
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

    /// The document itself, whoever approves it, whoever approves that one, and so on: whoever approves a document has
    /// annexes beside it, and may be approved itself.
    private func approvers(of position: Int) -> [Int] {
        var result = [position]
        while result.count <= 8, let approver = site.documents[result[result.count - 1]].approver {
            result.append(approver)
        }
        return result
    }

    /// The document itself and those whose titles, requisites or days its page may show.
    private static func neighbours(of position: Int, on site: Site, _ body: (Int) -> Void) {
        let document = site.documents[position]
        body(position)
        for relation in document.relations {
            if case .document(let target) = relation.target { body(target) }
        }
        for annex in document.annexes { body(annex) }
        if let cause = document.status?.cause { body(cause) }
    }

    /// What a text is told when it asks for the acts with one number.
    private static func fingerprint(_ acts: [CitedActs.Act], on site: Site, _ cards: MadeOnce<Fingerprint>)
        -> Fingerprint
    {
        .of { archive in
            archive.put(acts) { archive, act in
                archive.put(act.path)
                archive.put(act.position != nil)
                guard let position = act.position else { return }
                archive.put(cards[position])
                archive.put(site.documents[position].status?.cause.map { cards[$0] })
            }
        }
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
        case .act(let key): archive.put(site.acts[key].map { acts.value[$0] })
        }
    }
}
