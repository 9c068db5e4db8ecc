import Catalogues

/// How one document names another in its front matter.
package enum Reference: Sendable, Hashable {
    /// `приказ № 147 от 15.09.2023`; the kind word may be left out.
    case act(kind: DocumentKind?, number: ActNumber, date: CivilDate)
    /// The path of a document's file from the content folder.
    case file(String)
    /// An act of another body, given in words, that this site does not hold.
    case external(String)
}
