/// A closed vocabulary: an enum without payloads.
package protocol CatalogueCase: CaseIterable, Hashable, Sendable {}

extension CatalogueCase {
    /// The position of its case, from 0: what such an enum is in memory. `==` and hashing of an enum with names go by
    /// the names, in their normal forms.
    package var ordinal: Int { Int(withUnsafeBytes(of: self) { $0.first ?? 0 }) }
}

extension Audience: CatalogueCase {}
extension Direction: CatalogueCase {}
extension DocumentKind: CatalogueCase {}
extension EventForm: CatalogueCase {}
extension EventGroup: CatalogueCase {}
extension EventLevel: CatalogueCase {}
extension Shelf: CatalogueCase {}
extension SiteSection: CatalogueCase {}
extension Stage: CatalogueCase {}

/// Members of the cases of a vocabulary, those of each in the order they came.
package struct Grouped<Case: CatalogueCase, Member> {
    private var members: [[Member]] = Array(repeating: [], count: Case.allCases.count)

    package init() {}

    package mutating func add(_ member: Member, to group: Case) { members[group.ordinal].append(member) }

    package subscript(group: Case) -> [Member] { members[group.ordinal] }

    /// Without the cases that have no members.
    package var byCase: [Case: [Member]] {
        var result: [Case: [Member]] = [:]
        for group in Case.allCases where !members[group.ordinal].isEmpty { result[group] = members[group.ordinal] }
        return result
    }
}
