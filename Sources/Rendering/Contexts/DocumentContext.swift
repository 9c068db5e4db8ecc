/// The page of a document.
package struct DocumentContext: TemplateContext {
    var kind: String
    var annotation: String
    var status: String
    var statusClass: String
    /// Why the status is what it is: `приказом № 188 от 29.08.2025`, with its link.
    var statusCause: [LinkContext]
    /// Since when: `с 17 декабря 2020 г.`
    var statusNote: String
    /// That one must not rely on it: `Документ утратил силу с 1 февраля 2025 г.`; empty for what is in force.
    var notice: String
    /// What stands at the head of the paper itself, for print.
    var letterhead: LetterheadContext?
    /// Approval of an annex, for print.
    var stamp: StampContext?
    /// The act with its annexes, to be read one after the other; nil for what has none and is none.
    var sequence: SequenceContext?
    /// Ready HTML of the lines of the requisites card.
    var requisites: String
    /// Ready HTML of the list items of the contents; empty for a text too short to need them.
    var outline: [UInt8]
    var body: [UInt8]
    /// The measures of a roadmap that is kept as a table.
    var roadmap: RoadmapTableContext?
    var agenda: [TextContext]
    var annexes: [DocumentItem]
    var attachments: [AttachmentItem]
    var relations: [RelationContext]
    /// `Редакции на сайте: 3, последнее изменение 12.03.2026`; empty for a document that never changed.
    var editions: String
    var historyAddress: String
    /// What the citation starts with; the number of a point is put behind it.
    var citedAct: String
    var citation: String

    package static let fields = TemplateFields<Self>(
        .text("kind") { $0.kind },
        .text("annotation") { $0.annotation },
        .text("status") { $0.status },
        .text("statusClass") { $0.statusClass },
        .list("statusCause") { $0.statusCause },
        .text("statusNote") { $0.statusNote },
        .text("notice") { $0.notice },
        .object("letterhead") { $0.letterhead },
        .object("stamp") { $0.stamp },
        .flag("hasPaperHead") { $0.letterhead != nil || $0.stamp != nil },
        .object("sequence") { $0.sequence },
        .markup("requisites") { $0.requisites },
        .markup("outline") { $0.outline },
        .markup("body") { $0.body },
        .object("roadmap") { $0.roadmap },
        .flag("hasRoadmap") { $0.roadmap != nil },
        .list("agenda") { $0.agenda },
        .flag("hasAgenda") { !$0.agenda.isEmpty },
        .list("annexes") { $0.annexes },
        .flag("hasAnnexes") { !$0.annexes.isEmpty },
        .list("attachments") { $0.attachments },
        .flag("hasAttachments") { !$0.attachments.isEmpty },
        .list("relations") { $0.relations },
        .flag("hasRelations") { !$0.relations.isEmpty },
        .text("editions") { $0.editions },
        .text("historyAddress") { $0.historyAddress },
        .text("citedAct") { $0.citedAct },
        .text("citation") { $0.citation }
    )
}

/// Lines of the requisites card.
package struct RequisitesContext: TemplateContext {
    var rows: [RequisiteContext]

    package static let fields = TemplateFields<Self>(.list("rows") { $0.rows })
}

/// A line of the requisites card.
package struct RequisiteContext: TemplateContext {
    var name: String
    var value: String
    /// Empty when the value is not a link.
    var address = ""

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("value") { $0.value },
        .flag("isLink") { !$0.address.isEmpty },
        .text("address") { $0.address }
    )
}

/// A file offered for download.
package struct AttachmentItem: TemplateContext {
    var name: String
    var address: String
    var format: String
    /// `48 КБ`
    var size: String
    /// `12 страниц`; empty where that is not certain.
    var pages = ""
    /// SHA-256 in hexadecimal.
    var digest: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("format") { $0.format },
        .text("size") { $0.size },
        .text("pages") { $0.pages },
        .text("digest") { $0.digest }
    )
}

/// Related documents of one role.
package struct RelationContext: TemplateContext {
    var role: String
    /// A link without an address is an act this site does not hold.
    var links: [LinkContext]

    package static let fields = TemplateFields<Self>(
        .text("role") { $0.role },
        .list("links") { $0.links }
    )
}
