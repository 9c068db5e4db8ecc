import Archive
import Documents
import FileAccess

/// What the rest of the site says about a document, as it is kept from one build to the next.
extension SiteDocument {
    func write(to archive: inout ArchiveWriter) {
        archive.put(address)
        archive.put(document.datedNumber ?? "")
        archive.put(date)
        archive.put(status) { archive, status in
            archive.put(status.force.ordinal)
            archive.put(status.since)
            archive.put(status.cause)
            archive.put(status.term.start)
            archive.put(status.term.end)
        }
        archive.put(relations) { archive, relation in
            archive.put(relation.role.rawValue)
            switch relation.target {
            case .document(let index): archive.put(index)
            case .external(let words):
                archive.put(Self.elsewhere)
                archive.put(words)
            }
        }
        archive.put(annexes)
        archive.put(attachments)
    }

    /// - Throws: `ArchiveError` when the bytes are not what `write` wrote.
    convenience init(_ document: Document, from archive: inout ArchiveReader) throws(ArchiveError) {
        let address = try archive.string()
        _ = try archive.slice()
        self.init(
            document: document, address: address, date: try archive.day(),
            status: try archive.optional { archive throws(ArchiveError) in try archive.status() },
            relations: try archive.array { archive throws(ArchiveError) in try archive.relation() },
            annexes: try archive.ints(), attachments: try archive.values())
    }

    /// Stands where an act of another body has no index.
    fileprivate static let elsewhere = -1

    /// The address of a document, of the bytes that `write` wrote.
    static func address(_ bytes: ArraySlice<UInt8>) -> PathKey {
        var archive = ArchiveReader(bytes)
        return PathKey((try? archive.string()) ?? "")
    }

    /// `Document.datedNumber`, of the bytes that `write` wrote.
    static func datedNumber(_ bytes: ArraySlice<UInt8>) -> String? {
        var archive = ArchiveReader(bytes)
        guard (try? archive.slice()) != nil, let key = try? archive.string(), !key.isEmpty else { return nil }
        return key
    }
}

extension ArchiveReader {
    fileprivate mutating func status() throws(ArchiveError) -> ActStatus {
        let ordinal = try int()
        guard ActStatus.Force.allCases.indices.contains(ordinal) else { throw ArchiveError() }
        return ActStatus(
            force: ActStatus.Force.allCases[ordinal], since: try day(), cause: try optionalInt(),
            term: ActStatus.Term(start: try day(), end: try day()))
    }

    fileprivate mutating func relation() throws(ArchiveError) -> Relation {
        guard let role = Relation.Role(rawValue: try int()) else { throw ArchiveError() }
        let index = try int()
        let target: Relation.Target =
            index == SiteDocument.elsewhere ? .external(try string()) : .document(index)
        return Relation(role: role, target: target)
    }
}

extension ActStatus.Force {
    /// Its position among all.
    fileprivate var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
