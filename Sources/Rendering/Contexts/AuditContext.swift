/// The summary page of the audit.
package struct AuditContext: TemplateContext {
    /// What the rules are called, and the act they are from.
    var rules: String
    var act: String
    var period: String
    var date: String
    /// `10 из 12`
    var total: String
    /// `ещё 1 решит эксперт`; empty when no point is open.
    var open: String
    /// The level, or the lowest and the highest it may come to.
    var level: String
    /// `было 9, стало 10`; empty without a year before.
    var change: String
    /// `66 из 72`; empty without a matrix.
    var filled: String
    var cycles: String
    var actions: [AuditActionContext]
    var checks: [CheckContext]
    var years: [AuditYearContext]
    var downloads: [LinkContext]

    package static let fields = TemplateFields<Self>(
        .text("rules") { $0.rules },
        .text("act") { $0.act },
        .text("period") { $0.period },
        .text("date") { $0.date },
        .text("total") { $0.total },
        .text("open") { $0.open },
        .text("level") { $0.level },
        .text("change") { $0.change },
        .text("filled") { $0.filled },
        .text("cycles") { $0.cycles },
        .list("actions") { $0.actions },
        .flag("hasActions") { !$0.actions.isEmpty },
        .list("checks") { $0.checks },
        .list("years") { $0.years },
        .flag("hasYears") { $0.years.count > 1 },
        .list("downloads") { $0.downloads }
    )
}

/// Something to do, and where it is explained.
package struct AuditActionContext: TemplateContext {
    var name: String
    var address: String
    var reason: String
    var remedy: String
    /// Who answers for it until when; empty without a waiver.
    var waiver: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("reason") { $0.reason },
        .text("remedy") { $0.remedy },
        .text("waiver") { $0.waiver }
    )
}

/// The page with every check in full.
package struct AuditChecksContext: TemplateContext {
    var period: String
    var checks: [CheckContext]

    package static let fields = TemplateFields<Self>(
        .text("period") { $0.period },
        .list("checks") { $0.checks }
    )
}

/// One check with its verdict and evidence.
package struct CheckContext: TemplateContext {
    var identifier: String
    /// The fragment of the check on the page with all of them.
    var anchor: String
    var address: String
    var letter: String
    var name: String
    /// `п. 6.1`
    var point: String
    var verdict: String
    /// `passed`, `failed`, `notAssessed` or `notApplicable`.
    var verdictClass: String
    var points: String
    /// `не менее 4 шт.`; empty for a check that gives a point.
    var value: String
    var reason: String
    var remedy: String
    /// Presence, requisites, links and the expert's word, as far as each applies.
    var facets: [FacetContext]
    var judgement: String
    var waiver: String
    var evidence: [EvidenceContext]

    package static let fields = TemplateFields<Self>(
        .text("identifier") { $0.identifier },
        .text("anchor") { $0.anchor },
        .text("address") { $0.address },
        .text("letter") { $0.letter },
        .text("name") { $0.name },
        .text("point") { $0.point },
        .text("verdict") { $0.verdict },
        .text("verdictClass") { $0.verdictClass },
        .text("points") { $0.points },
        .text("value") { $0.value },
        .text("reason") { $0.reason },
        .text("remedy") { $0.remedy },
        .list("facets") { $0.facets },
        .flag("hasFacets") { !$0.facets.isEmpty },
        .text("judgement") { $0.judgement },
        .text("waiver") { $0.waiver },
        .list("evidence") { $0.evidence },
        .flag("hasEvidence") { !$0.evidence.isEmpty }
    )
}

/// One of the things that are judged apart.
package struct FacetContext: TemplateContext {
    var name: String
    var verdict: String
    var verdictClass: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("verdict") { $0.verdict },
        .text("verdictClass") { $0.verdictClass }
    )
}

/// A page or file that proves a verdict.
package struct EvidenceContext: TemplateContext {
    var name: String
    var requisites: String
    var address: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("requisites") { $0.requisites },
        .text("address") { $0.address }
    )
}
