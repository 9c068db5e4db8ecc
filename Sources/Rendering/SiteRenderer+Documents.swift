import Catalogues
import Documents
import SiteModel

/// Pages of documents.
extension SiteRenderer {
    /// - Parameter position: index of the document in the site.
    package func document(at position: Int) -> RenderedDocument {
        let document = site.documents[position]
        let (page, examination) = content(ofDocumentAt: position)
        let path = String(FixedAddress.record(of: document.address).dropFirst())
        return RenderedDocument(
            page: render(.document, page, document.address),
            record: RenderedFile(path: path, bytes: records.bytes(position)),
            history: site.histories[position].map { history($0) }, examination: examination)
    }

    /// The last step of a document's page alone: all that it shows is made beforehand.
    package func template(ofDocumentAt position: Int) -> () -> RenderedFile {
        let address = site.documents[position].address
        let page = content(ofDocumentAt: position).page
        return { render(.document, page, address) }
    }

    private func content(
        ofDocumentAt position: Int
    ) -> (page: Page<DocumentContext>, examination: Examination) {
        let document = site.documents[position]
        let (text, links, examination) = examiner.examine(position)
        let body = text.html.filled(adding: links.citations) { links.addresses[$0] }
        let approval = documents.approval(of: document)
        var metadata = PageMetadata.document(
            document, canonical: site.settings.baseURL + document.address, causes: causes(of: document),
            approval: approval)
        metadata.add(SearchFacts(document, approval: approval, text: body))
        metadata.addRecord(of: root + document.address)
        metadata.addLinkedData(linkedData.bytes(document))
        let frame = frame(
            title: document.document.title, windowTitle: windowTitle(of: document),
            description: document.document.details.annotation ?? document.fullCitation,
            metadata: metadata, menu: menu(of: document),
            breadcrumbs: breadcrumbs(of: document))
        let content = documents.context(document, text, body: body)
        return (Page(frame: frame, content: content), examination)
    }

    private func causes(of document: SiteDocument) -> [String] {
        document.relations.compactMap { relation in
            guard relation.role == .basis, case .document(let index) = relation.target else { return nil }
            return site.documents[index].address
        }
    }

    private func windowTitle(of document: SiteDocument) -> String {
        let source = document.document
        let name =
            source.requisites.number == nil
            ? source.title : "\(source.kind.title) \(document.requisitesLine). \(source.title)"
        return "\(name) — \(site.settings.shortOwner)"
    }

    func menu(of document: SiteDocument) -> MenuItem {
        document.document.placement.sections.first == .mechanisms ? .mechanisms : .shnor
    }

    func breadcrumbs(of document: SiteDocument) -> [LinkContext] {
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
