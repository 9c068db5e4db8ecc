import Catalogues
import Concurrently
import Documents
import FileAccess

/// What many documents of a site have in common, found out when somebody first asks for it.
struct SiteGroups: Sendable {
    let lists: Later<SiteLists>
    let byAddress: Later<[PathKey: Int]>
    let acts: Later<ActNumbers>
}

extension Site {
    /// Documents of each shelf of «ШНОР», newest first.
    package var shelves: [Shelf: [Int]] { groups.lists.value.shelves }

    /// Documents of each direction by stage, newest first.
    package var cycles: [Direction: [Stage: [Int]]] { groups.lists.value.cycles }

    /// Documents of «Механизмы» that belong to all directions, newest first.
    package var commonMechanisms: [Int] { groups.lists.value.commonMechanisms }

    /// All documents, newest first.
    package var register: [Int] { groups.lists.value.register }

    /// Events on the shelf of events that have a day, newest first.
    package var datedEvents: [Int] { groups.lists.value.datedEvents }

    /// Documents of a direction, all stages together, newest first.
    package func documents(of direction: Direction) -> [Int] { groups.lists.value.byDirection[direction] ?? [] }

    /// Every list of documents, in the order they are made.
    package var listings: [Listing] { groups.lists.value.listings }

    /// Index of a published document by its address; of two with one address the first.
    package var indexByAddress: [PathKey: Int] { groups.byAddress.value }

    /// Documents by their numbers.
    package var acts: ActNumbers { groups.acts.value }
}

/// Documents in the order and the groups that pages show them in.
struct SiteLists: Sendable {
    let documents: SiteDocuments
    let register: [Int]
    let shelves: [Shelf: [Int]]
    let cycles: [Direction: [Stage: [Int]]]
    let commonMechanisms: [Int]
    /// Documents of each direction, all stages together, newest first.
    let byDirection: [Direction: [Int]]
    let datedEvents: [Int]
    private(set) var listings: [Listing] = []

    /// - Parameter register: all of `documents`, newest first.
    init(_ documents: SiteDocuments, register: [Int]) {
        self.documents = documents
        self.register = register
        var shelves = Grouped<Shelf>()
        var cycles: [Direction: Grouped<Stage>] = [:]
        var commonMechanisms: [Int] = []
        var byDirection = Grouped<Direction>()
        for direction in Direction.allCases { cycles[direction] = Grouped() }
        for index in register {
            let document = documents[index].document
            let placement = document.placement
            if let shelf = document.shelf { shelves.add(index, to: shelf) }
            if placement.directions.count == Direction.allCases.count, placement.sections.contains(.mechanisms) {
                commonMechanisms.append(index)
            }
            for direction in placement.directions {
                byDirection.add(index, to: direction)
                for stage in placement.stages { cycles[direction]?.add(index, to: stage) }
            }
        }
        self.shelves = shelves.byCase
        self.cycles = cycles.mapValues(\.byCase).filter { !$0.value.isEmpty }
        self.commonMechanisms = commonMechanisms
        self.byDirection = byDirection.byCase
        datedEvents = shelves[.events].filter {
            documents[$0].document.kind == .event && documents[$0].document.requisites.date != nil
        }
        listings = makeListings()
    }
}
