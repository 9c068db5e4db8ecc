import AuditRules
import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
import LeakGuard
import Rendering
import SiteModel

/// A build in which nothing but texts of documents is another one than in the last: their pages are made anew, everything
/// else stays, and no other document is even taken out of the memory.
extension SiteBuild {
    /// - Returns: nil when more must be made anew than the pages of the changed documents.
    func rewriteTexts(
        _ scan: InputScan, _ inputs: Fingerprint, _ theme: ThemeAhead, _ output: some Output,
        after memory: BuildMemory, _ lost: LostFiles
    ) throws -> Outcome? {
        guard memory.isPublished else { return nil }
        // Wanted when the first page is written.
        _ = Ahead { memory.previous.value }
        let parts = Ahead { memory.parts.value }
        let corpus = Ahead { memory.corpus.value }
        guard let kept = memory.site.value, kept.frame == scan.frame(request), let corpus = corpus.value,
            let documents = KeptDocuments(
                KnownDocuments(corpus, lost: lost) { scan[$0] }, scan.documents, in: scan.tree),
            let last = parts.value, let changed = try changedTexts(kept, documents, scan, theme, last)
        else { return nil }
        let encoded = EncodedSections(documents.memory, kept, documents: documents.paths.count)
        let site = changed.site
        progress.begin(.documents, of: changed.indices.count)
        let writer = RecordingWriter(
            output, LeakGuard(changed.secrets, allowed: site.settings.exceptions), published: memory.published)
        writer.keepAll(but: changed.paths(last))
        let rewritten = changed.rewrite { document in
            write(document, writer)
            progress.advance()
        }
        guard let rewritten else { return nil }
        let settled = Ahead { writer.settle() }
        var newParts = last
        newParts.documents = last.documents.replacing(rewritten.map { ($0.path, $0.memory) })
        var diagnostics = kept.diagnostics + newParts.documents.diagnostics + changed.fragmentFindings(rewritten)
        _ = settled.value
        if let error = lost.first ?? writer.failure { throw error }
        guard !diagnostics.hasErrors else {
            return Outcome(diagnostics: diagnostics + writer.leaks, documents: site.documents.count)
        }

        progress.begin(.search)
        let search = try writeSearch(changed.renderer, writer, output, last, keepsPage: true)
        newParts.search = search.memory
        diagnostics += search.diagnostics
        progress.begin(.audit)
        let audit = try writeAudit(site, changed.rules, scan, changed.renderer, writer, output, last)
        newParts.audit = audit.memory
        progress.begin(.publishing)
        return try finish(
            MadeSite(
                site: site, inputs: inputs, diagnostics: diagnostics, isSearchMissing: search.isMissing,
                audit: audit.report, corpus: documents.memory, parts: newParts, kept: kept,
                encoded: encoded), writer, lost,
            [changed])
    }

    /// The site in which texts have changed; nil when one of them is not shown on its own page alone.
    private func changedTexts(
        _ kept: KeptSite, _ documents: KeptDocuments, _ scan: InputScan, _ ahead: ThemeAhead, _ last: PartsMemory
    ) throws(FileError) -> ChangedTexts? {
        guard let indices = kept.site.changed(documents),
            // The feed of the channel tells what its messages say.
            !documents.changed.contains(where: { documents[$0].shelf == .channel })
        else { return nil }
        guard let corpus = try Corpus.around(documents, kept.site.tables, baseURL: request.baseURL, in: scan.tree),
            let theme = try ahead.value.get().theme
        else { return nil }
        let changed = Set(documents.changed.map { documents.paths[$0] })
        let data = try data(scan.tree, corpus, historyOf: changed) { documents.paths.indices.map { documents[$0] } }
        // The same data have the same findings, unless the history can no longer be read.
        guard data.diagnostics.allSatisfy(kept.diagnostics.contains) else { return nil }
        let site = SiteAssembly.revive(
            kept.site, documents, corpus, data.reports, data.roadmaps, histories: data.histories, asOf: request.asOf)
        let renderer = SiteRenderer(site, theme, TextExaminer(site), files: facts(last.attachments))
        return ChangedTexts(
            site: site, indices: indices, renderer: renderer,
            recipes: PageRecipes(renderer, common: last.common) { scan[$0] }, rules: data.rules,
            secrets: data.secrets + secrets(kept.secretDrafts, of: site), documents: last.documents)
    }
}

/// A site of which some texts are other ones than in the last build.
private struct ChangedTexts: Sendable {
    let site: Site
    /// Of the documents whose texts are other ones.
    let indices: [Int]
    let renderer: SiteRenderer
    let recipes: PageRecipes
    let rules: RuleBook
    let secrets: [Secret]
    /// What the last build made of all documents.
    let documents: DocumentMemories

    struct Rewritten: Sendable {
        var path: String
        var examination: Examination
        var memory: DocumentMemory
    }

    /// Makes the pages.
    ///
    /// - Returns: in the order of the indices; nil when a text has other points than before, or names other files: both
    ///   concern more than its own page.
    func rewrite(_ write: @Sendable (RenderedDocument) -> Void) -> [Rewritten]? {
        let made = indices.concurrentMap(stride: 1) { index -> Rewritten? in
            guard let before = documents[path(index)]?.examination(at: index, on: site) else { return nil }
            let rendered = renderer.document(at: index)
            let now = rendered.examination
            guard now.anchors == before.anchors, now.files == before.files, now.usedFiles == before.usedFiles,
                let recipe = recipes.document(at: index, now.lookups)
            else { return nil }
            write(rendered)
            return Rewritten(
                path: path(index), examination: now, memory: DocumentMemory(recipe: recipe, now, on: site))
        }
        let whole = made.compactMap(\.self)
        return whole.count == made.count ? whole : nil
    }

    /// Links into documents that are in the changed texts.
    func fragmentFindings(_ made: [Rewritten]) -> [Diagnostic] {
        made.flatMap { document in
            FragmentRules.findings(document.examination, site) { target in
                let examination = documents[path(target)]?.examination(at: target, on: site)
                return (examination ?? renderer.examiner.examination(at: target)).anchors
            }
        }
    }

    /// Of the files that are written, or that the last build did not make of documents and data alone.
    func paths(_ last: PartsMemory) -> [String] {
        let pages = indices.flatMap { RenderedDocument.paths(of: site.documents[$0], site.histories[$0]) }
        let search = (last.search?.files ?? []) + [OutputPath.of(FixedAddress.search)]
        return pages + search + last.audit.files + [Manifest.path]
    }

    private func path(_ index: Int) -> String { site.indexByPath.paths[index] }
}
