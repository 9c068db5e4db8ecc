import Archive
import Catalogues
import Diagnostics
import Digests
import Fields

/// A document as it is kept from one build to the next: all but its path and its source.
extension Document {
    func write(to archive: inout ArchiveWriter) {
        archive.put(body.offset)
        archive.put(body.line)
        archive.put(kind)
        archive.put(title)
        archive.put(placement)
        archive.put(requisites)
        archive.put(relations)
        archive.put(details)
        archive.put(attachments) { archive, file in
            archive.put(file) {
                $0.put($1.path)
                $0.put($1.title)
            }
        }
        archive.put(table) { archive, table in
            archive.put(table) {
                $0.put($1.path)
                $0.put($1.sheet)
            }
        }
        archive.put(publication)
        archive.put(keys) { archive, key in archive.put(key) { $0.put(Int($1.ordinal)) } }
        archive.put(head)
    }

    /// - Throws: `ArchiveError` when the bytes are not what `write` wrote.
    convenience init(path: String, source: SourceFile, from archive: inout ArchiveReader) throws(ArchiveError) {
        self.init(
            path: path, source: source, body: Body(offset: try archive.int(), line: try archive.int()),
            kind: try archive.member(of: Vocabulary.kinds), title: try archive.string(),
            placement: try archive.placement(), requisites: try archive.requisites(),
            relations: try archive.relations(), details: try archive.details(),
            attachments: try archive.array { archive throws(ArchiveError) in
                try archive.located { archive throws(ArchiveError) in
                    AttachmentSource(path: try archive.string(), title: try archive.optionalString())
                }
            },
            table: try archive.optional { archive throws(ArchiveError) in
                try archive.located { archive throws(ArchiveError) in
                    TableSource(path: try archive.string(), sheet: try archive.optionalString())
                }
            }, publication: try archive.publication(),
            keys: try archive.array { archive throws(ArchiveError) in
                try archive.located { archive throws(ArchiveError) in
                    try archive.member(of: FrontMatterKey.known)
                }
            }, head: try archive.value())
    }
}

/// Cases of the vocabularies at the positions of their ordinals.
private enum Vocabulary {
    static let kinds = DocumentKind.allCases
    static let sections = SiteSection.allCases
    static let shelves = Shelf.allCases
    static let directions = Direction.allCases
    static let stages = Stage.allCases
    static let audiences = Audience.allCases
    static let forms = EventForm.allCases
    static let groups = EventGroup.allCases
    static let levels = EventLevel.allCases
}

// MARK: Writing

extension ArchiveWriter {
    fileprivate mutating func put(_ word: some CatalogueCase) { put(word.ordinal) }

    fileprivate mutating func put(_ word: (some CatalogueCase)?) { put(word) { $0.put($1.ordinal) } }

    fileprivate mutating func put(_ words: [some CatalogueCase]) { put(words) { $0.put($1.ordinal) } }

    package mutating func put(_ day: CivilDate?) { put(day?.number ?? 0) }

    fileprivate mutating func put<Value>(
        _ located: Located<Value>, _ write: (inout ArchiveWriter, Value) -> Void
    ) {
        write(&self, located.value)
        put(located.line)
        put(located.column)
        put(located.length)
    }

    fileprivate mutating func put(_ placement: Document.Placement) {
        put(placement.sections)
        put(placement.shelf)
        put(placement.directions)
        put(placement.stages)
    }

    fileprivate mutating func put(_ requisites: Document.Requisites) {
        put(requisites.number) { $0.put($1) }
        put(requisites.date)
        put(requisites.isUnread)
        put(requisites.issuer)
        put(requisites.period) { $0.put($1) }
        put(requisites.year)
        put(requisites.effectiveFrom)
        put(requisites.validUntil)
        put(requisites.annex)
    }

    private mutating func put(_ number: ActNumber) {
        put(number.text)
        put(number.key)
    }

    private mutating func put(_ period: Period) {
        switch period {
        case .schoolYear(let start): put(0, start)
        case .year(let year): put(1, year)
        case .years(let first, let last):
            put(2, first)
            put(last)
        }
    }

    private mutating func put(_ first: Int, _ second: Int) {
        put(first)
        put(second)
    }

    fileprivate mutating func put(_ relations: Document.Relations) {
        put(relations.approvedBy) { $0.put($1) { $0.put($1) } }
        for references in [relations.approves, relations.repeals, relations.amends, relations.basis] {
            put(references) { $0.put($1) { $0.put($1) } }
        }
    }

    private mutating func put(_ reference: Reference) {
        switch reference {
        case .act(let kind, let number, let date):
            put(0)
            put(kind)
            put(number)
            put(date)
        case .file(let path):
            put(1)
            put(path)
        case .external(let words):
            put(2)
            put(words)
        }
    }

    fileprivate mutating func put(_ details: Document.Details) {
        put(details.audiences)
        put(details.compiler)
        put(details.developer)
        put(details.annotation)
        put(details.agenda)
        put(details.addressee)
        put(details.parties)
        put(details.form)
        put(details.groups)
        put(details.participants)
        put(details.schoolsCovered)
        put(details.level)
        put(details.leaderSchools)
        put(details.confirms)
    }

