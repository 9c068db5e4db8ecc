/// One relation of a document, seen from its own page.
package struct Relation: Sendable, Hashable {
    package enum Role: Int, Sendable, Hashable, CaseIterable {
        case approvedBy, approves, repeals, repealedBy, amends, amendedBy, basis, ledTo

        /// The word over the list on the page.
        package var title: String {
            switch self {
            case .approvedBy: "Утверждено"
            case .approves: "Утверждает"
            case .repeals: "Признаёт утратившим силу"
            case .repealedBy: "Признан утратившим силу"
            case .amends: "Вносит изменения"
            case .amendedBy: "Изменён"
            case .basis: "Основание"
            case .ledTo: "На его основании"
            }
        }

        /// The role the other document's page shows.
        var inverse: Role {
            switch self {
            case .approvedBy: .approves
            case .approves: .approvedBy
            case .repeals: .repealedBy
            case .repealedBy: .repeals
            case .amends: .amendedBy
            case .amendedBy: .amends
            case .basis: .ledTo
            case .ledTo: .basis
            }
        }
    }

    package enum Target: Sendable, Hashable {
        /// Index of a published document.
        case document(Int)
        /// An act this site does not hold, in the author's words.
        case external(String)
    }

    package var role: Role
    package var target: Target
}
