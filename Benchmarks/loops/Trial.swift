import Documents
import Markdown
import Rendering
import SiteModel

/// Work done on each of several documents.
struct Trial {
    let name: String
    let documents: Int
    /// What all of the work reads or, of templates, writes.
    let bytes: Int
    /// Does the work on the document at a position; its result depends on the work, so that none is left out.
    let work: (Int) -> Int

    /// Nanoseconds of the quickest of several loops over all documents.
    func best(of loops: Int) -> Int {
        var best = Int.max
        for _ in 0..<loops {
            var sum = 0
            let time = ContinuousClock().measure { for position in 0..<documents { sum &+= work(position) } }
            guard sum != 0 else { continue }
            best = min(best, Int(time / .nanoseconds(1)))
        }
        return best
    }

    func line(best: Int) -> String {
        #"{"name": "\#(name)", "documents": \#(documents), "bytes": \#(bytes), "best": \#(best)}"#
    }
}

extension Trial {
    /// From the bytes of the file to the typed document.
    static func frontMatter(_ corpus: Corpus) -> Trial {
        let documents = corpus.documents
        return Trial(
            name: "front matter", documents: documents.count,
            bytes: documents.reduce(0) { $0 + $1.source.bytes.count - $1.markdown.count }
        ) { position in
            let document = documents[position]
            return DocumentReader.read(document.source, path: document.path).diagnostics.count + 1
        }
    }

    /// From Markdown to HTML with gaps for addresses, outline and running text.
    static func markdown(_ corpus: Corpus) -> Trial {
        let documents = corpus.documents
        return Trial(
            name: "Markdown", documents: documents.count, bytes: documents.reduce(0) { $0 + $1.markdown.count }
        ) { position in
            let document = documents[position]
            return MarkdownParser.parse(document.markdown, numbersPoints: document.kind.isCitedByPoints).outline.count
                + 1
        }
    }

    /// From what a page shows to the bytes of the page; of a thousand documents, because all of it is kept meanwhile.
    static func templates(_ corpus: Corpus, _ theme: Theme, on day: CivilDate) -> Trial {
        let site = SiteAssembly.assemble(corpus, asOf: day).site
        let renderer = SiteRenderer(site, theme, TextExaminer(site), files: [:])
        let pages = site.documents.indices.prefix(1000).map { renderer.template(ofDocumentAt: $0) }
        return Trial(
            name: "template of a document's page", documents: pages.count,
            bytes: pages.reduce(0) { $0 + $1().bytes.count }
        ) { pages[$0]().bytes.count }
    }
}
