import Diagnostics
import Documents
import FileAccess
import Rendering
import Roadmaps
import SiteModel

/// A content folder and a theme turned into pages, without a disk.
struct Rendered {
    /// The text of every page by its path in the output.
    private(set) var files: Files = [:]
    private(set) var diagnostics: [Diagnostic]

    struct Unusable: Error {
        var report: String
    }

    /// - Throws: `Unusable` when there is no site to show.
    init(
        _ content: Files = TinySite.files, theme: Files = TinyTheme.files, asOf: String = "2026-11-21"
    ) throws {
        let tree = FileTree.inMemory(content, name: "Content")
        let (corpus, found) = try Corpus.read(tree)
        let (readTheme, themeFindings) = try Theme.read(.inMemory(theme, name: "Theme"))
        guard let corpus, let theme = readTheme else {
            throw Unusable(report: ConsoleReport.text(found + themeFindings))
        }
        let (roadmaps, roadmapFindings) = RoadmapTables.read(tree, corpus)
        let (site, siteFindings) = SiteAssembly.assemble(
            corpus, [], roadmaps, asOf: try CivilDate.parse(asOf).get())
        diagnostics = found + themeFindings + roadmapFindings + siteFindings + theme.brokenLinks(on: site)
        let examiner = TextExaminer(site)
        let renderer = SiteRenderer(site, theme, examiner, files: [:])
        var records = site.listings.map(renderer.record)
        var rendered =
            try renderer.siteFiles.flatMap { try $0() }
            + site.listings.flatMap { listing in
                listing.pages.indices.map { renderer.page($0 + 1, of: listing) }
            }
        for position in site.documents.indices {
            let document = renderer.document(at: position)
            rendered.append(document.page)
            records.append(document.record)
            diagnostics += document.examination.diagnostics
        }
        for document in site.withheld.values { diagnostics += examiner.examination(ofWithheld: document).diagnostics }
        rendered.append(renderer.searchPage(isIndexed: true))
        for file in rendered + records {
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
    }

    /// The page at a site address.
    subscript(_ address: String) -> HTMLPage {
        HTMLPage(files[address.dropFirst() + (address.hasSuffix("/") ? "index.html" : "")] ?? "")
    }

    /// Every page by its path in the output.
    var pages: [String: HTMLPage] { files.filter { $0.key.hasSuffix(".html") }.mapValues(HTMLPage.init) }

    var report: String { ConsoleReport.text(diagnostics) }
}
