/// The page of what became of a document.
package struct HistoryContext: TemplateContext {
    /// The document's title.
    var document: String
    var documentAddress: String
    /// `Редакции на сайте: 3, последнее изменение 12.03.2026`
    var summary: String
    /// The newest first.
    var changes: [HistoryChangeContext]
    /// When the earliest version appeared, and why none before it is shown.
    var start: String

    package static let fields = TemplateFields<Self>(
        .text("document") { $0.document },
        .text("documentAddress") { $0.documentAddress },
        .text("summary") { $0.summary },
        .list("changes") { $0.changes },
        .text("start") { $0.start }
    )
}

/// What changed at one time.
package struct HistoryChangeContext: TemplateContext {
    /// `12 марта 2026 г.`; of several on one day, with its place among them.
    var day: String
    var isoDate: String
    /// Unique on the page; holds "_".
    var anchor: String
    /// `Изменены реквизиты. Абзацы и строки текста: изменено — 2, добавлено — 1.`
    var summary: String
    var requisites: [HistoryRequisiteContext]
    var parts: [HistoryPartContext]

    package static let fields = TemplateFields<Self>(
        .text("day") { $0.day },
        .text("isoDate") { $0.isoDate },
        .text("anchor") { $0.anchor },
        .text("summary") { $0.summary },
        .list("requisites") { $0.requisites },
        .flag("hasRequisites") { !$0.requisites.isEmpty },
        .list("parts") { $0.parts },
        .flag("hasParts") { !$0.parts.isEmpty }
    )
}

/// A field that says something else than before.
package struct HistoryRequisiteContext: TemplateContext {
    var name: String
    /// Empty when it was not there.
    var before: String
    /// Empty when it is not there any more.
    var after: String
    /// Both in one, escaped, with `ins` and `del`; empty for short values and those that have little in common.
    var html: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("before") { $0.before },
        .text("after") { $0.after },
        .markup("html") { $0.html }
    )
}

/// Paragraphs that were added or removed together, one beside its earlier version, a heading above such paragraphs, or a
/// count of what stayed.
package struct HistoryPartContext: TemplateContext {
    enum Kind: Sendable { case unchanged, place, added, removed, changed }

    var kind: Kind
    /// `заголовок`, `строки таблицы`; empty for paragraphs and items.
    var what = ""
    var lines: [HistoryLineContext]

    package static let fields = TemplateFields<Self>(
        .text("what") { $0.what },
        .list("lines") { $0.lines },
        .flag("isUnchanged") { $0.kind == .unchanged },
        .flag("isPlace") { $0.kind == .place },
        .flag("isAdded") { $0.kind == .added },
        .flag("isRemoved") { $0.kind == .removed },
        .flag("isChanged") { $0.kind == .changed }
    )
}

/// A paragraph of such a part.
package struct HistoryLineContext: TemplateContext {
    /// Escaped, with `ins` and `del` where the part is a changed paragraph.
    var html: String
    var isHeading = false

    package static let fields = TemplateFields<Self>(
        .markup("html") { $0.html },
        .flag("isHeading") { $0.isHeading }
    )
}
