import Archive
import Audit
import AuditReports
import AuditRules
import Digests
import FileAccess
import Rendering
import SiteModel

/// The audit of the pages that were written.
extension SiteBuild {
    /// The audit of what was written so far, with its pages and reports; that of the last build where it would read
    /// nothing else.
    func writeAudit(
        _ site: Site, _ rules: RuleBook, _ scan: InputScan, _ renderer: SiteRenderer, _ writer: RecordingWriter,
        _ output: some Output, _ last: PartsMemory?
    ) throws -> (report: AuditReport?, memory: AuditMemory) {
        let files = writer.settle()
        // Pages of the last build that are to be replaced or removed may still stand there.
        let read = { @Sendable (path: String) in files[path: path] == nil ? nil : output.read(path) }
        let basis = auditBasis(scan, site)
        if let last, last.audit.rules == basis {
            let isTrue = last.audit.trace.isTrue(changed: writer.changes, file: read)
            if isTrue, writer.keep(last.audit.files) { return (nil, last.audit) }
        }
        let published = PublishedSite(baseURL: site.settings.baseURL, file: read)
        let report = SiteAudit(published, book: rules, baseURL: site.settings.baseURL, on: site.asOf)
            .report(site.settings.period?.text ?? "")
        var made = renderer.pages(of: report)
        let reports: [(AuditFormat, String)] = [
            (.json, FixedAddress.auditReport), (.csv, FixedAddress.auditTable), (.xlsx, FixedAddress.auditBook),
        ]
        for (format, address) in reports {
            made.append(
                RenderedFile(
                    path: OutputPath.of(address), bytes: try format.bytes(of: report, version: Tool.version)))
        }
        made.append(
            RenderedFile(path: OutputPath.of(FixedAddress.auditSchema), bytes: Array(try AuditSchema.text().utf8)))
        for file in made { writer.write(file) }
        let score = BuildSummary.Score(least: report.score.least, maximum: report.score.maximum)
        return (
            report, AuditMemory(rules: basis, trace: published.trace, files: made.map(\.path), score: score)
        )
    }

    private func auditBasis(_ scan: InputScan, _ site: Site) -> Fingerprint {
        let folders = [RuleBook.rulesFolder, RuleBook.opinionsFolder]
        return .of { archive in
            archive.put(site.settings.period?.text)
            archive.put(scan.content.filter { input in folders.contains(where: input.path.hasPrefix) }) {
                $0.put($1.path)
                $0.put($1.fingerprint)
            }
        }
    }
}
