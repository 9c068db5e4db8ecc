import Catalogues
import Diagnostics
import Documents
import Markdown
import SiteModel

/// Pages of documents, and what only their texts tell.
extension SiteRenderer {
    /// - Parameter position: index of the document in the site.
    package func document(at position: Int) -> RenderedDocument {
        let document = site.documents[position]
        let (text, links, examination) = examine(position)
        let body = text.html.filled { links.addresses[$0] }
        let frame = frame(
            title: document.document.title, windowTitle: windowTitle(of: document),
            description: document.document.details.annotation ?? document.fullCitation,
            metadata: .document(document, canonical: site.settings.baseURL + document.address),
            menu: document.document.placement.sections.first == .mechanisms ? .mechanisms : .shnor,
            breadcrumbs: breadcrumbs(of: document))
        let content = documents.context(document, text, body: body)
        let page = render(.document, Page(frame: frame, content: content), document.address)
        return RenderedDocument(page: page, examination: examination)
    }

    /// What a document's text says about itself, without making its page.
    package func examination(at position: Int) -> Examination { examine(position).examination }

    private func examine(_ position: Int) -> (text: ParsedMarkdown, links: BodyLinks, examination: Examination) {
        let document = site.documents[position]
        let text = MarkdownParser.parse(document.document.markdown)
        let links = links.resolve(text, of: document.document, at: position)
        let own = Set(document.attachments.map(\.source))
        let examination = Examination(
            files: links.files.filter { !own.contains($0.source) }, anchors: text.outline.map(\.anchor),
            fragments: links.fragments,
            diagnostics: MarkdownFindings.diagnostics(text, of: document.document) + links.diagnostics)
        return (text, links, examination)
    }

    /// Findings about the text of a document that is held back; it is checked like any other, but not shown.
    package func findings(inWithheld document: Document) -> [Diagnostic] {
        let text = MarkdownParser.parse(document.markdown)
        return MarkdownFindings.diagnostics(text, of: document) + links.resolve(text, of: document, at: nil).diagnostics
    }

    private func windowTitle(of document: SiteDocument) -> String {
        let source = document.document
        let name =
            source.requisites.number == nil
            ? source.title : "\(source.kind.title) \(document.requisitesLine). \(source.title)"
        return "\(name) — \(site.settings.shortOwner)"
    }

    private func breadcrumbs(of document: SiteDocument) -> [LinkContext] {
        let source = document.document
        var crumbs = [LinkContext(text: "Главная", address: root + FixedAddress.home)]
        guard let section = source.placement.sections.first else { return crumbs }
        crumbs.append(LinkContext(text: section.shortTitle, address: root + FixedAddress.section(section)))
        switch section {
        case .shnor:
            guard let shelf = source.shelf else { break }
            crumbs.append(LinkContext(text: shelf.title, address: root + FixedAddress.shelf(shelf)))
        case .mechanisms:
            let directions = source.placement.directions
            if directions.count == Direction.allCases.count {
                crumbs.append(LinkContext(text: "Общие документы", address: root + FixedAddress.commonMechanisms))
            } else if let direction = directions.first {
                crumbs.append(
                    LinkContext(text: direction.shortTitle, address: root + FixedAddress.direction(direction)))
            }
        }
        return crumbs
    }
}
