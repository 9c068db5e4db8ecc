/// The history of the audit by years.
package struct AuditHistoryContext: TemplateContext {
    var years: [AuditYearContext]
    var checks: [AuditHistoryRowContext]

    package static let fields = TemplateFields<Self>(
        .list("years") { $0.years },
        .flag("hasYears") { !$0.years.isEmpty },
        .list("checks") { $0.checks }
    )
}

/// What a year came to.
package struct AuditYearContext: TemplateContext {
    var period: String
    /// `11 из 12`
    var total: String
    var level: String
    /// `+1`, `−2`, `0`; empty for the first year.
    var change: String
    var filled: String
    var cycles: String

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .text("total") { $0.total },
        .text("level") { $0.level },
        .text("change") { $0.change },
        .text("filled") { $0.filled },
        .text("cycles") { $0.cycles }
    )
}

/// One check over the years.
package struct AuditHistoryRowContext: TemplateContext {
    var identifier: String
    var name: String
    var address: String
    var cells: [AuditHistoryCellContext]

    package static let fields = TemplateFields<Self>(
        .text("identifier") { $0.identifier },
        .text("name") { $0.name },
        .text("address") { $0.address },
        .list("cells") { $0.cells }
    )
}

package struct AuditHistoryCellContext: TemplateContext {
    var period: String
    /// The verdict in words, or the number.
    var result: String
    var verdictClass: String

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .text("result") { $0.result },
        .text("verdictClass") { $0.verdictClass }
    )
}
