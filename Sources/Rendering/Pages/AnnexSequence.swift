import Documents
import SiteModel

/// An act and its annexes as one text to be read: what stands before a page and what after it.
struct AnnexSequence {
    let site: Site
    let root: String

    /// Nil for a document that has no annexes and is none.
    func context(_ document: SiteDocument) -> SequenceContext? {
        guard let index = site.indexByPath[document.document.path] else { return nil }
        let act = document.annexes.isEmpty ? approver(of: document, at: index) : index
        guard let act else { return nil }
        let annexes = site.documents[act].annexes
        let pages = [act] + annexes
        guard let place = pages.firstIndex(of: index) else { return nil }
        return SequenceContext(
            place: place == 0 ? "" : "\(name(index)), всего приложений: \(annexes.count)",
            parts: pages.map { part in
                LinkContext(
                    text: part == act ? "Текст акта" : name(part), address: address(part), isCurrent: part == index)
            },
            previous: place > 0 ? link(pages[place - 1], of: act) : nil,
            next: place + 1 < pages.count ? link(pages[place + 1], of: act) : nil)
    }

    private func approver(of document: SiteDocument, at index: Int) -> Int? {
        guard document.document.requisites.annex != nil else { return nil }
        for case .document(let act) in document.relations.lazy.filter({ $0.role == .approvedBy }).map(\.target)
        where site.documents[act].annexes.contains(index) {
            return act
        }
        return nil
    }

    private func name(_ index: Int) -> String { "Приложение №\u{A0}\(site.annexNumber(index))" }

    private func address(_ index: Int) -> String { root + site.documents[index].address }

    private func link(_ index: Int, of act: Int) -> LinkContext {
        let document = site.documents[index].document
        let text = index == act ? document.citation.capitalisedFirst : "\(name(index)). \(document.title)"
        return LinkContext(text: text, address: address(index))
    }
}
