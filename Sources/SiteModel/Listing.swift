import Catalogues
import Documents

/// A list of documents that takes one page or several.
package struct Listing: Sendable {
    package enum Subject: Sendable, Hashable {
        case shelf(Shelf)
        case commonMechanisms
        case register
        case kind(DocumentKind)
        case year(Int)
        case direction(Direction)
        case status(ActStatus.Force)
    }

    package static let pageSize = 50

    package var subject: Subject
    package var address: String
    package var title: String
    package var summary: String
    /// Newest first.
    package var documents: [Int]

    /// The documents of each page; a list without documents still has one page, which says so.
    package var pages: [ArraySlice<Int>] {
        documents.isEmpty
            ? [[]]
            : stride(from: 0, to: documents.count, by: Self.pageSize).map {
                documents[$0..<min($0 + Self.pageSize, documents.count)]
            }
    }
}

extension SiteLists {
    /// Every list of the site, in the order they are made.
    func makeListings() -> [Listing] {
        shelfListings + [commonListing, registerListing] + kindListings + yearListings
            + directionListings + statusListings
    }

    private var shelfListings: [Listing] {
        Shelf.allCases.map { shelf in
            Listing(
                subject: .shelf(shelf), address: FixedAddress.shelf(shelf), title: shelf.title, summary: shelf.summary,
                documents: shelves[shelf] ?? [])
        }
    }

    private var commonListing: Listing {
        Listing(
            subject: .commonMechanisms, address: FixedAddress.commonMechanisms, title: "Общие документы",
            summary: "Документы, которые относятся ко всем восьми направлениям.", documents: commonMechanisms)
    }

    private var registerListing: Listing {
        Listing(
            subject: .register, address: FixedAddress.register, title: "Реестр документов",
            summary: "Все документы обоих разделов, новые сверху.", documents: register)
    }

    private var kindListings: [Listing] {
        var byKind = Grouped<DocumentKind>()
        for index in register { byKind.add(index, to: documents[index].document.kind) }
        return DocumentKind.allCases.filter { !byKind[$0].isEmpty }.map { kind in
            Listing(
                subject: .kind(kind), address: FixedAddress.kind(kind), title: kind.pluralTitle,
                summary: "Документы обоих разделов одного вида, новые сверху.", documents: byKind[kind])
        }
    }

    /// Unlike the page of a direction, these hold documents of «ШНОР» too, and those that belong to every direction.
    private var directionListings: [Listing] {
        Direction.allCases.compactMap { direction in
            guard let documents = byDirection[direction] else { return nil }
            return Listing(
                subject: .direction(direction), address: FixedAddress.registerDirection(direction),
                title: "Документы направления «\(direction.shortTitle)»", summary: "\(direction.title). Новые сверху.",
                documents: documents)
        }
    }

    private var statusListings: [Listing] {
        let byForce = Dictionary(grouping: register) { documents[$0].status?.force }
        return ActStatus.Force.allCases.compactMap { force in
            byForce[force].map { documents in
                Listing(
                    subject: .status(force), address: FixedAddress.status(force), title: force.pluralTitle,
                    summary: "Статус следует из связей документа и дня сборки. Новые сверху.", documents: documents)
            }
        }
    }

    private var yearListings: [Listing] {
        var byYear: [Int: [Int]] = [:]
        for index in register {
            if let year = documents[index].year { byYear[year, default: []].append(index) }
        }
        return byYear.keys.sorted(by: >).map { year in
            Listing(
                subject: .year(year), address: FixedAddress.year(year), title: "Документы за \(year) год",
                summary: "Документы обоих разделов, новые сверху.", documents: byYear[year] ?? [])
        }
    }
}

extension SiteDocument {
    /// The year it is filed under.
    package var year: Int? { document.year(date) }
}

extension Document {
    /// - Parameter date: its own, or that of the act that approves it.
    func year(_ date: CivilDate?) -> Int? { date?.year ?? requisites.year ?? requisites.period?.firstYear }
}
