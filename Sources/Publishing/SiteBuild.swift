import Audit
import AuditReports
import AuditRules
import Concurrently
import Diagnostics
import Digests
import Documents
import FileAccess
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

    package init(_ request: BuildRequest) {
        self.init(request, knownSecrets: [])
    }

    init(_ request: BuildRequest, knownSecrets: [Secret]) {
        self.request = request
        self.knownSecrets = knownSecrets
    }

    /// What a build came to.
    package struct Outcome: Sendable {
        /// Every finding; the site was published unless one is an error.
        package var diagnostics: [Diagnostic]
        package var documents = 0
        package var files = 0
        package var audit: AuditReport?
    }

    /// Everything a build would complain about; nothing is written.
    ///
    /// - Throws: `FileError` when a folder cannot be read at all.
    package func check() throws(FileError) -> Outcome {
        check(try prepare())
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
    /// - Throws: `FileError` when a folder cannot be read or the output cannot be written.
    package func run(into output: some Output) throws -> Outcome {
        let prepared = try prepare()
        guard let site = prepared.site, let theme = prepared.theme, !prepared.diagnostics.hasErrors else {
            return check(prepared)
        }
        let writer = RecordingWriter(
            output, LeakGuard(prepared.secrets + drafts(site), allowed: site.settings.exceptions))
        let examiner = TextExaminer(site)
        var facts = writer.copy(site.documents.flatMap(\.attachments), from: request.content)
        let renderer = SiteRenderer(site, theme, examiner, files: facts)
        let examinations = writeDocuments(site, renderer, writer)
        var diagnostics = prepared.diagnostics + textFindings(site, examiner, examinations)
        if let error = writer.failure { throw error }
        guard !diagnostics.hasErrors else {
            return Outcome(diagnostics: diagnostics + writer.leaks, documents: site.documents.count)
        }

        let bodyFiles = writer.copy(examinations.flatMap(\.files), from: request.content)
        facts.merge(bodyFiles) { first, _ in first }
        try writePages(site, renderer, theme, writer)
        diagnostics += writeSearch(renderer, writer, pages: output.folder)
        for (path, bytes) in prepared.rules.files.sorted(by: { $0.key < $1.key }) {
            writer.write(bytes, to: RuleBook.publishedFolder + path)
        }
        let report = audit(site, prepared.rules, output)
        try writeAudit(report, renderer, writer)
        writer.writeManifest(site, inputs: try inputsDigest(prepared.content, site, theme, facts))
        if let error = writer.failure { throw error }
        return Outcome(
            diagnostics: diagnostics + writer.leaks, documents: site.documents.count, files: writer.count, audit: report
        )
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

    private func prepare() throws(FileError) -> Prepared {
        let content = try request.content.listed()
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
        let (site, siteFindings) = SiteAssembly.assemble(corpus, results.reports, roadmaps, asOf: request.asOf)
        let linkFindings = theme?.brokenLinks(on: site) ?? []
        return Prepared(
            content: content, site: site, theme: theme, rules: rules, secrets: results.secrets + knownSecrets,
            diagnostics: contentFindings + themeFindings + methodFindings + dataFindings + roadmapFindings
                + ruleFindings + siteFindings
                + linkFindings)
    }

    // MARK: Rendering

    private func writeDocuments(_ site: Site, _ renderer: SiteRenderer, _ writer: RecordingWriter) -> [Examination] {
        site.documents.indices.concurrentMap(stride: 8) { position in
            let rendered = renderer.document(at: position)
            writer.write(rendered.page)
            writer.write(rendered.record)
            return rendered.examination
        }
    }

    private func writePages(_ site: Site, _ renderer: SiteRenderer, _ theme: Theme, _ writer: RecordingWriter) throws {
        let listings = site.listings
        _ = listings.concurrentMap(stride: 1) { listing in
            for page in renderer.pages(of: listing) { writer.write(page) }
            writer.write(renderer.record(of: listing))
        }
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

    /// The index of the pages written so far, and the page that searches it. A site with leaks is thrown away, and
    /// needs neither.
    ///
    /// - Returns: why there is no index, where one was wanted.
    private func writeSearch(_ renderer: SiteRenderer, _ writer: RecordingWriter, pages folder: String) -> [Diagnostic]
    {
        var files: [SearchIndexer.File] = []
        var problem: SearchProblem?
        if let search = request.search, writer.leaks.isEmpty {
            do throws(SearchProblem) {
                files = try search.index(folder)
            } catch {
                problem = error
            }
        }
        let index = String(FixedAddress.searchIndex.dropFirst())
        for file in files { writer.write(file.bytes, to: index + file.path, isGuarded: false) }
        writer.write(renderer.searchPage(isIndexed: !files.isEmpty))
        return problem.map { [$0.diagnostic] } ?? []
    }

    // MARK: Verifying

    /// What only the texts tell: links, fragments, files nobody refers to.
    private func textFindings(_ site: Site, _ examiner: TextExaminer, _ examinations: [Examination]) -> [Diagnostic] {
        let withheld = site.withheld.values.map { examiner.examination(ofWithheld: $0) }
        return (examinations + withheld).flatMap(\.diagnostics)
            + FragmentRules.findings(site, examinations)
            + FileRules.unused(site, examinations + withheld, in: request.content)
    }

    /// Titles of documents that are held back: no published file may tell of them.
    ///
    /// A title that a published document bears too tells nothing: orders are repeated every year.
    private func drafts(_ site: Site) -> [Secret] {
        let published = Set(site.documents.map { Slug.make($0.document.title) })
        return site.withheld.values.filter { !published.contains(Slug.make($0.title)) }
            .map { Secret(.draft, $0.title, at: $0.location(of: .title)) }
    }

    // MARK: Auditing

    private func audit(_ site: Site, _ rules: RuleBook, _ output: some Output) -> AuditReport {
        let published = PublishedSite(baseURL: site.settings.baseURL) { output.read($0) }
        return SiteAudit(published, book: rules, baseURL: site.settings.baseURL, on: site.asOf)
            .report(site.settings.period?.text ?? "")
    }

    private func writeAudit(_ report: AuditReport, _ renderer: SiteRenderer, _ writer: RecordingWriter) throws {
        for page in renderer.pages(of: report) { writer.write(page) }
        let reports: [(AuditFormat, String)] = [
            (.json, FixedAddress.auditReport), (.csv, FixedAddress.auditTable), (.xlsx, FixedAddress.auditBook),
        ]
        for (format, address) in reports {
            writer.write(try format.bytes(of: report, version: Tool.version), to: String(address.dropFirst()))
        }
        writer.write(Array(try AuditSchema.text().utf8), to: String(FixedAddress.auditSchema.dropFirst()))
    }

    private func inputsDigest(
        _ content: FileTree, _ site: Site, _ theme: Theme, _ files: [String: FileFacts]
    ) throws(FileError) -> String {
        var parts = site.documents.concurrentMap { "\($0.document.path) \(Digest.hex($0.document.source.bytes))" }
        parts += files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.digest)" }
        parts += theme.files.map { "\($0.path) \(Digest.hex($0.bytes))" }
        parts += try data(content, site)
        parts += ["\(site.settings)", site.asOf.iso, Tool.version]
        return Digest.hex(parts.joined(separator: "\n").utf8)
    }

    /// Methods, rules of the audit, opinions, data and tables of roadmaps by path and digest.
    private func data(_ content: FileTree, _ site: Site) throws(FileError) -> [String] {
        let tables = Set(site.documents.compactMap(\.document.table?.value.path))
        let folders = [MethodCatalogue.folder, MonitoringResults.folder, RuleBook.opinionsFolder]
        var parts: [String] = []
        for entry in try content.entries() {
            guard folders.contains(where: entry.path.hasPrefix) || tables.contains(entry.path) else { continue }
            parts.append("\(entry.path) \(Digest.hex(try content.read(entry.path)))")
        }
        return parts
    }
}
