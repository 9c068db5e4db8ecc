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
