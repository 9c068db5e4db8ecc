import Documents
import FileAccess
import History
import Search

/// The name and version that manifests carry.
package enum Tool {
    package static let name = "svod"
    package static let version = "0.1.0"
}

/// What a site is to be made from.
package struct BuildRequest: Sendable {
    package var content: FileTree
    package var theme: FileTree
    /// The day the site shows.
    package var asOf: CivilDate
    /// In place of the address in the settings; normalised, without a slash at the end.
    package var baseURL: String?
    /// Makes the search index; nil leaves it out.
    package var search: SearchIndexer?
    /// Where earlier versions of documents come from; nil leaves them out.
    package var history: HistorySource?

    package init(
        content: FileTree, theme: FileTree, asOf: CivilDate, baseURL: String? = nil, search: SearchIndexer? = nil,
        history: HistorySource? = nil
    ) {
        self.content = content
        self.theme = theme
        self.asOf = asOf
        self.baseURL = baseURL
        self.search = search
        self.history = history
    }
}
