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
    private(set) var listings: [Listing] = []

    /// - Parameter register: all of `documents`, newest first.
    init(_ documents: SiteDocuments, register: [Int]) {
        self.documents = documents
        self.register = register
        var shelves = Grouped<Shelf>()
        var cycles: [Direction: Grouped<Stage>] = [:]
        var commonMechanisms: [Int] = []
        for direction in Direction.allCases { cycles[direction] = Grouped() }
        for index in register {
            let document = documents[index].document
            let placement = document.placement
            if let shelf = document.shelf { shelves.add(index, to: shelf) }
            if placement.directions.count == Direction.allCases.count, placement.sections.contains(.mechanisms) {
                commonMechanisms.append(index)
            }
            for direction in placement.directions {
                for stage in placement.stages { cycles[direction]?.add(index, to: stage) }
            }
        }
        self.shelves = shelves.byCase
        self.cycles = cycles.mapValues(\.byCase).filter { !$0.value.isEmpty }
        self.commonMechanisms = commonMechanisms
        listings = makeListings()
    }
}
