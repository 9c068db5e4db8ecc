import Diagnostics

/// A sheet whose columns are known: which cell of a row is what.
package struct SheetTable: Sendable {
    package var sheet: Sheet
    /// The row the headings were read from, as Excel counts; the upper one of a heading in two rows. Nil when none was
    /// found; then there are no columns and no rows either.
    package var headerRow: Int?
    /// Index in `SheetRow.cells` → identifier of the column.
    package var columns: [Int: String]
    /// The rows below the headings, without totals, repeated headings and numbers of columns.
    package var rows: [SheetRow]
    /// What is wrong with the headings, which rows were passed over. `Sheet.remarks` are not among them.
    package var diagnostics: [Diagnostic]

    /// The index of a column in `SheetRow.cells`; nil when the table does not have it.
    package func column(_ id: String) -> Int? {
        columns.first { $0.value == id }?.key
    }

    /// The cell of a row in a column; an empty one when the table does not have the column.
    package func cell(_ row: SheetRow, _ id: String) -> Cell {
        column(id).map { row[$0] } ?? .empty
    }

    /// A finding about the cell of a row in a column; about the row when the table does not have the column.
    package func diagnostic(
        _ identifier: String, _ severity: Diagnostic.Severity = .error, row: SheetRow, column id: String,
        _ message: String, remedy: String, suggestion: String? = nil, related: [Diagnostic.Related] = []
    ) -> Diagnostic {
        sheet.diagnostic(
            identifier, severity, row: row.number, column: column(id), message, remedy: remedy, suggestion: suggestion,
            related: related)
    }
}

extension Sheet {
    /// Finds the row of headings, passing over the titles above it, and tells which column is which.
    ///
    /// It is the row that holds most of the known headings. A heading that is joined downwards over several rows makes
    /// all of them headings; there the lowest text of a column counts.
    package func table(columns known: [ColumnName]) -> SheetTable {
        let catalogue = ColumnCatalogue(known)
        guard let header = HeaderRow.find(in: self, catalogue) else {
            let finding = diagnostic(
                "table.no-header", .error, "не найдена строка с заголовками столбцов",
                remedy: "назовите столбцы в одной из первых строк таблицы: \(catalogue.list)")
            return SheetTable(sheet: self, headerRow: nil, columns: [:], rows: [], diagnostics: [finding])
        }
        var table = SheetTable(
            sheet: self, headerRow: header.rows.lowerBound, columns: [:], rows: [], diagnostics: [])
        table.readHeadings(header, catalogue)
        table.readRows(below: header, catalogue)
        return table
    }
}

extension SheetTable {
    fileprivate mutating func readHeadings(_ header: HeaderRow, _ catalogue: ColumnCatalogue) {
        var meant: Set<String> = []
        for heading in header.headings {
            guard let id = catalogue.id(of: heading.text) else {
                let suggestion = catalogue.nearest(to: heading.text)
                if let suggestion { meant.insert(suggestion.id) }
                diagnostics.append(
                    sheet.diagnostic(
                        "table.unknown-column", row: heading.row, column: heading.column,
                        "неизвестный столбец «\(heading.text)»",
                        remedy: "исправьте заголовок или удалите столбец"
                            + (suggestion == nil ? "; известны: \(catalogue.list)" : ""),
                        suggestion: suggestion?.preferred))
                continue
            }
            if let first = column(id), let place = header.headings.first(where: { $0.column == first }) {
                diagnostics.append(
                    sheet.diagnostic(
                        "table.column-twice", row: heading.row, column: heading.column,
                        "столбец «\(heading.text)» встречается дважды", remedy: "оставьте один из столбцов",
                        related: [.init("здесь он стоит впервые", at: sheet.location(row: place.row, column: first))]))
                continue
            }
            columns[heading.column] = id
        }
        // A misspelt heading is one mistake, not an unknown column and a missing one.
        for name in catalogue.columns
        where name.isRequired && column(name.id) == nil && !meant.contains(name.id) {
            diagnostics.append(
                sheet.diagnostic(
                    "table.missing-column", row: header.rows.lowerBound, "нет столбца «\(name.preferred)»",
                    remedy: "добавьте столбец с таким заголовком"))
        }
    }

    fileprivate mutating func readRows(below header: HeaderRow, _ catalogue: ColumnCatalogue) {
        let named = Set(header.headings.map(\.column))
        var nameless: [Int: Int] = [:]
        for row in sheet.rows where row.number > header.rows.upperBound {
            guard let first = row.cells.firstIndex(where: { !$0.isEmpty }) else { continue }
            if Self.isTotal(row.cells[first].text) {
                pass(over: row, first, "table.total-row", "строка итогов «\(row.cells[first].text)» пропущена")
            } else if isRepeatedHeading(row, header, catalogue) {
                pass(over: row, first, "table.repeated-header", "повторённая строка заголовков пропущена")
            } else if rows.isEmpty, Self.numbersColumns(row) {
                pass(over: row, first, "table.column-numbers", "строка с номерами столбцов пропущена")
            } else {
                rows.append(row)
                for (column, cell) in row.cells.enumerated()
                where !cell.isEmpty && !named.contains(column) && nameless[column] == nil {
                    nameless[column] = row.number
                }
            }
        }
        for (column, row) in nameless.sorted(by: { $0.key < $1.key }) {
            diagnostics.append(
                sheet.diagnostic(
                    "table.nameless-column", row: row, column: column,
                    "в столбце \(SourceLocation.letters(ofColumn: column + 1)) есть данные, но нет заголовка",
                    remedy: "назовите столбец в строке \(header.rows.upperBound) или удалите лишнее"))
        }
    }

    private mutating func pass(over row: SheetRow, _ column: Int, _ identifier: String, _ message: String) {
        diagnostics.append(
            sheet.diagnostic(
                identifier, .note, row: row.number, column: column, message,
                remedy: "если это строка с данными, измените её первую ячейку"))
    }

    /// «Итого», «Всего», «Среднее», also with what they count: «Итого по округу». «Среднее общее образование» is data.
    private static func isTotal(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == ":" || $0 == "." }
        guard let first = words.first else { return false }
        switch first {
        case "итого": return true
        case "всего", "среднее":
            return words.count == 1 || words[1] == "по" || words[1] == "значение" || words[1] == "в"
        default: return false
        }
    }

    /// The headings once more, as on the second page of a printed form.
    private func isRepeatedHeading(_ row: SheetRow, _ header: HeaderRow, _ catalogue: ColumnCatalogue) -> Bool {
        columns.count > 1
            && columns.allSatisfy { column, id in catalogue.id(of: row[column].text) == id }
    }

    /// 1, 2, 3 … under the headings, as official forms have it.
    private static func numbersColumns(_ row: SheetRow) -> Bool {
        row.cells.count > 2
            && row.cells.enumerated().allSatisfy { index, cell in cell.number?.text == String(index + 1) }
    }
}
