/// A Markdown text turned into what a page needs of it.
package struct ParsedMarkdown: Sendable {
    /// HTML in pieces: between two pieces stands the address of a link or image, which only the site knows.
    package var html = HTMLPieces()
    /// Headings in order.
    package var outline: [Heading] = []
    /// Anchors of numbered points, in order.
    package var points: [String] = []
    /// Links and images in order; `html` refers to them by index.
    package var links: [Link] = []
    /// Passages that hold «№» or «%», in the order they are shown.
    package var passages: [Passage] = []
    /// What is questionable about the text.
    package var remarks: [Remark] = []

    /// Everything a fragment of an address may name.
    package var anchors: [String] { outline.map(\.anchor) + points }

    package struct Heading: Sendable, Hashable {
        /// 1…6.
        package var level: Int
        package var text: String
        /// Unique within the text.
        package var anchor: String
    }

    package struct Link: Sendable, Hashable {
        package enum Purpose: Sendable, Hashable { case link, image }

        package var purpose: Purpose
        /// As written, percent-encoding removed.
        package var destination: String
        /// The text of the link, or the description of the image.
        package var text: String
        /// Line of the block it stands in, counted from 1 in the text given to the parser.
        package var line: Int
    }

    package struct Remark: Sendable, Hashable {
        package enum Problem: Sendable, Hashable {
            /// Raw HTML; it is shown as text.
            case rawHTML(String)
            /// A heading of level one: the page's title is the only one.
            case levelOneHeading(String)
            /// A heading that skips a level, from and to.
            case skippedLevel(Int, Int)
            case imageWithoutDescription(String)
            case linkWithoutText(String)
            case emptyHeading
            /// A row with more cells than the table has columns; GFM drops the rest.
            case extraCells(found: Int, columns: Int)
            /// Lines that look like a table and are not one.
            case brokenTable
            /// A row without a single bar: text that stands right under a table.
            case rowWithoutBars
            /// An item of a numbered list that the page numbers otherwise than its author.
            case renumberedItem(written: Int, shown: Int)
            /// `](` that makes no link, as it happens with a space in an address; with as much of the text around it
            /// as was meant for the link.
            case brokenLink(String)
            /// A reference to a footnote that has no text.
            case missingFootnote(String)
            /// A footnote's text that nothing refers to; GFM drops it.
            case unusedFootnote(String)
            /// A second text for a footnote that has one above; GFM drops it.
            case repeatedFootnote(String)
            /// `[label]: address` that no link uses; GFM drops it.
            case unusedDefinition(String)
        }

        package var problem: Problem
        /// Counted from 1 in the text given to the parser.
        package var line: Int
    }
}
