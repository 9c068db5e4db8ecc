import Catalogues
import Documents
import Markdown
import SiteModel
import Slugs

/// Builds what the page of a document shows.
struct DocumentPage: Sendable {
    let site: Site
    let root: String
    let theme: Theme
    /// What the bytes of every attachment tell, by source path.
    let files: [String: FileFacts]
    /// Measures of roadmaps by the documents that carry them out.
    private let measures: [Int: [LinkContext]]
    /// Lines of the requisites card that say where a document stands; many documents stand in one place.
    private let places = FragmentCache()

    init(site: Site, root: String, theme: Theme, files: [String: FileFacts]) {
        self.site = site
        self.root = root
        self.theme = theme
        self.files = files
        measures = RoadmapMeasures.links(on: site, root: root)
    }

    func context(_ document: SiteDocument, _ text: ParsedMarkdown, body: [UInt8]) -> DocumentContext {
        let source = document.document
        let status = document.status
        let paper = PaperHead(site: site)
        let history = history(of: document)
        return DocumentContext(
            kind: source.kind.title, annotation: source.details.annotation ?? "",
            status: status?.force.words(for: source.kind) ?? "", statusClass: status?.force.cssClass ?? "",
            statusCause: (status?.cause).map { [link($0)] } ?? [], statusNote: status?.note ?? "",
            notice: status?.notice ?? "", letterhead: paper.letterhead(source), stamp: paper.stamp(document),
            sequence: AnnexSequence(site: site, root: root).context(document),
            requisites: requisites(document),
            outline: OutlineHTML.items(text.outline),
            body: body, roadmap: roadmap(document), agenda: source.details.agenda.map { TextContext(text: $0) },
            annexes: document.annexes.map { annex($0) },
            attachments: document.attachments.map { file in
                let facts = files[file.source]
                return AttachmentItem(
                    name: file.title, address: root + file.address, format: file.format,
                    size: RussianText.size(file.size), pages: facts?.pages.map(RussianText.pages) ?? "",
                    digest: facts?.digest ?? "")
            },
            relations: relations(document), editions: history.map { HistoryPage.summary($0.history) } ?? "",
            historyAddress: history.map { root + $0.address } ?? "", citedAct: document.fullCitation.capitalisedFirst,
            citation: citation(document))
    }

    /// Results and measures that lead to a document: what its page shows besides its own relations.
    func links(to position: Int) -> [LinkContext] {
        site.campaigns(behind: position).map { LinkContext(text: $0.title, address: root + $0.address) }
            + (measures[position] ?? [])
    }

    private func history(of document: SiteDocument) -> SiteHistory? {
        guard !site.histories.isEmpty, let index = site.indexByPath[document.document.path] else { return nil }
        return site.histories[index]
    }

    private func roadmap(_ document: SiteDocument) -> RoadmapTableContext? {
        guard document.document.table != nil, let index = site.indexByPath[document.document.path],
            let roadmap = site.roadmap(at: index)
        else { return nil }
        return RoadmapRows(site: site, root: root, roadmap: roadmap).context()
    }

    private func link(_ index: Int) -> LinkContext {
        let document = site.documents[index]
        return LinkContext(text: document.fullCitation, address: root + document.address)
    }

    private func annex(_ index: Int) -> DocumentItem {
        var item = DocumentItem(site.documents[index], root: root)
        item.requisites = "Приложение №\u{A0}\(site.annexNumber(index))"
        return item
    }

    private func relations(_ document: SiteDocument) -> [RelationContext] {
        // Annexes and the approval stand in places of their own.
        let shown = document.relations.filter { relation in
            if relation.role == .approvedBy { return false }
            guard case .document(let index) = relation.target else { return true }
            return relation.role != .approves || !document.annexes.contains(index)
        }
        return results(behind: document) + measures(carriedOutBy: document)
            + Relation.Role.allCases.compactMap { role in
                let links = shown.filter { $0.role == role }.map { relation in
                    switch relation.target {
                    case .document(let index): link(index)
                    case .external(let words): LinkContext(text: words, address: "")
                    }
                }
                return links.isEmpty ? nil : RelationContext(role: role.title, links: links)
            }
    }

    /// Monitorings from whose results the document follows.
    private func results(behind document: SiteDocument) -> [RelationContext] {
        guard !site.monitorings.isEmpty, let index = site.indexByPath[document.document.path] else { return [] }
        let links = site.campaigns(behind: index).map { LinkContext(text: $0.title, address: root + $0.address) }
        return links.isEmpty ? [] : [RelationContext(role: "Результаты мониторинга", links: links)]
    }

