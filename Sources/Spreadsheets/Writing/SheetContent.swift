/// A table to be written, whatever the format.
package struct SheetContent: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var title: String
        /// In characters, as Excel measures.
        package var width: Int

        package init(_ title: String, width: Int = 20) {
            self.title = title
            self.width = width
        }
    }

    package enum Value: Sendable, Hashable {
        case empty
        case text(String)
        /// Every digit is kept; at least `decimals` of them are shown after the point.
        case number(DecimalText, decimals: Int = 0)
    }

    /// Of any form; characters Excel does not take in the name of a sheet are replaced.
    package var name: String
    package var columns: [Column]
    package var rows: [[Value]]

    package init(name: String, columns: [Column], rows: [[Value]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
