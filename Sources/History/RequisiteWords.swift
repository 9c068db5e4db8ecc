import Catalogues
import Documents
import Fields

/// A field of front matter that says something else than before.
package struct RequisiteChange: Sendable, Hashable {
    package var key: FrontMatterKey
    /// Empty when it was not there.
    package var before: String
    /// Empty when it is not there any more.
    package var after: String
    /// Both in one, word by word, where they are long and much alike; else empty.
    package var runs: [WordRun]

    /// Shorter values are easier to read one beside the other.
    private static let shortest = 60
    private static let likeness = 0.5

    init(key: FrontMatterKey, before: String, after: String) {
        self.key = key
        self.before = before
        self.after = after
        runs = []
        guard min(before.count, after.count) >= Self.shortest else { return }
        let (old, new) = (Words.of(before), Words.of(after))
        if Words.similarity(old, new) >= Self.likeness { runs = WordDifference.runs(old, new) }
    }
}

/// What the fields of a document say to a reader, so that another way to write the same is no change.
struct RequisiteWords {
    /// What to call the document at a path from the content folder; nil for one that is not on the site.
    let citation: (String) -> String?

    func changes(from old: Document, to new: Document) -> [RequisiteChange] {
        FrontMatterKey.allCases.compactMap { key in
            let (before, after) = (words(key, of: old), words(key, of: new))
            return before == after ? nil : RequisiteChange(key: key, before: before, after: after)
        }
    }

    private func words(_ key: FrontMatterKey, of document: Document) -> String {
        let (placement, requisites) = (document.placement, document.requisites)
        let (relations, details) = (document.relations, document.details)
        switch key {
        case .title: return document.title
        case .kind: return document.kind.name
        case .section: return list(placement.sections.map(\.title))
        case .direction:
            let isEvery = Set(placement.directions).count == Direction.allCases.count
            return isEvery ? "все" : list(placement.directions.map(\.shortTitle))
        case .stage: return list(placement.stages.map { $0.title.lowercased() })
        case .shelf: return placement.shelf?.title ?? ""
        case .number: return requisites.number?.text ?? ""
        case .date: return requisites.date?.dotted ?? ""
        case .issuer: return requisites.issuer ?? ""
        case .period: return requisites.period?.spelled ?? ""
        case .year: return requisites.year.map(String.init) ?? ""
        case .approvedBy: return self.list([relations.approvedBy].compactMap(\.self))
        case .annex: return requisites.annex.map { "№ \($0)" } ?? ""
        case .basis: return list(relations.basis)
        case .approves: return list(relations.approves)
        case .repeals: return list(relations.repeals)
        case .amends: return list(relations.amends)
        case .effectiveFrom: return requisites.effectiveFrom?.dotted ?? ""
        case .validUntil: return requisites.validUntil?.dotted ?? ""
        case .audience: return list(details.audiences.map(\.rawValue))
        case .compiler: return details.compiler ?? ""
        case .developer: return details.developer ?? ""
        case .annotation: return details.annotation ?? ""
        case .agenda: return list(details.agenda)
        case .addressee: return details.addressee ?? ""
        case .parties: return list(details.parties)
        case .form: return details.form?.rawValue ?? ""
        case .group: return list(details.groups.map(\.rawValue))
        case .participants: return details.participants.map(String.init) ?? ""
        case .schoolsCovered: return details.schoolsCovered.map(String.init) ?? ""
        case .level: return document.kind == .event ? details.level.rawValue : ""
        case .leaderSchools: return details.leaderSchools.map(String.init) ?? ""
        case .files: return list(document.attachments.map { $0.value.title ?? RelativePath.name(of: $0.value.path) })
        case .confirms: return list(details.confirms)
        // How the page is made, not what the document says.
        case .items, .draft, .publishFrom, .address, .formerAddresses, .history: return ""
        }
    }

    private func list(_ words: [String]) -> String { words.joined(separator: "; ") }

    private func list(_ references: [Located<Reference>]) -> String {
        list(
            references.map { reference in
                switch reference.value {
                case .act(let kind, let number, let date):
                    (kind.map { $0.name + " " } ?? "") + "№ \(number.text) от \(date.dotted)"
                case .file(let path): citation(path) ?? "документ, которого нет на сайте"
                case .external(let words): words
                }
            })
    }
}
