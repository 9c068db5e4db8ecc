import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
import LeakGuard
import Rendering
import SiteModel

/// A build in which the whole site is related, and made where it is not the same as in the last build.
extension SiteBuild {
    func makeWhole(
        _ scan: InputScan, _ inputs: Fingerprint, _ theme: ThemeAhead, _ output: some Output,
        after memory: BuildMemory?, _ lost: LostFiles
    ) throws -> Making {
        let parts = Ahead { memory?.parts.value }
        let fingerprints = scan.byPath
        let known = KnownDocuments(memory?.corpus.value ?? .empty, lost: lost) { fingerprints[PathKey($0)] }
        let prepared = try prepare(scan.tree, theme, known)
        guard let site = prepared.site, let theme = prepared.theme, !prepared.diagnostics.hasErrors else {
            let outcome = check(prepared)
            if let error = lost.first { throw error }
            return .ended(outcome)
        }
        var work = begin(prepared, site, theme, scan, output, parts.value, memory?.published)
        var texts = writeTexts(work, prepared.diagnostics)
        if let error = lost.first ?? work.writer.failure { throw error }
        guard !texts.diagnostics.hasErrors else {
            return .ended(
                Outcome(diagnostics: texts.diagnostics + work.writer.leaks, documents: site.documents.count))
        }
        work.copy(texts.files)
        // A build of everything has less memory to spare.
        if work.last == nil { texts.leftovers = [GivenUp(texts.leftovers)] }
        progress.begin(.lists)
        let pages = try work.writeSitePages()
        work.writeRules()
        return .made(
            try MadeSite(
                finishing: work, inputs: inputs, diagnostics: texts.diagnostics, corpus: prepared.memory,
                documents: texts.memories, pages: pages, kept: kept(prepared, work, texts.keptFindings), lost: lost,
                leftovers: texts.leftovers + [prepared]))
    }

    /// - Parameters:
    ///   - parts: what the last build made.
    ///   - published: the files it published.
    private func begin(
        _ prepared: Prepared, _ site: Site, _ theme: Theme, _ scan: InputScan, _ output: some Output,
        _ parts: PartsMemory?, _ published: FileTable?
    ) -> SiteWork {
        let examiner = Ahead { TextExaminer(site) }
        let secretDrafts = secretDrafts(site)
        let secrets = prepared.secrets + secrets(secretDrafts, of: site)
        let common = common(scan, secrets, site)
        let last = parts.flatMap { $0.common == common ? $0 : nil }
        let writer = RecordingWriter(
            output, LeakGuard(secrets, allowed: site.settings.exceptions),
            published: last == nil ? FileTable() : published ?? FileTable())
        let attachments = writer.copy(
            site.documents.flatMap { $0.attachments }, from: scan, known: last?.attachments ?? [:])
        let renderer = SiteRenderer(site, theme, examiner.value, files: SiteWork.facts(attachments))
        let fingerprints = scan.byPath
        return SiteWork(
            progress: progress, request: request, scan: scan, site: site, rules: prepared.rules, theme: theme,
            secretDrafts: secretDrafts, common: common, last: last, output: output, writer: writer,
            attachments: attachments, renderer: renderer,
            recipes: PageRecipes(renderer, common: common) { fingerprints[PathKey($0)] })
    }

    /// What the texts of all documents told.
    private struct WrittenTexts {
        var memories: DocumentMemories
        /// Everything that was found so far.
        var diagnostics: [Diagnostic]
        /// The same but what was found in texts that are remembered, which are not read again.
        var keptFindings: [Diagnostic]
        /// Files the texts name.
        var files: [Attachment]
        var leftovers: [any Sendable]
    }

    /// - Parameter diagnostics: what was found before.
    private func writeTexts(_ work: SiteWork, _ diagnostics: [Diagnostic]) -> WrittenTexts {
        progress.begin(.documents, of: work.site.documents.count)
        let documents = work.writeDocuments()
        let examinations = documents.map(\.examination)
        let findings = diagnostics + rest(work.site, work.renderer.examiner, examinations)
        return WrittenTexts(
            memories: DocumentMemories(
                documents.compactMap { made in made.memory.map { (path: made.path, memory: $0) } }),
            diagnostics: findings + examinations.flatMap(\.diagnostics),
            keptFindings: findings + documents.filter { $0.memory == nil }.flatMap(\.examination.diagnostics),
            files: examinations.flatMap(\.files), leftovers: [documents, examinations])
    }

    /// Nil when a document was not faultless.
    private func kept(_ prepared: Prepared, _ work: SiteWork, _ diagnostics: [Diagnostic]) -> KeptSite? {
        guard let corpus = prepared.corpus, prepared.memory.holdsAll(of: corpus) else { return nil }
        return KeptSite(
            frame: work.scan.frame(request), site: SiteMemory(work.site, of: corpus),
            secretDrafts: work.secretDrafts, diagnostics: diagnostics)
    }
}
