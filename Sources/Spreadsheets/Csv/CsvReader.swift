import Diagnostics

/// Reads CSV as Russian Excel saves it; every cell is a text.
struct CsvReader {
    var file: String
    var limits: SpreadsheetLimits

    func read(_ bytes: [UInt8], sheet wanted: String?) throws(DiagnosticError) -> Sheet {
        guard let text = CsvText.utf8(bytes) else {
            throw DiagnosticError(
                Diagnostic(
                    "spreadsheet.encoding", at: SourceLocation(file: file),
                    "это не книга Excel, а как текст файл не читается ни в UTF-8, ни в Windows-1251",
                    remedy: "сохраните таблицу из Excel заново: как книгу XLSX или «CSV UTF-8 (разделитель — запятая)»")
            )
        }
        if let wanted {
            throw DiagnosticError(
                Diagnostic(
                    "spreadsheet.csv-has-no-sheets", at: SourceLocation(file: file),
                    "указан лист «\(wanted)», а в файле CSV листов нет",
                    remedy: "не указывайте лист или положите книгу XLSX"))
        }
        let (separator, skipped) = CsvSeparator.find(in: text)
        var sheet = Sheet(file: file, rows: [])
        for (index, texts) in try rows(text[skipped...], separator).enumerated() {
            var cells = texts.map(cell)
            while cells.last?.isEmpty == true { cells.removeLast() }
            if !cells.isEmpty { sheet.rows.append(SheetRow(number: index + 1, cells: cells)) }
        }
        guard !sheet.rows.isEmpty else { throw DiagnosticError(sheet.nothingOnIt) }
        return sheet
    }

    /// An apostrophe before a text is Excel's sign that it is one.
    private func cell(_ text: String) -> Cell {
        let shown = text.hasPrefix("'") ? String(text.dropFirst()) : text
        let cell = Cell(.text(shown))
        return cell.isEmpty ? .empty : cell
    }

    private func rows(_ text: ArraySlice<UInt8>, _ separator: UInt8) throws(DiagnosticError) -> [[String]] {
        do {
            return try CsvParser(separator: separator, cellLimit: limits.cells).rows(text)
        } catch {
            let sheet = Sheet(file: file, rows: [])
            switch error {
            case .quote(let row, let column, let isOpen):
                throw DiagnosticError(
                    Diagnostic(
                        isOpen ? "spreadsheet.csv-open-quote" : "spreadsheet.csv-quote",
                        at: sheet.location(row: row, column: column - 1),
                        isOpen
                            ? "кавычка в начале ячейки открыта и нигде не закрыта"
                            : "кавычка стоит там, где её быть не может",
                        remedy:
                            "удвойте кавычки внутри ячейки и заключите её в кавычки целиком: \"школа \"\"Лес\"\" № 1\"")
                )
            case .tooManyCells: throw DiagnosticError(sheet.tooManyCells(limit: limits.cells))
            case .memory:
                throw DiagnosticError(
                    Diagnostic(
                        "spreadsheet.memory", at: SourceLocation(file: file), "для таблицы не хватило памяти",
                        remedy: "уменьшите файл"))
            }
        }
    }
}
