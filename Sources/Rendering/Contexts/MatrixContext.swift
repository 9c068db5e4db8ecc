/// The completeness matrix: a row a direction, a column a stage.
package struct MatrixContext: TemplateContext {
    var period: String
    /// `66 из 72`
    var filled: String
    /// `5 из 8`
    var cycles: String
    var stages: [MatrixStageContext]
    var rows: [MatrixRowContext]

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .text("filled") { $0.filled },
        .text("cycles") { $0.cycles },
        .list("stages") { $0.stages },
        .list("rows") { $0.rows }
    )
}

package struct MatrixStageContext: TemplateContext {
    var number: String
    var name: String

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name }
    )
}

/// A direction with its nine cells and its cycle.
package struct MatrixRowContext: TemplateContext {
    var number: String
    var name: String
    var address: String
    var anchor: String
    var cells: [MatrixCellContext]
    var cycle: String
    var cycleClass: String
    var reason: String
    var remedy: String
    var waiver: String
    /// Documents older than what they follow from.
    var conflicts: [MatrixConflictContext]
    /// Cells with something to do.
    var actions: [AuditActionContext]

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("anchor") { $0.anchor },
        .list("cells") { $0.cells },
        .text("cycle") { $0.cycle },
        .text("cycleClass") { $0.cycleClass },
        .text("reason") { $0.reason },
        .text("remedy") { $0.remedy },
        .text("waiver") { $0.waiver },
        .list("conflicts") { $0.conflicts },
        .flag("hasConflicts") { !$0.conflicts.isEmpty },
        .list("actions") { $0.actions },
        .flag("hasActions") { !$0.actions.isEmpty }
    )
}

package struct MatrixCellContext: TemplateContext {
    /// How many documents, or a dash.
    var count: String
    var verdictClass: String
    /// «Мониторинг»
    var stage: String
    var stageNumber: String
    /// «выполнено; реквизиты неполны»
    var verdict: String
    /// The stage on the direction's page.
    var address: String

    package static let fields = TemplateFields<Self>(
        .text("count") { $0.count },
        .text("verdictClass") { $0.verdictClass },
        .text("stage") { $0.stage },
        .text("stageNumber") { $0.stageNumber },
        .text("verdict") { $0.verdict },
        .text("address") { $0.address }
    )
}

package struct MatrixConflictContext: TemplateContext {
    var document: EvidenceContext
    var cause: EvidenceContext

    package static let fields = TemplateFields<Self>(
        .object("document") { $0.document },
        .object("cause") { $0.cause }
    )
}
