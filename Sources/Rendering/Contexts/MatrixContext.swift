/// The completeness matrix: a row a direction, a column a stage.
package struct MatrixContext: TemplateContext {
    /// `66 из 72`
    package var filled: String
    /// `5 из 8`
    package var cycles: String
    package var stages: [MatrixStageContext]
    package var rows: [MatrixRowContext]

    package init(filled: String, cycles: String, stages: [MatrixStageContext], rows: [MatrixRowContext]) {
        self.filled = filled
        self.cycles = cycles
        self.stages = stages
        self.rows = rows
    }

    package static let fields = TemplateFields<Self>(
        .text("filled") { $0.filled },
        .text("cycles") { $0.cycles },
        .list("stages") { $0.stages },
        .list("rows") { $0.rows }
    )
}

package struct MatrixStageContext: TemplateContext {
    package var number: String
    package var name: String

    package init(number: String, name: String) {
        self.number = number
        self.name = name
    }

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name }
    )
}

/// A direction with its nine cells and its cycle.
package struct MatrixRowContext: TemplateContext {
    package var number: String
    package var name: String
    package var address: String
    package var cells: [MatrixCellContext]
    package var cycle: String
    package var cycleClass: String
    package var reason: String
    package var remedy: String

    package init(
        number: String, name: String, address: String, cells: [MatrixCellContext], cycle: String, cycleClass: String,
        reason: String, remedy: String
    ) {
        self.number = number
        self.name = name
        self.address = address
        self.cells = cells
        self.cycle = cycle
        self.cycleClass = cycleClass
        self.reason = reason
        self.remedy = remedy
    }

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name },
        .text("address") { $0.address },
        .list("cells") { $0.cells },
        .text("cycle") { $0.cycle },
        .text("cycleClass") { $0.cycleClass },
        .text("reason") { $0.reason },
        .text("remedy") { $0.remedy }
    )
}

package struct MatrixCellContext: TemplateContext {
    /// How many documents.
    package var count: String
    package var verdictClass: String
    /// «Мониторинг: документов — 2.», for those who cannot see the column.
    package var label: String
    /// The stage on the direction's page.
    package var address: String

    package init(count: String, verdictClass: String, label: String, address: String) {
        self.count = count
        self.verdictClass = verdictClass
        self.label = label
        self.address = address
    }

    package static let fields = TemplateFields<Self>(
        .text("count") { $0.count },
        .text("verdictClass") { $0.verdictClass },
        .text("label") { $0.label },
        .text("address") { $0.address }
    )
}
