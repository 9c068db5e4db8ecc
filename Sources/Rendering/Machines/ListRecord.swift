import Catalogues
import Concurrently
import SiteModel

/// A list of documents as JSON beside its first page; `DocumentSchema` describes it.
struct ListRecords: Sendable {
    let site: Site
    /// Every document as lists have it, by its index.
    let items: MadeOnce<[UInt8]>

    func file(_ listing: Listing) -> RenderedFile {
        file(listing.address, title: listing.title, summary: listing.summary, listing.documents)
    }

    /// All stages of the direction together.
    func file(_ direction: Direction) -> RenderedFile {
        file(
            FixedAddress.direction(direction), title: direction.title,
            summary: "Документы направления по девяти этапам управленческого цикла.", site.documents(of: direction))
    }

    private func file(_ address: String, title: String, summary: String, _ documents: [Int]) -> RenderedFile {
        var json = JSONBytes(capacity: documents.count * 768 + 1_024)
        json.object { json in
            json.add("$schema", site.settings.baseURL + FixedAddress.listSchema)
            json.add("url", site.settings.baseURL + address)
            json.add("title", title)
            json.add("summary", summary)
            json.add("count", documents.count)
            json.list("documents") { json in
                for index in documents { json.element(ready: items[index]) }
            }
        }
        return RenderedFile(path: String(FixedAddress.record(of: address).dropFirst()), bytes: json.line())
    }
}
