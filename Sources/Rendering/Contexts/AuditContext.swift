/// The audit page.
package struct AuditContext: TemplateContext {
    package var period: String
    package var date: String
    /// `2 из 3`
    package var total: String
    package var checks: [CheckContext]
    package var reportAddress: String
    package var matrix: MatrixContext?

    package init(
        period: String, date: String, total: String, checks: [CheckContext], reportAddress: String,
        matrix: MatrixContext?
    ) {
        self.matrix = matrix
        self.period = period
        self.date = date
        self.total = total
        self.checks = checks
        self.reportAddress = reportAddress
    }

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .text("date") { $0.date },
        .text("total") { $0.total },
        .list("checks") { $0.checks },
        .text("reportAddress") { $0.reportAddress },
        .object("matrix") { $0.matrix }
    )
}

/// One check with its verdict and evidence.
package struct CheckContext: TemplateContext {
    package var identifier: String
    package var letter: String
    package var name: String
    package var verdict: String
    /// `passed`, `failed`, `notAssessed` or `notApplicable`.
    package var verdictClass: String
    package var points: String
    package var reason: String
    package var remedy: String
    package var evidence: [EvidenceContext]

    package init(
        identifier: String, letter: String, name: String, verdict: String, verdictClass: String, points: String,
        reason: String, remedy: String, evidence: [EvidenceContext]
    ) {
        self.identifier = identifier
        self.letter = letter
        self.name = name
        self.verdict = verdict
        self.verdictClass = verdictClass
        self.points = points
        self.reason = reason
        self.remedy = remedy
        self.evidence = evidence
    }

    package static let fields = TemplateFields<Self>(
        .text("identifier") { $0.identifier },
        .text("letter") { $0.letter },
        .text("name") { $0.name },
        .text("verdict") { $0.verdict },
        .text("verdictClass") { $0.verdictClass },
        .text("points") { $0.points },
        .text("reason") { $0.reason },
        .text("remedy") { $0.remedy },
        .list("evidence") { $0.evidence },
        .flag("hasEvidence") { !$0.evidence.isEmpty }
    )
}

/// A page or file that proves a verdict.
package struct EvidenceContext: TemplateContext {
    package var name: String
    package var requisites: String
    package var address: String

    package init(
        name: String, requisites: String, address: String
    ) {
        self.name = name
        self.requisites = requisites
        self.address = address
    }

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("requisites") { $0.requisites },
        .text("address") { $0.address }
    )
}
