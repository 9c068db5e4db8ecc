import Catalogues
import Concurrently
import Documents
import SiteModel

/// Builds what the pages show that are not documents.
struct SitePages {
    let site: Site
    let root: String
    /// The list item of every document as HTML, by its index.
    let items: MadeOnce<String>

    private func html(_ documents: some Sequence<Int>) -> String {
        documents.lazy.map { items[$0] }.joined()
    }

    private func item(_ index: Int) -> DocumentItem { DocumentItem(site.documents[index], root: root) }

    // MARK: Home and site map

    func home() -> HomeContext {
        let messages = site.shelves[.channel] ?? []
        return HomeContext(
            sections: SiteSection.allCases.map(sectionCard), messages: html(messages.prefix(3)),
            latest: html(site.register.lazy.filter { site.documents[$0].document.kind != .message }.prefix(8)),
            registerAddress: root + FixedAddress.register, channelAddress: root + FixedAddress.shelf(.channel),
            documentsCount: RussianText.documents(site.documents.count), feedAddress: root + FixedAddress.registerFeed,
            due: DueList(site: site, root: root).context())
    }

    private func sectionCard(_ section: SiteSection) -> SectionCard {
        let count = site.documents.count { $0.document.placement.sections.contains(section) }
        let parts: [LinkContext]
        let summary: String
        switch section {
        case .shnor:
            summary =
                "Поддержка школ с низкими образовательными результатами: приказы, планы, рекомендации и мониторинги."
            parts = [.orders, .roadmaps, .recommendations, .monitorings, .library, .channel].map(shelfLink)
        case .mechanisms:
            summary = "Восемь направлений оценки качества образования, в каждом — полный цикл управления."
            parts = Direction.allCases.map(directionLink)
        }
        return SectionCard(
            title: section.title, address: root + FixedAddress.section(section), summary: summary,
            count: RussianText.documents(count), parts: parts)
    }

    private func shelfLink(_ shelf: Shelf) -> LinkContext {
        LinkContext(text: shelf.title, address: root + FixedAddress.shelf(shelf))
    }

    private func directionLink(_ direction: Direction) -> LinkContext {
        LinkContext(text: direction.shortTitle, address: root + FixedAddress.direction(direction))
    }

    func siteMap() -> SiteMapContext {
        let shnor = SiteMapGroup(
            heading: SiteSection.shnor.title, address: root + FixedAddress.section(.shnor),
            links: Shelf.allCases.map(shelfLink))
        let mechanisms = SiteMapGroup(
            heading: SiteSection.mechanisms.title, address: root + FixedAddress.section(.mechanisms),
            links: [LinkContext(text: "Общие документы", address: root + FixedAddress.commonMechanisms)]
                + Direction.allCases.map { LinkContext(text: $0.title, address: root + FixedAddress.direction($0)) })
        let lists = site.listings.compactMap { listing -> LinkContext? in
            switch listing.subject {
            case .kind, .year, .direction, .status:
                LinkContext(text: listing.title, address: root + listing.address)
            case .shelf, .commonMechanisms, .register: nil
            }
        }
        let register = SiteMapGroup(
            heading: "Реестр документов", address: root + FixedAddress.register,
            links: [LinkContext(text: "Поиск", address: root + FixedAddress.search)] + lists + [
                LinkContext(text: "Изменения в реестре (лента Atom)", address: root + FixedAddress.registerFeed),
                LinkContext(text: "Реестр таблицей для Excel (CSV)", address: root + FixedAddress.registerTable),
            ])
        let monitorings = SiteMapGroup(
            heading: "Результаты мониторингов", address: root + FixedAddress.shelf(.monitorings),
            links: site.monitorings.map { LinkContext(text: $0.title, address: root + $0.address) }
                + (site.settings.taxpayerNumber == nil
                    ? [] : [LinkContext(text: "Открытые данные", address: root + FixedAddress.openData)]))
        let service = SiteMapGroup(
            heading: "Аудит раздела", address: root + FixedAddress.audit,
            links: [
                LinkContext(text: "Проверки аудита", address: root + FixedAddress.auditChecks),
                LinkContext(text: "Матрица полноты «Механизмов»", address: root + FixedAddress.auditMatrix),
                LinkContext(text: "Аудит по годам", address: root + FixedAddress.auditHistory),
                LinkContext(text: "Отчёт аудита для программ (JSON)", address: root + FixedAddress.auditReport),
            ])
        return SiteMapContext(
            groups: [shnor, mechanisms] + (site.monitorings.isEmpty ? [] : [monitorings]) + [register, service])
    }

    func notFound() -> NotFoundContext {
        NotFoundContext(links: [
            LinkContext(text: "Главная страница", address: root + FixedAddress.home),
            LinkContext(text: "Поиск", address: root + FixedAddress.search),
            LinkContext(text: "Реестр документов", address: root + FixedAddress.register),
            LinkContext(text: "Карта сайта", address: root + FixedAddress.siteMap),
        ])
    }

    // MARK: Sections

