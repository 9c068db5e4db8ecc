import Catalogues
import Diagnostics
import Documents
import Fields
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
        let published = corpus.documents.indices.filter { corpus.documents[$0].isPublished(on: asOf) }
        var diagnostics = resolution.diagnostics
        diagnostics += withheldNotes(corpus.documents, asOf: asOf)
        diagnostics += referencesToWithheld(corpus.documents, resolution.edges, asOf: asOf)

        // From here on indices count published documents only.
        var newIndex: [Int: Int] = [:]
        for (position, index) in published.enumerated() { newIndex[index] = position }
        let edges = resolution.edges.compactMap { $0.renumbered(newIndex) }
        let external = resolution.external.filter { newIndex[$0.document] != nil }

        var site = Site(
            settings: corpus.settings, asOf: asOf, documents: [], indexByPath: [:], withheld: [:], shelves: [:],
            cycles: [:], commonMechanisms: [], register: [], listings: [], monitorings: [], roadmaps: [],
            redirects: [], files: corpus.files, unread: Set(corpus.unread.map(\.path)))
        let graph = RelationGraph(edges)
        site.documents = published.enumerated().map { position, index in
            let document = corpus.documents[index]
            let approver = graph.targets(of: position, .approvedBy).first.map { corpus.documents[published[$0]] }
            return SiteDocument(
                document: document, address: Addresses.address(of: document, approver: approver),
                date: document.requisites.date ?? approver?.requisites.date, status: nil, relations: [], annexes: [],
                attachments: [])
        }
        for (position, document) in site.documents.enumerated() { site.indexByPath[document.document.path] = position }
        for document in corpus.documents where !document.isPublished(on: asOf) {
            site.withheld[document.path] = document
        }
        relate(&site, graph, external.map { (newIndex[$0.document] ?? 0, $0.role, $0.words) })
        diagnostics += AnnexRules.findings(site, graph)
        setStatuses(&site, graph)
        diagnostics += attach(&site)
        shelve(&site)
        for document in site.documents {
            site.redirects += document.document.publication.formerAddresses.map {
                .init(from: $0.value, to: document.address)
            }
        }
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

    // MARK: Relations and statuses

    private static func relate(
        _ site: inout Site, _ graph: RelationGraph, _ external: [(Int, Relation.Role, String)]
    ) {
        for (position, role, words) in external {
            site.documents[position].relations.append(Relation(role: role, target: .external(words)))
        }
        let keys = site.documents.map(ListOrder.init)
        for position in site.documents.indices {
            for role in Relation.Role.allCases {
                let targets = graph.targets(of: position, role).sorted { keys[$0] < keys[$1] }
                site.documents[position].relations += targets.map { Relation(role: role, target: .document($0)) }
            }
            site.documents[position].relations.sort { $0.role.rawValue < $1.role.rawValue }
            site.documents[position].annexes = graph.targets(of: position, .approves)
                .filter { site.documents[$0].document.requisites.annex != nil }
                .sorted { site.annexNumber($0) < site.annexNumber($1) }
        }
    }

    private static func setStatuses(_ site: inout Site, _ graph: RelationGraph) {
        for position in site.documents.indices {
            let document = site.documents[position].document
            let approver = graph.targets(of: position, .approvedBy).first
            let end =
                document.requisites.validUntil ?? approver.flatMap { site.documents[$0].document.requisites.validUntil }
            guard document.kind.isAct, document.requisites.number != nil || approver != nil || end != nil else {
                continue
            }
            // What befalls the approving act befalls what it approved.
            let holders = [position] + (approver.map { [$0] } ?? [])
            let start =
                document.requisites.effectiveFrom ?? approver.flatMap { site.documents[$0].effectiveDay }
                ?? document.requisites.date
            site.documents[position].status = ActStatus.of(
                start: start, end: end, repeals: effects(.repealedBy, on: holders, site, graph),
                amendments: effects(.amendedBy, on: holders, site, graph), on: site.asOf)
        }
    }

    private static func effects(
        _ role: Relation.Role, on holders: [Int], _ site: Site, _ graph: RelationGraph
    ) -> [ActStatus.Effect] {
        holders.flatMap { graph.targets(of: $0, role) }.compactMap { cause in
            site.documents[cause].effectiveDay.map { ActStatus.Effect(document: cause, day: $0) }
        }
    }

    // MARK: Files

    private static func attach(_ site: inout Site) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for position in site.documents.indices {
            let document = site.documents[position].document
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

    private static func shelve(_ site: inout Site) {
        let keys = site.documents.map(ListOrder.init)
        let newestFirst = site.documents.indices.sorted { keys[$0] < keys[$1] }
        site.register = newestFirst
        for index in newestFirst {
            let document = site.documents[index].document
            if let shelf = document.shelf { site.shelves[shelf, default: []].append(index) }
            if document.placement.sections.contains(.mechanisms),
                document.placement.directions.count == Direction.allCases.count
            {
                site.commonMechanisms.append(index)
            }
            for direction in document.placement.directions {
                for stage in document.placement.stages {
                    site.cycles[direction, default: [:]][stage, default: []].append(index)
                }
            }
        }
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
