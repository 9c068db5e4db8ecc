import Diagnostics

/// What is known only at the end of a sheet: covered values, and the findings in their order.
extension SheetBuilder {
    /// The sheet when its part has been read to the end.
    mutating func finish() throws(DiagnosticError) -> Sheet {
        try clearMergedCells()
        for place in uncomputed {
            sheet.remarks.append(
                sheet.diagnostic(
                    "spreadsheet.formula-without-value", row: place.row, column: place.column,
                    "в ячейке формула, значение которой не вычислено",
                    remedy: "откройте книгу в Excel, дождитесь пересчёта и сохраните"))
        }
        for place in impossibleDates {
            sheet.remarks.append(
                sheet.diagnostic(
                    "spreadsheet.impossible-date", .warning, row: place.row, column: place.column,
                    "у ячейки формат даты, но такой даты нет; прочитано число",
                    remedy: "введите дату заново или смените формат ячейки на числовой"))
        }
        remarkHiddenRows()
        remarkHiddenColumns()
        return sheet
    }

    /// Values that a merge covers are not seen by anyone.
    private mutating func clearMergedCells() throws(DiagnosticError) {
        var work = cellLimit * 4
        for cells in sheet.merged {
            var index = sheet.index(ofRowFrom: cells.rows.lowerBound)
            while index < sheet.rows.count, sheet.rows[index].number <= cells.rows.upperBound {
                let covered = cells.columns.clamped(to: 0...max(0, sheet.rows[index].cells.count - 1))
                work -= covered.count
                guard work >= 0 else { throw DiagnosticError(sheet.tooManyCells(limit: cellLimit)) }
                for column in covered
                where sheet.rows[index].cells.indices.contains(column) && cells.columns.contains(column) {
                    if sheet.rows[index].number == cells.rows.lowerBound, column == cells.columns.lowerBound {
                        continue
                    }
                    sheet.rows[index].cells[column] = .empty
                }
                index += 1
            }
        }
        guard !sheet.merged.isEmpty else { return }
        sheet.rows.removeAll { row in row.cells.allSatisfy(\.isEmpty) }
    }

    private mutating func remarkHiddenRows() {
        let numbers = hiddenRows.filter { sheet.row($0) != nil }
        guard let first = numbers.first else { return }
        sheet.remarks.append(
            sheet.diagnostic(
                "spreadsheet.hidden-rows", .warning, row: first,
                "на листе есть скрытые строки (\(Ranges.text(numbers) { String($0) })), они прочитаны вместе с остальными",
                remedy: "покажите строки; лишние удалите"))
    }

    private mutating func remarkHiddenColumns() {
        var used: Set<Int> = []
        for row in sheet.rows {
            for (column, cell) in row.cells.enumerated() where !cell.isEmpty { used.insert(column) }
        }
        let columns = used.filter { column in hiddenColumns.contains { $0.contains(column) } }.sorted()
        guard let first = columns.first else { return }
        let names = Ranges.text(columns) { SourceLocation.letters(ofColumn: $0 + 1) }
        sheet.remarks.append(
            sheet.diagnostic(
                "spreadsheet.hidden-columns", .warning, column: first,
                "на листе есть скрытые столбцы (\(names)), они прочитаны вместе с остальными",
                remedy: "покажите столбцы; лишние удалите"))
    }
}
