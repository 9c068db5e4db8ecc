import Diagnostics
import Documents
import DocumentsTests
import RandomNumbers
import SiteModel
import Testing

/// The order in which files are found does not show in the site.
@Suite struct DeterminismTests {
    private static var files: [String: String] {
        var files = Sample.files
        for number in 1...60 {
            let date = "\(number % 20 + 10).0\(number % 3 + 1).2021"
            let earlier = number > 3 ? "основание: [n\(number - 1).md, n\(number - 3).md]" : "год: 2021"
            files["documents/n\(number).md"] = Papers.order("\(number)", date, earlier)
            files["documents/p\(number).md"] = Papers.annex(1, of: "приказ № \(number) от \(date)")
        }
        files["documents/z.md"] = Papers.message(
            "01.02.2021", "прежние-адреса: [/a/, /b/]", "направление: все", "этап: мониторинг")
        return files
    }

    /// Everything a visitor can tell two sites apart by, with paths in the place of indices.
    private func picture(_ site: Site) throws -> [String: [String]] {
        var picture: [String: [String]] = [:]
        for document in site.documents {
            let path = document.document.path
            picture[path] = [
                document.address, document.date?.iso ?? "", "\(String(describing: document.status?.force))",
            ]
            picture[path]? += try site.relations(of: path)
            picture[path]? += site.paths(document.annexes)
        }
        for (shelf, indices) in site.shelves { picture["полка \(shelf)"] = site.paths(indices) }
        for (direction, stages) in site.cycles {
            for (stage, indices) in stages { picture["\(direction) \(stage)"] = site.paths(indices) }
        }
        for listing in site.listings { picture[listing.address] = site.paths(listing.documents) }
        picture["реестр"] = site.paths(site.register)
        picture["переезды"] = site.redirects.map { "\($0.from) \($0.to)" }
        return picture
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>) func shuffledDocuments(_ seed: UInt64) throws {
        let (read, _) = try Corpus.read(Sample.tree(Self.files))
        let corpus = try #require(read)
        let asOf = try day("01.06.2021")
        var shuffled = corpus
        var generator = SeededNumbers(seed: seed)
        shuffled.documents.shuffle(using: &generator)
        #expect(shuffled.documents.map(\.path) != corpus.documents.map(\.path))
        let (one, other) = (SiteAssembly.assemble(corpus, asOf: asOf), SiteAssembly.assemble(shuffled, asOf: asOf))
        #expect(try picture(other.site) == picture(one.site))
        #expect(ConsoleReport.text(other.diagnostics) == ConsoleReport.text(one.diagnostics))
    }

    @Test func readingTwice() throws {
        let tree = Sample.tree(Self.files)
        let (one, other) = (try Corpus.read(tree), try Corpus.read(tree))
        #expect(one.corpus?.documents.map(\.path) == other.corpus?.documents.map(\.path))
        #expect(one.diagnostics == other.diagnostics)
    }
}
