import Archive
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
import SiteModel

/// Everything a site is made from, and how it is told whether that is the same as before.
extension SiteBuild {
    /// What every page of the site depends on.
    func common(_ scan: InputScan, _ secrets: [Secret], _ site: Site) -> Fingerprint {
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

    /// The theme, read on another core meanwhile.
    typealias ThemeAhead = Ahead<Result<(theme: Theme?, diagnostics: [Diagnostic]), FileError>>

    func theme(_ tree: FileTree) -> ThemeAhead {
        Ahead { Result { () throws(FileError) in try Theme.read(tree) } }
    }

    struct Prepared {
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
    func prepare(
        _ content: FileTree, _ ahead: ThemeAhead, _ known: KnownDocuments?
    ) throws(FileError) -> Prepared {
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
    ///   - wanted: paths of the documents whose history is to be told; nil for all.
    ///   - documents: all of them; asked for when there is a history to be told.
    func data(
        _ content: FileTree, _ corpus: Corpus, historyOf wanted: Set<String>? = nil, _ documents: () -> [Document]
    ) throws(FileError) -> SiteData {
        let (catalogue, methodFindings) = try MethodCatalogue.read(content)
        let (results, dataFindings) = try MonitoringResults.read(content, catalogue)
        let (roadmaps, roadmapFindings) = RoadmapTables.read(content, corpus)
        let (rules, ruleFindings) = try RuleBook.read(content, on: request.asOf)
        let (histories, historyNotes) = histories(corpus.settings, wanted, documents)
        return SiteData(
            reports: results.reports, roadmaps: roadmaps, histories: histories, rules: rules,
            secrets: results.secrets + knownSecrets,
            diagnostics: methodFindings + dataFindings + roadmapFindings + ruleFindings + historyNotes)
    }

    func histories(
        _ settings: SiteSettings, _ wanted: Set<String>?, _ documents: () -> [Document]
    ) -> (histories: [String: DocumentHistory], diagnostics: [Diagnostic]) {
        guard let source = request.history else { return ([:], []) }
        return HistoryReading.read(
            source, of: settings, on: request.asOf, shownAs: request.content.name, only: wanted,
            cite: { $0.citation }, documents: documents)
    }
}
