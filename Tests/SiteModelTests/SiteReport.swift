import Diagnostics
import Documents
import DocumentsTests
import SiteModel
import Testing

extension Mistake {
    /// What the console shows about the site of the folder on 1 March 2021.
    func siteReport() throws -> String {
        let (corpus, findings) = try Corpus.read(tree)
        let site = SiteAssembly.assemble(try #require(corpus), asOf: try day("01.03.2021"))
        return ConsoleReport.text(findings + site.diagnostics)
    }
}
