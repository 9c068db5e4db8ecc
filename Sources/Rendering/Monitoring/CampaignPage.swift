import Catalogues
import Documents
import Methodology
import Monitoring
import SiteModel

/// Builds the page of a monitoring's results for one period.
struct CampaignPage {
    let site: Site
    let root: String
    let monitoring: SiteMonitoring
    let campaign: SiteCampaign

    private var report: MonitoringReport { campaign.report }

    func context(downloads: [AttachmentItem]) -> MonitoringContext {
        let figures = FigureTables(report: report)
        let counts = CountTables(report: report)
        return MonitoringContext(
            result: ResultSentence.text(report), conclusion: report.conclusion ?? "", period: report.period.text,
            previousPeriod: report.previousPeriod?.text ?? "", facts: facts, comparisonNote: comparisonNote,
            figureGroups: figures.groups, figuresChart: figures.chart, matrices: counts.matrices,
            distributions: counts.distributions, confirmations: confirmations, confirmationUnits: confirmationUnits,
            withheldNote: withheldNote, method: MethodExplanation(method: report.method).context,
            documents: documents, downloads: downloads, otherYears: otherYears,
            overviewAddress: root + monitoring.address, passportAddress: passportAddress)
    }

    /// Empty without the owner's ИНН.
    private var passportAddress: String {
        OpenDataPages.publisher(of: site.settings).map { publisher in
            root + OpenDataPages.address(ofSet: monitoring.code, publisher)
        } ?? ""
    }

    private var facts: [RequisiteContext] {
        var facts = [
            RequisiteContext(name: "Период", value: report.period.spelled),
            RequisiteContext(name: "Дата результатов", value: report.date.spelled),
        ]
        for size in report.sizes {
            facts.append(
                RequisiteContext(
                    name: "Всего \(size.form.unit.many)", value: FigureWording.text(size.rows)))
        }
        return facts
    }

    private var comparisonNote: String {
        guard let edition = report.previousEdition, let period = report.previousPeriod else { return "" }
        return
            "За \(period.text) результаты посчитаны по другой редакции методики (\(edition)): сравнивайте с оговоркой."
    }

    private var confirmations: [ConfirmationContext] {
        report.confirmations.map { row in
            ConfirmationContext(
                factor: row.factor.numberedTitle, group: row.protocolGroup.title,
                diagnosed: FigureWording.text(row.diagnosed), confirmed: FigureWording.text(row.confirmed))
        }
    }

    private var confirmationUnits: String {
        guard let first = report.confirmations.first, case .row(let form) = first.protocolGroup.scope else { return "" }
        return report.method.form(form)?.unit.many ?? ""
    }

    private var withheldNote: String {
        let counts = report.distributions.flatMap { [$0.all] + [$0.previous].compactMap(\.self) + $0.groups }
        let isWithheld =
            counts.contains { $0.total == .withheld || $0.counts.contains(.withheld) }
            || report.figures.contains { $0.value == .withheld || $0.previous == .withheld }
            || report.sizes.contains { $0.rows == .withheld }
            || report.confirmations.contains { $0.diagnosed == .withheld }
        guard isWithheld else { return "" }
        return
            "«\(FigureWording.withheld.capitalisedFirst)» стоит у групп, в которых меньше \(report.method.threshold) человек "
            + "или школ, и там, где данные такой группы можно было бы вычислить."
    }

    /// Documents that follow from the results, by kind, in the order of kinds.
    private var documents: [RelationContext] {
        let documents = campaign.documents.map { site.documents[$0] }
        let kinds = documents.map(\.document.kind).reduce(into: [DocumentKind]()) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.map { kind in
            RelationContext(
                role: kind.title.capitalisedFirst,
                links: documents.filter { $0.document.kind == kind }.map {
                    LinkContext(text: $0.fullCitation, address: root + $0.address)
                })
        }
    }

    private var otherYears: [LinkContext] {
        monitoring.campaigns.filter { $0.address != campaign.address }.map {
            LinkContext(text: $0.report.period.spelled, address: root + $0.address)
        }
    }
}
