import Diagnostics

/// Puts a sheet together from the elements of its part.
struct SheetBuilder {
    private(set) var sheet: Sheet
    private let strings: [String]
    private let styles: XlsxStyles
    private let countsFrom1904: Bool
    private var room: Int
    private let cellLimit: Int

    private var isInData = false
    private var row = SheetRow(number: 0, cells: [])
    private var isRowHidden = false
    private var hiddenRows: [Int] = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var nextColumn = 0
    private var pending: PendingCell?
    private var inlineText = XlsxText()
    /// Places of formulas that were never computed.
    private var uncomputed: [(row: Int, column: Int)] = []
    private var impossibleDates: [(row: Int, column: Int)] = []

    /// A cell whose element is still open.
    private struct PendingCell {
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

    private mutating func value(of cell: PendingCell) throws(DiagnosticError) -> Cell {
        let text = cell.value ?? ""
        switch cell.type {
        case "inlineStr": return Cell(.text(cell.inline ?? ""))
        case "str": return Cell(.text(XlsxText.decoded(text)))
        case "s":
            guard !text.isEmpty else { return .empty }
            guard let index = Int(text), strings.indices.contains(index) else {
                throw broken(
                    "в ячейке \(SourceLocation.letters(ofColumn: cell.column + 1))\(row.number) стоит ссылка на текст, которого в книге нет"
                )
            }
            return Cell(.text(strings[index]))
        case "b": return text.isEmpty ? .empty : Cell(.boolean(XlsxBook.isTrue(text)))
        case "e": return text.isEmpty ? .empty : Cell(.failure(Self.russianFailures[text] ?? text))
        case "d":
            guard let day = CalendarDay.parse(String(text.prefix(10))) else { return Cell(.text(text)) }
            return Cell(.date(year: day.year, month: day.month, day: day.day))
        default:
            guard let number = DecimalText(storedByExcel: text) else { return Cell(.text(text)) }
            return shown(number, cell)
        }
    }

    /// A number under the format of its cell.
    private mutating func shown(_ number: DecimalText, _ cell: PendingCell) -> Cell {
        switch styles[cell.style] {
        case .plain: return Cell(.number(number))
        case .percent: return Cell(.number(number), isPercent: true)
        case .date:
            let whole = number.text.prefix { $0 != "." }
            guard let serial = Int(whole), number.text.first != "-",
                let day = CalendarDay.day(ofSerial: serial, from1904: countsFrom1904)
            else {
                impossibleDates.append((row.number, cell.column))
                return Cell(.number(number))
            }
            return Cell(.date(year: day.year, month: day.month, day: day.day))
        case .time(let showsSeconds, let isDuration):
            guard let days = Double(number.text), days >= 0, days < 1_000_000 else { return Cell(.number(number)) }
            var seconds = Int((days * 86_400).rounded())
            if !isDuration { seconds %= 86_400 }
            var text = "\(seconds / 3600):" + CalendarDay.twoDigits(seconds / 60 % 60)
            if showsSeconds { text += ":" + CalendarDay.twoDigits(seconds % 60) }
            return Cell(.text(text))
        }
    }

    /// What Russian Excel shows for the error values a book stores in English.
    private static let russianFailures = [
        "#DIV/0!": "#ДЕЛ/0!", "#N/A": "#Н/Д", "#NAME?": "#ИМЯ?", "#NULL!": "#ПУСТО!", "#NUM!": "#ЧИСЛО!",
        "#REF!": "#ССЫЛКА!", "#VALUE!": "#ЗНАЧ!", "#SPILL!": "#ПЕРЕНОС!", "#CALC!": "#ВЫЧИСЛ!",
    ]

    private mutating func endRow() {
        guard !row.cells.isEmpty else { return }
        sheet.rows.append(row)
        if isRowHidden { hiddenRows.append(row.number) }
    }

    private func broken(_ reason: String) -> DiagnosticError {
        DiagnosticError(XlsxReader.broken(file: sheet.file, "на листе «\(sheet.name ?? "")» \(reason)"))
    }

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
            var index = sheet.rows.partitioningIndex { $0.number >= cells.rows.lowerBound }
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
        let width = sheet.rows.map(\.cells.count).max() ?? 0
        let columns = (0..<width).filter { column in
            hiddenColumns.contains { $0.contains(column) } && sheet.rows.contains { !$0[column].isEmpty }
        }
        guard let first = columns.first else { return }
        let names = Ranges.text(columns) { SourceLocation.letters(ofColumn: $0 + 1) }
        sheet.remarks.append(
            sheet.diagnostic(
                "spreadsheet.hidden-columns", .warning, column: first,
                "на листе есть скрытые столбцы (\(names)), они прочитаны вместе с остальными",
                remedy: "покажите столбцы; лишние удалите"))
    }
}

/// Lists of numbers for a person.
enum Ranges {
    /// `5, 7–9` of 5, 7, 8, 9; the numbers are in order.
    static func text(_ numbers: [Int], _ name: (Int) -> String) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { $0.count == 1 ? name($0.lowerBound) : name($0.lowerBound) + "–" + name($0.upperBound) }
            .joined(separator: ", ")
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element fulfils a condition that all later ones fulfil too.
    fileprivate func partitioningIndex(_ fulfils: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = fulfils(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
