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
