/// The table of measures on the page of a roadmap.
package struct RoadmapTableContext: TemplateContext {
    var summary: String
    var caption: String
    var progressAddress: String
    var calendarAddress: String
    var tableAddress: String
    var groups: [RoadmapGroupContext]

    package static let fields = TemplateFields<Self>(
        .text("summary") { $0.summary },
        .text("caption") { $0.caption },
        .text("progressAddress") { $0.progressAddress },
        .text("calendarAddress") { $0.calendarAddress },
        .text("tableAddress") { $0.tableAddress },
        .list("groups") { $0.groups }
    )
}

/// Measures under one heading.
package struct RoadmapGroupContext: TemplateContext {
    /// Empty where the heading above still holds.
    var level: String
    /// The direction; empty where the roadmap is not divided by directions.
    var block: String
    var rows: [RoadmapRowContext]

    package static let fields = TemplateFields<Self>(
        .text("level") { $0.level },
        .text("block") { $0.block },
        .list("rows") { $0.rows }
    )
}

/// A measure.
package struct RoadmapRowContext: TemplateContext {
    /// What the audit reads; must stand in the tag of the row.
    var attributes: String
    var number: String
    var measure: String
    var form: String
    var term: String
    var responsible: String
    var state: String
    var stateClass: String
    var reason: String
    /// The only links a row may hold.
    var documents: [LinkContext]

    package static let fields = TemplateFields<Self>(
        .markup("attributes") { $0.attributes },
        .text("number") { $0.number },
        .text("measure") { $0.measure },
        .text("form") { $0.form },
        .text("term") { $0.term },
        .text("responsible") { $0.responsible },
        .text("state") { $0.state },
        .text("stateClass") { $0.stateClass },
        .text("reason") { $0.reason },
        .list("documents") { $0.documents },
        .flag("hasDocuments") { !$0.documents.isEmpty },
        .flag("hasManyDocuments") { $0.documents.count > 3 },
        .text("documentsCount") { RussianText.documents($0.documents.count) }
    )
}

/// How many measures are in a state.
package struct StateCountContext: TemplateContext {
    var count: String
    var state: String
    var stateClass: String

    package static let fields = TemplateFields<Self>(
        .text("count") { $0.count },
        .text("state") { $0.state },
        .text("stateClass") { $0.stateClass }
    )
}

/// A measure or one of its deadlines in a list.
package struct RoadmapLineContext: TemplateContext {
    var time: String
    var name: String
    /// Of its row on the page of the roadmap.
    var address: String
    var state: String
    var stateClass: String
    var note: String
    var responsible: String

    package static let fields = TemplateFields<Self>(
        .text("time") { $0.time },
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("state") { $0.state },
        .text("stateClass") { $0.stateClass },
        .text("note") { $0.note },
        .text("responsible") { $0.responsible }
    )
}

/// What is to be done now.
package struct DueContext: TemplateContext {
    var lines: [RoadmapLineContext]
    /// What is said when there are more lines.
    var rest: String
    var roadmaps: [DueRoadmapContext]

    package static let fields = TemplateFields<Self>(
        .list("lines") { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .text("rest") { $0.rest },
        .list("roadmaps") { $0.roadmaps }
    )
}

/// A roadmap with the ways to its progress.
package struct DueRoadmapContext: TemplateContext {
    var text: String
    var address: String
    /// What ends in the month of the site's day; both empty when nothing does.
    var month: String
    var monthAddress: String

    package static let fields = TemplateFields<Self>(
        .text("text") { $0.text },
        .text("address") { $0.address },
        .text("month") { $0.month },
        .text("monthAddress") { $0.monthAddress }
    )
}

/// The page of a roadmap's progress.
package struct ProgressContext: TemplateContext {
    var summary: String
    var counts: [StateCountContext]
    var documentAddress: String
    var calendarAddress: String
    var tableAddress: String
    var overdue: [RoadmapLineContext]
    var due: [RoadmapLineContext]
    var upcoming: [RoadmapLineContext]
    /// The last day `upcoming` looks at.
    var horizon: String
    /// The school year of `months`.
    var year: String
    var months: [ProgressMonthContext]
    var otherYears: [ProgressYearContext]
    var open: [RoadmapLineContext]
    var undated: [RoadmapLineContext]
    var responsible: [ResponsibleContext]

    package static let fields = TemplateFields<Self>(
        .text("summary") { $0.summary },
        .list("counts") { $0.counts },
        .text("documentAddress") { $0.documentAddress },
        .text("calendarAddress") { $0.calendarAddress },
        .text("tableAddress") { $0.tableAddress },
        .list("overdue") { $0.overdue },
        .flag("hasOverdue") { !$0.overdue.isEmpty },
        .list("due") { $0.due },
        .flag("hasDue") { !$0.due.isEmpty },
        .list("upcoming") { $0.upcoming },
        .flag("hasUpcoming") { !$0.upcoming.isEmpty },
        .text("horizon") { $0.horizon },
        .text("year") { $0.year },
        .list("months") { $0.months },
        .flag("hasMonths") { !$0.months.isEmpty },
        .list("otherYears") { $0.otherYears },
        .list("open") { $0.open },
        .flag("hasOpen") { !$0.open.isEmpty },
        .list("undated") { $0.undated },
        .flag("hasUndated") { !$0.undated.isEmpty },
        .list("responsible") { $0.responsible },
        .flag("hasResponsible") { !$0.responsible.isEmpty }
    )
}

/// The deadlines of a month.
package struct ProgressMonthContext: TemplateContext {
    var heading: String
    var anchor: String
    var lines: [RoadmapLineContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .text("anchor") { $0.anchor },
        .list("lines") { $0.lines }
    )
}

/// The deadlines of a school year.
package struct ProgressYearContext: TemplateContext {
    var heading: String
    var months: [ProgressMonthContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .list("months") { $0.months }
    )
}

/// The measures of one responsible body.
package struct ResponsibleContext: TemplateContext {
    var name: String
    var summary: String
    var lines: [RoadmapLineContext]

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("summary") { $0.summary },
        .list("lines") { $0.lines }
    )
}
