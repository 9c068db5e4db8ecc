import AuditReports
import AuditRules
import Concurrently
import Diagnostics
import Documents
import FileAccess
import LeakGuard
import Rendering
import SiteModel

/// The way from a content folder to a site: read, relate, render, verify, audit, publish.
package struct SiteBuild: Sendable {
    let request: BuildRequest
    /// Private values besides those the content itself tells.
    let knownSecrets: [Secret]
    let progress: BuildProgress

    package init(_ request: BuildRequest, progress: BuildProgress = BuildProgress()) {
        self.init(request, progress: progress, knownSecrets: [])
    }

    init(_ request: BuildRequest, progress: BuildProgress = BuildProgress(), knownSecrets: [Secret]) {
        self.request = request
        self.progress = progress
        self.knownSecrets = knownSecrets
    }

    /// What a build came to.
    package struct Outcome: Sendable {
        package var summary: BuildSummary
        /// Nil when the site was not built, or the audit of the last build still holds.
        package var audit: AuditReport?
        /// For the next build; nil when there is no new site.
        package var memory: BuildMemory?
        /// What the build held in memory. Whoever ends the process next need not wait until thousands of documents are
        /// given up one by one.
        private var leftovers: [any Sendable] = []

        package var diagnostics: [Diagnostic] { summary.diagnostics }

        init(diagnostics: [Diagnostic], documents: Int = 0) {
            summary = BuildSummary(diagnostics: diagnostics, documents: documents)
        }

        init(
            _ summary: BuildSummary, _ audit: AuditReport? = nil, _ memory: BuildMemory? = nil,
            leftovers: [any Sendable] = []
        ) {
            self.summary = summary
            self.audit = audit
            self.memory = memory
            self.leftovers = leftovers
        }
    }

    /// Everything a build would complain about; nothing is written.
    ///
    /// - Throws: `FileError` when a folder cannot be read at all.
    package func check() throws(FileError) -> Outcome {
        check(try prepare(request.content.listed(), theme(request.theme), nil))
    }

    private func check(_ prepared: Prepared) -> Outcome {
        guard let site = prepared.site else { return Outcome(diagnostics: prepared.diagnostics) }
        let examiner = TextExaminer(site)
        let examinations = site.documents.indices.concurrentMap { examiner.examination(at: $0) }
        let diagnostics =
            prepared.diagnostics + rest(site, examiner, examinations) + examinations.flatMap(\.diagnostics)
        return Outcome(diagnostics: diagnostics, documents: site.documents.count)
    }

    /// Makes the whole site in `output`. The caller publishes it when there are no errors, and discards it otherwise.
    ///
    /// - Parameter memory: what the last build into the same output left.
    /// - Throws: `FileError` when a folder cannot be read or the output cannot be written.
    package func run(into output: some Output, after memory: BuildMemory? = nil) throws -> Outcome {
        progress.begin(.reading)
        let scan = try InputScan(request, keepsDocuments: memory == nil)
        let inputs = scan.fingerprint(request)
        if let memory, memory.inputs == inputs, memory.isPublished { return Outcome(memory.summary) }

        progress.begin(.relating)
        let lost = LostFiles()
        let theme = theme(scan.themeTree)
        if let memory, let outcome = try rewriteTexts(scan, inputs, theme, output, after: memory, lost) {
            return outcome
        }
        let parts = Ahead { memory?.parts.value }
        let fingerprints = scan.byPath
        let known = KnownDocuments(memory?.corpus.value ?? .empty, lost: lost) { fingerprints[PathKey($0)] }
        let prepared = try prepare(scan.tree, theme, known)
        guard let site = prepared.site, let theme = prepared.theme, !prepared.diagnostics.hasErrors else {
            let outcome = check(prepared)
            if let error = lost.first { throw error }
            return outcome
        }
        let ahead = Ahead { TextExaminer(site) }
        let secretDrafts = secretDrafts(site)
        let secrets = prepared.secrets + secrets(secretDrafts, of: site)
        let common = common(scan, secrets, site)
        let last = parts.value.flatMap { $0.common == common ? $0 : nil }
        let writer = RecordingWriter(
            output, LeakGuard(secrets, allowed: site.settings.exceptions),
            published: last == nil ? FileTable() : memory?.published ?? FileTable())
        var attachments = writer.copy(
            site.documents.flatMap { $0.attachments }, from: scan, known: last?.attachments ?? [:])
        let examiner = ahead.value
        let renderer = SiteRenderer(site, theme, examiner, files: facts(attachments))
        let recipes = PageRecipes(renderer, common: common) { fingerprints[PathKey($0)] }
        progress.begin(.documents, of: site.documents.count)
        let documents = writeDocuments(site, renderer, recipes, writer, last)
        let examinations = documents.map(\.examination)
        let memories = documents.compactMap { made in made.memory.map { (path: made.path, memory: $0) } }
        let ownFindings = prepared.diagnostics + rest(site, examiner, examinations)
        // Texts that are not remembered are read again by nobody.
        let keptFindings = ownFindings + documents.filter { $0.memory == nil }.flatMap(\.examination.diagnostics)
        var diagnostics = ownFindings + examinations.flatMap(\.diagnostics)
        if let error = lost.first ?? writer.failure { throw error }
        guard !diagnostics.hasErrors else {
            return Outcome(diagnostics: diagnostics + writer.leaks, documents: site.documents.count)
        }

        let inTexts = examinations.flatMap(\.files)
        var leftovers: [any Sendable] = last == nil ? [] : [documents, examinations]
        attachments.merge(writer.copy(inTexts, from: scan, known: last?.attachments ?? [:])) { first, _ in first }
        progress.begin(.lists)
        let sitePages = try writeSitePages(site, renderer, theme, recipes, scan, writer, last)
        progress.begin(.search)
        let search = try writeSearch(renderer, writer, output, last)
        diagnostics += search.diagnostics
        for (path, bytes) in prepared.rules.files.sorted(by: { $0.key < $1.key }) {
            writer.write(bytes, to: RuleBook.publishedFolder + path)
        }
        progress.begin(.audit)
        let audit = try writeAudit(site, prepared.rules, scan, renderer, writer, output, last)
        progress.begin(.publishing)
        // A build of everything has time to give it back, and less memory to spare.
        if last != nil { leftovers += [scan, site, renderer, recipes] }
        return try finish(
            MadeSite(
                site: site, inputs: inputs, diagnostics: diagnostics, isSearchMissing: search.isMissing,
                audit: audit.report, corpus: prepared.memory,
                parts: PartsMemory(
                    common: common, search: search.memory, audit: audit.memory, site: sitePages,
                    documents: DocumentMemories(memories), attachments: attachments),
                kept: kept(prepared, scan, site, secretDrafts, keptFindings)), writer,
            lost, leftovers)
    }
}
