import Catalogues
import SiteModel

/// Pages that are not documents.
extension SiteRenderer {
    /// Everything that is no page of a document, of a list, of the audit or of the search, as pieces of work that may be
    /// done in any order; those that take longest come first.
    package var siteFiles: [FileMaker] {
        machineFiles
            + site.monitorings.map { monitoring in { try pages(of: monitoring) } }
            + site.roadmaps.map { roadmap in { files(of: roadmap) } }
            + [
                { [homePage()] }, { [siteMapPage(), notFoundPage()] }, { [shnorPage()] }, { [mechanismsPage()] },
                { openData() }, { site.redirects.map(redirectPage) },
            ]
            + Direction.allCases.map { direction in { [directionPage(direction)] } }
    }

    private func homePage() -> RenderedFile {
        var metadata = metadata(.home, FixedAddress.home)
        metadata.add("period", site.settings.period?.text)
        metadata.addFeed(root + FixedAddress.channelFeed, title: Shelf.channel.title)
        addChangesFeed(to: &metadata)
        var frame = frame(
            title: site.settings.title, description: "Информационный раздел: \(site.settings.owner).",
            metadata: metadata,
            menu: .home, breadcrumbs: [])
        frame.windowTitle = "\(site.settings.title) — \(site.settings.owner)"
        return render(.home, Page(frame: frame, content: pages.home()), FixedAddress.home)
    }

    private func siteMapPage() -> RenderedFile {
        let frame = frame(
            title: "Карта сайта", description: "Все разделы и страницы сайта.",
            metadata: metadata(.siteMap, FixedAddress.siteMap), menu: .none, breadcrumbs: homeOnly)
        return render(.siteMap, Page(frame: frame, content: pages.siteMap()), FixedAddress.siteMap)
    }

    private func notFoundPage() -> RenderedFile {
        var metadata = PageMetadata(.notFound)
        metadata.forbidIndexing()
        let frame = frame(
            title: "Страница не найдена", description: "По этому адресу страницы нет.", metadata: metadata, menu: .none,
            breadcrumbs: homeOnly)
        return render(.notFound, Page(frame: frame, content: pages.notFound()), FixedAddress.notFound)
    }

    private func shnorPage() -> RenderedFile {
        let address = FixedAddress.section(.shnor)
        var metadata = metadata(.section, address)
        metadata.add("section", SiteSection.shnor.slug)
        metadata.addFeed(root + FixedAddress.channelFeed, title: Shelf.channel.title)
        addFeed(of: .shnor, to: &metadata)
        let frame = frame(
            title: "Поддержка школ с низкими образовательными результатами (ШНОР)",
            description: "Приказы, положения, дорожные карты, рекомендации и мониторинги поддержки ШНОР.",
            metadata: metadata, menu: .shnor, breadcrumbs: homeOnly)
        return render(.shnor, Page(frame: frame, content: pages.shnor()), address)
    }

    private func mechanismsPage() -> RenderedFile {
        let address = FixedAddress.section(.mechanisms)
        var metadata = metadata(.section, address)
        metadata.add("section", SiteSection.mechanisms.slug)
        addFeed(of: .mechanisms, to: &metadata)
        let frame = frame(
            title: SiteSection.mechanisms.title,
            description: "Восемь направлений оценки качества образования и их управленческие циклы.",
            metadata: metadata, menu: .mechanisms, breadcrumbs: homeOnly)
        return render(.mechanisms, Page(frame: frame, content: pages.mechanisms()), address)
    }

    private func directionPage(_ direction: Direction) -> RenderedFile {
        let address = FixedAddress.direction(direction)
        var metadata = metadata(.direction, address)
        metadata.add("section", SiteSection.mechanisms.slug)
        metadata.add("direction", direction.slug)
        addFeed(of: .mechanisms, to: &metadata)
        metadata.addRecord(of: root + address)
        let frame = frame(
            title: direction.title, description: "Документы направления по девяти этапам управленческого цикла.",
            metadata: metadata, menu: .mechanisms, breadcrumbs: within(.mechanisms))
        return render(.direction, Page(frame: frame, content: pages.direction(direction)), address)
    }

    /// One page of a list; the first is 1.
    package func page(_ number: Int, of listing: Listing) -> RenderedFile {
        let address = FixedAddress.page(number, of: listing.address)
        let placement = ListingPlacement(listing.subject)
        var metadata = metadata(placement.role, address)
        metadata.add("section", placement.section?.slug)
        metadata.add("shelf", placement.shelf?.slug)
        // The audit takes the first feed of the channel's page for the channel's.
        if placement.shelf == .channel { metadata.addFeed(root + FixedAddress.channelFeed, title: listing.title) }
        if let section = placement.section {
            addFeed(of: section, to: &metadata)
        } else {
            addChangesFeed(to: &metadata)
        }
        if placement.shelf == .events, !site.datedEvents.isEmpty {
            metadata.addAlternate("text/calendar", root + FixedAddress.eventCalendar, title: listing.title)
        }
        metadata.addRecord(of: root + listing.address)
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

    private func addFeed(of section: SiteSection, to metadata: inout PageMetadata) {
        metadata.addFeed(root + FixedAddress.feed(section), title: "\(section.shortTitle): изменения")
    }

    private func addChangesFeed(to metadata: inout PageMetadata) {
        metadata.addFeed(root + FixedAddress.registerFeed, title: "Изменения в реестре документов")
    }

    private func redirectPage(_ redirect: Site.Redirect) -> RenderedFile {
        let canonical = site.settings.baseURL + redirect.to
        var metadata = PageMetadata(.redirect, canonical: canonical)
        metadata.forbidIndexing()
        let context = RedirectContext(
            root: root, title: "Страница переехала", address: root + redirect.to, canonical: canonical,
            metadata: metadata.html)
        return RenderedFile(path: OutputPath.of(redirect.from), text: theme.render(.redirect, context))
    }
}
