import Archive
import Audit
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
import Synchronization

/// The way from a content folder to a site: read, relate, render, verify, audit, publish.
package struct SiteBuild: Sendable {
    private let request: BuildRequest
    /// Private values besides those the content itself tells.
    private let knownSecrets: [Secret]

    private let progress: BuildProgress

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

        package var diagnostics: [Diagnostic] { summary.diagnostics }

        init(diagnostics: [Diagnostic], documents: Int = 0) {
            summary = BuildSummary(diagnostics: diagnostics, documents: documents)
        }

        init(_ summary: BuildSummary, _ audit: AuditReport? = nil, _ memory: BuildMemory? = nil) {
            self.summary = summary
            self.audit = audit
            self.memory = memory
        }
    }

    /// Everything a build would complain about; nothing is written.
    ///
    /// - Throws: `FileError` when a folder cannot be read at all.
    package func check() throws(FileError) -> Outcome {
        check(try prepare(request.content.listed()))
    }

    private func check(_ prepared: Prepared) -> Outcome {
        guard let site = prepared.site else { return Outcome(diagnostics: prepared.diagnostics) }
        let examiner = TextExaminer(site)
        let examinations = site.documents.indices.concurrentMap { examiner.examination(at: $0) }
        let diagnostics = prepared.diagnostics + textFindings(site, examiner, examinations)
        return Outcome(diagnostics: diagnostics, documents: site.documents.count)
    }

    /// Makes the whole site in `output`. The caller publishes it when there are no errors, and discards it otherwise.
    ///
    /// - Parameter memory: what the last build into the same output left.
    /// - Throws: `FileError` when a folder cannot be read or the output cannot be written.
    package func run(into output: some Output, after memory: BuildMemory? = nil) throws -> Outcome {
        progress.begin(.reading)
        let scan = try InputScan(request.content, request.theme)
        let inputs = inputs(scan)
        if let memory, memory.inputs == inputs, memory.isPublished { return Outcome(memory.summary) }

        progress.begin(.relating)
        let prepared = try prepare(scan.tree)
        guard let site = prepared.site, let theme = prepared.theme, !prepared.diagnostics.hasErrors else {
            return check(prepared)
        }
        let secrets = prepared.secrets + drafts(site)
        let common = common(scan, secrets, site)
        let last = memory.flatMap { $0.common == common ? $0 : nil }
        let writer = RecordingWriter(
            output, LeakGuard(secrets, allowed: site.settings.exceptions),
            published: Dictionary((last?.published ?? []).map { (PathKey($0.path), $0) }) { first, _ in first })
        var attachments = writer.copy(
            site.documents.flatMap(\.attachments), from: scan, known: last?.attachments ?? [:])
        let examiner = TextExaminer(site)
        let renderer = SiteRenderer(site, theme, examiner, files: facts(attachments))
        let recipes = PageRecipes(
            renderer, common: common,
            sources: site.documents.map { scan[$0.document.path] ?? Fingerprint(of: $0.document.source.bytes) })
        progress.begin(.documents, of: site.documents.count)
        let documents = writeDocuments(site, renderer, recipes, writer, last)
        let examinations = documents.map(\.examination)
        var diagnostics = prepared.diagnostics + textFindings(site, examiner, examinations)
        if let error = writer.failure { throw error }
        guard !diagnostics.hasErrors else {
            return Outcome(diagnostics: diagnostics + writer.leaks, documents: site.documents.count)
        }

        let inTexts = examinations.flatMap(\.files)
        attachments.merge(writer.copy(inTexts, from: scan, known: last?.attachments ?? [:])) { first, _ in first }
        progress.begin(.lists)
        let lists = writeLists(site, renderer, recipes, writer, last)
        try writePages(site, renderer, theme, writer)
        progress.begin(.search)
        let search = try writeSearch(renderer, writer, output, last)
        diagnostics += search.diagnostics
        for (path, bytes) in prepared.rules.files.sorted(by: { $0.key < $1.key }) {
            writer.write(bytes, to: RuleBook.publishedFolder + path)
        }
        progress.begin(.audit)
        let audit = try writeAudit(site, prepared.rules, scan, renderer, writer, output, last)
        progress.begin(.publishing)
        let manifest = writer.writeManifest(site, inputs: inputs)
        if let error = writer.failure { throw error }
        let files = writer.files
        let summary = BuildSummary(
            diagnostics: diagnostics + writer.leaks, documents: site.documents.count, files: files.count - 1,
            score: audit.memory.score)
        return Outcome(
            summary, audit.report,
            BuildMemory(
                inputs: search.isMissing ? Fingerprint(of: []) : inputs, common: common, manifest: manifest,
                published: files, summary: summary, search: search.memory, audit: audit.memory, lists: lists,
                documents: Dictionary(
                    documents.compactMap { made in made.memory.map { (PathKey(made.path), $0) } }
                ) { first, _ in first }, attachments: attachments))
    }

    private func facts(_ attachments: [PathKey: AttachmentMemory]) -> [String: FileFacts] {
        Dictionary(attachments.map { ($0.key.path, $0.value.facts) }) { first, _ in first }
    }

    /// The files, the call and, where a history is shown, how far it goes.
    private func inputs(_ scan: InputScan) -> Fingerprint {
        let files = scan.fingerprint(request)
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
        var site: Site?
        var theme: Theme?
        var rules = RuleBook.empty
        /// Names in the data of monitorings.
        var secrets: [Secret] = []
        var diagnostics: [Diagnostic]
    }

    /// - Parameter content: the content folder, listed.
    private func prepare(_ content: FileTree) throws(FileError) -> Prepared {
        let (corpus, contentFindings) = try Corpus.read(content)
        let (theme, themeFindings) = try Theme.read(request.theme)
        guard var corpus else {
            return Prepared(content: content, theme: theme, diagnostics: contentFindings + themeFindings)
        }
        if let baseURL = request.baseURL { corpus.settings.baseURL = baseURL }
        let (catalogue, methodFindings) = try MethodCatalogue.read(content)
        let (results, dataFindings) = try MonitoringResults.read(content, catalogue)
        let (roadmaps, roadmapFindings) = RoadmapTables.read(content, corpus)
        let (rules, ruleFindings) = try RuleBook.read(content, on: request.asOf)
        let (histories, historyNotes) = histories(of: corpus)
        let (site, siteFindings) = SiteAssembly.assemble(
            corpus, results.reports, roadmaps, histories: histories, asOf: request.asOf)
        let linkFindings = theme?.brokenLinks(on: site) ?? []
        return Prepared(
            content: content, site: site, theme: theme, rules: rules, secrets: results.secrets + knownSecrets,
            diagnostics: contentFindings + themeFindings + methodFindings + dataFindings + roadmapFindings
                + ruleFindings + historyNotes + siteFindings
                + linkFindings)
    }

    private func histories(of corpus: Corpus) -> (histories: [String: DocumentHistory], diagnostics: [Diagnostic]) {
        guard let source = request.history else { return ([:], []) }
        return HistoryReading.read(source, of: corpus, on: request.asOf, shownAs: request.content.name) {
            $0.citation
        }
    }

    // MARK: Rendering

    /// What became of one document.
    private struct MadeDocument: Sendable {
        var path: String
        var examination: Examination
        /// Nil for a document whose page must be made each time.
        var memory: DocumentMemory?
    }

    private func writeDocuments(
        _ site: Site, _ renderer: SiteRenderer, _ recipes: PageRecipes, _ writer: RecordingWriter, _ last: BuildMemory?
    ) -> [MadeDocument] {
        site.documents.indices.concurrentMap(stride: 8) { position in
            defer { progress.advance() }
            let document = site.documents[position]
            let path = document.document.path
            if let known = last?.documents[PathKey(path)],
                recipes.document(at: position, known.lookups) == known.recipe,
                let examination = known.examination(at: position, on: site),
                writer.keep(RenderedDocument.paths(of: document, site.histories[position]))
            {
                return MadeDocument(path: path, examination: examination, memory: known)
            }
            let rendered = renderer.document(at: position)
            writer.write(rendered.page)
            writer.write(rendered.record)
            if let history = rendered.history { writer.write(history) }
            let recipe = recipes.document(at: position, rendered.examination.lookups)
            return MadeDocument(
                path: path, examination: rendered.examination,
                memory: recipe.map { DocumentMemory(recipe: $0, rendered.examination, on: site) })
        }
    }

    /// - Returns: the recipes of the files, by path.
    private func writeLists(
        _ site: Site, _ renderer: SiteRenderer, _ recipes: PageRecipes, _ writer: RecordingWriter, _ last: BuildMemory?
    ) -> [String: Fingerprint] {
        /// One file of a list.
        struct Part: Sendable {
            var path: String
            var recipe: Fingerprint?
            var make: @Sendable () -> RenderedFile
        }
        let parts = site.listings.flatMap { listing in
            listing.pages.indices.map { index in
                Part(
                    path: OutputPath.of(FixedAddress.page(index + 1, of: listing.address)),
                    recipe: recipes.listing(listing, page: index + 1)
                ) { renderer.page(index + 1, of: listing) }
            } + [
                Part(
                    path: OutputPath.of(FixedAddress.record(of: listing.address)), recipe: recipes.record(of: listing)
                ) { renderer.record(of: listing) }
            ]
        }
        _ = parts.concurrentMap(stride: 1) { part in
            if let recipe = part.recipe, last?.lists[part.path] == recipe, writer.keep([part.path]) { return }
            writer.write(part.make())
        }
        return Dictionary(parts.compactMap { part in part.recipe.map { (part.path, $0) } }) { first, _ in first }
    }

    private func writePages(_ site: Site, _ renderer: SiteRenderer, _ theme: Theme, _ writer: RecordingWriter) throws {
        let monitorings = site.monitorings.concurrentMap(stride: 1) { monitoring in
            Result { try renderer.pages(of: monitoring) }
        }
        for files in monitorings { for file in try files.get() { writer.write(file) } }
        for file in site.roadmaps.flatMap(renderer.files) { writer.write(file) }
        for file in renderer.openData() + (try renderer.dataFiles()) { writer.write(file) }
        for page in renderer.fixedPages() + renderer.machineFiles() { writer.write(page) }
        for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) { writer.write(bytes, to: path) }
    }

    // MARK: Searching

    private struct MadeSearch {
        var diagnostics: [Diagnostic] = []
        var memory: SearchMemory?
        /// An index was wanted and could not be made.
        var isMissing = false
    }

    /// The index of the pages written so far, and the page that searches it. A site with leaks is thrown away, and
    /// needs neither.
    private func writeSearch(
        _ renderer: SiteRenderer, _ writer: RecordingWriter, _ output: some Output, _ last: BuildMemory?
    ) throws(FileError) -> MadeSearch {
        var made = MadeSearch()
        if let search = request.search, writer.leaks.isEmpty {
            let pages = writer.files
            let fingerprint = SearchMemory.fingerprint(of: pages)
            if let known = last?.search, known.pages == fingerprint, writer.keep(known.files) {
                made.memory = known
            } else {
                let folder = try output.folder(of: pages)
                let index = String(FixedAddress.searchIndex.dropFirst())
                do throws(SearchProblem) {
                    let files = try search.index(folder)
                    for file in files { writer.write(file.bytes, to: index + file.path, isGuarded: false) }
                    made.memory = SearchMemory(pages: fingerprint, files: files.map { index + $0.path })
                } catch {
                    made.diagnostics = [error.diagnostic]
                    made.isMissing = true
                }
            }
        }
        writer.write(renderer.searchPage(isIndexed: made.memory?.files.isEmpty == false))
        return made
    }

    // MARK: Verifying

    /// What only the texts tell: links, fragments, files nobody refers to.
    private func textFindings(_ site: Site, _ examiner: TextExaminer, _ examinations: [Examination]) -> [Diagnostic] {
        let withheld = withheld(site).map { examiner.examination(ofWithheld: $0) }
        return (examinations + withheld).flatMap(\.diagnostics)
            + FragmentRules.findings(site, examinations)
            + FileRules.unused(site, examinations + withheld, in: request.content)
    }

    /// In the order of their paths: what the next build compares must not follow the order of a hash table.
    private func withheld(_ site: Site) -> [Document] {
        site.withheld.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Titles of documents that are held back: no published file may tell of them.
    ///
    /// A title that a published document bears too tells nothing: orders are repeated every year.
    private func drafts(_ site: Site) -> [Secret] {
        let published = Set(site.documents.map { Slug.make($0.document.title) })
        return withheld(site).filter { !published.contains(Slug.make($0.title)) }
            .map { Secret(.draft, $0.title, at: $0.location(of: .title)) }
    }

    // MARK: Auditing

    /// The audit of what was written so far, with its pages and reports; that of the last build where it would read
    /// nothing else.
    private func writeAudit(
        _ site: Site, _ rules: RuleBook, _ scan: InputScan, _ renderer: SiteRenderer, _ writer: RecordingWriter,
        _ output: some Output, _ last: BuildMemory?
    ) throws -> (report: AuditReport?, memory: AuditMemory) {
        let files = Dictionary(writer.files.map { (PathKey($0.path), $0.fingerprint) }) { first, _ in first }
        // Pages of the last build that are to be replaced or removed may still stand there.
        let read = { @Sendable (path: String) in files[PathKey(path)] == nil ? nil : output.read(path) }
        let basis = auditBasis(scan, site)
        if let last, last.audit.rules == basis {
            let before = Dictionary(last.published.map { (PathKey($0.path), $0.fingerprint) }) { first, _ in first }
            let isTrue = last.audit.trace.isTrue(
                then: { before[PathKey($0)] }, now: { files[PathKey($0)] }, file: read)
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
