import Catalogues

/// Documents by the cases of a vocabulary, those of each case in the order they came.
struct Grouped<Case: CatalogueCase> {
    private var members: [[Int]] = Array(repeating: [], count: Case.allCases.count)

    mutating func add(_ index: Int, to group: Case) { members[group.ordinal].append(index) }

    subscript(group: Case) -> [Int] { members[group.ordinal] }

    /// Without the cases that have no documents.
    var byCase: [Case: [Int]] {
        var result: [Case: [Int]] = [:]
        for group in Case.allCases where !self[group].isEmpty { result[group] = self[group] }
        return result
    }
}
