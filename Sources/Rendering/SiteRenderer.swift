import Catalogues
import Concurrently
import Diagnostics
import Documents
import Markdown
import SiteModel

/// Renders the pages of one site with one theme. Safe to use from several threads at once.
package struct SiteRenderer: Sendable {
    private let site: Site
    private let theme: Theme
    private let root: String
    private let pages: SitePages
    private let documents: DocumentPage
    private let links: BodyLinkResolver
    /// Header and footer by the menu item they mark as current; what pages share is rendered once.
    private let headers: [MenuItem: String]
    private let footer: String
    private let filters: String
    /// Breadcrumbs by the address of the last one.
    private let trails = FragmentCache()

    /// - Parameter digests: SHA-256 in hexadecimal of every attachment, by source path.
    package init(_ site: Site, _ theme: Theme, digests: [String: String]) {
        self.site = site
        self.theme = theme
        let root = RootPath.of(site.settings.baseURL)
        self.root = root
        let items = site.documents.indices.concurrentMap { index in
            theme.render(.documentItem, DocumentItem(site.documents[index], root: root))
        }
        pages = SitePages(site: site, root: root, items: items)
        documents = DocumentPage(site: site, root: root, theme: theme, digests: digests)
        links = BodyLinkResolver(site: site, addresses: site.linkableAddresses, root: root)
        let shared = SharedParts(site: site, root: root)
        headers = Dictionary(
            uniqueKeysWithValues: MenuItem.allCases.map { ($0, theme.render(.header, shared.context(current: $0))) })
        footer = theme.render(.footer, shared.context(current: .none))
        filters = theme.render(.filters, pages.filters())
    }

    // MARK: Documents

    /// - Parameter position: index of the document in the site.
    package func document(at position: Int) -> RenderedDocument {
        let document = site.documents[position]
        let (text, links, examination) = examine(position)
        let body = text.html.filled { links.addresses[$0] }
        let frame = frame(
            title: document.document.title, windowTitle: windowTitle(of: document),
            description: document.document.details.annotation ?? document.fullCitation,
            metadata: .document(document, canonical: site.settings.baseURL + document.address),
            menu: document.document.placement.sections.first == .mechanisms ? .mechanisms : .shnor,
            breadcrumbs: breadcrumbs(of: document))
        let content = documents.context(document, text, body: body)
        let page = render(.document, Page(frame: frame, content: content), document.address)
        return RenderedDocument(page: page, examination: examination)
    }

    /// What a document's text says about itself, without making its page.
    package func examination(at position: Int) -> Examination { examine(position).examination }

    private func examine(_ position: Int) -> (text: ParsedMarkdown, links: BodyLinks, examination: Examination) {
        let document = site.documents[position]
        let text = MarkdownParser.parse(document.document.markdown)
        let links = links.resolve(text, of: document.document, at: position)
        let own = Set(document.attachments.map(\.source))
        let examination = Examination(
            files: links.files.filter { !own.contains($0.source) }, anchors: text.outline.map(\.anchor),
            fragments: links.fragments,
            diagnostics: MarkdownFindings.diagnostics(text, of: document.document) + links.diagnostics)
        return (text, links, examination)
    }

    /// Findings about the text of a document that is held back; it is checked like any other, but not shown.
    package func findings(inWithheld document: Document) -> [Diagnostic] {
        let text = MarkdownParser.parse(document.markdown)
        return MarkdownFindings.diagnostics(text, of: document) + links.resolve(text, of: document, at: nil).diagnostics
    }

    private func windowTitle(of document: SiteDocument) -> String {
        let source = document.document
        let name =
            source.requisites.number == nil
            ? source.title : "\(source.kind.title) \(document.requisitesLine). \(source.title)"
        return "\(name) — \(site.settings.shortOwner)"
    }

    private func breadcrumbs(of document: SiteDocument) -> [LinkContext] {
        let source = document.document
        var crumbs = [LinkContext(text: "Главная", address: root + FixedAddress.home)]
        guard let section = source.placement.sections.first else { return crumbs }
        crumbs.append(LinkContext(text: section.shortTitle, address: root + FixedAddress.section(section)))
        switch section {
        case .shnor:
            guard let shelf = source.shelf else { break }
            crumbs.append(LinkContext(text: shelf.title, address: root + FixedAddress.shelf(shelf)))
        case .mechanisms:
            let directions = source.placement.directions
            if directions.count == Direction.allCases.count {
                crumbs.append(LinkContext(text: "Общие документы", address: root + FixedAddress.commonMechanisms))
            } else if let direction = directions.first {
                crumbs.append(
                    LinkContext(text: direction.shortTitle, address: root + FixedAddress.direction(direction)))
            }
        }
        return crumbs
    }

    // MARK: Other pages

    /// Home, sections, directions, site map, the page for missing addresses, redirects.
    package func fixedPages() -> [RenderedPage] {
        var result = [homePage(), siteMapPage(), notFoundPage(), shnorPage(), mechanismsPage()]
        result += Direction.allCases.map(directionPage)
        result += site.redirects.map(redirectPage)
        return result
    }

    /// Pages of one list.
    package func pages(of listing: Listing) -> [RenderedPage] {
        listing.pages.indices.map { listingPage(listing, number: $0 + 1) }
    }

    /// Feeds and files for search engines.
    package func machineFiles() -> [RenderedPage] {
        [
            RenderedPage(path: OutputPath.of(FixedAddress.channelFeed), text: AtomFeed.channel(site)),
            RenderedPage(path: "sitemap.xml", text: SitemapXML.sitemap(site)),
            RenderedPage(path: "robots.txt", text: SitemapXML.robots(site)),
        ]
    }

    /// The audit page; it is rendered last, because it tells of all the others.
    package func auditPage(_ context: AuditContext) -> RenderedPage {
        let frame = frame(
            title: "Аудит раздела", description: "Проверка доступности методических материалов с доказательствами.",
            metadata: metadata(.audit, FixedAddress.audit), menu: .audit, breadcrumbs: homeOnly)
        return render(.audit, Page(frame: frame, content: context), FixedAddress.audit)
    }

    /// The root prefix of an address, for pages made elsewhere.
    package func href(_ address: String) -> String { root + address }

    private func homePage() -> RenderedPage {
        var metadata = metadata(.home, FixedAddress.home)
        metadata.add("period", site.settings.period?.text)
        metadata.addFeed(root + FixedAddress.channelFeed, title: Shelf.channel.title)
        var frame = frame(
            title: site.settings.title, description: "Информационный раздел: \(site.settings.owner).",
            metadata: metadata,
            menu: .home, breadcrumbs: [])
        frame.windowTitle = "\(site.settings.title) — \(site.settings.owner)"
        return render(.home, Page(frame: frame, content: pages.home()), FixedAddress.home)
    }

    private func siteMapPage() -> RenderedPage {
        let frame = frame(
            title: "Карта сайта", description: "Все разделы и страницы сайта.",
            metadata: metadata(.siteMap, FixedAddress.siteMap), menu: .none, breadcrumbs: homeOnly)
        return render(.siteMap, Page(frame: frame, content: pages.siteMap()), FixedAddress.siteMap)
    }

    private func notFoundPage() -> RenderedPage {
        var metadata = PageMetadata(.notFound)
        metadata.forbidIndexing()
        let frame = frame(
            title: "Страница не найдена", description: "По этому адресу страницы нет.", metadata: metadata, menu: .none,
            breadcrumbs: homeOnly)
        return render(.notFound, Page(frame: frame, content: pages.notFound()), FixedAddress.notFound)
    }

    private func shnorPage() -> RenderedPage {
        let address = FixedAddress.section(.shnor)
        var metadata = metadata(.section, address)
        metadata.add("section", SiteSection.shnor.slug)
        metadata.addFeed(root + FixedAddress.channelFeed, title: Shelf.channel.title)
        let frame = frame(
            title: "Поддержка школ с низкими образовательными результатами (ШНОР)",
            description: "Приказы, положения, дорожные карты, рекомендации и мониторинги поддержки ШНОР.",
            metadata: metadata, menu: .shnor, breadcrumbs: homeOnly)
        return render(.shnor, Page(frame: frame, content: pages.shnor()), address)
    }

    private func mechanismsPage() -> RenderedPage {
        let address = FixedAddress.section(.mechanisms)
        var metadata = metadata(.section, address)
        metadata.add("section", SiteSection.mechanisms.slug)
        let frame = frame(
            title: SiteSection.mechanisms.title,
            description: "Восемь направлений оценки качества образования и их управленческие циклы.",
            metadata: metadata, menu: .mechanisms, breadcrumbs: homeOnly)
        return render(.mechanisms, Page(frame: frame, content: pages.mechanisms()), address)
    }

    private func directionPage(_ direction: Direction) -> RenderedPage {
        let address = FixedAddress.direction(direction)
        var metadata = metadata(.direction, address)
        metadata.add("section", SiteSection.mechanisms.slug)
        metadata.add("direction", direction.slug)
        let frame = frame(
            title: direction.title, description: "Документы направления по девяти этапам управленческого цикла.",
            metadata: metadata, menu: .mechanisms, breadcrumbs: within(.mechanisms))
        return render(.direction, Page(frame: frame, content: pages.direction(direction)), address)
    }

    private func listingPage(_ listing: Listing, number: Int) -> RenderedPage {
        let address = FixedAddress.page(number, of: listing.address)
        let placement = ListingPlacement(listing.subject)
        var metadata = metadata(placement.role, address)
        metadata.add("section", placement.section?.slug)
        metadata.add("shelf", placement.shelf?.slug)
        if placement.shelf == .channel { metadata.addFeed(root + FixedAddress.channelFeed, title: listing.title) }
        let title = number == 1 ? listing.title : "\(listing.title), страница \(number)"
        var breadcrumbs = placement.section.map(within) ?? homeOnly
        if placement.isPartOfRegister {
            breadcrumbs.append(LinkContext(text: "Реестр документов", address: root + FixedAddress.register))
        }
        if number > 1 { breadcrumbs.append(LinkContext(text: listing.title, address: root + listing.address)) }
        let frame = frame(
            title: title, description: listing.summary, metadata: metadata, menu: placement.menu,
            breadcrumbs: breadcrumbs)
        let content = pages.listing(listing, page: number, filters: filters)
        return render(.listing, Page(frame: frame, content: content), address)
    }

    private func redirectPage(_ redirect: Site.Redirect) -> RenderedPage {
        let canonical = site.settings.baseURL + redirect.to
        var metadata = PageMetadata(.redirect, canonical: canonical)
        metadata.forbidIndexing()
        let context = RedirectContext(
            title: "Страница переехала", address: root + redirect.to, canonical: canonical, metadata: metadata.html)
        return render(.redirect, context, redirect.from)
    }

    // MARK: Parts

    private var homeOnly: [LinkContext] { [LinkContext(text: "Главная", address: root + FixedAddress.home)] }

    private func within(_ section: SiteSection) -> [LinkContext] {
        homeOnly + [LinkContext(text: section.shortTitle, address: root + FixedAddress.section(section))]
    }

    private func metadata(_ role: PageMetadata.Role, _ address: String) -> PageMetadata {
        PageMetadata(role, canonical: site.settings.baseURL + address)
    }

    private func frame(
        title: String, windowTitle: String? = nil, description: String, metadata: PageMetadata, menu: MenuItem,
        breadcrumbs: [LinkContext]
    ) -> PageFrame {
        PageFrame(
            title: title, windowTitle: windowTitle ?? "\(title) — \(site.settings.shortOwner)",
            description: description, metadata: metadata.html, header: headers[menu] ?? "", footer: footer, root: root,
            breadcrumbs: trail(breadcrumbs))
    }

    private func trail(_ crumbs: [LinkContext]) -> String {
        guard let last = crumbs.last else { return "" }
        return trails.fragment(for: last.address) { theme.render(.breadcrumbs, BreadcrumbsContext(links: crumbs)) }
    }

    private func render(_ template: PageTemplate, _ context: some TemplateContext, _ address: String) -> RenderedPage {
        RenderedPage(path: OutputPath.of(address), text: theme.render(template, context))
    }
}
