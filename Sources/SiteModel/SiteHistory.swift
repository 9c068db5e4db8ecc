import History

/// What became of a published document, with its place on the site.
package struct SiteHistory: Sendable {
    /// Index of the document.
    package var document: Int
    /// Of the page that shows it.
    package var address: String
    package var history: DocumentHistory

    static let pageName = "istoriya/"
}

extension Site {
    /// - Parameter histories: by the paths of their documents.
    static func histories(_ histories: [String: DocumentHistory], on site: Site) -> [Int: SiteHistory] {
        var result: [Int: SiteHistory] = [:]
        for (path, history) in histories {
            guard let index = site.indexByPath[path] else { continue }
            let address = site.documents[index].address + SiteHistory.pageName
            result[index] = SiteHistory(document: index, address: address, history: history)
        }
        return result
    }
}
