import Testing

@testable import Monitoring

@Suite struct SuppressionTests {
    /// `.` is shown, `#` withheld; the last row and the last column are the totals.
    private func picture(_ counts: [[Int]], totals: [Int], hidesSmallCells: Bool = true) -> [String] {
        let suppression = Suppression(
            counts: counts, totals: totals, threshold: 3, hidesSmallCells: hidesSmallCells)
        return suppression.isWithheld.map { row in String(row.map { $0 ? "#" : "." }) }
    }

    @Test func largeGroupsAreShown() {
        #expect(picture([[5, 4], [6, 3]], totals: [11, 7]) == ["...", "...", "..."])
    }

    /// Of a group of two everything is withheld, and so is a group beside it, or it could be subtracted.
    @Test func smallGroupTakesAnotherWithIt() {
        #expect(
            picture([[2, 0], [7, 5], [4, 3]], totals: [13, 8], hidesSmallCells: false)
                == ["###", "...", "###", "..."])
    }

    /// One small cell of a row of persons needs a second one in its row and in its column.
    @Test func smallCellNeedsARectangle() {
        #expect(
            picture([[1, 9, 8], [7, 6, 9], [5, 8, 9]], totals: [13, 23, 26]) == ["#.#.", "....", "#.#.", "...."])
    }

    @Test func singleRowHidesTwo() {
        #expect(picture([], totals: [1, 9, 20]) == ["##.."])
    }

    /// Two cells of one person each would be known to be two persons.
    @Test func twoSmallCellsAreNotEnough() {
        #expect(picture([], totals: [1, 1, 20, 4]) == ["##.#."])
    }

    @Test func fewAltogetherAreAllWithheld() {
        #expect(picture([], totals: [1, 1]) == ["###"])
    }

    @Test func noughtsAreNoGroup() {
        #expect(picture([[0, 4], [5, 0]], totals: [5, 4]) == ["...", "...", "..."])
    }

    /// Whatever the table, a reader who knows all that is shown finds more than one table that fits it, for every
    /// withheld cell.
    @Test func nothingCanBeWorkedOut() {
        var random = Lehmer(state: 20_261_121)
        for _ in 0..<400 {
            let groups = Int(random.next() % 4)
            let categories = 2 + Int(random.next() % 3)
            let counts = (0..<groups).map { _ in (0..<categories).map { _ in Int(random.next() % 7) } }
            let totals =
                groups == 0
                ? (0..<categories).map { _ in Int(random.next() % 7) }
                : (0..<categories).map { column in counts.reduce(0) { $0 + $1[column] } }
            let suppression = Suppression(counts: counts, totals: totals, threshold: 3, hidesSmallCells: true)
            let known = suppression.isWithheld.map { $0.map { !$0 } }
            #expect(determined(known).isEmpty, "\(counts) \(totals)")
        }
    }

    /// The unknown cells whose value follows from the linear equations of the table, by elimination.
    private func determined(_ known: [[Bool]]) -> [(Int, Int)] {
        let (rows, columns) = (known.count, known[0].count)
        let unknown = (0..<rows).flatMap { row in (0..<columns).filter { !known[row][$0] }.map { (row, $0) } }
        func equation(_ line: [(Int, Int)]) -> [Double] {
            unknown.map { cell in
                guard let position = line.firstIndex(where: { $0 == cell }) else { return 0 }
                return position == line.count - 1 ? -1 : 1
            }
        }
        var matrix = (0..<rows).map { row in equation((0..<columns).map { (row, $0) }) }
        if rows > 1 { matrix += (0..<columns).map { column in equation((0..<rows).map { ($0, column) }) } }
        reduce(&matrix)
        return unknown.indices.filter { position in
            matrix.contains { row in
                abs(row[position]) > 1e-9 && row.enumerated().allSatisfy { $0 == position || abs($1) < 1e-9 }
            }
        }.map { unknown[$0] }
    }

    private func reduce(_ matrix: inout [[Double]]) {
        var lead = 0
        for column in 0..<(matrix.first?.count ?? 0) {
            guard let pivot = (lead..<matrix.count).first(where: { abs(matrix[$0][column]) > 1e-9 }) else { continue }
            matrix.swapAt(lead, pivot)
            let scale = matrix[lead][column]
            matrix[lead] = matrix[lead].map { $0 / scale }
            for row in matrix.indices where row != lead {
                let factor = matrix[row][column]
                matrix[row] = zip(matrix[row], matrix[lead]).map { $0 - factor * $1 }
            }
            lead += 1
            if lead == matrix.count { break }
        }
    }
}

/// A small generator with a fixed seed: the same tables on every run.
struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
