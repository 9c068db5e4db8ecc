import Catalogues
import Documents

/// Whether an act is in force on the day of the build. It follows from relations and dates, never from a word someone
/// must remember to edit.
package struct ActStatus: Sendable, Hashable {
    package enum Force: Sendable, Hashable, CaseIterable {
        case inForce, amended, repealed, notYet, expired

        /// The status where it stands for documents of any kind: a filter of the search.
        package var name: String {
            switch self {
            case .inForce: "действует"
            case .amended: "действует с изменениями"
            case .repealed: "утратил силу"
            case .notYet: "не вступил в силу"
            case .expired: "срок действия истёк"
            }
        }

        /// The heading over a list of documents with this status.
        package var pluralTitle: String {
            switch self {
            case .inForce: "Действующие документы"
            case .amended: "Документы, действующие с изменениями"
            case .repealed: "Документы, утратившие силу"
            case .notYet: "Документы, не вступившие в силу"
            case .expired: "Документы с истёкшим сроком действия"
            }
        }

        /// The part of an address that stands for the status.
        package var slug: String {
            switch self {
            case .inForce: "deistvuet"
            case .amended: "izmenen"
            case .repealed: "utratil-silu"
            case .notYet: "ne-vstupil-v-silu"
            case .expired: "srok-istek"
            }
        }

        /// The status in words that agree with the kind of document.
        package func words(for kind: DocumentKind) -> String {
            let ending =
                switch kind.gender {
                case .masculine: ""
                case .feminine: "а"
                case .neuter: "о"
                case .plural: "и"
                }
            return switch self {
            case .inForce: kind.gender == .plural ? "действуют" : "действует"
            case .amended: (kind.gender == .plural ? "действуют" : "действует") + " с изменениями"
            case .repealed: "утратил\(ending) силу"
            case .notYet: "не вступил\(ending) в силу"
            case .expired: "срок действия истёк"
            }
        }
    }

    package var force: Force
    /// Since when, where it is known; of an expired act its last day.
    package var since: CivilDate?
    /// The document that repealed or last amended it.
    package var cause: Int?
    /// The first and the last day it was made for, whatever the day of the build; its own or those of the act that
    /// approves it.
    package var term: Term = Term()

    package struct Term: Sendable, Hashable {
        package var start: CivilDate?
        package var end: CivilDate?
    }
}

extension ActStatus {
    /// The status of `document` on `day`.
    ///
    /// - Parameters:
    ///   - effects: acts that repeal or amend it, or the act that approves it, each with the day it takes effect.
    ///   - start: the day the document itself takes effect.
    ///   - end: the last day the document itself names.
    static func of(
        start: CivilDate?, end: CivilDate?, repeals: [Effect], amendments: [Effect], on day: CivilDate
    ) -> ActStatus {
        var status = state(start: start, end: end, repeals: repeals, amendments: amendments, on: day)
        status.term = Term(start: start, end: end)
        return status
    }

    private static func state(
        start: CivilDate?, end: CivilDate?, repeals: [Effect], amendments: [Effect], on day: CivilDate
    ) -> ActStatus {
        if let repeal = repeals.filter({ $0.day <= day }).min(by: { $0.day < $1.day }) {
            return ActStatus(force: .repealed, since: repeal.day, cause: repeal.document)
        }
        if let end, end < day { return ActStatus(force: .expired, since: end, cause: nil) }
        if let start, start > day { return ActStatus(force: .notYet, since: start, cause: nil) }
        if let amendment = amendments.filter({ $0.day <= day }).max(by: { $0.day < $1.day }) {
            return ActStatus(force: .amended, since: amendment.day, cause: amendment.document)
        }
        return ActStatus(force: .inForce, since: start, cause: nil)
    }

    struct Effect {
        var document: Int
        var day: CivilDate
    }
}
