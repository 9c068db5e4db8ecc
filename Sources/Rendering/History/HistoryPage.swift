import Documents
import History
import Markdown
import Markup
import SiteModel

/// Builds the page that shows how a document was changed.
struct HistoryPage {
    let root: String
    let document: SiteDocument
    let history: DocumentHistory

    /// `Редакции на сайте: 3, последнее изменение 12.03.2026`; an act may have been changed by another act as well.
    static func summary(_ history: DocumentHistory) -> String {
        let latest = history.editions.first.map { ", последнее изменение\u{A0}\($0.dotted)" } ?? ""
        return "Редакции на сайте:\u{A0}\(history.editions.count)\(latest)"
    }

    func context() -> HistoryContext {
        let perDay = Dictionary(grouping: history.changes.indices) { history.changes[$0].day }
        return HistoryContext(
            document: document.document.title, documentAddress: root + document.address,
            summary: Self.summary(history),
            changes: history.changes.indices.map { change(at: $0, sameDay: perDay[history.changes[$0].day] ?? []) },
            start: start)
    }

    private var start: String {
        let day = history.start.day.spelled
        return switch history.start.reason {
        case .publication: "Первая редакция опубликована \(day)"
        case .unknownBefore: "Самая ранняя из известных редакций — от \(day); сведений о том, что было до неё, нет."
        case .hiddenBefore: "Изменения показаны начиная с редакции от \(day); более ранние редакции не публикуются."
        }
    }

    /// - Parameter sameDay: places of all changes of its day; the first is the newest.
    private func change(at index: Int, sameDay: [Int]) -> HistoryChangeContext {
        let change = history.changes[index]
        let number = sameDay.firstIndex(of: index).map { sameDay.count - $0 } ?? 1
        let order = sameDay.count > 1 ? ", изменение\u{A0}\(number) из\u{A0}\(sameDay.count) за день" : ""
        return HistoryChangeContext(
            day: change.day.spelled + order, isoDate: change.day.iso,
            anchor: "izmenenie_\(history.changes.count - index)", summary: HistoryWording.summary(change),
            requisites: change.requisites.map {
                HistoryRequisiteContext(
                    name: HistoryWording.name(of: $0.key), before: $0.before, after: $0.after,
                    html: html($0.runs))
            }, parts: parts(change.text))
    }

    /// Paragraphs that were added or removed one after the other stand together.
    private func parts(_ text: [TextPart]) -> [HistoryPartContext] {
        var parts: [HistoryPartContext] = []
        var run: (kind: HistoryPartContext.Kind, blocks: [TextBlock]) = (.unchanged, [])
        func close() {
            guard !run.blocks.isEmpty else { return }
            let lines = run.blocks.map {
                HistoryLineContext(html: MarkupText.escaped($0.text), isHeading: $0.kind == .heading)
            }
            parts.append(.init(kind: run.kind, what: HistoryWording.what(run.blocks.map(\.kind)), lines: lines))
            run.blocks = []
        }
        func add(_ block: TextBlock, _ kind: HistoryPartContext.Kind) {
            let isSame = run.kind == kind && (run.blocks.last?.kind == .row) == (block.kind == .row)
            if !isSame { close() }
            run.kind = kind
            run.blocks.append(block)
        }
        for part in text {
            switch part {
            case .added(let block): add(block, .added)
            case .removed(let block): add(block, .removed)
            case .unchanged(let paragraphs, let rows):
                close()
                parts.append(
                    .init(kind: .unchanged, lines: [.init(html: HistoryWording.unchanged(paragraphs, rows))]))
            case .place(let heading):
                close()
                parts.append(.init(kind: .place, lines: [.init(html: MarkupText.escaped(heading))]))
            case .changed(let kind, let runs):
                close()
                let line = HistoryLineContext(html: html(runs), isHeading: kind == .heading)
                parts.append(.init(kind: .changed, what: HistoryWording.what([kind]), lines: [line]))
            }
        }
        close()
        return parts
    }

    private func html(_ runs: [WordRun]) -> String { runs.map(html).joined() }

    /// Readers of screens may pass over `ins` and `del`: words say where each begins and ends.
    private func html(_ run: WordRun) -> String {
        let text = MarkupText.escaped(run.text)
        switch run.kind {
        case .same: return text
        case .added: return "<ins>\(hidden("[добавлено: "))\(text)\(hidden("]"))</ins>"
        case .removed: return "<del>\(hidden("[исключено: "))\(text)\(hidden("]"))</del>"
        }
    }

    private func hidden(_ words: String) -> String { "<span class=\"visually-hidden\">\(words)</span>" }
}
