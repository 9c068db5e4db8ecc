import SiteModel

/// The page that shows how a document was changed.
extension SiteRenderer {
    func history(_ history: SiteHistory) -> RenderedHistory {
        let document = site.documents[history.document]
        let title = document.document.title
        let name = "История изменений"
        let frame = frame(
            title: name, windowTitle: "\(name). \(title) — \(site.settings.shortOwner)",
            description: "Что и когда изменилось в документе: \(title).",
            metadata: metadata(.history, history.address), menu: menu(of: document),
            breadcrumbs: breadcrumbs(of: document) + [LinkContext(text: title, address: root + document.address)])
        let content = HistoryPage(root: root, document: document, history: history.history).context()
        return RenderedHistory(
            page: render(.history, Page(frame: frame, content: content), history.address),
            document: document.document.path, mixedTexts: history.history.changes.flatMap(\.mixedTexts))
    }
}
