import Catalogues
import Roadmaps
import SiteModel

/// The page of a roadmap's progress with the files it offers.
extension SiteRenderer {
    func files(of roadmap: SiteRoadmap) -> [RenderedFile] {
        let calendar = RoadmapCalendar.write(
            roadmap.roadmap, on: site.asOf, host: HostName.of(site.settings.baseURL),
            address: site.settings.baseURL + roadmap.address)
        return [
            progressPage(roadmap),
            RenderedFile(path: String(roadmap.calendarAddress.dropFirst()), bytes: calendar),
            RenderedFile(path: String(roadmap.tableAddress.dropFirst()), bytes: RoadmapTable.bytes(roadmap, on: site)),
        ]
    }

    private func progressPage(_ roadmap: SiteRoadmap) -> RenderedFile {
        let document = site.documents[roadmap.document]
        let source = document.document
        var metadata = metadata(.roadmap, roadmap.progressAddress)
        metadata.add("section", source.placement.sections.map(\.slug).joined(separator: " "))
        metadata.add("direction", source.placement.directions.map(\.slug).joined(separator: " "))
        metadata.add("period", roadmap.roadmap.period.text)
        var filters: [(SearchFilter, String)] = [(.kind, "Ход исполнения")] + SearchFacts.places(source)
        if let year = document.year { filters.append((.year, "\(year)")) }
        metadata.add(
            SearchFacts(
                title: "Ход исполнения: \(source.title)", kind: "Ход исполнения",
                requisites: roadmap.roadmap.period.spelled, filters: filters,
                order: SearchFacts.order(document.searchDay, roadmap.progressAddress)))
        let frame = frame(
            title: "Ход исполнения", windowTitle: "Ход исполнения. \(source.title) — \(site.settings.shortOwner)",
            description: "Что исполнено, что просрочено и какие сроки впереди: \(source.title).", metadata: metadata,
            menu: menu(of: document),
            breadcrumbs: breadcrumbs(of: document) + [LinkContext(text: source.title, address: root + document.address)]
        )
        let content = ProgressPage(site: site, root: root, roadmap: roadmap).context()
        return render(.roadmap, Page(frame: frame, content: content), roadmap.progressAddress)
    }
}

enum HostName {
    /// `https://host:8080/path` → `host`.
    static func of(_ baseURL: String) -> String {
        let rest = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
        return String(rest.prefix { $0 != "/" && $0 != ":" })
    }
}
