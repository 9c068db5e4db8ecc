import Fields

/// A table the office fills in: what a row is and which columns it has beside the indicators.
package struct Form: Sendable {
    package var code: Located<String>
    package var title: String
    /// A row by its name with 1, 2 and 5: «учитель», «учителя», «учителей».
    package var unit: UnitName
    /// True when the form has exactly one row, for the municipality as a whole.
    package var hasOneRow: Bool
    /// True when counts below the threshold are withheld inside large groups, too.
    package var hidesSmallCells: Bool
    package var columns: [Column]

    package struct UnitName: Sendable, Hashable {
        package var one: String
        package var few: String
        package var many: String

        /// `21 учитель`, `3 учителя`, `60 учителей`.
        package func counted(_ count: Int) -> String { "\(count)\u{A0}\(form(for: count))" }

        /// `из 21 школы`, `из 9 школ`: after a preposition with the genitive.
        package func genitive(_ count: Int) -> String {
            "\(count)\u{A0}\(count % 10 == 1 && count % 100 != 11 ? few : many)"
        }

        package func form(for count: Int) -> String {
            switch (count % 10, count % 100) {
            case (_, 11...14): many
            case (1, _): one
            case (2...4, _): few
            default: many
            }
        }
    }

    /// The column that joins a unit with itself a year ago.
    package var key: Column? { columns.first(where: \.isKey) }

    package func column(_ code: String) -> Column? { columns.first { $0.code.value == code } }
}

/// A column that is not an indicator.
package struct Column: Sendable {
    package var code: Located<String>
    /// Names in the header of a table; the first is the one the form prints.
    package var names: [String]
    package var type: ColumnType
    /// Its values never reach the site.
    package var isPrivate: Bool
    /// Whether a private value may stand nowhere on the site. Not so where the list itself is no secret: all schools of
    /// a district are known, only what is measured in each of them is not.
    package var isGuarded: Bool
    package var isKey: Bool
    package var isRequired: Bool
    /// Values of a column of choices, in the order of the form.
    package var choices: [String]
}

package enum ColumnType: String, Sendable, CaseIterable, Hashable {
    case person = "лицо"
    case school = "школа"
    case text = "текст"
    case number = "число"
    case date = "дата"
    case choice = "выбор"

    /// Names of persons and schools are private whatever the declaration says.
    package var isAlwaysPrivate: Bool { self == .person || self == .school }
}
