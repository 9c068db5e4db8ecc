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
