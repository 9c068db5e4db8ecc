import Digests
import FileAccess
import Search

extension SearchIndexer {
    /// In place of Pagefind: a file for each page, named by its bytes, and one that tells them all.
    static let ofPages = SearchIndexer { folder throws(SearchProblem) in
        var files: [File] = []
        var index = ""
        do throws(FileError) {
            for entry in try DiskFolder.walk(folder) where entry.path.hasSuffix(".html") {
                let digest = Fingerprint(of: try DiskFiles.read(folder + "/" + entry.path)).hex
                files.append(File(path: "fragment/" + digest, bytes: Array(entry.path.utf8)))
                index += "\(entry.path) \(digest)\n"
            }
        } catch {
            throw .failed(program: "ofPages", words: error.path)
        }
        return files + [File(path: "index", bytes: Array(index.utf8))]
    }
}
