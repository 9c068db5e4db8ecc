import AuditRules
import Catalogues
import Fields

/// Finds what a condition speaks of among what was generated.
struct Selection {
    let site: PublishedSite
    let index: DocumentIndex
    let period: AuditPeriod
    /// The day of the build, `YYYY-MM-DD`.
    let day: String

    func documents(_ selector: DocumentSelector) -> [AuditedDocument] {
        index.documents.filter { matches($0, selector) }
    }

    func items(_ selector: ItemSelector) -> [AuditedItem] {
        index.items.filter { matches($0, selector) }
    }

    /// Results of a monitoring for the period.
    func results(of code: String) -> AuditedDocument? {
        index.results.first { $0.page.metadata["code"] == code && $0.belongs(to: period) }
    }

    func matches(_ document: AuditedDocument, _ selector: DocumentSelector) -> Bool {
        let inPlace =
            holds(selector.kinds, document.kind) && selector.section.map(document.sections.contains) ?? true
            && holds(selector.shelves, document.shelf) && meets(selector.directions, document.directions)
            && meets(selector.stages, document.stages)
        let isEvent =
            holds(selector.forms, document.form) && meets(selector.groups, document.groups)
            && (selector.level == nil || selector.level == document.level)
        return inPlace && isEvent && isNamed(selector.words, document.title) && isTimely(document, selector.time)
            && (!selector.hasRequisites || document.hasCompleteRequisites)
            && (!selector.hasMaterials || !materials(of: document).isEmpty)
            && selector.basis.allSatisfy { basis in index.causes(of: document).contains { matches($0, basis) } }
    }

    func matches(_ item: AuditedItem, _ selector: ItemSelector) -> Bool {
        let isPlaced =
            selector.section.map(item.roadmap.sections.contains) ?? true
            && meets(selector.directions, item.directions)
            && selector.level.map { $0.word == item.level } ?? true && (!selector.isAddress || item.isAddress)
        let isMeant =
            (selector.responsible.isEmpty || item.responsible.contains { isNamed(selector.responsible, $0) })
            && isNamed(selector.forms, item.form) && isNamed(selector.groups, item.group)
        return isPlaced && isMeant && (!selector.isRepeated || item.occurrences.count > 1)
            && isTimely(item, selector.time) && isFulfilled(item, selector.fulfilment)
            && (!selector.hasDocuments || !documents(of: item).isEmpty)
    }

    // MARK: What stands behind

    /// Addresses of files beside the document's page, and of publications it links to, that open.
    func materials(of document: AuditedDocument) -> [String] {
        let files = site.filesOffered(by: document.address).filter { site.bytes($0)?.isEmpty == false }
        let publications = site.mainLinks(of: document.address).filter { address in
            address != document.address
                && [DocumentKind.publication, .recommendations].contains(index.document(at: address)?.kind)
        }
        return files + publications
    }

    /// Files the document's page offers that are not among the output.
    func deadFiles(of document: AuditedDocument) -> [String] {
        site.filesOffered(by: document.address).filter { site.bytes($0)?.isEmpty ?? true }
    }

    /// Documents that carry an item out and that really are among the output.
    func documents(of item: AuditedItem) -> [AuditedDocument] {
        item.links.compactMap { site.address($0, from: item.roadmap.address) }.compactMap(index.document)
    }

    /// Addresses of documents that the row of an item names and that are not among the output.
    func deadDocuments(of item: AuditedItem) -> [String] {
        item.links.compactMap { site.address($0, from: item.roadmap.address) }
            .filter { $0.hasSuffix("/") && site.head(of: $0) == nil }
    }

    /// Whether it should have been carried out in the period, at least once, by the day of the build.
    func isDue(_ item: AuditedItem) -> Bool { !item.occurrences(in: period, until: day).isEmpty }

    // MARK: Choosing

    private func holds<Value: Equatable>(_ wanted: [Value], _ value: Value?) -> Bool {
        wanted.isEmpty || value.map(wanted.contains) ?? false
    }

    private func meets<Value: Equatable>(_ wanted: [Value], _ values: [Value]) -> Bool {
        wanted.isEmpty || values.contains(where: wanted.contains)
    }

    /// Whether one of the beginnings stands at the beginning of a word.
    private func isNamed(_ beginnings: [String], _ text: String) -> Bool {
        guard !beginnings.isEmpty else { return true }
        let words = Self.words(text)
        return beginnings.contains { words.contains(Self.words($0)) }
    }

    /// Letters and digits, one space before every word; punctuation and hyphens divide words.
    private static func words(_ text: String) -> String {
        NameTable<Void>.folded(text).split { !$0.isLetter && !$0.isNumber }.map { " " + $0 }.joined()
    }

    private func isTimely(_ document: AuditedDocument, _ time: SelectedTime) -> Bool {
        switch time {
        case .any: true
        case .inPeriod: document.belongs(to: period)
        case .inForce: document.isInForce(in: period)
        }
    }

    private func isTimely(_ item: AuditedItem, _ time: SelectedTime) -> Bool {
        switch time {
        case .any: true
        // Nothing is due by a roadmap that was repealed.
        case .inPeriod: item.belongs(to: period) && item.roadmap.isInForce(in: period)
        case .inForce: item.roadmap.isInForce(in: period)
        }
    }

    /// Every time it was due in the period; what goes on without a deadline is never late.
    private func isFulfilled(_ item: AuditedItem, _ fulfilment: ItemSelector.Fulfilment?) -> Bool {
        guard let fulfilment else { return true }
        return item.occurrences(in: period, until: day).allSatisfy { occurrence in
            guard let done = occurrence.done, done <= day else { return false }
            return fulfilment == .done || done <= occurrence.until
        }
    }
}

extension ItemSelector.Level {
    /// How a row of a page names it.
    fileprivate var word: String {
        switch self {
        case .municipal: "municipal"
        case .school: "school"
        }
    }
}
