import Catalogues
import Documents
import Monitoring

/// The pages of one monitoring: an overview over years and a page for each campaign.
package struct SiteMonitoring: Sendable {
    package var code: String
    /// Of the latest edition.
    package var title: String
    package var summary: String?
    package var section: SiteSection
    package var direction: Direction?
    /// `/shnor/monitoringi/kompetentsii/`.
    package var address: String
    /// The latest first; at least one.
    package var campaigns: [SiteCampaign]
}

/// The page of one campaign.
package struct SiteCampaign: Sendable {
    package var report: MonitoringReport
    /// `/shnor/monitoringi/kompetentsii/2024-2025/`.
    package var address: String
    /// Indices of the documents that follow from the results, in the order the campaign names them.
    package var documents: [Int]

    /// `Мониторинг компетенций, 2024/2025 учебный год`.
    package var title: String { "\(report.method.title), \(report.period.spelled)" }
}

extension FixedAddress {
    /// The overview of a monitoring.
    static func monitoring(_ code: String, _ section: SiteSection, _ direction: Direction?) -> String {
        let place =
            switch (section, direction) {
            case (.shnor, _): shelf(.monitorings)
            case (.mechanisms, let direction?): self.direction(direction) + Shelf.monitorings.slug + "/"
            case (.mechanisms, nil): self.section(.mechanisms) + Shelf.monitorings.slug + "/"
            }
        return place + code + "/"
    }
}
