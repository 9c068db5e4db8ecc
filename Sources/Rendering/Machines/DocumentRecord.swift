import Catalogues
import Documents
import SiteModel

/// What a document is, without its text, as JSON beside its page; `DocumentSchema` describes it.
struct DocumentRecords: Sendable {
    let site: Site
    /// What the bytes of every attachment tell, by source path.
    let files: [String: FileFacts]
    let changes: SiteChanges
    /// Complete addresses of the results a document follows from, by its index.
    private let results: [Int: [String]]
    private let roadmaps: [Int: SiteRoadmap]

    init(site: Site, files: [String: FileFacts], changes: SiteChanges) {
        self.site = site
        self.files = files
        self.changes = changes
        var results: [Int: [String]] = [:]
        for campaign in site.monitorings.flatMap(\.campaigns) {
            for index in campaign.documents { results[index, default: []].append(url(campaign.address)) }
        }
        func url(_ address: String) -> String { site.settings.baseURL + address }
        self.results = results
        roadmaps = Dictionary(site.roadmaps.map { ($0.document, $0) }) { first, _ in first }
    }

    func bytes(_ position: Int) -> [UInt8] {
        let document = site.documents[position]
        var json = JSONBytes(capacity: 4_096)
        json.object { json in
            json.add("$schema", url(FixedAddress.documentSchema))
            addSummary(position, to: &json)
            addRequisites(document.document, to: &json)
            addPlaces(document.document, to: &json)
            addDetails(document.document, to: &json)
            addRelations(document, to: &json)
            addAnnexes(document, to: &json)
            json.add("results", results[position] ?? [])
            if let roadmap = roadmaps[position] { add(roadmap, to: &json) }
            addFiles(document, to: &json)
            if let history = site.histories[position] { add(history, to: &json) }
        }
        return json.line()
    }

    /// The document as lists have it.
    func item(_ position: Int) -> [UInt8] {
        var json = JSONBytes(capacity: 768)
        json.object { json in addSummary(position, to: &json) }
        return json.bytes
    }

    private func url(_ address: String) -> String { site.settings.baseURL + address }

    // MARK: Parts

    private func addSummary(_ position: Int, to json: inout JSONBytes) {
        let document = site.documents[position]
        let source = document.document
        json.add("url", url(document.address))
        json.add("title", source.title)
        json.add("kind", source.kind.name)
        json.add("number", source.requisites.number?.text)
        json.add("date", document.date?.iso)
        json.add("period", source.requisites.period?.text)
        json.add("year", source.requisites.year)
        json.add("changed", changes.day(of: position)?.iso)
        guard let status = document.status else { return }
        json.object("status") { json in
            json.add("force", status.force.cssClass)
            json.add("text", status.force.words(for: source.kind))
            json.add("since", status.since?.iso)
            json.add("cause", status.cause.map { url(site.documents[$0].address) })
        }
    }

    private func addRequisites(_ document: Document, to json: inout JSONBytes) {
        let requisites = document.requisites
        json.add("issuer", requisites.issuer)
        json.add("effectiveFrom", requisites.effectiveFrom?.iso)
        json.add("validUntil", requisites.validUntil?.iso)
        json.add("annex", requisites.annex)
        json.add("compiler", document.details.compiler)
        json.add("developer", document.details.developer)
        json.add("annotation", document.details.annotation)
    }

    private func addPlaces(_ document: Document, to json: inout JSONBytes) {
        json.add("sections", document.placement.sections.map(\.slug))
        json.add("shelf", document.shelf?.slug)
        json.add("directions", document.placement.directions.map(\.slug))
        json.add("stages", document.placement.stages.map(\.slug))
    }

    private func addDetails(_ document: Document, to json: inout JSONBytes) {
        let details = document.details
        json.add("audiences", details.audiences.map(\.rawValue))
        json.add("addressee", details.addressee)
        json.add("parties", details.parties)
        json.add("confirms", details.confirms)
        json.add("leaderSchools", details.leaderSchools)
        guard document.kind == .event else { return }
        json.object("event") { json in
            json.add("form", details.form?.rawValue)
            json.add("level", details.level.rawValue)
            json.add("groups", details.groups.map(\.rawValue))
            json.add("participants", details.participants)
            json.add("schools", details.schoolsCovered)
        }
    }

    /// Roles stand in one order and each once, because `relations` are sorted by role.
    private func addRelations(_ document: SiteDocument, to json: inout JSONBytes) {
        guard !document.relations.isEmpty else { return }
        json.object("relations") { json in
            for role in Relation.Role.allCases where document.relations.contains(where: { $0.role == role }) {
                json.list(role.key) { json in
                    for relation in document.relations where relation.role == role { add(relation.target, to: &json) }
                }
            }
        }
    }

    private func add(_ target: Relation.Target, to json: inout JSONBytes) {
        json.object { json in
            switch target {
            case .document(let index):
                json.add("url", url(site.documents[index].address))
                json.add("title", site.documents[index].document.citation)
            case .external(let words): json.add("title", words)
            }
        }
    }

    private func addAnnexes(_ document: SiteDocument, to json: inout JSONBytes) {
        guard !document.annexes.isEmpty else { return }
        json.list("annexes") { json in
            for index in document.annexes {
                json.object { json in
                    json.add("number", site.annexNumber(index))
                    json.add("url", url(site.documents[index].address))
                    json.add("title", site.documents[index].document.title)
                }
            }
        }
    }

    private func add(_ roadmap: SiteRoadmap, to json: inout JSONBytes) {
        json.object("roadmap") { json in
            json.add("progress", url(roadmap.progressAddress))
            json.add("calendar", url(roadmap.calendarAddress))
            json.add("table", url(roadmap.tableAddress))
        }
    }

    private func add(_ history: SiteHistory, to json: inout JSONBytes) {
        json.add("history", url(history.address))
        json.add("editions", history.history.editions.map(\.iso))
    }

    private func addFiles(_ document: SiteDocument, to json: inout JSONBytes) {
        guard !document.attachments.isEmpty else { return }
        json.list("files") { json in
            for file in document.attachments {
                json.object { json in
                    json.add("url", url(file.address))
                    json.add("title", file.title)
                    json.add("mediaType", MediaType.of(file.format))
                    json.add("size", file.size)
                    json.add("pages", files[file.source]?.pages)
                    json.add("sha256", files[file.source]?.digest)
                }
            }
        }
    }
}

extension Relation.Role {
    /// The name programs know it by.
    var key: StaticString {
        switch self {
        case .approvedBy: "approvedBy"
        case .approves: "approves"
        case .repeals: "repeals"
        case .repealedBy: "repealedBy"
        case .amends: "amends"
        case .amendedBy: "amendedBy"
        case .basis: "basedOn"
        case .ledTo: "ledTo"
        }
    }
}
