import Concurrently
import Diagnostics
import Documents
import Markdown

/// Finds out what became of the documents of a content folder.
package enum HistoryReading {
    /// - Parameters:
    ///   - settings: of the site.
    ///   - today: what was written later is not there yet.
    ///   - folder: how messages name the content folder.
    ///   - wanted: paths of the documents whose history is to be told; nil for all.
    ///   - cite: how a document is called where another one names it.
    ///   - documents: asked for when there is anything to be told of them.
    /// - Returns: the history of every published document that has one, by path; and why there is none or only a part.
    package static func read(
        _ source: HistorySource, of settings: SiteSettings, on today: CivilDate, shownAs folder: String,
        only wanted: Set<String>? = nil, cite: (Document) -> String, documents: () -> [Document]
    ) -> (histories: [String: DocumentHistory], diagnostics: [Diagnostic]) {
        func scope(_ document: Document) -> HistoryScope {
            document.isPublished(on: today) ? document.publication.history.narrowed(by: settings.history) : .none
        }
        do throws(HistoryProblem) {
            guard let log = try source.log(Corpus.documentsFolder) else { return ([:], []) }
            let documents = documents()
            let shown = documents.filter { scope($0) != .none }
            guard !shown.isEmpty else { return ([:], []) }
            let diagnostics = log.isCut ? [HistoryProblem.cut(at: folder)] : []
            let paths = shown.map(\.path)
            let chains = VersionChain.chains(of: paths, in: log, until: today)
            let known = zip(shown, chains).compactMap { document, chain in
                wanted?.contains(document.path) == false
                    ? nil : KnownChain(chain, scope(document), path: document.path)
            }
            guard !known.isEmpty else { return ([:], diagnostics) }
            let contents = try source.contents(known.flatMap { $0.versions.map(\.content) })
            let citations = Citations(documents, on: today, zip(paths, chains), cite)
            let histories = known.concurrentMap(stride: 4) { chain in
                VersionReader(contents: contents, citations: citations, today: today).history(of: chain)
            }
            let pairs = zip(known, histories).compactMap { chain, history in history.map { (chain.path, $0) } }
            return (Dictionary(pairs) { first, _ in first }, diagnostics)
        } catch {
            return ([:], documents().allSatisfy { scope($0) == .none } ? [] : [error.diagnostic(at: folder)])
        }
    }
}

/// What may be shown of the versions of a document.
private struct KnownChain: Sendable {
    var path: String
    /// The newest first; at least two.
    var versions: [VersionChain.Version]
    /// Why there are no more.
    var reason: DocumentHistory.Start.Reason

    /// Nil when there is nothing to compare.
    init?(_ chain: VersionChain, _ scope: HistoryScope, path: String) {
        self.path = path
        versions = chain.versions
        reason = chain.isCut ? .unknownBefore : .publication
        if case .from(let day) = scope {
            versions = Array(chain.versions.prefix { $0.day >= day })
            if versions.count < chain.versions.count { reason = .hiddenBefore }
        }
        if versions.count < 2 { return nil }
    }
}

/// How documents are cited, by every path they had.
private struct Citations: Sendable {
    private var texts: [String: String] = [:]

    init(
        _ documents: [Document], on today: CivilDate, _ chains: some Sequence<(String, VersionChain)>,
        _ cite: (Document) -> String
    ) {
        for document in documents where document.isPublished(on: today) {
            texts[document.path] = cite(document)
        }
        for (path, chain) in chains {
            guard let text = texts[path] else { continue }
            for version in chain.versions where texts[version.path] == nil { texts[version.path] = text }
        }
    }

    func text(_ path: String) -> String? { texts[path] }
}

/// Reads the versions of a document and compares them.
private struct VersionReader {
    let contents: [String: ArraySlice<UInt8>]
    let citations: Citations
    let today: CivilDate

    private struct Edition {
        var day: CivilDate
        var document: Document
        var blocks: [TextBlock]
    }

    func history(of chain: KnownChain) -> DocumentHistory? {
        var reason = chain.reason
        let editions = published(chain, &reason)
        guard var later = editions.first, editions.count > 1 else { return nil }
        let words = RequisiteWords(citation: citations.text)
        var changes: [DocumentHistory.Change] = []
        for earlier in editions.dropFirst() {
            let change = DocumentHistory.Change(
                day: later.day, requisites: words.changes(from: earlier.document, to: later.document),
                text: TextDifference.parts(earlier.blocks, later.blocks))
            if !change.requisites.isEmpty || !change.text.isEmpty { changes.append(change) }
            later = earlier
        }
        return changes.isEmpty
            ? nil
            : DocumentHistory(
                changes: changes, start: .init(day: later.day, reason: reason),
                sources: chain.versions.map { "\($0.day.iso) \($0.content)" })
    }

    /// Versions the public could read, the newest first.
    private func published(_ chain: KnownChain, _ reason: inout DocumentHistory.Start.Reason) -> [Edition] {
        var editions: [Edition] = []
        // The day the next version took the place of this one.
        var end: CivilDate?
        var isRenamed = false
        for version in chain.versions {
            defer {
                end = version.day
                isRenamed = version.isRenamed
            }
            guard let bytes = contents[version.content],
                let document = Document.version(Array(bytes), path: version.path)
            else { continue }
            if isRenamed, let later = editions.last, isAnother(document, than: later.document) {
                reason = .publication
                break
            }
            guard !document.publication.isDraft else { continue }
            var day = version.day
            if let start = document.publication.publishFrom {
                guard start <= today, end.map({ start < $0 }) ?? true else { continue }
                day = max(day, start)
            }
            editions.append(Edition(day: day, document: document, blocks: MarkdownParser.blocks(document.markdown)))
        }
        return editions
    }

    /// Papers of one kind are alike, and git may take a new one for an old one that was renamed.
    private func isAnother(_ old: Document, than new: Document) -> Bool {
        guard let number = old.requisites.number, let newNumber = new.requisites.number,
            let date = old.requisites.date, let newDate = new.requisites.date
        else { return false }
        return number.key != newNumber.key && date != newDate
    }
}
