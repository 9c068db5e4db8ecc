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
