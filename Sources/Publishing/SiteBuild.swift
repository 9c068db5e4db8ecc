import Archive
import AuditReports
import AuditRules
import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
import History
import LeakGuard
import Methodology
import Monitoring
import Rendering
import Roadmaps
import Search
import SiteModel
import Slugs

/// The way from a content folder to a site: read, relate, render, verify, audit, publish.
package struct SiteBuild: Sendable {
    let request: BuildRequest
    /// Private values besides those the content itself tells.
    private let knownSecrets: [Secret]
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
        check(try prepare(request.content.listed(), request.theme, nil))
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
        let scan = try InputScan(request.content, request.theme, keepsDocuments: memory == nil)
        let inputs = inputs(scan)
        if let memory, memory.inputs == inputs, memory.isPublished { return Outcome(memory.summary) }

        progress.begin(.relating)
        let lost = LostFiles()
        if let memory, let outcome = try rewriteTexts(scan, inputs, output, after: memory, lost) { return outcome }
        let parts = Ahead { memory?.parts.value }
        let fingerprints = scan.byPath
        let known = KnownDocuments(memory?.corpus.value ?? .empty, lost: lost) { fingerprints[PathKey($0)] }
        let prepared = try prepare(scan.tree, scan.themeTree, known)
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
        // Those that are not remembered are read again by nobody.
        let keptFindings = ownFindings + documents.filter { $0.memory == nil }.flatMap(\.examination.diagnostics)
        return try finish(
            MadeSite(
                site: site, inputs: inputs, diagnostics: diagnostics, isSearchMissing: search.isMissing,
                audit: audit.report, corpus: prepared.memory,
                parts: PartsMemory(
                    common: common, search: search.memory, audit: audit.memory, site: sitePages,
                    documents: DocumentMemories(memories), attachments: attachments),
                kept: Later { kept(prepared, scan, site, secretDrafts, keptFindings) }), writer, lost, leftovers)
    }

    /// What a build has made when all but the manifest is written.
    struct MadeSite {
        var site: Site
        var inputs: Fingerprint
        var diagnostics: [Diagnostic]
        var isSearchMissing: Bool
        var audit: AuditReport?
        var corpus: CorpusMemory
        var parts: PartsMemory
        var kept: Later<KeptSite?>
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
                summary: summary, published: files, corpus: made.corpus, parts: made.parts, site: made.kept),
            leftovers: leftovers)
    }

    func facts(_ attachments: [PathKey: AttachmentMemory]) -> [String: FileFacts] {
        Dictionary(attachments.map { ($0.key.path, $0.value.facts) }) { first, _ in first }
    }

    /// The files, the call and, where a history is shown, how far it goes.
    private func inputs(_ scan: InputScan) -> Fingerprint { withHistory(scan.fingerprint(request)) }

    /// The same without the documents.
    func frame(_ scan: InputScan) -> Fingerprint { withHistory(scan.frame(request)) }

    private func withHistory(_ files: Fingerprint) -> Fingerprint {
        guard let history = request.history else { return files }
        return .of { archive in
            archive.put(files)
            archive.put(history.state(Corpus.documentsFolder))
        }
    }

    /// What every page of the site depends on.
    private func common(_ scan: InputScan, _ secrets: [Secret], _ site: Site) -> Fingerprint {
        .of { archive in
            archive.put(Tool.version)
            archive.put(request.asOf.iso)
            archive.put(request.baseURL)
            archive.put(scan[SiteSettings.fileName])
            archive.put(scan.theme) { archive, input in
                archive.put(input.path)
                archive.put(input.fingerprint)
            }
            // What was kept from the last build passed the guard then; it must be the same guard.
            archive.put(secrets.sorted { ($0.location, $0.text) < ($1.location, $1.text) }) { archive, secret in
                archive.put("\(secret.kind)")
                archive.put(secret.text)
                archive.put(secret.location)
            }
        }
    }

    // MARK: Reading and relating

    private struct Prepared {
        /// The content folder, listed once for all that look through it.
        var content: FileTree
        var corpus: Corpus?
        var site: Site?
        var theme: Theme?
        /// Of the documents.
        var memory: CorpusMemory
        var rules = RuleBook.empty
        /// Names in the data of monitorings.
        var secrets: [Secret] = []
        var diagnostics: [Diagnostic]
    }

    /// - Parameters:
    ///   - content: the content folder, listed.
    ///   - known: nil when nothing is to be remembered either.
    private func prepare(
        _ content: FileTree, _ theme: FileTree, _ known: KnownDocuments?
    ) throws(FileError) -> Prepared {
        let ahead = Ahead { Result { () throws(FileError) in try Theme.read(theme) } }
        let (corpus, contentFindings, memory) = try Corpus.read(content, after: known)
        let (theme, themeFindings) = try ahead.value.get()
        guard var corpus else {
            return Prepared(
                content: content, theme: theme, memory: memory, diagnostics: contentFindings + themeFindings)
        }
        if let baseURL = request.baseURL { corpus.settings.baseURL = baseURL }
        let data = try data(content, corpus) { corpus.documents }
        let (site, siteFindings) = SiteAssembly.assemble(
            corpus, data.reports, data.roadmaps, histories: data.histories, asOf: request.asOf)
        let linkFindings = theme?.brokenLinks(on: site) ?? []
        return Prepared(
            content: content, corpus: corpus, site: site, theme: theme, memory: memory, rules: data.rules,
            secrets: data.secrets,
            diagnostics: contentFindings + themeFindings + data.diagnostics + siteFindings + linkFindings)
    }

    /// What stands beside the documents.
    struct SiteData {
        var reports: [MonitoringReport]
        /// By the paths of their documents.
        var roadmaps: [String: Roadmap]
        /// By the paths of their documents.
        var histories: [String: DocumentHistory]
        var rules: RuleBook
        /// Names in the data of monitorings.
        var secrets: [Secret]
        var diagnostics: [Diagnostic]
    }

    /// - Parameters:
    ///   - corpus: with the documents that have tables.
    ///   - documents: all of them; asked for when there is a history to be told.
    func data(
        _ content: FileTree, _ corpus: Corpus, _ documents: () -> [Document]
    ) throws(FileError) -> SiteData {
        let (catalogue, methodFindings) = try MethodCatalogue.read(content)
        let (results, dataFindings) = try MonitoringResults.read(content, catalogue)
        let (roadmaps, roadmapFindings) = RoadmapTables.read(content, corpus)
        let (rules, ruleFindings) = try RuleBook.read(content, on: request.asOf)
        let (histories, historyNotes) = histories(corpus.settings, documents)
        return SiteData(
            reports: results.reports, roadmaps: roadmaps, histories: histories, rules: rules,
            secrets: results.secrets + knownSecrets,
            diagnostics: methodFindings + dataFindings + roadmapFindings + ruleFindings + historyNotes)
    }

    private func histories(
        _ settings: SiteSettings, _ documents: () -> [Document]
    ) -> (histories: [String: DocumentHistory], diagnostics: [Diagnostic]) {
        guard let source = request.history else { return ([:], []) }
        return HistoryReading.read(
            source, of: settings, on: request.asOf, shownAs: request.content.name, cite: { $0.citation },
            documents: documents)
    }

    // MARK: Verifying

    /// What all texts together tell, and those that are held back: fragments, files nobody refers to.
    private func rest(_ site: Site, _ examiner: TextExaminer, _ examinations: [Examination]) -> [Diagnostic] {
        let withheld = site.withheldInOrder.concurrentMap { examiner.examination(ofWithheld: $0) }
        return withheld.flatMap(\.diagnostics)
            + FragmentRules.findings(site, examinations)
            + FileRules.unused(site, [examinations, withheld].joined().lazy.flatMap(\.usedFiles), in: request.content)
    }

    /// Documents that are held back and whose titles no published file may tell, by their positions among all of those.
    ///
    /// A title that a published document bears too tells nothing: orders are repeated every year.
    private func secretDrafts(_ site: Site) -> [Int] {
        let drafts = site.withheldInOrder.map { Slug.make($0.title) }
        let slugs = Set(drafts)
        let published = Set(
            site.documents.concurrentMap(stride: 256) { document -> String? in
                let slug = Slug.make(document.document.title)
                return slugs.contains(slug) ? slug : nil
            }.compactMap(\.self))
        return drafts.indices.filter { !published.contains(drafts[$0]) }
    }

    func secrets(_ drafts: [Int], of site: Site) -> [Secret] {
        let withheld = site.withheldInOrder
        return drafts.map { Secret(.draft, withheld[$0].title, at: withheld[$0].location(of: .title)) }
    }

    /// Nil when a document was not faultless.
    private func kept(
        _ prepared: Prepared, _ scan: InputScan, _ site: Site, _ secretDrafts: [Int], _ diagnostics: [Diagnostic]
    ) -> KeptSite? {
        guard let corpus = prepared.corpus, prepared.memory.holdsAll(of: corpus) else { return nil }
        return KeptSite(
            frame: frame(scan), site: SiteMemory(site, of: corpus), secretDrafts: secretDrafts,
            diagnostics: diagnostics)
    }
}
