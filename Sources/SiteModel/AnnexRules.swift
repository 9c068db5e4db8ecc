import Diagnostics
import Documents

/// Annexes and the acts that approve them must agree on each other.
enum AnnexRules {
    static func findings(_ site: Site, _ graph: RelationGraph) -> [Diagnostic] {
        duplicateNumbers(site) + disagreements(site, graph)
    }

    /// Two annexes of one act with one number.
    private static func duplicateNumbers(_ site: Site) -> [Diagnostic] {
        site.documents.indices.filter { site.documents[$0].annexes.count > 1 }.flatMap { index in
            let act = site.documents[index]
            return zip(act.annexes, act.annexes.dropFirst()).compactMap { first, second -> Diagnostic? in
                let (one, other) = (site.documents[first].document, site.documents[second].document)
                guard let number = one.requisites.annex, number == other.requisites.annex else { return nil }
                return other.source.diagnostic(
                    "annex.duplicate-number", at: other.location(of: .annex),
                    "у документа «\(act.document.citation)» два приложения № \(number)",
                    remedy: "исправьте номер одного из приложений",
                    related: [.init("здесь другое приложение с этим номером", at: one.location(of: .annex))])
            }
        }
    }

    private struct Pair: Hashable {
        var act: Int
        var annex: Int
    }

    /// The act names its annexes, an annex names its act: where both speak, they must say the same.
    private static func disagreements(_ site: Site, _ graph: RelationGraph) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        let stated = graph.edges.filter { $0.role == .approves }
        let claimed = graph.edges.filter { $0.role == .approvedBy }
        let statedPairs = Set(stated.map { Pair(act: $0.from, annex: $0.to) })
        let claimedPairs = Set(claimed.map { Pair(act: $0.to, annex: $0.from) })
        for edge in stated where !claimedPairs.contains(Pair(act: edge.from, annex: edge.to)) {
            let (act, annex) = (site.documents[edge.from].document, site.documents[edge.to].document)
            findings.append(
                act.source.diagnostic(
                    "annex.not-confirmed", at: edge.location,
                    "документ утверждает «\(annex.title)», но там об этом не сказано",
                    remedy: "впишите в приложение «утверждено: \(act.citation)»",
                    related: [.init("здесь утверждаемый документ", at: annex.location(of: .approvedBy))]))
        }
        for edge in claimed {
            let (annex, act) = (site.documents[edge.from].document, site.documents[edge.to].document)
            guard annex.requisites.annex != nil, !act.relations.approves.isEmpty,
                !statedPairs.contains(Pair(act: edge.to, annex: edge.from))
            else { continue }
            findings.append(
                annex.source.diagnostic(
                    "annex.not-listed", at: edge.location,
                    "\(act.citation) не называет этот документ среди утверждённых",
                    remedy: "добавьте путь к документу в поле «утверждает» приказа или исправьте «утверждено»",
                    related: [.init("здесь список утверждённых", at: act.location(of: .approves))]))
        }
        return findings
    }
}