    /// Measures of roadmaps that the document carries out.
    private func measures(carriedOutBy document: SiteDocument) -> [RelationContext] {
        guard !measures.isEmpty, let index = site.indexByPath[document.document.path],
            let links = measures[index]
        else { return [] }
        return [RelationContext(role: "Исполняет мероприятия", links: links)]
    }

    private func requisites(_ document: SiteDocument) -> String {
        let source = document.document
        let (requisites, details) = (source.requisites, source.details)
        let lines: [(String, String?)] = [
            ("Вид", source.kind.title),
            ("Номер", requisites.number?.text),
            ("Дата", requisites.date?.spelled),
            ("Орган", requisites.issuer),
            ("Приложение", requisites.annex.map { "№\u{A0}\($0)" }),
            ("Вступает в силу", requisites.effectiveFrom?.spelled),
            ("Действует до", requisites.validUntil?.spelled),
            ("Период", requisites.period?.spelled),
            ("Год", requisites.year.map(String.init)),
            ("Составитель", details.compiler),
            ("Разработчик", details.developer),
            ("Аудитория", details.audiences.map(\.rawValue).nonEmptyList),
            ("Адресат", details.addressee),
            ("Стороны", details.parties.nonEmptyList),
            ("Форма", details.form?.rawValue),
            ("Группа", details.groups.map(\.rawValue).nonEmptyList),
            ("Уровень", source.kind == .event ? details.level.rawValue : nil),
            ("Участников", details.participants.map(String.init)),
            ("Охвачено ШНОР", details.schoolsCovered.map(String.init)),
            ("Школ-лидеров", details.leaderSchools.map(String.init)),
            ("Подтверждает показатели", details.confirms.nonEmptyList),
        ]
        let plain = lines.compactMap { name, value in value.map { RequisiteContext(name: name, value: $0) } }
        return theme.render(.requisites, RequisitesContext(rows: plain + approvalRows(document))) + places(source)
    }

    private func places(_ document: Document) -> String {
        let placement = document.placement
        let key = [document.shelf?.slug ?? ""] + placement.directions.map(\.slug) + ["/"] + placement.stages.map(\.slug)
        return places.fragment(for: key.joined(separator: " ")) {
            theme.render(.requisites, RequisitesContext(rows: placeRows(document)))
        }
    }

    /// The act that approves a document and the number of the annex: `приказ № 579 от 17.12.2020, приложение № 1`.
    func approval(of document: SiteDocument) -> String? {
        guard let relation = document.approval else { return nil }
        let act =
            switch relation.target {
            case .document(let index): site.documents[index].document.citation
            case .external(let words): words
            }
        return act + (document.document.requisites.annex.map { ", приложение № \($0)" } ?? "")
    }

    /// The approval stamp of an annex (ГОСТ Р 7.0.97, гриф утверждения).
    private func approvalRows(_ document: SiteDocument) -> [RequisiteContext] {
        document.relations.filter { $0.role == .approvedBy }.map { relation in
            switch relation.target {
            case .document(let index):
                RequisiteContext(
                    name: "Утверждено", value: site.documents[index].document.citation,
                    address: root + site.documents[index].address)
            case .external(let words): RequisiteContext(name: "Утверждено", value: words)
            }
        }
    }

    /// Where the document stands, as links.
    private func placeRows(_ document: Document) -> [RequisiteContext] {
        var lines: [RequisiteContext] = []
        if let shelf = document.shelf {
            lines.append(
                RequisiteContext(name: "Раздел «ШНОР»", value: shelf.title, address: root + FixedAddress.shelf(shelf)))
        }
        let directions = document.placement.directions
        if directions.count == Direction.allCases.count {
            lines.append(
                RequisiteContext(
                    name: "Направление", value: "Все направления", address: root + FixedAddress.commonMechanisms))
        } else {
            lines += directions.map {
                RequisiteContext(name: "Направление", value: $0.title, address: root + FixedAddress.direction($0))
            }
        }
        if let stages = document.placement.stages.map(\.title).nonEmptyList {
            lines.append(RequisiteContext(name: "Этап", value: stages))
        }
        return lines
    }

    /// A reference that can be pasted into another paper: act, requisites and the place it stands at.
    private func citation(_ document: SiteDocument) -> String {
        "\(document.fullCitation.capitalisedFirst). \(site.settings.owner). URL: \(site.settings.baseURL)\(document.address)"
    }
}

extension SiteDocument {
    /// `приказ № 579 от 17.12.2020 «Об утверждении …»`.
    var fullCitation: String {
        document.requisites.number == nil
            ? document.citation : "\(document.citation) \(Quotation.quoted(document.title))"
    }
}

extension [String] {
    fileprivate var nonEmptyList: String? { isEmpty ? nil : joined(separator: "; ") }
}
