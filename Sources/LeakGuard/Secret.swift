import Diagnostics

/// One private value: what it is, its text, where it stands in the input.
package struct Secret: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// A name with a surname: «Иванова Мария Петровна», «Иванова М. П.», «М.П. Иванова».
        case person
        /// The name of a school as the data give it: «МБОУ СОШ № 4 п. Заречный».
        case school
        /// The title of a document that is not published yet.
        case draft
        /// The text of any other private cell.
        case text
    }

    package var kind: Kind
    package var text: String
    /// The cell or the draft it was read from.
    package var location: SourceLocation

    package init(_ kind: Kind, _ text: String, at location: SourceLocation) {
        self.kind = kind
        self.text = text
        self.location = location
    }
}
