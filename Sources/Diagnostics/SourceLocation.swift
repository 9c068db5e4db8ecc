/// A place in an input file that a person can find with any editor.
package struct SourceLocation: Sendable, Hashable {
    /// How a person finds the place in the file.
    package enum Grid: Sendable, Hashable {
        /// A text: lines and characters.
        case lines
        /// A spreadsheet: `line` is the row as Excel counts, `column` the column (A is 1); either is 0 when the finding
        /// is about a whole column, row or sheet. The sheet is nil for CSV.
        case cells(sheet: String?)
    }

    /// Path as the user would type it, relative to the working directory where possible.
    package var file: String
    /// Line, counted from 1; 0 when the finding is about the file as a whole.
    package var line: Int
    /// Column in characters, counted from 1.
    package var column: Int
    /// How many characters the caret underlines, at least 1.
    package var length: Int
    package var grid: Grid

    package init(file: String, line: Int = 0, column: Int = 1, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
        grid = .lines
    }

    /// A place in a spreadsheet.
    ///
    /// - Parameters:
    ///   - row: as Excel counts, from 1; 0 for a whole column or the sheet.
    ///   - column: A is 1; 0 for a whole row or the sheet.
    ///   - length: characters of the cell's text.
    package init(file: String, sheet: String?, row: Int = 0, column: Int = 0, length: Int = 1) {
        self.file = file
        line = row
        self.column = column
        self.length = max(1, length)
        grid = .cells(sheet: sheet)
    }
}

extension SourceLocation {
    /// The name of the sheet, when the place is in a book that has sheets.
    package var sheet: String? {
        guard case .cells(let sheet) = grid else { return nil }
        return sheet
    }

    /// `C7`, when the place is a cell.
    package var cell: String? {
        guard case .cells = grid, line > 0, column > 0 else { return nil }
        return Self.letters(ofColumn: column) + String(line)
    }

    /// The column as a spreadsheet calls it: 1 is A, 27 is AA.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }

    /// What stands before the text of the line or cell the console shows; nil when there is nothing to show.
    var margin: String? {
        switch grid {
        case .lines: line > 0 ? String(line) : nil
        case .cells: cell
        }
    }

    /// Where in the shown text the caret starts, from 1.
    var caretColumn: Int {
        grid == .lines ? column : 1
    }
}

extension SourceLocation: Comparable {
    /// File, sheet, line or row, column, length; a finding about the file as a whole comes before those in its sheets.
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        if left.grid != right.grid { return left.grid < right.grid }
        return (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}

extension SourceLocation.Grid: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.lines, .cells): true
        case (.cells(let left), .cells(let right)):
            right.map { right in left.map { $0.utf8.lexicographicallyPrecedes(right.utf8) } ?? true } ?? false
        case (_, .lines): false
        }
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, or the file alone when the finding has no line; in a spreadsheet
    /// «file, лист «Свод», ячейка C7», «строка 7» or «столбец C».
    package var description: String {
        guard case .cells(let sheet) = grid else {
            return line > 0 ? "\(file):\(line):\(column)" : file
        }
        var parts = [file]
        if let sheet { parts.append("лист «\(sheet)»") }
        if let cell {
            parts.append("ячейка \(cell)")
        } else if line > 0 {
            parts.append("строка \(line)")
        } else if column > 0 {
            parts.append("столбец \(Self.letters(ofColumn: column))")
        }
        return parts.joined(separator: ", ")
    }
}
