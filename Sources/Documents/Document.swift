import Catalogues
import Diagnostics
import Digests
import Fields

/// A document as its author described it: typed front matter and the Markdown that follows it.
///
/// It never changes and is passed on a hundred thousand times, so it is passed by reference.
package final class Document: Sendable {
    /// Path from the content folder.
    package let path: String
    package let source: SourceFile
    /// Where the Markdown starts in the source.
    package let body: Body
    package let kind: DocumentKind
    package let title: String
    package let placement: Placement
    package let requisites: Requisites
    package let relations: Relations
    package let details: Details
    package let attachments: [Located<AttachmentSource>]
    /// The table a roadmap is kept in.
    package let table: Located<TableSource>?
    package let publication: Publication
    /// The place of every key, for findings that come to light later.
    package let keys: [Located<FrontMatterKey>]
    /// What `head` is, where it need not be asked of the source.
    private let knownHead: Fingerprint?

    init(
        path: String, source: SourceFile, body: Body, kind: DocumentKind, title: String, placement: Placement,
        requisites: Requisites, relations: Relations, details: Details, attachments: [Located<AttachmentSource>],
        table: Located<TableSource>?, publication: Publication, keys: [Located<FrontMatterKey>],
        head: Fingerprint? = nil
    ) {
        self.path = path
        self.source = source
        self.body = body
        self.kind = kind
        self.title = title
        self.placement = placement
        self.requisites = requisites
        self.relations = relations
        self.details = details
        self.attachments = attachments
        self.table = table
        self.publication = publication
        self.keys = keys
        knownHead = head
    }

    package struct Body: Sendable {
        /// Offset of the first byte of the Markdown in the source.
        package var offset: Int
        /// Line of the source the Markdown starts at, counted from 1.
        package var line: Int
    }

    /// Where on the site it stands.
    package struct Placement: Sendable {
        /// At least one; the first gives the address.
        package var sections: [SiteSection]
        package var shelf: Shelf?
        package var directions: [Direction]
        package var stages: [Stage]
    }

    /// What identifies an official paper (ГОСТ Р 7.0.97).
    package struct Requisites: Sendable {
        package var number: ActNumber?
        package var date: CivilDate?
        /// True when a number or a date is there but could not be understood.
        package var isUnread: Bool
        package var issuer: String?
        package var period: Period?
        package var year: Int?
        package var effectiveFrom: CivilDate?
        /// The last day it is in force, when the document itself says so.
        package var validUntil: CivilDate?
        /// Number of the annex this document is to the act that approves it.
        package var annex: Int?
    }

    package struct Relations: Sendable {
        package var approvedBy: Located<Reference>?
        package var approves: [Located<Reference>]
        package var repeals: [Located<Reference>]
        package var amends: [Located<Reference>]
        package var basis: [Located<Reference>]
    }

    /// What only some kinds have.
    package struct Details: Sendable {
        package var audiences: [Audience]
        package var compiler: String?
        package var developer: String?
        package var annotation: String?
        package var agenda: [String]
        package var addressee: String?
        package var parties: [String]
        package var form: EventForm?
        package var groups: [EventGroup]
        package var participants: Int?
        package var schoolsCovered: Int?
        /// Of an event; municipal unless it says otherwise.
        package var level: EventLevel
        /// Schools with steady results that an agreement binds.
        package var leaderSchools: Int?
        package var confirms: [String]
    }

    package struct Publication: Sendable {
        package var isDraft: Bool
        package var publishFrom: CivilDate?
        package var address: Located<String>?
        package var formerAddresses: [Located<String>]
        package var history: HistoryScope
    }
}

/// A file that stands beside a document and is offered for download.
package struct AttachmentSource: Sendable, Hashable {
    /// Path from the content folder.
    package var path: String
    /// What the link says; nil for the file's name.
    package var title: String?

    package init(path: String, title: String?) {
        self.path = path
        self.title = title
    }
}

/// A table of measures that stands beside its roadmap.
package struct TableSource: Sendable, Hashable {
    /// Path from the content folder; ends in `.csv` or `.xlsx`.
    package var path: String
    /// Of a book; nil for the first one that is not hidden.
    package var sheet: String?

    package init(path: String, sheet: String? = nil) {
        self.path = path
        self.sheet = sheet
    }
}

extension Document {
    /// The Markdown, without the front matter.
    package var markdown: ArraySlice<UInt8> { source.bytes.dropFirst(body.offset) }

    /// Of the bytes before the Markdown.
    package var head: Fingerprint { knownHead ?? Fingerprint(of: source.bytes.prefix(body.offset)) }

    /// Whether the public may read it on `date`.
    package func isPublished(on date: CivilDate) -> Bool {
        !publication.isDraft && publication.publishFrom.map { $0 <= date } ?? true
    }

    /// The place a finding about the value of `key` points to: the key, or the file when the key is not there.
    package func location(of key: FrontMatterKey) -> SourceLocation {
        keys.first { $0.value == key }.map(location)
            ?? SourceLocation(file: source.name, line: 1, length: 3)
    }

    package func location(of value: Located<some Any>) -> SourceLocation {
        source.location(line: value.line, column: value.column, length: value.length)
    }

    /// How messages name another file of the same content folder.
    package func shown(_ other: String) -> String {
        source.name.hasSuffix(path) ? source.name.dropLast(path.count) + other : other
    }
}
