import Catalogues
import Concurrently
import Documents
import OpenData
import SiteModel

/// Renders the pages of one site with one theme. Safe to use from several threads at once.
package struct SiteRenderer: Sendable {
    let site: Site
    let theme: Theme
    let root: String
    let pages: SitePages
    let documents: DocumentPage
    package let examiner: TextExaminer
    /// Header and footer by the menu item they mark as current; what pages share is rendered once.
    let headers: [MenuItem: String]
    let footer: String
    private let filterLinks: Later<String>
    /// The register of open data; nil without the owner's ИНН or without results.
    let register: OpenDataRegister?
    let changes: SiteChanges
    let linkedData: LinkedData
    let records: DocumentRecords
    let lists: ListRecords
    /// Breadcrumbs by the address of the last one.
    let trails = FragmentCache()

    /// - Parameter files: what the bytes of every attachment tell, by source path.
    package init(_ site: Site, _ theme: Theme, _ examiner: TextExaminer, files: [String: FileFacts]) {
        self.site = site
        self.theme = theme
        let root = RootPath.of(site.settings.baseURL)
        self.root = root
        let items = MadeOnce(count: site.documents.count) { index in
            theme.render(.documentItem, DocumentItem(site.documents[index], root: root))
        }
        let changes = SiteChanges(site)
        let records = DocumentRecords(site: site, files: files, changes: changes)
        self.changes = changes
        self.records = records
        linkedData = LinkedData(site: site, files: files)
        lists = ListRecords(site: site, items: MadeOnce(count: site.documents.count) { records.item($0) })
        pages = SitePages(site: site, root: root, items: items)
        documents = DocumentPage(site: site, root: root, theme: theme, files: files)
        self.examiner = examiner
        let shared = SharedParts(site: site, root: root)
        headers = Dictionary(
            uniqueKeysWithValues: MenuItem.allCases.map { ($0, theme.render(.header, shared.context(current: $0))) })
        footer = theme.render(.footer, shared.context(current: .none))
        filterLinks = Later { [pages] in theme.render(.filters, pages.filters()) }
        register = OpenDataPages(site: site, root: root).register
    }

    /// Links to the lists of the register, as HTML.
    var filters: String { filterLinks.value }

    var homeOnly: [LinkContext] { [LinkContext(text: "Главная", address: root + FixedAddress.home)] }

    func within(_ section: SiteSection) -> [LinkContext] {
        homeOnly + [LinkContext(text: section.shortTitle, address: root + FixedAddress.section(section))]
    }

    func metadata(_ role: PageMetadata.Role, _ address: String) -> PageMetadata {
        PageMetadata(role, canonical: site.settings.baseURL + address)
    }

    func frame(
        title: String, windowTitle: String? = nil, description: String, metadata: PageMetadata, menu: MenuItem,
        breadcrumbs: [LinkContext]
    ) -> PageFrame {
        PageFrame(
            title: title, windowTitle: windowTitle ?? "\(title) — \(site.settings.shortOwner)",
            description: description, metadata: metadata.html, header: headers[menu] ?? "", footer: footer, root: root,
            breadcrumbs: trail(breadcrumbs))
    }

    func trail(_ crumbs: [LinkContext]) -> String {
        guard let last = crumbs.last else { return "" }
        return trails.fragment(for: last.address) { theme.render(.breadcrumbs, BreadcrumbsContext(links: crumbs)) }
    }

    func render(_ template: PageTemplate, _ page: Page<some TemplateContext>, _ address: String) -> RenderedFile {
        RenderedFile(path: OutputPath.of(address), bytes: theme.render(template, page))
    }
}
