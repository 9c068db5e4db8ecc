import Diagnostics
import Documents
import Roadmaps
import Slugs

/// Gives roadmaps their pages and relates their measures to documents.
enum RoadmapPages {
    /// In the order of the documents; and every finding about what the tables name.
    ///
    /// - Parameters:
    ///   - roadmaps: by the paths of their documents, those of withheld ones included.
    ///   - site: with its documents.
    static func make(
        _ roadmaps: [String: Roadmap], on site: Site
    ) -> (pages: [SiteRoadmap], findings: [Diagnostic]) {
        var findings: [Diagnostic] = []
        var pages: [SiteRoadmap] = []
        for (path, table) in roadmaps.sorted(by: { $0.key < $1.key }) {
            let index = site.indexByPath[path]
            for item in table.items {
                findings += item.documents.compactMap {
                    finding(about: $0, of: item, isPublished: index != nil, on: site)
                }
                if index != nil { findings += later(item, than: site.asOf) }
            }
            guard let index else { continue }
            var roadmap = table
            roadmap.start = start(of: site.documents[index], on: site)
            roadmap.code = Slug.make(site.documents[index].address)
            pages.append(
                SiteRoadmap(
                    document: index, address: site.documents[index].address, roadmap: roadmap,
                    items: roadmap.items.map { item in
                        SiteRoadmapItem(
                            item: item, schedule: roadmap.schedule(of: item),
                            state: roadmap.state(of: item, on: site.asOf), done: item.done.filter { $0 <= site.asOf },
                            documents: item.documents.compactMap { site.indexByPath[$0] })
                    }))
        }
        return (pages.sorted { $0.document < $1.document }, findings)
    }

    /// The day it takes effect: its own, or that of the act that approves it.
    private static func start(of document: SiteDocument, on site: Site) -> CivilDate? {
        let approvers = document.relations.compactMap { relation -> CivilDate? in
            guard relation.role == .approvedBy, case .document(let index) = relation.target else { return nil }
            return site.documents[index].effectiveDay
        }
        return document.document.requisites.effectiveFrom ?? approvers.first ?? document.date
    }

    /// Nil for a published document, and for one that could not be read: that one has findings of its own.
    private static func finding(
        about path: String, of item: RoadmapItem, isPublished: Bool, on site: Site
    ) -> Diagnostic? {
        guard site.indexByPath[path] == nil, !site.unread.contains(path) else { return nil }
        let written = String(path.dropFirst(Corpus.documentsFolder.count))
        var place = item.places.documents
        place.length = max(1, written.count)
        if let withheld = site.withheld[path] {
            guard isPublished else { return nil }
            let key: FrontMatterKey = withheld.publication.isDraft ? .draft : .publishFrom
            return Diagnostic(
                "roadmap.withheld-document", .warning, at: place, line: written,
                "документ не опубликован: \(withheld.citation)",
                remedy:
                    "опубликуйте документ или уберите его из строки; пока он не опубликован, ссылки на него не будет",
                related: [.init("здесь сказано не публиковать", at: withheld.location(of: key))])
        }
        let known = site.indexByPath.paths
        return Diagnostic(
            "roadmap.missing-document", at: place, line: written, "нет документа «\(written)»",
            remedy: "исправьте путь: он пишется от папки documents и заканчивается на .md",
            suggestion: NearMiss.suggestion(for: path, among: known).map {
                String($0.dropFirst(Corpus.documentsFolder.count))
            })
    }

    private static func later(_ item: RoadmapItem, than day: CivilDate) -> [Diagnostic] {
        item.done.filter { $0 > day }.map { done in
            var place = item.places.done
            place.length = done.dotted.count
            return Diagnostic(
                "roadmap.done-later", .note, at: place, line: done.dotted,
                "день исполнения \(done.dotted) ещё не наступил, отметка пока не учтена",
                remedy: "проверьте дату или пересоберите сайт в этот день")
        }
    }
}
