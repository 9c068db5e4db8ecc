/// What a cell holds; a formula holds its last computed value.
package enum CellValue: Sendable, Hashable {
    case empty
    /// As stored, with its line breaks and spaces.
    case text(String)
    /// As stored: a percentage that shows 87,5 % is 0.875 here. `Cell.number` gives what is shown.
    case number(DecimalText)
    case date(year: Int, month: Int, day: Int)
    case boolean(Bool)
    /// What Russian Excel shows in place of a value: `#ДЕЛ/0!`, `#Н/Д`.
    case failure(String)
}

/// One cell of a table, whatever file it was read from.
package struct Cell: Sendable, Hashable {
    package var value: CellValue
    /// Excel shows the number as a percentage.
    package var isPercent: Bool
    /// The value was computed by a formula when the file was last saved.
    package var isComputed: Bool

    package init(_ value: CellValue, isPercent: Bool = false, isComputed: Bool = false) {
        self.value = value
        self.isPercent = isPercent
        self.isComputed = isComputed
    }

    package static let empty = Cell(.empty)

    /// What a person sees, on one line: no doubled or wide spaces, numbers with a decimal comma, dates as 17.12.2020.
    package var text: String {
        switch value {
        case .empty: ""
        case .text(let text): VisibleText.of(text)
        case .number(let number): isPercent ? number.movingPoint(by: 2).withComma + "%" : number.withComma
        case .date(let year, let month, let day): CalendarDay.dotted((year, month, day))
        case .boolean(let value): value ? "ИСТИНА" : "ЛОЖЬ"
        case .failure(let code): code
        }
    }

    /// The number the cell shows, whether stored as a number or written as a text; 87.5 where it shows 87,5 %.
    package var number: DecimalText? {
        switch value {
        case .number(let number): isPercent ? number.movingPoint(by: 2) : number
        case .text(let text): CellNumber.parse(text)
        case .empty, .date, .boolean, .failure: nil
        }
    }

    /// The day the cell shows, whether stored as a date or written as 17.12.2020 or 2020-12-17.
    package var date: (year: Int, month: Int, day: Int)? {
        switch value {
        case .date(let year, let month, let day): (year, month, day)
        case .text(let text): CalendarDay.parse(VisibleText.of(text))
        case .empty, .number, .boolean, .failure: nil
        }
    }

    /// Nothing to see, such as a text of spaces.
    package var isEmpty: Bool {
        switch value {
        case .empty: true
        case .text(let text): !VisibleText.holdsAny(text)
        case .number, .date, .boolean, .failure: false
        }
    }
}
