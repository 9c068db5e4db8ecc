import Catalogues
import Concurrently
import Diagnostics
import Documents
import Fields
import FileAccess
import History
import Monitoring
import Roadmaps
import Slugs

/// Relates the documents of a corpus to each other and gives each its place.
package enum SiteAssembly {
    /// The site on the day `asOf`, and every finding about documents that do not fit together.
    ///
    /// - Parameters:
    ///   - roadmaps: what `RoadmapTables` read.
    ///   - histories: what `HistoryReading` found.
    package static func assemble(
        _ corpus: Corpus, _ reports: [MonitoringReport] = [], _ roadmaps: [String: Roadmap] = [:],
        histories: [String: DocumentHistory] = [:], asOf: CivilDate
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        var resolution = RelationResolution(corpus)
        resolution.run()
        var diagnostics = resolution.diagnostics
        diagnostics += withheldNotes(corpus.documents, asOf: asOf)
        diagnostics += referencesToWithheld(corpus.documents, resolution.edges, asOf: asOf)

        // From here on indices count published documents only.
        var newIndex: [Int?] = Array(repeating: nil, count: corpus.documents.count)
        var published: [Document] = []
        published.reserveCapacity(corpus.documents.count)
        for (index, document) in corpus.documents.enumerated() where document.isPublished(on: asOf) {
            newIndex[index] = published.count
            published.append(document)
        }
        var external: [Int: [Relation]] = [:]
        for (document, role, words) in resolution.external {
            guard let index = newIndex[document] else { continue }
            external[index, default: []].append(Relation(role: role, target: .external(words)))
        }
        let related = RelatedDocuments(
            published,
            RelationGraph(resolution.edges.compactMap { $0.renumbered(newIndex) }, documents: published.count),
            external: external)

        let attachments = AttachmentRules(files: corpus.files)
        let attached = published.indices.concurrentMap(stride: 64) { index in
            attachments.attached(to: related.siteDocument(index, on: asOf))
        }
        diagnostics += attached.flatMap(\.diagnostics)
        let documents = SiteDocuments(attached.map(\.document))
        let withheld = corpus.documents.filter { !$0.isPublished(on: asOf) }
        var site = Site(
            settings: corpus.settings, asOf: asOf, documents, paths: published.map(\.path), withheld: withheld,
            groups: SiteGroups(
                lists: Later { SiteLists(documents, register: related.order.indices) },
                byAddress: Later {
                    Dictionary(documents.indices.map { (PathKey(documents[$0].address), $0) }) { first, _ in first }
                },
                acts: Later {
                    ActNumbers(published: documents.lazy.map(\.document.datedNumber), withheld: withheld)
                }),
            files: corpus.files, unread: Set(corpus.unread.map(\.path)))
        let addresses = Ahead { [groups = site.groups] in
            _ = groups.byAddress.value
            _ = groups.lists.value
        }
        diagnostics += AnnexRules.findings(site, related.graph)
        diagnostics += add(reports, roadmaps, histories, to: &site)
        _ = addresses.value
        diagnostics += AddressRules.findings(site)
        return (site, diagnostics)
    }

    /// The site of the last build, in which no document but for its text is another one.
    ///
    /// - Parameters:
    ///   - memory: what the last build related.
    ///   - corpus: the settings and files of the content folder.
    ///   - reports: and all other data as they were then; what is wrong with them was said then.
    ///   - histories: of the documents that are to be shown.
    package static func revive(
        _ memory: SiteMemory, _ kept: KeptDocuments, _ corpus: Corpus, _ reports: [MonitoringReport],
        _ roadmaps: [String: Roadmap], histories: [String: DocumentHistory], asOf: CivilDate
    ) -> Site {
        var site = memory.site(kept, corpus, asOf: asOf)
        _ = add(reports, roadmaps, histories, to: &site)
        site.keptHistories = memory.histories
        return site
    }

    private static func add(
        _ reports: [MonitoringReport], _ roadmaps: [String: Roadmap], _ histories: [String: DocumentHistory],
        to site: inout Site
    ) -> [Diagnostic] {
        let (monitorings, monitoringFindings) = MonitoringPages.make(reports, on: site)
        site.monitorings = monitorings
        let (roadmapPages, roadmapFindings) = RoadmapPages.make(roadmaps, on: site)
        site.roadmaps = roadmapPages
        site.histories = Site.histories(histories, on: site)
        return monitoringFindings + roadmapFindings
    }

    // MARK: Documents held back

    private static func withheldNotes(_ documents: [Document], asOf: CivilDate) -> [Diagnostic] {
        documents.compactMap { document in
            if document.publication.isDraft {
                return document.source.diagnostic(
                    "publication.draft", .note, at: document.location(of: .draft), "черновик не опубликован",
                    remedy: "когда документ будет готов, уберите поле «черновик»")
            }
            guard let day = document.publication.publishFrom, day > asOf else { return nil }
            return document.source.diagnostic(
                "publication.later", .note, at: document.location(of: .publishFrom),
                "документ будет опубликован \(day.dotted)", remedy: "пересоберите сайт в этот день")
        }
    }

    /// A published page would point to one that is not there.
    private static func referencesToWithheld(
        _ documents: [Document], _ edges: [RelationEdge], asOf: CivilDate
    ) -> [Diagnostic] {
        edges.compactMap { edge in
            let source = documents[edge.from]
            let target = documents[edge.to]
            guard source.isPublished(on: asOf), !target.isPublished(on: asOf) else { return nil }
            let key: FrontMatterKey = target.publication.isDraft ? .draft : .publishFrom
            return source.source.diagnostic(
                "relation.withheld", at: edge.location, "документ ссылается на неопубликованный: \(target.citation)",
                remedy: "опубликуйте оба документа или уберите ссылку",
                related: [.init("здесь сказано не публиковать", at: target.location(of: key))])
        }
    }
}

extension SiteDocument {
    /// The day its own orders take effect.
    var effectiveDay: CivilDate? { document.requisites.effectiveFrom ?? date }

    /// The published form of a file beside the document.
    package func attachment(_ source: AttachmentSource, size: Int) -> Attachment {
        let name = Slug.fileName(RelativePath.name(of: source.path))
        let format = name.split(separator: ".").dropFirst().last.map { $0.uppercased() } ?? "файл"
        return Attachment(
            source: source.path, address: address + name, title: source.title ?? RelativePath.name(of: source.path),
            size: size, format: format)
    }
}

extension Site {
    /// Number of the annex a document is, 0 when it is none.
    package func annexNumber(_ index: Int) -> Int { documents[index].document.requisites.annex ?? 0 }
}
