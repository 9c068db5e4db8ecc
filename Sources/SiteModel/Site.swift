import Catalogues
import Diagnostics
import Documents
import FileAccess
import Monitoring

/// The whole site as a value, before any HTML: published documents with their addresses, relations and places.
package struct Site: Sendable {
    package var settings: SiteSettings
    /// The day the site shows: statuses and publication follow from it.
    package var asOf: CivilDate
    /// Published documents, sorted by path; every index below points here.
    package var documents: SiteDocuments
    /// Index of a published document by its path from the content folder.
    package var indexByPath: PathIndex
    /// What many documents have in common.
    var groups: SiteGroups
    /// Documents that are held back, by path: drafts and those whose day has not come.
    package var withheld: [String: Document]
    /// Results of monitorings, sorted by address.
    package var monitorings: [SiteMonitoring] = []
    /// Roadmaps that are kept as tables, in the order of their documents.
    package var roadmaps: [SiteRoadmap] = []
    /// What became of documents, by their index; those that never changed are not there.
    package var histories: [Int: SiteHistory] = [:]
    /// Addresses of histories that are told as they were, and were not read again.
    package var keptHistories: [String] = []
    /// Sizes of the files beside the documents, by path from the content folder.
    package var files: [String: Int]
    /// Paths of documents that are there but were not understood.
    package var unread: Set<String>

    /// - Parameters:
    ///   - paths: of `documents`.
    ///   - withheld: sorted by path.
    ///   - files: sizes, by path from the content folder.
    init(
        settings: SiteSettings, asOf: CivilDate, _ documents: SiteDocuments, paths: [String], withheld: [Document],
        groups: SiteGroups, files: [String: Int], unread: Set<String>
    ) {
        self.settings = settings
        self.asOf = asOf
        self.documents = documents
        indexByPath = PathIndex(paths)
        self.withheld = Dictionary(withheld.map { ($0.path, $0) }) { _, last in last }
        self.groups = groups
        self.files = files
        self.unread = unread
    }

    /// `withheld` in the order of their paths: the order of a hash table is another one in each run.
    package var withheldInOrder: [Document] { withheld.sorted { $0.key < $1.key }.map(\.value) }

    /// The file a path means: its name as the disk spells it, and its size.
    ///
    /// Names that differ only in Unicode normal form are one name to Swift but two to a disk.
    package func file(_ path: String) -> (path: String, size: Int)? {
        files.index(forKey: path).map { (files[$0].key, files[$0].value) }
    }

    /// Former address → present address, both site-absolute.
    package var redirects: [Redirect] {
        documents.filter { !$0.document.publication.formerAddresses.isEmpty }.flatMap { document in
            document.document.publication.formerAddresses.map { Redirect(from: $0.value, to: document.address) }
        }
    }

    package struct Redirect: Sendable, Hashable {
        package var from: String
        package var to: String
    }

    /// Monitorings of a section, or of one direction of it.
    package func monitorings(of section: SiteSection, _ direction: Direction? = nil) -> [SiteMonitoring] {
        monitorings.filter { $0.section == section && (direction == nil || $0.direction == direction) }
    }

    /// Campaigns from whose results a document follows, the latest first.
    package func campaigns(behind document: Int) -> [SiteCampaign] {
        monitorings.flatMap(\.campaigns).filter { $0.documents.contains(document) }
    }

}

/// A published document with what the rest of the site says about it.
package final class SiteDocument: Sendable {
    package let document: Document
    /// `/shnor/prikazy/2020/579/`.
    package let address: String
    /// The day lists sort by and show: its own date, or that of the act that approves it.
    package let date: CivilDate?
    package let status: ActStatus?
    package let relations: [Relation]
    /// Annexes in order of their numbers.
    package let annexes: [Int]
    /// Files offered for download, in the order the author gave.
    package let attachments: [Attachment]

    init(
        document: Document, address: String, date: CivilDate?, status: ActStatus?, relations: [Relation],
        annexes: [Int], attachments: [Attachment] = []
    ) {
        self.document = document
        self.address = address
        self.date = date
        self.status = status
        self.relations = relations
        self.annexes = annexes
        self.attachments = attachments
    }

    func with(_ attachments: [Attachment]) -> SiteDocument {
        SiteDocument(
            document: document, address: address, date: date, status: status, relations: relations, annexes: annexes,
            attachments: attachments)
    }
}

extension SiteDocument {
    /// The act that approves it: a document of this site or another body's.
    package var approval: Relation? { relations.first { $0.role == .approvedBy } }

    /// Index of the document that approves it.
    package var approver: Int? {
        for relation in relations where relation.role == .approvedBy {
            if case .document(let index) = relation.target { return index }
        }
        return nil
    }
}

/// A file published beside its document.
package struct Attachment: Sendable, Hashable {
    /// Path from the content folder.
    package var source: String
    /// `/shnor/biblioteka/2024/sbornik/sbornik.pdf`.
    package var address: String
    package var title: String
    /// Bytes.
    package var size: Int
    /// `PDF`, `DOCX`: the extension in capitals.
    package var format: String

    package init(source: String, address: String, title: String, size: Int, format: String) {
        self.source = source
        self.address = address
        self.title = title
        self.size = size
        self.format = format
    }

    /// True for a name that is the page's own.
    var replacesPage: Bool { address.hasSuffix("/index.html") }
}

extension SiteDocument {
    /// Why a file cannot stand beside the page under its name; nil when it can.
    ///
    /// - Parameter name: the file as the author wrote it.
    package func obstacle(to file: Attachment, named name: String) -> String? {
        if file.replacesPage { return "файл «\(name)» занял бы место самой страницы" }
        if file.address == FixedAddress.record(of: address) {
            return "файл «\(name)» занял бы место сведений о документе, которые Свод готовит для программ"
        }
        let made = [SiteRoadmap.calendarName, SiteRoadmap.tableName].map { address + $0 }
        guard document.table != nil, made.contains(file.address) else { return nil }
        return "файл «\(name)» занял бы место файла, который Свод делает из таблицы мероприятий"
    }
}
