/// The row of a sheet in which the columns are named, or several when headings are joined downwards.
struct HeaderRow {
    struct Heading {
        var text: String
        var row: Int
        /// Index in `SheetRow.cells`.
        var column: Int
    }

    /// As Excel counts.
    var rows: ClosedRange<Int>
    /// From left to right; columns without one are left out.
    var headings: [Heading]

    /// Titles, requisites and explanations above a table are no longer than this.
    private static let searchedRows = 100
    /// A heading is joined over few rows; more is a cell of a title page.
    private static let highestHeading = 4

    /// The row with most known headings; of two the upper one. Where no row has two, headings that are nearly right
    /// count as well, so that a table with many misspellings is still read.
    static func find(in sheet: Sheet, _ catalogue: ColumnCatalogue) -> HeaderRow? {
        let enough = min(2, catalogue.columns.count)
        let candidates = sheet.rows.indices.prefix(searchedRows).map { HeaderRow(at: $0, in: sheet, catalogue) }
        let exact = candidates.map { header in Set(header.headings.compactMap { catalogue.id(of: $0.text) }).count }
        if let most = exact.max(), most >= enough, most > 0, let index = exact.firstIndex(of: most) {
            return candidates[index]
        }
        let near = candidates.map { header in
            Set(
                header.headings.compactMap { heading in
                    catalogue.id(of: heading.text)
                        ?? (heading.text.count > 3 ? catalogue.nearest(to: heading.text)?.id : nil)
                }
            ).count
        }
        guard let most = near.max(), most >= enough, most > 0, let index = near.firstIndex(of: most) else { return nil }
        return candidates[index]
    }

    /// - Parameter index: of the row in `Sheet.rows`.
    private init(at index: Int, in sheet: Sheet, _ catalogue: ColumnCatalogue) {
        let row = sheet.rows[index]
        let joined = sheet.merged.filter {
            $0.rows.lowerBound == row.number && $0.rows.count > 1 && $0.rows.count <= Self.highestHeading
        }
        let last = joined.map(\.rows.upperBound).max() ?? row.number
        rows = row.number...last
        let lines = sheet.rows[index...].prefix { $0.number <= last }
        let width = lines.map(\.cells.count).max() ?? 0
        headings = (0..<width).compactMap { column in
            let found = lines.reversed().filter { !$0[column].isEmpty }
            guard let line = found.first(where: { catalogue.id(of: $0[column].text) != nil }) ?? found.first else {
                return nil
            }
            return Heading(text: line[column].text, row: line.number, column: column)
        }
    }
}
