import Catalogues
import Documents
import OpenData
import SiteModel
import Spreadsheets

/// Pages of monitorings with the files they offer.
extension SiteRenderer {
    /// The overview of one monitoring, and for each of its campaigns a page with its downloads.
    ///
    /// - Throws: `XlsxWriter.Failure` when a workbook cannot be made.
    func pages(of monitoring: SiteMonitoring) throws(XlsxWriter.Failure) -> [RenderedFile] {
        var files = [overview(monitoring)]
        for campaign in monitoring.campaigns {
            let downloads = try downloads(of: campaign)
            files.append(campaignPage(campaign, of: monitoring, downloads))
            files += downloads.map { RenderedFile(path: path($0, of: campaign), bytes: $0.bytes) }
        }
        return files
    }

    /// The register of open data with its passports; empty without the owner's ИНН.
    func openData() -> [RenderedFile] {
        guard let register else { return [] }
        let pages = OpenDataPages(site: site, root: root)
        let folder = String(FixedAddress.openData.dropFirst())
        return [registerPage(pages, register)]
            + register.sets.map { passportPage(pages, $0) }
            + register.files.map { RenderedFile(path: folder + $0.name, bytes: $0.bytes) }
    }

    /// Pages of the open data with the days they last changed.
    var openDataChanges: [(address: String, day: CivilDate)] {
        guard let register, let latest = register.sets.map(\.passport.modified).max() else { return [] }
        return [(FixedAddress.openData, latest)]
            + register.sets.map { (OpenDataPages.address(of: $0), $0.passport.modified) }
    }

    // MARK: Monitorings

    private func downloads(of campaign: SiteCampaign) throws(XlsxWriter.Failure) -> [DownloadFile] {
        let publisher =
            OpenDataPages.publisher(of: site.settings)
            ?? Publisher(taxpayerNumber: "", owner: site.settings.owner, name: site.settings.shortOwner)
        let origin = DataOrigin(publisher: publisher, page: site.settings.baseURL + campaign.address)
        return try Downloads(campaign.report, origin: origin)?.files ?? []
    }

    private func path(_ file: DownloadFile, of campaign: SiteCampaign) -> String {
        String(campaign.address.dropFirst()) + file.name
    }

    private func overview(_ monitoring: SiteMonitoring) -> RenderedFile {
        var metadata = metadata(of: monitoring, at: monitoring.address)
        metadata.add(
            searchFacts(
                monitoring, monitoring.campaigns.first, at: monitoring.address, title: monitoring.title, "все годы"))
        let frame = frame(
            title: monitoring.title, description: monitoring.summary ?? "Результаты мониторинга по годам.",
            metadata: metadata, menu: menu(monitoring), breadcrumbs: crumbs(monitoring))
        let content = OverviewPage(root: root, monitoring: monitoring).context()
        return render(.monitoringOverview, Page(frame: frame, content: content), monitoring.address)
    }

    private func campaignPage(
        _ campaign: SiteCampaign, of monitoring: SiteMonitoring, _ downloads: [DownloadFile]
    ) -> RenderedFile {
        let report = campaign.report
        var metadata = metadata(of: monitoring, at: campaign.address)
        metadata.add("title", campaign.title)
        metadata.add("period", report.period.text)
        metadata.add("date", report.date.iso)
        metadata.add(
            searchFacts(
                monitoring, campaign, at: campaign.address, title: campaign.title, report.period.spelled))
        let frame = frame(
            title: campaign.title, description: ResultSentence.text(report), metadata: metadata,
            menu: menu(monitoring),
            breadcrumbs: crumbs(monitoring) + [LinkContext(text: monitoring.title, address: root + monitoring.address)])
        let page = CampaignPage(site: site, root: root, monitoring: monitoring, campaign: campaign)
        let items = downloads.map { file in
            AttachmentItem(
                name: file.name, address: root + "/" + path(file, of: campaign),
                format: file.name.split(separator: ".").last?.uppercased() ?? "",
                size: RussianText.size(file.bytes.count), digest: file.sha256)
        }
        return render(.monitoring, Page(frame: frame, content: page.context(downloads: items)), campaign.address)
    }

    private func metadata(of monitoring: SiteMonitoring, at address: String) -> PageMetadata {
        var metadata = metadata(.monitoring, address)
        metadata.add("code", monitoring.code)
        metadata.add("section", monitoring.section.slug)
        metadata.add("direction", monitoring.direction?.slug)
        return metadata
    }

    private func searchFacts(
        _ monitoring: SiteMonitoring, _ campaign: SiteCampaign?, at address: String, title: String, _ period: String
    ) -> SearchFacts {
        var filters: [(SearchFilter, String)] = [
            (.kind, "Результаты мониторинга"), (.section, monitoring.section.shortTitle),
        ]
        if let direction = monitoring.direction { filters.append((.direction, direction.shortTitle)) }
        if let year = campaign?.report.date.year { filters.append((.year, "\(year)")) }
        return SearchFacts(
            title: title, kind: "Результаты мониторинга", requisites: period, filters: filters,
            order: SearchFacts.order(campaign?.report.date.searchDay ?? 0, address))
    }

    private func menu(_ monitoring: SiteMonitoring) -> MenuItem {
        switch monitoring.section {
        case .shnor: .shnor
        case .mechanisms: .mechanisms
        }
    }

    private func crumbs(_ monitoring: SiteMonitoring) -> [LinkContext] {
        let place =
            if let direction = monitoring.direction, monitoring.section == .mechanisms {
                LinkContext(text: direction.shortTitle, address: root + FixedAddress.direction(direction))
            } else {
                LinkContext(text: Shelf.monitorings.title, address: root + FixedAddress.shelf(.monitorings))
            }
        return within(monitoring.section) + [place]
    }

    // MARK: Open data

    private func registerPage(_ pages: OpenDataPages, _ register: OpenDataRegister) -> RenderedFile {
        let frame = frame(
            title: "Открытые данные", description: "Результаты мониторингов в виде наборов открытых данных.",
            metadata: metadata(.openData, FixedAddress.openData), menu: .none, breadcrumbs: homeOnly)
        return render(.openData, Page(frame: frame, content: pages.context(register)), FixedAddress.openData)
    }

    private func passportPage(_ pages: OpenDataPages, _ set: OpenDataSet) -> RenderedFile {
        let address = OpenDataPages.address(of: set)
        let register = LinkContext(text: "Открытые данные", address: root + FixedAddress.openData)
        let frame = frame(
            title: set.passport.title,
            windowTitle: "Паспорт набора «\(set.passport.title)» — \(site.settings.shortOwner)",
            description: "Паспорт набора открытых данных.", metadata: metadata(.openData, address), menu: .none,
            breadcrumbs: homeOnly + [register])
        return render(.passport, Page(frame: frame, content: pages.passport(set)), address)
    }
}
