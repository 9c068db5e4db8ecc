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
    ) throws -> Making? {
        guard memory.isPublished else { return nil }
        // Wanted when the first page is written.
        _ = Ahead { memory.previous.value }
        let parts = Ahead { memory.parts.value }
        let corpus = Ahead { memory.corpus.value }
        guard let kept = memory.site.value, kept.frame == scan.frame(request), let corpus = corpus.value,
            let documents = KeptDocuments(
                KnownDocuments(corpus, lost: lost) { scan[$0] }, scan.documents, in: scan.tree),
            let last = parts.value,
            let changed = try changedTexts(kept, documents, scan, theme, output, last, memory.published)
        else { return nil }
        let encoded = EncodedSections(documents.memory, kept, documents: documents.paths.count)
        let work = changed.work
        progress.begin(.documents, of: changed.indices.count)
        work.writer.keepAll(but: changed.paths)
        guard let rewritten = changed.rewrite() else { return nil }
        let settled = Ahead { work.writer.settle() }
        let memories = last.documents.replacing(rewritten.map { ($0.path, $0.memory) })
        let diagnostics = kept.diagnostics + memories.diagnostics + changed.fragmentFindings(rewritten)
        _ = settled.value
        if let error = lost.first ?? work.writer.failure { throw error }
        guard !diagnostics.hasErrors else {
            return .ended(
                Outcome(diagnostics: diagnostics + work.writer.leaks, documents: work.site.documents.count))
        }
        return .made(
            try MadeSite(
                finishing: work, inputs: inputs, diagnostics: diagnostics, corpus: documents.memory,
                documents: memories, pages: last.site, kept: kept, encoded: encoded, keepsSearchPage: true,
                lost: lost))
    }

    /// The site in which texts have changed; nil when one of them is not shown on its own page alone.
    private func changedTexts(
        _ kept: KeptSite, _ documents: KeptDocuments, _ scan: InputScan, _ ahead: ThemeAhead, _ output: some Output,
        _ last: PartsMemory, _ published: FileTable
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
        let renderer = SiteRenderer(site, theme, TextExaminer(site), files: SiteWork.facts(last.attachments))
        let secrets = data.secrets + secrets(kept.secretDrafts, of: site)
        return ChangedTexts(
            indices: indices, last: last,
            work: SiteWork(
                progress: progress, request: request, scan: scan, site: site, rules: data.rules, theme: theme,
                secretDrafts: kept.secretDrafts, common: last.common, last: last, output: output,
                writer: RecordingWriter(
                    output, LeakGuard(secrets, allowed: site.settings.exceptions), published: published),
                attachments: last.attachments, renderer: renderer,
                recipes: PageRecipes(renderer, common: last.common) { scan[$0] }))
    }
}

/// A site of which some texts are other ones than in the last build.
private struct ChangedTexts: Sendable {
    /// Of the documents whose texts are other ones.
    let indices: [Int]
    let last: PartsMemory
    let work: SiteWork

    private var site: Site { work.site }

    struct Rewritten: Sendable {
        var path: String
        var examination: Examination
        var memory: DocumentMemory
    }

    /// Makes the pages.
    ///
    /// - Returns: in the order of the indices; nil when a text has other points than before, or names other files: both
    ///   concern more than its own page.
    func rewrite() -> [Rewritten]? {
        let made = indices.concurrentMap(stride: 1) { index -> Rewritten? in
            guard let before = examination(at: index) else { return nil }
            let rendered = work.renderer.document(at: index)
            let now = rendered.examination
            guard now.anchors == before.anchors, now.files == before.files, now.usedFiles == before.usedFiles,
                let recipe = work.recipes.document(at: index, now.lookups)
            else { return nil }
            work.writer.write(rendered)
            work.progress.advance()
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
                (examination(at: target) ?? work.renderer.examiner.examination(at: target)).anchors
            }
        }
    }

    /// Of the files that are written, or that the last build did not make of documents and data alone.
    var paths: [String] {
        let pages = indices.flatMap { RenderedDocument.paths(of: site.documents[$0], site.histories[$0]) }
        let search = (last.search?.files ?? []) + [OutputPath.of(FixedAddress.search)]
        return pages + search + last.audit.files + [Manifest.path]
    }

    /// What the last build found in the text of a document.
    private func examination(at index: Int) -> Examination? {
        last.documents[path(index)]?.examination(at: index, on: site)
    }

    private func path(_ index: Int) -> String { site.indexByPath.paths[index] }
}
