import Diagnostics
import FileAccess
import Rendering
import Search
import SiteModel

/// The search index, made anew only when some page is.
extension SiteWork {
    struct MadeSearch {
        var diagnostics: [Diagnostic] = []
        var memory: SearchMemory?
        /// An index was wanted and could not be made.
        var isMissing = false
    }

    /// The index of the pages written so far, and the page that searches it. A site with leaks is thrown away, and
    /// needs neither.
    ///
    /// - Parameter keepsPage: whether the page is the same as long as there is an index, or none, as there was.
    func writeSearch(keepsPage: Bool) throws(FileError) -> MadeSearch {
        var made = MadeSearch()
        if let search = request.search, writer.leaks.isEmpty {
            let pages = writer.settle()
            let fingerprint = SearchMemory.fingerprint(of: pages)
            if let known = last?.search, known.pages == fingerprint, writer.keep(known.files) {
                made.memory = known
            } else {
                let folder = try output.folder(of: pages)
                let index = String(FixedAddress.searchIndex.dropFirst())
                do throws(SearchProblem) {
                    let files = try search.index(folder)
                    for file in files { writer.write(file.bytes, to: index + file.path, isGuarded: false) }
                    made.memory = SearchMemory(pages: fingerprint, files: files.map { index + $0.path })
                } catch {
                    made.diagnostics = [error.diagnostic]
                    made.isMissing = true
                }
            }
        }
        let isIndexed = made.memory?.files.isEmpty == false
        let wasIndexed = last?.search?.files.isEmpty == false
        if keepsPage, isIndexed == wasIndexed, writer.keep([OutputPath.of(FixedAddress.search)]) { return made }
        writer.write(renderer.searchPage(isIndexed: isIndexed))
        return made
    }
}
