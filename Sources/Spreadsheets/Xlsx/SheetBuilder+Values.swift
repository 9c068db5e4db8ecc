import Diagnostics

/// What the text of a cell's element means.
extension SheetBuilder {
    mutating func value(of cell: PendingCell) throws(DiagnosticError) -> Cell {
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
}
