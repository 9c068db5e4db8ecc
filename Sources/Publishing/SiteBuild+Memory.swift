import AuditReports
import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
import Rendering
import SiteModel

/// The end of a build: the manifest, and what the next build is to know.
extension SiteBuild {
    /// What a build has made when all but the manifest is written.
    struct MadeSite {
        var site: Site
        var inputs: Fingerprint
        var diagnostics: [Diagnostic]
        var isSearchMissing: Bool
        var audit: AuditReport?
        var corpus: CorpusMemory
        var parts: PartsMemory
        var kept: KeptSite?
        /// Of `corpus` and `kept`, where the build began with them.
        var encoded: EncodedSections?
    }

    func finish(
        _ made: MadeSite, _ writer: RecordingWriter, _ lost: LostFiles, _ leftovers: [any Sendable]
    ) throws -> Outcome {
        let manifest = writer.writeManifest(made.site, inputs: made.inputs)
        if let error = lost.first ?? writer.failure { throw error }
        let files = writer.settle()
        let summary = BuildSummary(
            diagnostics: made.diagnostics + writer.leaks, documents: made.site.documents.count,
            files: files.count - 1, score: made.parts.audit.score)
        return Outcome(
            summary, made.audit,
            BuildMemory(
                inputs: made.isSearchMissing ? Fingerprint(of: []) : made.inputs, manifest: manifest,
                summary: summary, published: files, corpus: made.corpus, parts: made.parts, site: made.kept,
                encoded: made.encoded),
            leftovers: leftovers)
    }

    /// Nil when a document was not faultless.
    func kept(
        _ prepared: Prepared, _ scan: InputScan, _ site: Site, _ secretDrafts: [Int], _ diagnostics: [Diagnostic]
    ) -> KeptSite? {
        guard let corpus = prepared.corpus, prepared.memory.holdsAll(of: corpus) else { return nil }
        return KeptSite(
            frame: scan.frame(request), site: SiteMemory(site, of: corpus), secretDrafts: secretDrafts,
            diagnostics: diagnostics)
    }

    func facts(_ attachments: [PathKey: AttachmentMemory]) -> [String: FileFacts] {
        Dictionary(attachments.map { ($0.key.path, $0.value.facts) }) { first, _ in first }
    }
}
