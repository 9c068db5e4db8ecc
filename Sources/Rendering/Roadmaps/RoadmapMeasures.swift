import SiteModel

/// The way back from a document to the measures it carries out.
enum RoadmapMeasures {
    /// By the index of the document; in the order of roadmaps and their tables.
    static func links(on site: Site, root: String) -> [Int: [LinkContext]] {
        var links: [Int: [LinkContext]] = [:]
        for roadmap in site.roadmaps {
            for measure in roadmap.items {
                let link = LinkContext(
                    text: "\(measure.item.number). \(measure.item.measure)",
                    address: root + roadmap.address + "#" + measure.item.anchor)
                for document in measure.documents { links[document, default: []].append(link) }
            }
        }
        return links
    }
}
