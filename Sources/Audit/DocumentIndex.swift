import AuditRules
import Catalogues
import Fields

/// Every document a visitor can reach through the lists of the two sections, and the links of these lists that lead
/// nowhere.
final class DocumentIndex {
    /// A page that lists documents.
    enum List: Hashable {
        case shelf(Shelf)
        case direction(Direction)
    }

    private let site: PublishedSite
    /// In the order of the lists, each once.
    private(set) var documents: [AuditedDocument] = []
    /// Addresses of monitorings, each with links to its results.
    private var monitorings: [String] = []
    /// Addresses of pages that a list names and that are not among the output.
    private(set) var deadLinks: [List: [String]] = [:]

    init(_ site: PublishedSite) {
        self.site = site
        var seen: Set<String> = []
        for shelf in Shelf.allCases {
            guard let list = site.shelfAddress(shelf) else { continue }
            for page in site.pages(of: shelf, at: list) { add(linksOf: page, .shelf(shelf), &seen) }
        }
        for direction in Direction.allCases { add(linksOf: direction.listAddress, .direction(direction), &seen) }
    }

    private func add(linksOf page: String, _ list: List, _ seen: inout Set<String>) {
        let addresses = site.mainLinks(of: page).filter { $0.hasSuffix("/") }
        let heads = site.heads(of: addresses)
        for address in addresses {
            guard let head = heads[address] else {
                deadLinks[list, default: []].append(address)
                continue
            }
            guard seen.insert(address).inserted else { continue }
            switch head.metadata["page"] {
            case "document": documents.append(AuditedDocument(address: address, page: head))
            case "monitoring": monitorings.append(address)
            default: continue
            }
        }
    }

    /// The lists that such documents stand in. What is gone cannot be asked for its kind, so these are all lists it may
    /// have stood in.
    func lists(of selector: DocumentSelector) -> [List] {
        let usual = selector.kinds.compactMap(\.shelf)
        let shelves =
            !selector.shelves.isEmpty
            ? selector.shelves : usual.isEmpty || usual.count < selector.kinds.count ? Shelf.allCases : usual.uniqued
        let directions = selector.directions.isEmpty ? Direction.allCases : selector.directions
        switch selector.section {
        case .shnor: return shelves.map(List.shelf)
        case .mechanisms: return directions.map(List.direction)
        case nil:
            let isShelved = !selector.shelves.isEmpty
            return shelves.map(List.shelf) + (isShelved ? [] : directions.map(List.direction))
        }
    }

    /// The document at an address; nil when no page of that address tells of one.
    func document(at address: String) -> AuditedDocument? {
        guard let head = site.head(of: address), head.metadata["page"] == "document" else { return nil }
        return AuditedDocument(address: address, page: head)
    }

    /// Everything a document is based on, directly or through others.
    func causes(of document: AuditedDocument) -> [AuditedDocument] {
        var reached: Set<String> = []
        var result: [AuditedDocument] = []
        var pending = document.causes
        while let address = pending.popLast() {
            guard reached.insert(address).inserted, let cause = self.document(at: address) else { continue }
            result.append(cause)
            pending += cause.causes
        }
        return result
    }

    /// Pages with the results of a monitoring for a period, in the order of the lists, each once.
    private(set) lazy var results: [AuditedDocument] = {
        let addresses = monitorings + monitorings.flatMap(site.mainLinks)
        let heads = site.heads(of: addresses.filter { $0.hasSuffix("/") })
        return addresses.uniqued.compactMap { address in
            guard let head = heads[address], head.metadata["page"] == "monitoring", head.metadata["period"] != nil
            else {
                return nil
            }
            return AuditedDocument(address: address, page: head)
        }
    }()

    /// Items of the roadmaps among the documents, in order.
    private(set) lazy var items: [AuditedItem] = documents.filter { $0.kind == .roadmap }.flatMap { roadmap in
        (site.page(roadmap.address)?.records ?? []).compactMap { AuditedItem($0, of: roadmap) }
    }
}

extension Direction {
    /// The page with the documents of the direction.
    var listAddress: String { "/\(SiteSection.mechanisms.slug)/\(slug)/" }
}
