import Catalogues
import Diagnostics

/// A document that is there but was not understood: its own findings stop the build, and those who refer to it need no
/// findings of theirs.
package struct UnreadDocument: Sendable {
    /// Path from the content folder.
    package var path: String
    /// How messages name the file.
    package var shownAs: String
    package var kind: DocumentKind?
    package var number: ActNumber?
    package var date: CivilDate?

    package init(
        path: String, shownAs: String, kind: DocumentKind? = nil, number: ActNumber? = nil, date: CivilDate? = nil
    ) {
        self.path = path
        self.shownAs = shownAs
        self.kind = kind
        self.number = number
        self.date = date
    }
}

extension UnreadDocument {
    /// A document whose number or date could not be understood; nil for any other.
    package init?(partOf document: Document) {
        guard document.requisites.isUnread else { return nil }
        self.init(
            path: document.path, shownAs: document.source.name, kind: document.kind,
            number: document.requisites.number, date: document.requisites.date)
    }

    /// Whether it may be the act somebody refers to: what is known of it agrees, and the number or the date is known.
    package func mayBe(kind: DocumentKind?, number: ActNumber, date: CivilDate) -> Bool {
        (self.number != nil || self.date != nil) && self.number ?? number == number && self.date ?? date == date
            && self.kind ?? kind == kind ?? self.kind
    }
}