    func shnor() -> ShnorContext {
        ShnorContext(
            groups: ShelfGroup.allCases.map { group in
                ShelfGroupContext(
                    heading: group.title, anchor: group.rawValue, shelves: group.shelves.map(shelf))
            }, feedAddress: root + FixedAddress.feed(.shnor),
            due: DueList(site: site, root: root).context { $0.placement.sections.contains(.shnor) })
    }

    private func shelf(_ shelf: Shelf) -> ShelfContext {
        let documents = site.shelves[shelf] ?? []
        return ShelfContext(
            name: shelf.title, address: root + FixedAddress.shelf(shelf), summary: shelf.summary,
            count: RussianText.documents(documents.count), isEmpty: documents.isEmpty,
            latest: documents.prefix(3).map(item))
    }

    func mechanisms() -> MechanismsContext {
        MechanismsContext(
            directions: Direction.allCases.map(directionItem), common: html(site.commonMechanisms.prefix(5)),
            commonAddress: root + FixedAddress.commonMechanisms,
            commonCount: RussianText.documents(site.commonMechanisms.count),
            feedAddress: root + FixedAddress.feed(.mechanisms))
    }

    private func directionItem(_ direction: Direction) -> DirectionItem {
        let cycle = site.cycles[direction] ?? [:]
        let address = root + FixedAddress.direction(direction)
        let stages = Stage.allCases.map { stage in
            StageMark(name: stage.title, address: address + "#" + stage.slug, isFilled: cycle[stage]?.isEmpty == false)
        }
        return DirectionItem(
            number: "\(direction.number)", name: direction.title, address: address,
            count: RussianText.documents(site.documents(of: direction).count),
            filled: "\(stages.count(where: \.isFilled)) из \(stages.count)", stages: stages)
    }

    func direction(_ direction: Direction) -> DirectionContext {
        let cycle = site.cycles[direction] ?? [:]
        return DirectionContext(
            number: "\(direction.number)",
            stages: Stage.allCases.map { stage in
                StageContext(
                    number: "\(stage.number)", name: stage.title, anchor: stage.slug,
                    documents: html(cycle[stage] ?? []))
            }, monitorings: items(site.monitorings.filter { $0.direction == direction }))
    }

    private func items(_ monitorings: [SiteMonitoring]) -> [MonitoringItemContext] {
        monitorings.compactMap { monitoring in
            monitoring.campaigns.first.map { latest in
                MonitoringItemContext(
                    name: monitoring.title, address: root + monitoring.address, period: latest.report.period.spelled,
                    latestAddress: root + latest.address, result: ResultSentence.text(latest.report))
            }
        }
    }

    // MARK: Lists

    func filters() -> FiltersContext {
        var filters = FiltersContext()
        for listing in site.listings {
            func link(_ name: String) -> LinkContext {
                LinkContext(text: "\(name) (\(listing.documents.count))", address: root + listing.address)
            }
            switch listing.subject {
            case .kind: filters.kinds.append(link(listing.title))
            case .year(let year): filters.years.append(link("\(year) год"))
            case .direction(let direction): filters.directions.append(link(direction.shortTitle))
            case .status(let force): filters.statuses.append(link(force.name.capitalisedFirst))
            case .shelf, .commonMechanisms, .register: break
            }
        }
        return filters
    }

    /// - Parameter number: the page, from 1.
    func listing(_ listing: Listing, page number: Int, filters: String) -> ListingContext {
        let pages = listing.pages
        func address(_ page: Int) -> String {
            pages.indices.contains(page - 1) ? root + FixedAddress.page(page, of: listing.address) : ""
        }
        let isRegister: Bool
        switch listing.subject {
        case .register, .kind, .year, .direction, .status: isRegister = true
        case .shelf, .commonMechanisms: isRegister = false
        }
        return ListingContext(
            summary: listing.summary, documents: html(pages[number - 1]),
            count: RussianText.documents(listing.documents.count),
            pages: Pagination.links(current: number, count: pages.count, address: address),
            previousAddress: address(number - 1), nextAddress: address(number + 1),
            filters: isRegister ? filters : "",
            channel: listing.subject == .shelf(.channel) ? channel() : nil,
            feedAddress: root + feed(of: listing), recordAddress: root + FixedAddress.record(of: listing.address),
            tableAddress: listing.subject == .register ? root + FixedAddress.registerTable : "",
            calendarAddress: listing.subject == .shelf(.events) && !site.datedEvents.isEmpty
                ? root + FixedAddress.eventCalendar : "",
            monitorings: listing.subject == .shelf(.monitorings) && number == 1
                ? items(site.monitorings(of: .shnor)) : [])
    }

    private func feed(of listing: Listing) -> String {
        switch listing.subject {
        case .shelf: FixedAddress.feed(.shnor)
        case .commonMechanisms: FixedAddress.feed(.mechanisms)
        case .register, .kind, .year, .direction, .status: FixedAddress.registerFeed
        }
    }

    private func channel() -> ChannelContext {
        let channel = site.settings.channel
        return ChannelContext(
            about: channel.summary ?? "", mail: channel.mail ?? "", phone: channel.phone ?? "",
            phoneAddress: PhoneAddress.of(channel.phone), link: channel.link ?? "",
            feedAddress: root + FixedAddress.channelFeed)
    }
}
