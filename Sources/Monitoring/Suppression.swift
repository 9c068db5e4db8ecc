/// Which cells of a table of counts are withheld, so that no small group can be read or worked out.
///
/// The table has rows for groups and columns for categories, and its totals are published too. A withheld cell can be
/// worked out exactly when it lies on no circle of withheld cells: rows and columns are then nodes of a graph whose
/// edges are the withheld cells, and the cell is a bridge. More cells are withheld until there is none, and until
/// what is missing from a line sums up to a group large enough.
struct Suppression {
    /// Row `counts.count` holds the totals of the columns, column `counts[0].count` those of the rows.
    private(set) var isWithheld: [[Bool]]
    private let cells: [[Int]]
    private let threshold: Int
    private let hidesSmallCells: Bool
    private let groups: Int
    private let categories: Int

    /// - Parameters:
    ///   - counts: a row for each group; all of one length.
    ///   - totals: the counts of all groups together; they stand for themselves when there are no groups.
    ///   - hidesSmallCells: true where a cell is a few persons, whatever the size of its group.
    init(counts: [[Int]], totals: [Int], threshold: Int, hidesSmallCells: Bool) {
        self.threshold = threshold
        self.hidesSmallCells = hidesSmallCells
        groups = counts.count
        categories = totals.count
        cells = (counts + [totals]).map { $0 + [$0.reduce(0, +)] }
        isWithheld = cells.map { $0.map { _ in false } }
        withholdSmall()
        var others = companions()
        while !others.isEmpty {
            for cell in others { isWithheld[cell.row][cell.column] = true }
            others = companions()
        }
    }

    private struct Cell: Hashable {
        var row: Int
        var column: Int
    }

    private func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }

    private mutating func withholdSmall() {
        for row in cells.indices {
            // All of a small group is withheld, noughts too: what is left would tell the rest.
            let isSmallGroup = isSmall(cells[row][categories])
            for column in cells[row].indices {
                isWithheld[row][column] =
                    isSmallGroup || (hidesSmallCells && column < categories && isSmall(cells[row][column]))
            }
        }
    }

    /// Open cells that must be withheld as well, for the first withheld cell that is not safe yet; none when all are.
    private func companions() -> [Cell] {
        for row in cells.indices {
            for column in cells[row].indices where isWithheld[row][column] {
                let cell = Cell(row: row, column: column)
                if let other = lines(of: cell).lazy.compactMap(self.largerCover).first { return [other] }
                let path = groups > 0 ? cheapestCircle(through: cell) : coverInRow(row)
                if !path.isEmpty { return path }
            }
        }
        return []
    }

    /// The cells of the row and of the column that a cell adds up with, the total last.
    private func lines(of cell: Cell) -> [[Cell]] {
        let row = (0...categories).map { Cell(row: cell.row, column: $0) }
        guard groups > 0 else { return [row] }
        return [row, (0...groups).map { Cell(row: $0, column: cell.column) }]
    }

    /// One more cell of the line, when the published total less the published cells is less than a group may be.
    ///
    /// Sizes of groups are always guarded so; a few rows with one value inside a large group only when they count as
    /// a group themselves.
    private func largerCover(_ line: [Cell]) -> Cell? {
        guard let total = line.last, !isWithheld[total.row][total.column] else { return nil }
        guard hidesSmallCells || line.allSatisfy({ $0.column == categories }) else { return nil }
        let withheld = line.dropLast().filter { isWithheld[$0.row][$0.column] }
        guard !withheld.isEmpty, isSmall(withheld.reduce(0) { $0 + cells[$1.row][$1.column] }) else { return nil }
        let open = line.dropLast().filter { !isWithheld[$0.row][$0.column] && cells[$0.row][$0.column] > 0 }
        return open.min { price(of: $0) < price(of: $1) } ?? total
    }

    /// A second withheld cell for a table that is one row.
    private func coverInRow(_ row: Int) -> [Cell] {
        guard isWithheld[row].count(where: \.self) == 1 else { return [] }
        let open = cells[row].indices.filter { !isWithheld[row][$0] }.map { Cell(row: row, column: $0) }
        return open.min { price(of: $0) < price(of: $1) }.map { [$0] } ?? []
    }

    /// The open cells of the cheapest circle of cells through `cell`; none when all of it is withheld already.
    ///
    /// Rows and columns are nodes, cells are edges; what is withheld costs nothing. The way from the row of the cell
    /// to its column, not through the cell itself, closes the circle.
    private func cheapestCircle(through cell: Cell) -> [Cell] {
        var costs = [Int](repeating: .max, count: cells.count + categories + 1)
        var arrivals = [Cell?](repeating: nil, count: costs.count)
        costs[cell.row] = 0
        var hasImproved = true
        while hasImproved {
            hasImproved = false
            for row in cells.indices {
                for column in cells[row].indices where Cell(row: row, column: column) != cell {
                    let edge = Cell(row: row, column: column)
                    let cost = isWithheld[row][column] ? 0 : price(of: edge)
                    for (from, to) in [(row, cells.count + column), (cells.count + column, row)]
                    where costs[from] < .max && costs[from] + cost < costs[to] {
                        costs[to] = costs[from] + cost
                        arrivals[to] = edge
                        hasImproved = true
                    }
                }
            }
        }
        var circle: [Cell] = []
        var node = cells.count + cell.column
        while let edge = arrivals[node] {
            if !isWithheld[edge.row][edge.column] { circle.append(edge) }
            node = node < cells.count ? cells.count + edge.column : edge.row
        }
        return circle
    }

    /// A small count is given up before a large one, a nought covers badly, and a total is missed most.
    private func price(of cell: Cell) -> Int {
        let count = cells[cell.row][cell.column]
        let isTotal = cell.column == categories || (groups > 0 && cell.row == groups)
        return isTotal ? 1_000_000 + count : count == 0 ? 10_000 : 1000 + count
    }
}
