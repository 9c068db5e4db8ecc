import Diagnostics

/// One private value: what it is, its text, where it stands in the input.
package struct Secret: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case person, school, draft, text
    }

    package var kind: Kind
    package var text: String
    /// Of the cell or of the draft.
    package var location: SourceLocation

    package init(kind: Kind, text: String, location: SourceLocation) {
        self.kind = kind
        self.text = text
        self.location = location
    }
}
