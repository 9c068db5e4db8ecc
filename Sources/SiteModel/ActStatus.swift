import Catalogues
import Documents

/// Whether an act is in force on the day of the build. It follows from relations and dates, never from a word someone
/// must remember to edit.
package struct ActStatus: Sendable, Hashable {
    package enum Force: Sendable, Hashable {
        case inForce, amended, repealed, notYet

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
            }
        }
    }

    package var force: Force
    /// Since when, where it is known.
    package var since: CivilDate?
    /// The document that repealed or last amended it.
    package var cause: Int?
}

extension ActStatus {
    /// The status of `document` on `day`.
    ///
    /// - Parameters:
    ///   - effects: acts that repeal or amend it, or the act that approves it, each with the day it takes effect.
    ///   - start: the day the document itself takes effect.
    static func of(start: CivilDate?, repeals: [Effect], amendments: [Effect], on day: CivilDate) -> ActStatus {
        if let repeal = repeals.filter({ $0.day <= day }).min(by: { $0.day < $1.day }) {
            return ActStatus(force: .repealed, since: repeal.day, cause: repeal.document)
        }
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
