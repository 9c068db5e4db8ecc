import Catalogues
import SiteModel

/// Pages of monitorings.
extension SiteRenderer {
    /// The overview of one monitoring and a page for each of its campaigns.
    package func pages(of monitoring: SiteMonitoring) -> [RenderedPage] {
        [overview(monitoring)] + monitoring.campaigns.map { campaignPage($0, of: monitoring) }
    }

    private func overview(_ monitoring: SiteMonitoring) -> RenderedPage {
        let frame = frame(
            title: monitoring.title, description: monitoring.summary ?? "Результаты мониторинга по годам.",
            metadata: metadata(of: monitoring, at: monitoring.address), menu: menu(monitoring),
            breadcrumbs: crumbs(monitoring))
        let content = OverviewPage(root: root, monitoring: monitoring).context()
        return render(.monitoringOverview, Page(frame: frame, content: content), monitoring.address)
    }

    private func campaignPage(_ campaign: SiteCampaign, of monitoring: SiteMonitoring) -> RenderedPage {
        let report = campaign.report
        var metadata = metadata(of: monitoring, at: campaign.address)
        metadata.add("period", report.period.text)
        metadata.add("date", report.date.iso)
        let frame = frame(
            title: campaign.title, description: ResultSentence.text(report), metadata: metadata,
            menu: menu(monitoring),
            breadcrumbs: crumbs(monitoring) + [LinkContext(text: monitoring.title, address: root + monitoring.address)])
        let page = CampaignPage(site: site, root: root, monitoring: monitoring, campaign: campaign)
        return render(.monitoring, Page(frame: frame, content: page.context(downloads: [])), campaign.address)
    }

    private func metadata(of monitoring: SiteMonitoring, at address: String) -> PageMetadata {
        var metadata = metadata(.monitoring, address)
        metadata.add("section", monitoring.section.slug)
        metadata.add("direction", monitoring.direction?.slug)
        return metadata
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
}
