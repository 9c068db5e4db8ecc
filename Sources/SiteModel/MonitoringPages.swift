import Diagnostics
import Documents
import Fields
import Monitoring
import Slugs

/// Gives the results of monitorings their pages and relates them to documents.
enum MonitoringPages {
    /// Sorted by address; and every finding about what the campaigns name.
    ///
    /// - Parameter site: with its documents; campaigns dated after its day are left out with a note.
    static func make(_ reports: [MonitoringReport], on site: Site) -> (pages: [SiteMonitoring], findings: [Diagnostic])
    {
        var findings: [Diagnostic] = []
        var pages: [String: SiteMonitoring] = [:]
        for report in reports {
            guard report.date <= site.asOf else {
                findings.append(later(report))
                continue
            }
            let method = report.method
            let address = FixedAddress.monitoring(method.code.value, method.section, method.direction)
            let campaign = SiteCampaign(
                report: report, address: address + Slug.make(report.period.text) + "/",
                documents: documents(of: report, on: site, &findings))
            let campaigns = [campaign] + (pages[method.code.value]?.campaigns ?? [])
            pages[method.code.value] = SiteMonitoring(
                code: method.code.value, title: method.title, summary: method.summary, section: method.section,
                direction: method.direction, address: address, campaigns: campaigns)
        }
        let sorted = pages.values.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
        return (sorted, findings)
    }

    private static func later(_ report: MonitoringReport) -> Diagnostic {
        report.source.diagnostic(
            "campaign.later", .note, at: report.source.location(line: 1),
            "результаты будут опубликованы \(report.date.dotted)", remedy: "пересоберите сайт в этот день")
    }

    private static func documents(
        of report: MonitoringReport, on site: Site, _ findings: inout [Diagnostic]
    ) -> [Int] {
        report.documents.compactMap { path in
            if let index = site.indexByPath[path.value] { return index }
            let place = report.source.location(of: path)
            if let withheld = site.withheld[path.value] {
                let key: FrontMatterKey = withheld.publication.isDraft ? .draft : .publishFrom
                findings.append(
                    report.source.diagnostic(
                        "campaign.withheld-document", at: place, "документ не опубликован: \(withheld.citation)",
                        remedy: "опубликуйте документ или уберите строку",
                        related: [.init("здесь сказано не публиковать", at: withheld.location(of: key))]))
                return nil
            }
            let prefix = Corpus.documentsFolder.count
            findings.append(
                report.source.diagnostic(
                    "campaign.missing-document", at: place, "нет документа «\(path.value)»",
                    remedy: "исправьте путь: он пишется от папки documents",
                    suggestion: NearMiss.suggestion(for: path.value, among: site.indexByPath.paths).map {
                        String($0.dropFirst(prefix))
                    }))
            return nil
        }
    }
}
