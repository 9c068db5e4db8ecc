import Diagnostics
import Documents
import DocumentsTests
import FileAccess
import SiteModel
import Testing

/// The site of a folder that holds nothing but settings and `files`, on a day; the test fails on any error.
func site(
    _ files: [String: String], on date: String = "01.03.2021", sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Site {
    let tree = FileTree.inMemory(files.merging([Sample.settings.rawValue: Sample.settings.text]) { mine, _ in mine })
    let (corpus, findings) = try Corpus.read(tree)
    let (site, more) = SiteAssembly.assemble(try #require(corpus), asOf: try day(date))
    let errors = (findings + more).filter { $0.severity == .error }
    #expect(errors == [], "\(ConsoleReport.text(errors))", sourceLocation: sourceLocation)
    return site
}

extension Site {
    /// The document whose file is `path`.
    func at(_ path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> SiteDocument {
        documents[try #require(indexByPath[path], sourceLocation: sourceLocation)]
    }

    /// Relations of the document at `path`, as `роль: путь или слова`.
    func relations(of path: String) throws -> [String] {
        try at(path).relations.map { relation in
            switch relation.target {
            case .document(let index): "\(relation.role): \(documents[index].document.path)"
            case .external(let words): "\(relation.role): «\(words)»"
            }
        }
    }

    /// Paths of the documents with these indices.
    func paths(_ indices: [Int]?) -> [String] { (indices ?? []).map { documents[$0].document.path } }
}
