import AuditReports
import Concurrently
import Diagnostics
import Digests
import Documents

/// What a build has made when all but the manifest is written.
struct MadeSite {
    /// Without the files.
    let manifest: Manifest
    /// How many documents the site has.
    let documents: Int
    let inputs: Fingerprint
    let diagnostics: [Diagnostic]
    let isSearchMissing: Bool
    /// Nil where that of the last build still holds.
    let audit: AuditReport?
    let corpus: CorpusMemory
    let parts: PartsMemory
    let kept: KeptSite?
    /// Of `corpus` and `kept`, where the build began with them.
    let encoded: EncodedSections?
    let writer: RecordingWriter
    let lost: LostFiles
    /// What need not be given back before the process ends.
    private(set) var leftovers: [any Sendable]
    /// Whether nothing was taken over from the last build.
    private let isOfEverything: Bool

    /// Writes what comes after all other pages: the search, and the audit of what was written.
    ///
    /// - Parameters:
    ///   - keepsSearchPage: whether the page is the same as long as there is an index, or none, as there was.
    ///   - leftovers: beside `work`.
    init(
        finishing work: SiteWork, inputs: Fingerprint, diagnostics: [Diagnostic], corpus: CorpusMemory,
        documents: DocumentMemories, pages: SitePagesMemory, kept: KeptSite?, encoded: EncodedSections? = nil,
        keepsSearchPage: Bool = false, lost: LostFiles, leftovers: [any Sendable] = []
    ) throws {
        work.progress.begin(.search)
        let search = try work.writeSearch(keepsPage: keepsSearchPage)
        work.progress.begin(.audit)
        let audit = try work.writeAudit()
        work.progress.begin(.publishing)
        manifest = Manifest(of: work.site, inputs: inputs)
        self.documents = work.site.documents.count
        self.inputs = inputs
        self.diagnostics = diagnostics + search.diagnostics
        isSearchMissing = search.isMissing
        self.audit = audit.report
        self.corpus = corpus
        parts = PartsMemory(
            common: work.common, search: search.memory, audit: audit.memory, site: pages, documents: documents,
            attachments: work.attachments)
        self.kept = kept
        self.encoded = encoded
        writer = work.writer
        self.lost = lost
        self.leftovers = leftovers + [work]
        isOfEverything = work.last == nil
    }

    /// A build of everything has less memory to spare: what is left over is given back while it ends.
    mutating func spareMemory() {
        if isOfEverything { leftovers = [GivenUp(leftovers)] }
    }
}
