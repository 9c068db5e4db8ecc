import Diagnostics
import Documents
import Markdown
import SiteModel

/// Reads the texts of a site's documents and judges their links. It needs no theme, so that a mistake in a theme does
/// not hide the mistakes in texts.
package struct TextExaminer: Sendable {
    private let site: Site
    private let links: BodyLinkResolver
    private let acts: CitedActs

    package init(_ site: Site) {
        self.site = site
        links = BodyLinkResolver(site)
        acts = CitedActs(site)
    }

    /// What a document's text says about itself, without making its page.
    package func examination(at position: Int) -> Examination { examine(position).examination }

    /// The same for a document that is held back; it is checked like any other, but not shown.
    package func examination(ofWithheld document: Document) -> Examination {
        let text = parse(document)
        return examination(text, resolve(text, of: document, at: nil), of: document)
    }

    func page(at address: String) -> (exists: Bool, document: Int?) { links.page(at: address) }

    /// Published and withheld acts with one number, by its place in `Site.acts`.
    func acts(at place: Int) -> [CitedActs.Act] { acts.acts(at: place) }

    func examine(_ position: Int) -> (text: ParsedMarkdown, links: BodyLinks, examination: Examination) {
        let document = site.documents[position].document
        let text = parse(document)
        let links = resolve(text, of: document, at: position)
        return (text, links, examination(text, links, of: document))
    }

    private func parse(_ document: Document) -> ParsedMarkdown {
        MarkdownParser.parse(document.markdown, numbersPoints: document.kind.isCitedByPoints)
    }

    private func resolve(_ text: ParsedMarkdown, of document: Document, at position: Int?) -> BodyLinks {
        var result = links.resolve(text, of: document, at: position)
        for passage in text.passages {
            acts.resolve(passage, of: document, at: position, &result)
            result.diagnostics += ShareFindings.diagnostics(passage, of: document)
        }
        return result
    }

    private func examination(_ text: ParsedMarkdown, _ links: BodyLinks, of document: Document) -> Examination {
        let own = Set(document.attachments.map(\.value.path))
        return Examination(
            files: links.files.filter { !own.contains($0.source) }, usedFiles: links.usedFiles,
            anchors: text.anchors, fragments: links.fragments, lookups: links.lookups.uniqued(),
            diagnostics: MarkdownFindings.diagnostics(text, of: document) + links.diagnostics)
    }
}

extension [Lookup] {
    /// Each once, in the order of the first.
    fileprivate func uniqued() -> [Lookup] {
        var seen: Set<Lookup> = []
        return filter { seen.insert($0).inserted }
    }
}
