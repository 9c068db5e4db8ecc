import Archive
import Audit
import AuditReports
import AuditRules
import Digests
import FileAccess
import Rendering
import SiteModel

/// The audit of the pages that were written.
extension SiteWork {
    /// The audit of what was written so far, with its pages and reports; that of the last build where it would read
    /// nothing else.
    func writeAudit() throws -> (report: AuditReport?, memory: AuditMemory) {
        let files = writer.settle()
        // Pages of the last build that are to be replaced or removed may still stand there.
        let read = { @Sendable [output] (path: String) in files[path: path] == nil ? nil : output.read(path) }
        let basis = auditBasis
        if let last, last.audit.rules == basis {
            let isTrue = last.audit.trace.isTrue(changed: writer.changes, file: read)
            if isTrue, writer.keep(last.audit.files) { return (nil, last.audit) }
        }
        let published = PublishedSite(baseURL: site.settings.baseURL, file: read)
        let report = SiteAudit(published, book: rules, baseURL: site.settings.baseURL, on: site.asOf)
            .report(site.settings.period?.text ?? "")
        let made = try write(
            [
                { try [reportFile(report, as: .xlsx, at: FixedAddress.auditBook)] },
                { try [reportFile(report, as: .json, at: FixedAddress.auditReport)] },
                { try [reportFile(report, as: .csv, at: FixedAddress.auditTable)] },
                { renderer.pages(of: report) },
                { [file(Array(try AuditSchema.text().utf8), at: FixedAddress.auditSchema)] },
            ])
        let score = BuildSummary.Score(least: report.score.least, maximum: report.score.maximum)
        return (report, AuditMemory(rules: basis, trace: published.trace, files: made, score: score))
    }

    private func reportFile(
        _ report: AuditReport, as format: AuditFormat, at address: String
    ) throws -> RenderedFile {
        file(try format.bytes(of: report, version: Tool.version), at: address)
    }

    private func file(_ bytes: [UInt8], at address: String) -> RenderedFile {
        RenderedFile(path: OutputPath.of(address), bytes: bytes)
    }

    /// Of the rules, the opinions and the period the audit goes by.
    private var auditBasis: Fingerprint {
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
