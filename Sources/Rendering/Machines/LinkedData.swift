import Catalogues
import Documents
import Roadmaps
import SiteModel

/// What a document is in the words of schema.org (JSON-LD), for search engines.
///
/// Acts are `Legislation`, events are `Event`, the rest `DigitalDocument`. Relations name the pages of other documents;
/// an act this site does not hold has only its name. Nothing is said that the document does not tell.
struct LinkedData: Sendable {
    let site: Site
    /// What the bytes of every attachment tell, by source path.
    let files: [String: FileFacts]

    /// One object, fit to stand inside `<script type="application/ld+json">`.
    func bytes(_ document: SiteDocument) -> [UInt8] {
        let source = document.document
        let type = Self.type(of: source)
        var json = JSONBytes(capacity: 2_048)
        json.object { json in
            json.add("@context", "https://schema.org")
            json.add("@type", type)
            json.add("@id", url(document))
            json.add("url", url(document))
            json.add("name", source.title)
            json.add("description", source.details.annotation)
            json.add("inLanguage", "ru")
            if source.kind == .event {
                addEvent(document, to: &json)
            } else {
                if source.kind.isAct { addAct(document, to: &json) } else { addPaper(document, to: &json) }
                json.add("temporalCoverage", source.requisites.period?.days?.interval)
                addParts(document, to: &json)
                addReferences("citation", document, [.basis], elsewhere: "CreativeWork", to: &json)
                addFiles("encoding", document, to: &json)
                organisation("publisher", site.settings.owner, to: &json)
            }
        }
        return json.bytes
    }

    static func type(of document: Document) -> String {
        if document.kind == .event { return "Event" }
        return document.kind.isAct ? "Legislation" : "DigitalDocument"
    }

    private func url(_ document: SiteDocument) -> String { site.settings.baseURL + document.address }

    // MARK: Kinds

    private func addAct(_ document: SiteDocument, to json: inout JSONBytes) {
        let source = document.document
        json.add("legislationIdentifier", source.requisites.number?.text)
        json.add("legislationType", source.kind.title)
        json.add("legislationDate", document.date?.iso)
        json.add("legislationDateOfApplicability", document.status?.term.start?.iso)
        json.add("expires", document.status?.term.end?.iso)
        organisation(
            "legislationPassedBy",
            source.requisites.issuer ?? document.approver.flatMap { site.documents[$0].document.requisites.issuer },
            to: &json)
        json.add("legislationLegalForce", document.status?.force.legalForce)
        addReferences("legislationChanges", document, [.repeals, .amends], to: &json)
        addReferences("legislationRepeals", document, [.repeals], to: &json)
        addReferences("legislationAmends", document, [.amends], to: &json)
    }

    private func addPaper(_ document: SiteDocument, to json: inout JSONBytes) {
        let source = document.document
        json.add("identifier", source.requisites.number?.text)
        json.add("genre", source.kind.title)
        json.add("dateCreated", source.requisites.date?.iso)
        organisation("creator", source.requisites.issuer, to: &json)
    }

    private func addEvent(_ document: SiteDocument, to json: inout JSONBytes) {
        let source = document.document
        json.add("startDate", source.requisites.date?.iso)
        if source.details.form == .webinar {
            json.add("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode")
        }
        organisation("organizer", source.requisites.issuer, to: &json)
        addFiles("subjectOf", document, to: &json)
    }

    // MARK: Parts

    /// An annex is a part of the act that approves it.
    private func addParts(_ document: SiteDocument, to json: inout JSONBytes) {
        if document.document.requisites.annex != nil { addReferences("isPartOf", document, [.approvedBy], to: &json) }
        guard !document.annexes.isEmpty else { return }
        json.list("hasPart") { json in
            for index in document.annexes { reference(.document(index), elsewhere: "", to: &json) }
        }
    }

    /// - Parameter elsewhere: the type of what this site does not hold.
    private func addReferences(
        _ name: StaticString, _ document: SiteDocument, _ roles: [Relation.Role],
        elsewhere: String = "Legislation", to json: inout JSONBytes
    ) {
        guard document.relations.contains(where: { roles.contains($0.role) }) else { return }
        json.list(name) { json in
            for relation in document.relations where roles.contains(relation.role) {
                reference(relation.target, elsewhere: elsewhere, to: &json)
            }
        }
    }

    private func reference(_ target: Relation.Target, elsewhere: String, to json: inout JSONBytes) {
        json.object { json in
            switch target {
            case .document(let index):
                json.add("@type", Self.type(of: site.documents[index].document))
                json.add("@id", url(site.documents[index]))
            case .external(let words):
                json.add("@type", elsewhere)
                json.add("name", words)
            }
        }
    }

    private func organisation(_ name: StaticString, _ title: String?, to json: inout JSONBytes) {
        guard let title else { return }
        json.object(name) { json in
            json.add("@type", "Organization")
            json.add("name", title)
        }
    }

    private func addFiles(_ name: StaticString, _ document: SiteDocument, to json: inout JSONBytes) {
        guard !document.attachments.isEmpty else { return }
        json.list(name) { json in
            for file in document.attachments {
                json.object { json in
                    json.add("@type", "MediaObject")
                    json.add("name", file.title)
                    json.add("contentUrl", site.settings.baseURL + file.address)
                    json.add("encodingFormat", MediaType.of(file.format))
                    json.add("contentSize", "\(file.size) B")
                    json.add("sha256", files[file.source]?.digest)
                }
            }
        }
    }
}

extension ActStatus.Force {
    /// `PartiallyInForce` is never meant: of an amended act the whole is in force, as amended.
    fileprivate var legalForce: String {
        switch self {
        case .inForce, .amended: "https://schema.org/InForce"
        case .repealed, .notYet, .expired: "https://schema.org/NotInForce"
        }
    }
}

extension DayRange {
    /// By ISO 8601: `2024-09-01/2025-08-31`.
    var interval: String { "\(from.iso)/\(until.iso)" }
}
