/// Counts of rows by category, for all and by group, with what must be withheld.
struct CountTable {
    struct Groups {
        /// In the order they are shown.
        var order: [String]
        /// The group of every row.
        var ofRows: [String]
    }

    /// One row for every group that has rows.
    let rows: [Distribution.Row]
    private let totals: [Published<Int>]
    private let size: Published<Int>

    /// - Parameters:
    ///   - names: the category of every row.
    ///   - categories: in the order they are shown.
    init(names: [String], groups: Groups?, categories: [String], threshold: Int, hidesSmallCells: Bool) {
        func counts(_ positions: [Int]) -> [Int] {
            categories.map { category in positions.count { names[$0] == category } }
        }
        let members = (groups?.order ?? []).compactMap { group -> (name: String, positions: [Int])? in
            let positions = names.indices.filter { groups?.ofRows[$0] == group }
            return positions.isEmpty ? nil : (group, positions)
        }
        let groupCounts = members.map { counts($0.positions) }
        let all = counts(Array(names.indices))
        let suppression = Suppression(
            counts: groupCounts, totals: all, threshold: threshold, hidesSmallCells: hidesSmallCells)
        func shown(_ counts: [Int], row: Int) -> [Published<Int>] {
            (counts + [counts.reduce(0, +)]).enumerated().map { column, count in
                suppression.isWithheld[row][column] ? .withheld : .value(count)
            }
        }
        rows = members.indices.map { row in
            let cells = shown(groupCounts[row], row: row)
            return Distribution.Row(name: members[row].name, counts: cells.dropLast(), total: cells[categories.count])
        }
        let cells = shown(all, row: members.count)
        totals = cells.dropLast()
        size = cells[categories.count]
    }

    func total(named name: String) -> Distribution.Row {
        Distribution.Row(name: name, counts: totals, total: size)
    }
}
