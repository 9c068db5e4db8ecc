/// `C7` as numbers.
struct CellReference: Equatable {
    /// As Excel counts, 1…1 048 576.
    var row: Int
    /// A is 0, XFD is 16 383.
    var column: Int

    static let rows = 1...1_048_576
    static let columns = 0..<16_384

    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var isInLetters = true
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where isInLetters:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                isInLetters = false
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columns.count, row <= Self.rows.upperBound else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.row = row
        self.column = column - 1
    }
}

extension MergedCells {
    /// Reads `A1:F1`; nil when it is no range of cells.
    init?(reference: String) {
        let corners = reference.split(separator: ":").map { CellReference($0) }
        guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }
}
