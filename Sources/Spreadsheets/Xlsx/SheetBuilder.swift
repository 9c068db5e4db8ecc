import Diagnostics

/// Puts a sheet together from the elements of its part.
struct SheetBuilder {
    var sheet: Sheet
    let strings: [String]
    let styles: XlsxStyles
    let countsFrom1904: Bool
    private var room: Int
    let cellLimit: Int

    private var isInData = false
    var row = SheetRow(number: 0, cells: [])
    private var isRowHidden = false
    var hiddenRows: [Int] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    private var nextColumn = 0
    private var pending: PendingCell?
    private var inlineText = XlsxText()
    /// Places of formulas that were never computed.
    var uncomputed: [(row: Int, column: Int)] = []
    var impossibleDates: [(row: Int, column: Int)] = []

    /// A cell whose element is still open.
    struct PendingCell {
        var column: Int
        var type: String
        var style: Int
        var value: String?
        var inline: String?
        var hasFormula = false
    }

    init(file: String, name: String, strings: [String], styles: XlsxStyles, countsFrom1904: Bool, cellLimit: Int) {
        sheet = Sheet(file: file, name: name, rows: [])
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
        self.cellLimit = cellLimit
        room = cellLimit
    }

    mutating func start(_ name: String, _ attributes: [String: String]) throws(DiagnosticError) {
        switch name {
        case "sheetData": isInData = true
        case "row" where isInData: try startRow(attributes)
        case "c" where isInData: try startCell(attributes)
        case "col" where XlsxBook.isTrue(attributes["hidden"]):
            if let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
                first >= 1, first <= last
            {
                hiddenColumns.append(first - 1...last - 1)
            }
        case "mergeCell":
            if let cells = attributes["ref"].flatMap({ MergedCells(reference: $0) }) { sheet.merged.append(cells) }
        default: if pending != nil { inlineText.start(name) }
        }
    }

    mutating func end(_ name: String, _ text: String) throws(DiagnosticError) {
        guard isInData else { return }
        switch name {
        case "sheetData": isInData = false
        case "row": endRow()
        case "c": try endCell()
        case "f": pending?.hasFormula = true
        case "v": pending?.value = text
        case "is": pending?.inline = inlineText.take()
        default: if pending != nil { inlineText.end(name, text) }
        }
    }

    private mutating func startRow(_ attributes: [String: String]) throws(DiagnosticError) {
        let number: Int
        if let text = attributes["r"] {
            guard let value = Int(text), value > row.number, CellReference.rows.contains(value) else {
                throw broken("номер строки «\(text)» стоит не на месте")
            }
            number = value
        } else {
            number = row.number + 1
        }
        row = SheetRow(number: number, cells: [])
        isRowHidden = XlsxBook.isTrue(attributes["hidden"])
        nextColumn = 0
    }

    private mutating func startCell(_ attributes: [String: String]) throws(DiagnosticError) {
        var column = nextColumn
        if let text = attributes["r"] {
            guard let reference = CellReference(text), reference.row == row.number else {
                throw broken("ячейка «\(text)» стоит не в своей строке")
            }
            column = reference.column
        }
        guard CellReference.columns.contains(column) else { throw broken("в строке \(row.number) слишком много ячеек") }
        nextColumn = column + 1
        inlineText = XlsxText()
        pending = PendingCell(
            column: column, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
    }

    private mutating func endCell() throws(DiagnosticError) {
        guard let cell = pending else { return }
        pending = nil
        // A text may be empty; no other value is.
        if cell.hasFormula, cell.value == nil || (cell.value == "" && cell.type != "str") {
            uncomputed.append((row.number, cell.column))
            return
        }
        var value = try value(of: cell)
        guard !value.isEmpty else { return }
        value.isComputed = cell.hasFormula
        let missing = cell.column + 1 - row.cells.count
        if missing > 0 {
            room -= missing
            guard room >= 0 else { throw DiagnosticError(sheet.tooManyCells(limit: cellLimit)) }
            row.cells += repeatElement(.empty, count: missing)
        }
        row.cells[cell.column] = value
    }

    private mutating func endRow() {
        guard !row.cells.isEmpty else { return }
        sheet.rows.append(row)
        if isRowHidden { hiddenRows.append(row.number) }
    }

    func broken(_ reason: String) -> DiagnosticError {
        DiagnosticError(XlsxReader.broken(file: sheet.file, "на листе «\(sheet.name ?? "")» \(reason)"))
    }
}
