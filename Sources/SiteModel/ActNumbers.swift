import Documents

/// Documents of a site by their numbers, the withheld ones too.
package struct ActNumbers: Sendable {
    package enum Holder: Sendable {
        /// Index of a published document.
        case published(Int)
        case withheld(Document)
    }

    /// The place of a number in `holders`, by `ActNumber.key`.
    private var places: [String: Int] = [:]
    /// The documents with each number: the published ones first, in the order of their indices.
    package private(set) var holders: [[Holder]] = []

    /// - Parameters:
    ///   - published: the number of each published document that has one and a date, by `ActNumber.key`.
    ///   - withheld: the same of the withheld ones, in their order.
    init(published: some Sequence<String?>, withheld: [Document]) {
        for (index, key) in published.enumerated() {
            if let key { add(.published(index), key) }
        }
        for document in withheld {
            if let key = document.datedNumber { add(.withheld(document), key) }
        }
    }

    /// The place of a number in `holders`, by `ActNumber.key`; nil when no document has it.
    package subscript(key: String) -> Int? { places[key] }

    private mutating func add(_ holder: Holder, _ key: String) {
        if let place = places[key] {
            holders[place].append(holder)
        } else {
            places[key] = holders.count
            holders.append([holder])
        }
    }
}

extension Document {
    /// `ActNumber.key`, of a document that has a date as well.
    var datedNumber: String? { requisites.date == nil ? nil : requisites.number?.key }
}
