/// The page of a monitoring's results for one period.
package struct MonitoringContext: TemplateContext {
    /// What came out, in one or two sentences.
    var result: String
    /// The analyst's sentence.
    var conclusion: String
    var period: String
    /// «2023/2024», for the head of a table column; empty without a period to compare with.
    var previousPeriod: String
    var facts: [RequisiteContext]
    /// Why figures may not be comparable.
    var comparisonNote: String
    var figureGroups: [FigureGroupContext]
    /// Ready SVG.
    var figuresChart: String
    var matrices: [CountTableContext]
    var distributions: [CountTableContext]
    var confirmations: [ConfirmationContext]
    var confirmationUnits: String
    /// What is said in place of a figure over too few rows; empty when there is none.
    var withheldNote: String
    var method: MethodContext
    var documents: [RelationContext]
    var downloads: [AttachmentItem]
    var otherYears: [LinkContext]
    var overviewAddress: String
    /// The passport of the open data set; empty when there is none.
    var passportAddress: String

    package static let fields = TemplateFields<Self>(
        .text("result") { $0.result },
        .text("conclusion") { $0.conclusion },
        .text("period") { $0.period },
        .text("previousPeriod") { $0.previousPeriod },
        .list("facts") { $0.facts },
        .text("comparisonNote") { $0.comparisonNote },
        .list("figureGroups") { $0.figureGroups },
        .flag("hasFigures") { !$0.figureGroups.isEmpty },
        .markup("figuresChart") { $0.figuresChart },
        .list("matrices") { $0.matrices },
        .list("distributions") { $0.distributions },
        .list("confirmations") { $0.confirmations },
        .flag("hasConfirmations") { !$0.confirmations.isEmpty },
        .text("confirmationUnits") { $0.confirmationUnits },
        .text("withheldNote") { $0.withheldNote },
        .object("method") { $0.method },
        .list("documents") { $0.documents },
        .flag("hasDocuments") { !$0.documents.isEmpty },
        .list("downloads") { $0.downloads },
        .flag("hasDownloads") { !$0.downloads.isEmpty },
        .list("otherYears") { $0.otherYears },
        .flag("hasOtherYears") { !$0.otherYears.isEmpty },
        .text("overviewAddress") { $0.overviewAddress },
        .text("passportAddress") { $0.passportAddress }
    )
}

/// Figures under one heading of the table.
package struct FigureGroupContext: TemplateContext {
    var heading: String
    var rows: [FigureContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .list("rows") { $0.rows }
    )
}

/// A line of the table of figures.
package struct FigureContext: TemplateContext {
    var name: String
    var unit: String
    var previous: String
    var current: String
    var change: String
    var meaning: String
    /// `better`, `worse`, `unchanged` or empty.
    var meaningClass: String
    /// «улучшили 5, ухудшили 3, без изменений 1».
    var units: String
    var level: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("unit") { $0.unit },
        .text("previous") { $0.previous },
        .text("current") { $0.current },
        .text("change") { $0.change },
        .text("meaning") { $0.meaning },
        .text("meaningClass") { $0.meaningClass },
        .text("units") { $0.units },
        .text("level") { $0.level }
    )
}

/// A table of counts with its chart.
package struct CountTableContext: TemplateContext {
    var heading: String
    var anchor: String
    /// The head of the first column.
    var rowsHeading: String
    var columns: [TextContext]
    var rows: [CountRowContext]
    /// Empty for a table without totals.
    var totalHeading: String
    /// What the numbers count.
    var caption: String
    var chart: String

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .text("anchor") { $0.anchor },
        .text("rowsHeading") { $0.rowsHeading },
        .list("columns") { $0.columns },
        .list("rows") { $0.rows },
        .text("totalHeading") { $0.totalHeading },
        .text("caption") { $0.caption },
        .markup("chart") { $0.chart }
    )
}

/// A line of a table of counts.
package struct CountRowContext: TemplateContext {
    var name: String
    var cells: [TextContext]
    var total: String
    /// True for the line that sums up the others.
    var isTotal: Bool

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .list("cells") { $0.cells },
        .text("total") { $0.total },
        .flag("isTotal") { $0.isTotal }
    )
}

/// A risk factor with what the curator found.
package struct ConfirmationContext: TemplateContext {
    var factor: String
    var group: String
    var diagnosed: String
    var confirmed: String

    package static let fields = TemplateFields<Self>(
        .text("factor") { $0.factor },
        .text("group") { $0.group },
        .text("diagnosed") { $0.diagnosed },
        .text("confirmed") { $0.confirmed }
    )
}

/// How the results are computed.
package struct MethodContext: TemplateContext {
    var act: String
    var edition: String
    var indicators: [MethodIndicatorContext]
    var scales: [ScaleContext]
    /// What the method leaves open, as found by computing.
    var notes: [TextContext]

    package static let fields = TemplateFields<Self>(
        .text("act") { $0.act },
        .text("edition") { $0.edition },
        .list("indicators") { $0.indicators },
        .list("scales") { $0.scales },
        .list("notes") { $0.notes },
        .flag("hasNotes") { !$0.notes.isEmpty }
    )
}

package struct MethodIndicatorContext: TemplateContext {
    var name: String
    var unit: String
    /// Allowed values as the act prints them.
    var values: String
    /// Where the value comes from: a form or a formula in words.
    var origin: String
    var better: String
    var point: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("unit") { $0.unit },
        .text("values") { $0.values },
        .text("origin") { $0.origin },
        .text("better") { $0.better },
        .text("point") { $0.point }
    )
}

package struct ScaleContext: TemplateContext {
    var name: String
    var point: String
    var levels: [LevelContext]

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("point") { $0.point },
        .list("levels") { $0.levels }
    )
}

package struct LevelContext: TemplateContext {
    var name: String
    var interval: String
    var meaning: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("interval") { $0.interval },
        .text("meaning") { $0.meaning }
    )
}

/// The overview of a monitoring over years.
package struct MonitoringOverviewContext: TemplateContext {
    var summary: String
    var years: [YearContext]
    var periods: [TextContext]
    var figureGroups: [YearFigureGroupContext]
    var distributions: [CountTableContext]
    var charts: [ChartContext]

    package static let fields = TemplateFields<Self>(
        .text("summary") { $0.summary },
        .list("years") { $0.years },
        .list("periods") { $0.periods },
        .list("figureGroups") { $0.figureGroups },
        .flag("hasFigures") { !$0.figureGroups.isEmpty },
        .list("distributions") { $0.distributions },
        .list("charts") { $0.charts }
    )
}

/// One period with its result.
package struct YearContext: TemplateContext {
    var period: String
    var address: String
    var result: String

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .text("address") { $0.address },
        .text("result") { $0.result }
    )
}

package struct YearFigureGroupContext: TemplateContext {
    var heading: String
    var rows: [YearFigureContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .list("rows") { $0.rows }
    )
}

/// An indicator over the years, the earliest first.
package struct YearFigureContext: TemplateContext {
    var name: String
    var unit: String
    var cells: [TextContext]

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("unit") { $0.unit },
        .list("cells") { $0.cells }
    )
}

/// Ready SVG with its title.
package struct ChartContext: TemplateContext {
    var name: String
    var chart: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .markup("chart") { $0.chart }
    )
}

/// A monitoring in a list of monitorings.
package struct MonitoringItemContext: TemplateContext {
    var name: String
    var address: String
    /// The latest period with results.
    var period: String
    var latestAddress: String
    var result: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("period") { $0.period },
        .text("latestAddress") { $0.latestAddress },
        .text("result") { $0.result }
    )
}
