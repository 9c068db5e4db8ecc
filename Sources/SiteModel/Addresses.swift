import Catalogues
import Documents
import Slugs

/// Addresses of documents, made from their requisites so that a new title does not move a page.
enum Addresses {
    /// - Parameters:
    ///   - document: the document.
    ///   - approver: the act that approves it, when it is an annex.
    /// - Returns: `/раздел/полка/год/номер/`, lower-case ASCII.
    static func address(of document: Document, approver: Document?) -> String {
        if let own = document.publication.address { return own.value }
        var parts = place(of: document)
        if let year = year(of: document, approver: approver) { parts.append("\(year)") }
        parts.append(name(of: document, approver: approver))
        return "/" + parts.joined(separator: "/") + "/"
    }

    private static func place(of document: Document) -> [String] {
        switch document.placement.sections.first {
        case .mechanisms:
            let directions = document.placement.directions
            let direction = directions.count == Direction.allCases.count ? nil : directions.first
            return [SiteSection.mechanisms.slug, direction?.slug ?? "obshchie", document.kind.slug]
        case .shnor, nil:
            return [SiteSection.shnor.slug, document.shelf?.slug ?? document.kind.slug]
        }
    }

    private static func year(of document: Document, approver: Document?) -> Int? {
        let requisites = document.requisites
        if requisites.annex != nil, let year = approver?.requisites.date?.year { return year }
        return requisites.date?.year ?? requisites.year ?? requisites.period?.firstYear
            ?? approver?.requisites.date?.year
    }

    private static func name(of document: Document, approver: Document?) -> String {
        if let annex = document.requisites.annex, let number = approver?.requisites.number {
            return "\(number.slug)-prilozhenie-\(annex)"
        }
        if let number = document.requisites.number {
            return document.kind == .order ? number.slug : Slug.make(document.kind.name) + "-" + number.slug
        }
        let file = RelativePath.name(of: document.path)
        let slug = Slug.make(file[..<(file.utf8.lastIndex(of: UInt8(ascii: ".")) ?? file.startIndex)])
        return slug.isEmpty ? "dokument" : slug
    }
}

extension Document {
    /// The shelf of «ШНОР» it stands on; nil when it is not in that section.
    package var shelf: Shelf? {
        placement.sections.contains(.shnor) ? placement.shelf ?? kind.shelf : nil
    }
}
