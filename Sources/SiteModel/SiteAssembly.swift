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

        var site = Site(
            settings: corpus.settings, asOf: asOf,
            documents: published.indices.concurrentMap(stride: 64) { related.siteDocument($0, on: asOf) },
            indexByPath: [:], indexByAddress: [:], withheld: [:], shelves: [:],
            cycles: [:], commonMechanisms: [], register: [], listings: [], monitorings: [], roadmaps: [],
            redirects: [], files: corpus.files, unread: Set(corpus.unread.map(\.path)))
        let addresses = Ahead { [documents = site.documents] in
            Dictionary(documents.indices.map { (PathKey(documents[$0].address), $0) }) { first, _ in first }
        }
        site.indexByPath = Dictionary(published.indices.map { (published[$0].path, $0) }) { _, last in last }
        for document in corpus.documents where !document.isPublished(on: asOf) {
            site.withheld[document.path] = document
        }
        diagnostics += AnnexRules.findings(site, related.graph)
        diagnostics += attach(&site)
        shelve(&site, related.order)
        for document in site.documents where !document.document.publication.formerAddresses.isEmpty {
            site.redirects += document.document.publication.formerAddresses.map {
                .init(from: $0.value, to: document.address)
            }
        }
        site.indexByAddress = addresses.value
        let (monitorings, monitoringFindings) = MonitoringPages.make(reports, on: site)
        site.monitorings = monitorings
        diagnostics += monitoringFindings
        let (roadmapPages, roadmapFindings) = RoadmapPages.make(roadmaps, on: site)
        site.roadmaps = roadmapPages
        diagnostics += roadmapFindings
        site.histories = Site.histories(histories, on: site)
        diagnostics += AddressRules.findings(site)
        return (site, diagnostics)
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

    // MARK: Files

    private static func attach(_ site: inout Site) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for position in site.documents.indices {
            let document = site.documents[position].document
            if document.attachments.isEmpty { continue }
            for attachment in document.attachments {
                guard let file = site.file(attachment.value.path) else {
                    diagnostics.append(missingFile(attachment, of: document, among: site.files))
                    continue
                }
                let source = AttachmentSource(path: file.path, title: attachment.value.title)
                let added = site.documents[position].attachment(source, size: file.size)
                if file.size == 0 {
                    diagnostics.append(
                        document.source.diagnostic(
                            "attachment.empty", at: document.location(of: attachment),
                            "файл «\(attachment.value.path)» пустой", remedy: "положите на его место настоящий файл"))
                }
                if let obstacle = site.documents[position].obstacle(to: added, named: added.source) {
                    diagnostics.append(
                        document.source.diagnostic(
                            "attachment.reserved-name", at: document.location(of: attachment), obstacle,
                            remedy: "переименуйте файл"))
                    continue
                }
                if let other = site.documents[position].attachments.first(where: { $0.address == added.address }) {
                    diagnostics.append(
                        document.source.diagnostic(
                            "attachment.duplicate", at: document.location(of: attachment),
                            "файлы «\(other.source)» и «\(added.source)» получили бы один адрес",
                            remedy: "переименуйте один из файлов или уберите повтор"))
                    continue
                }
                site.documents[position].attachments.append(added)
            }
        }
        return diagnostics
    }

    private static func missingFile(
        _ attachment: Located<AttachmentSource>, of document: Document, among files: [String: Int]
    ) -> Diagnostic {
        let path = attachment.value.path
        let neighbours = files.keys.filter { RelativePath.folder(of: $0) == RelativePath.folder(of: path) }.sorted()
        return document.source.diagnostic(
            "attachment.missing", at: document.location(of: attachment), "нет файла «\(path)»",
            remedy: "положите файл на это место или исправьте путь",
            suggestion: NearMiss.suggestion(for: path, among: neighbours).map {
                RelativePath.from(RelativePath.folder(of: document.path), to: $0)
            },
            related: [.init("здесь искали файл", at: SourceLocation(file: document.shown(path)))])
    }

    // MARK: Places

    private static func shelve(_ site: inout Site, _ order: ListOrder) {
        site.register = order.indices
        var shelves = Grouped<Shelf>()
        var cycles: [Direction: Grouped<Stage>] = [:]
        for direction in Direction.allCases { cycles[direction] = Grouped() }
        for index in order.indices {
            let document = site.documents[index].document
            let placement = document.placement
            if let shelf = document.shelf { shelves.add(index, to: shelf) }
            if placement.directions.count == Direction.allCases.count, placement.sections.contains(.mechanisms) {
                site.commonMechanisms.append(index)
            }
            for direction in placement.directions {
                for stage in placement.stages { cycles[direction]?.add(index, to: stage) }
            }
        }
        site.shelves = shelves.byCase
        site.cycles = cycles.mapValues(\.byCase).filter { !$0.value.isEmpty }
        site.listings = site.makeListings()
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
