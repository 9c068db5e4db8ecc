import Concurrently

/// Published documents of a site, sorted by path: all made, or each made when somebody first asks for it.
package struct SiteDocuments: RandomAccessCollection, Sendable {
    private let made: [SiteDocument]
    private let later: MadeOnce<SiteDocument>?
    package let endIndex: Int

    init(_ documents: [SiteDocument]) {
        made = documents
        later = nil
        endIndex = documents.count
    }

    /// - Parameter make: must return the same each time.
    init(count: Int, _ make: @escaping @Sendable (Int) -> SiteDocument) {
        made = []
        later = MadeOnce(count: count, make)
        endIndex = count
    }

    package var startIndex: Int { 0 }

    package subscript(position: Int) -> SiteDocument {
        if let later { return later[position] }
        return made[position]
    }
}
