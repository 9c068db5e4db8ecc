import Documents

/// Published documents with what follows from their relations, before they have their places.
final class RelatedDocuments: Sendable {
    /// Sorted by path; every index points here.
    let documents: [Document]
    let graph: RelationGraph
    /// The day lists sort each by: its own, or that of the act that approves it.
    let dates: [CivilDate?]
    let order: ListOrder
    /// Acts this site does not hold, by document.
    private let external: [Int: [Relation]]

    init(_ documents: [Document], _ graph: RelationGraph, external: [Int: [Relation]]) {
        self.documents = documents
        self.graph = graph
        self.external = external
        dates = documents.indices.map { index in
            documents[index].requisites.date
                ?? graph.targets(of: index, .approvedBy).first.flatMap { documents[$0].requisites.date }
        }
        order = ListOrder(documents, dates: dates)
    }

    /// Without the files beside it.
    func siteDocument(_ index: Int, on day: CivilDate) -> SiteDocument {
        SiteDocument(
            document: documents[index],
            address: Addresses.address(of: documents[index], approver: approver(of: index).map { documents[$0] }),
            date: dates[index], status: status(of: index, on: day), relations: relations(of: index),
            annexes: annexes(of: index))
    }

    private func approver(of index: Int) -> Int? { graph.targets(of: index, .approvedBy).first }

    /// By role; acts of other bodies before those of this site.
    private func relations(of index: Int) -> [Relation] {
        var result: [Relation] = []
        let external = external[index] ?? []
        for role in Relation.Role.allCases {
            if !external.isEmpty { result += external.filter { $0.role == role } }
            let targets = graph.targets(of: index, role)
            if targets.isEmpty { continue }
            result += order.sorted(targets).map { Relation(role: role, target: .document($0)) }
        }
        return result
    }

    private func annexes(of index: Int) -> [Int] {
        let approved = graph.targets(of: index, .approves)
        return approved.filter { documents[$0].requisites.annex != nil }
            .sorted { documents[$0].requisites.annex ?? 0 < documents[$1].requisites.annex ?? 0 }
    }

    // MARK: Statuses

    private func status(of index: Int, on day: CivilDate) -> ActStatus? {
        let document = documents[index]
        let approver = approver(of: index)
        let end = document.requisites.validUntil ?? approver.flatMap { documents[$0].requisites.validUntil }
        guard document.kind.isAct, document.requisites.number != nil || approver != nil || end != nil else {
            return nil
        }
        // What befalls the approving act befalls what it approved.
        let holders = [index] + (approver.map { [$0] } ?? [])
        let start =
            document.requisites.effectiveFrom ?? approver.flatMap(effectiveDay) ?? document.requisites.date
        return ActStatus.of(
            start: start, end: end, repeals: effects(.repealedBy, on: holders),
            amendments: effects(.amendedBy, on: holders), on: day)
    }

    private func effects(_ role: Relation.Role, on holders: [Int]) -> [ActStatus.Effect] {
        holders.flatMap { graph.targets(of: $0, role) }.compactMap { cause in
            effectiveDay(cause).map { ActStatus.Effect(document: cause, day: $0) }
        }
    }

    /// The day its own orders take effect.
    private func effectiveDay(_ index: Int) -> CivilDate? {
        documents[index].requisites.effectiveFrom ?? dates[index]
    }
}
