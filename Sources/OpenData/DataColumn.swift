/// A column of a table for downloading, described once for every format.
package struct DataColumn: Sendable, Hashable {
    /// Types of Table Schema.
    package enum Kind: String, Sendable, Hashable {
        case string
        case number
        case integer
    }

    /// What every value of a column keeps to.
    package struct Constraints: Sendable, Hashable {
        package var isRequired = false
        package var minimum: Int?
        /// A regular expression of XML Schema over the whole value.
        package var pattern: String?
        package var choices: [String] = []
    }

    /// The heading in files for programs: lower-case Latin letters and `_`, never changed once published.
    package var name: String
    /// The heading in files for people.
    package var title: String
    package var description: String
    /// What the structure of an open data set asks for beside the Russian description.
    package var english: String
    package var kind: Kind
    package var constraints = Constraints()
    /// In characters, as Excel measures.
    package var width = 12
}
