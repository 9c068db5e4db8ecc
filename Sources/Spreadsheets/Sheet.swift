import Diagnostics

/// One row of a table.
package struct SheetRow: Sendable, Hashable {
    /// As Excel counts, from 1.
    package var number: Int
    /// Index 0 is column A; what lies beyond the last cell is empty.
    package var cells: [Cell]

    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell of a column, A being 0; an empty one where the row has none.
    package subscript(column: Int) -> Cell {
        cells.indices.contains(column) ? cells[column] : .empty
    }
}

/// Cells joined into one; the value stands in the top left one.
package struct MergedCells: Sendable, Hashable {
    /// As Excel counts, from 1.
    package var rows: ClosedRange<Int>
    /// Indices in `SheetRow.cells`: A is 0.
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

/// A table as read from CSV or from one sheet of an XLSX book.
package struct Sheet: Sendable {
    /// The name to print in messages.
    package var file: String
    /// Nil for CSV.
    package var name: String?
    /// From the top; rows with nothing to see are left out.
    package var rows: [SheetRow]
    package var merged: [MergedCells]
    /// What the reader of the file found: formulas without a value, hidden rows and columns.
    package var remarks: [Diagnostic]

    package init(
        file: String, name: String? = nil, rows: [SheetRow], merged: [MergedCells] = [], remarks: [Diagnostic] = []
    ) {
        self.file = file
        self.name = name
        self.rows = rows
        self.merged = merged
        self.remarks = remarks
    }

    /// The row with this number, when it holds anything.
    package func row(_ number: Int) -> SheetRow? {
        let index = index(ofRowFrom: number)
        return index < rows.count && rows[index].number == number ? rows[index] : nil
    }

    /// The index in `rows` of the first row with this number or a greater one.
    func index(ofRowFrom number: Int) -> Int {
        var range = 0..<rows.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = rows[middle].number < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    /// The place of a cell, a row, a column or the sheet.
    ///
    /// - Parameters:
    ///   - row: as Excel counts; nil for the whole column or sheet.
    ///   - column: index in `SheetRow.cells`; nil for the whole row or sheet.
    package func location(row: Int? = nil, column: Int? = nil) -> SourceLocation {
        let length = row.flatMap { row in column.map { shown(row, $0).count } } ?? 1
        return SourceLocation(
            file: file, sheet: name, row: row ?? 0, column: column.map { $0 + 1 } ?? 0, length: length)
    }

    /// A finding about a cell, a row, a column or the sheet; the console shows the cell's text if it has any.
    package func diagnostic(
        _ identifier: String, _ severity: Diagnostic.Severity = .error, row: Int? = nil, column: Int? = nil,
        _ message: String, remedy: String, suggestion: String? = nil, related: [Diagnostic.Related] = []
    ) -> Diagnostic {
        let line = row.flatMap { row in column.map { shown(row, $0) } }
        return Diagnostic(
            identifier, severity, at: location(row: row, column: column),
            line: line.flatMap { $0.isEmpty ? nil : $0 }, message, remedy: remedy, suggestion: suggestion,
            related: related)
    }

    /// As much of a cell's text as fits on a line of a terminal.
    private func shown(_ row: Int, _ column: Int) -> String {
        let text = self.row(row)?[column].text ?? ""
        return text.count > 80 ? String(text.prefix(79)) + "…" : text
    }
}