    fileprivate mutating func put(_ publication: Document.Publication) {
        put(publication.isDraft)
        put(publication.publishFrom)
        put(publication.address) { $0.put($1) { $0.put($1) } }
        put(publication.formerAddresses) { $0.put($1) { $0.put($1) } }
        switch publication.history {
        case .whole: put(0)
        case .none: put(1)
        case .from(let day): put(day.number)
        }
    }
}

// MARK: Reading

extension ArchiveReader {
    fileprivate mutating func member<Case>(of cases: [Case]) throws(ArchiveError) -> Case {
        let ordinal = try int()
        guard cases.indices.contains(ordinal) else { throw ArchiveError() }
        return cases[ordinal]
    }

    private mutating func optionalMember<Case>(of cases: [Case]) throws(ArchiveError) -> Case? {
        try bool() ? try member(of: cases) : nil
    }

    private mutating func members<Case>(of cases: [Case]) throws(ArchiveError) -> [Case] {
        try array { archive throws(ArchiveError) in try archive.member(of: cases) }
    }

    package mutating func day() throws(ArchiveError) -> CivilDate? {
        let number = try int()
        guard number != 0 else { return nil }
        guard let day = CivilDate(number: number) else { throw ArchiveError() }
        return day
    }

    fileprivate mutating func located<Value>(
        _ read: (inout ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Located<Value> {
        Located(value: try read(&self), line: try int(), column: try int(), length: try int())
    }

    fileprivate mutating func placement() throws(ArchiveError) -> Document.Placement {
        .init(
            sections: try members(of: Vocabulary.sections), shelf: try optionalMember(of: Vocabulary.shelves),
            directions: try members(of: Vocabulary.directions), stages: try members(of: Vocabulary.stages))
    }

    fileprivate mutating func requisites() throws(ArchiveError) -> Document.Requisites {
        .init(
            number: try optional { archive throws(ArchiveError) in try archive.number() }, date: try day(),
            isUnread: try bool(), issuer: try optionalString(),
            period: try optional { archive throws(ArchiveError) in try archive.period() }, year: try optionalInt(),
            effectiveFrom: try day(), validUntil: try day(), annex: try optionalInt())
    }

    private mutating func number() throws(ArchiveError) -> ActNumber {
        ActNumber(text: try string(), key: try string())
    }

    private mutating func period() throws(ArchiveError) -> Period {
        switch try int() {
        case 0: return .schoolYear(start: try int())
        case 1: return .year(try int())
        case 2: return .years(try int(), try int())
        default: throw ArchiveError()
        }
    }

    fileprivate mutating func relations() throws(ArchiveError) -> Document.Relations {
        .init(
            approvedBy: try optional { archive throws(ArchiveError) in try archive.reference() },
            approves: try references(), repeals: try references(), amends: try references(), basis: try references())
    }

    private mutating func references() throws(ArchiveError) -> [Located<Reference>] {
        try array { archive throws(ArchiveError) in try archive.reference() }
    }

    private mutating func reference() throws(ArchiveError) -> Located<Reference> {
        try located { archive throws(ArchiveError) in
            switch try archive.int() {
            case 0:
                let kind = try archive.optionalMember(of: Vocabulary.kinds)
                let number = try archive.number()
                guard let date = try archive.day() else { throw ArchiveError() }
                return .act(kind: kind, number: number, date: date)
            case 1: return .file(try archive.string())
            case 2: return .external(try archive.string())
            default: throw ArchiveError()
            }
        }
    }

    fileprivate mutating func details() throws(ArchiveError) -> Document.Details {
        .init(
            audiences: try members(of: Vocabulary.audiences), compiler: try optionalString(),
            developer: try optionalString(), annotation: try optionalString(), agenda: try strings(),
            addressee: try optionalString(), parties: try strings(), form: try optionalMember(of: Vocabulary.forms),
            groups: try members(of: Vocabulary.groups), participants: try optionalInt(),
            schoolsCovered: try optionalInt(), level: try member(of: Vocabulary.levels),
            leaderSchools: try optionalInt(), confirms: try strings())
    }

    fileprivate mutating func publication() throws(ArchiveError) -> Document.Publication {
        .init(
            isDraft: try bool(), publishFrom: try day(),
            address: try optional { archive throws(ArchiveError) in try archive.locatedString() },
            formerAddresses: try array { archive throws(ArchiveError) in try archive.locatedString() },
            history: try history())
    }

    private mutating func locatedString() throws(ArchiveError) -> Located<String> {
        try located { archive throws(ArchiveError) in try archive.string() }
    }

    private mutating func history() throws(ArchiveError) -> HistoryScope {
        switch try int() {
        case 0: return .whole
        case 1: return .none
        case let number:
            guard let day = CivilDate(number: number) else { throw ArchiveError() }
            return .from(day)
        }
    }
}
