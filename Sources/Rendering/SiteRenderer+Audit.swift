import AuditReports
import SiteModel

/// The pages of the audit; they are rendered last, because they tell of all the others.
extension SiteRenderer {
    package func pages(of report: AuditReport) -> [RenderedFile] {
        let pages = AuditPages(report: report, root: root)
        return [
            auditPage(
                .audit, pages.summary(), FixedAddress.audit, title: "Аудит раздела",
                description: "Что из требуемого методикой опубликовано, с доказательствами."),
            auditPage(
                .auditChecks, pages.checks(), FixedAddress.auditChecks, title: "Проверки аудита",
                description: "Каждая проверка с обоснованием, доказательствами и тем, что сделать."),
            auditPage(
                .auditMatrix, pages.matrix(), FixedAddress.auditMatrix, title: "Матрица полноты «Механизмов»",
                description: "Восемь направлений по девяти этапам управленческого цикла."),
            auditPage(
                .auditHistory, pages.history(), FixedAddress.auditHistory, title: "Аудит по годам",
                description: "Как менялись баллы, уровень и полнота разделов."),
        ]
    }

    private func auditPage(
        _ template: PageTemplate, _ context: some TemplateContext, _ address: String, title: String, description: String
    ) -> RenderedFile {
        let isSummary = address == FixedAddress.audit
        let summary = LinkContext(text: "Аудит раздела", address: root + FixedAddress.audit)
        let frame = frame(
            title: title, description: description, metadata: metadata(.audit, address),
            menu: .audit, breadcrumbs: homeOnly + (isSummary ? [] : [summary]))
        return render(template, Page(frame: frame, content: context), address)
    }
}
