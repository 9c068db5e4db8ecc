import AuditReports
import Concurrently
import Diagnostics
import Digests
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

    func check(_ prepared: Prepared) -> Outcome {
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
        switch try make(in: output, after: memory) {
        case .ended(let outcome): return outcome
        case .made(var site):
            site.spareMemory()
            return try finish(site)
        }
    }

    /// How far a build came before its last step.
    enum Making {
        /// There is nothing to finish: nothing was to be made, or something was wrong.
        case ended(Outcome)
        case made(MadeSite)
    }

    private func make(in output: some Output, after memory: BuildMemory?) throws -> Making {
        progress.begin(.reading)
        let scan = try InputScan(request, keepsDocuments: memory == nil)
        let inputs = scan.fingerprint(request)
        if let memory, memory.inputs == inputs, memory.isPublished { return .ended(Outcome(memory.summary)) }

        progress.begin(.relating)
        let lost = LostFiles()
        let theme = theme(scan.themeTree)
        if let memory, let making = try rewriteTexts(scan, inputs, theme, output, after: memory, lost) {
            return making
        }
        return try makeWhole(scan, inputs, theme, output, after: memory, lost)
    }

    /// The manifest, and what the next build is to know.
    private func finish(_ made: MadeSite) throws -> Outcome {
        let manifest = made.writer.write(made.manifest)
        if let error = made.lost.first ?? made.writer.failure { throw error }
        let files = made.writer.settle()
        let summary = BuildSummary(
            diagnostics: made.diagnostics + made.writer.leaks, documents: made.documents, files: files.count - 1,
            score: made.parts.audit.score)
        return Outcome(
            summary, made.audit,
            BuildMemory(
                inputs: made.isSearchMissing ? Fingerprint(of: []) : made.inputs, manifest: manifest,
                summary: summary, published: files, corpus: made.corpus, parts: made.parts, site: made.kept,
                encoded: made.encoded),
            leftovers: made.leftovers)
    }
}
