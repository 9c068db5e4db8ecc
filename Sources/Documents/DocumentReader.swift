import Catalogues
import Diagnostics
import Fields

/// Makes a typed document out of one source file.
package enum DocumentReader {
    /// The document, or what is known of it when it cannot be told what it is; and all findings about it either way.
    package static func read(_ source: SourceFile, path: String) -> (
        reading: DocumentReading, diagnostics: [Diagnostic]
    ) {
        let parts: FrontMatterSplit.Parts
        let mapping: YAMLMapping
        do {
            parts = try FrontMatterSplit.split(source)
            mapping = try YAMLMapping(parts.yaml, source: source, lineOffset: 1)
        } catch {
            return (.unread(UnreadDocument(path: path, shownAs: source.name)), [error.diagnostic])
        }
        var reader = FieldReader<FrontMatterKey>(mapping, .frontMatter)
        let reading = reader.document(path: path, body: parts.body)
        return (reading, reader.diagnostics)
    }
}

package enum DocumentReading {
    case document(Document)
    case unread(UnreadDocument)
}

extension FieldReader<FrontMatterKey> {
    fileprivate mutating func document(path: String, body: Document.Body) -> DocumentReading {
        let folder = RelativePath.folder(of: path)
        let title = text(.title)?.value
        let kind = choice(.kind, "kind", NameTables.kinds)
        let placement = placement()
        let document = Document(
            path: path, source: source, body: body, kind: kind ?? .resource, title: title ?? "", placement: placement,
            requisites: requisites(), relations: relations(folder: folder), details: details(),
            attachments: attachments(folder: folder), table: table(folder: folder), publication: publication(),
            keys: keyPlaces.map { place in place.map { FrontMatterKey.known[Int($0)] } })
        requireCommonKeys()
        let isUnderstood = kind != nil && title != nil && !placement.sections.isEmpty
        // A draft may be unfinished, but not so far that it cannot be told what it is.
        if !isUnderstood || !document.publication.isDraft { rejectPlaceholders() }
        if let kind {
            checkKeys(of: kind)
            check(document)
        }
        guard isUnderstood else {
            let requisites = document.requisites
            return .unread(
                UnreadDocument(
                    path: path, shownAs: source.name, kind: kind, number: requisites.number, date: requisites.date))
        }
        return .document(document)
    }

    private mutating func placement() -> Document.Placement {
        let sections = choices(.section, "section", NameTables.sections)
        let shelf = choice(.shelf, "shelf", NameTables.shelves)
        return .init(
            sections: sections.uniqued, shelf: shelf,
            directions: choices(.direction, "direction", NameTables.directions).flatMap(\.self).uniqued,
            stages: choices(.stage, "stage", NameTables.stages).uniqued)
    }

    private mutating func requisites() -> Document.Requisites {
        let before = diagnostics.count
        let (number, day) = (number(.number), date(.date))
        return .init(
            number: number, date: day, isUnread: diagnostics.count > before, issuer: text(.issuer)?.value,
            period: period(.period), year: year(.year), effectiveFrom: date(.effectiveFrom),
            validUntil: date(.validUntil),
            annex: count(.annex, from: 1))
    }

    private mutating func relations(folder: String) -> Document.Relations {
        .init(
            approvedBy: oneReference(.approvedBy, folder: folder),
            approves: references(.approves, folder: folder), repeals: references(.repeals, folder: folder),
            amends: references(.amends, folder: folder), basis: references(.basis, folder: folder))
    }

    private mutating func details() -> Document.Details {
        .init(
            audiences: choices(.audience, "audience", NameTables.audiences).uniqued,
            compiler: text(.compiler)?.value, developer: text(.developer)?.value, annotation: text(.annotation)?.value,
            agenda: texts(.agenda).map(\.value), addressee: text(.addressee)?.value,
            parties: texts(.parties).map(\.value),
            form: choice(.form, "form", NameTables.forms),
            groups: choices(.group, "group", NameTables.groups).uniqued,
            participants: count(.participants), schoolsCovered: count(.schoolsCovered),
            level: choice(.level, "level", NameTables.levels) ?? .municipal, leaderSchools: count(.leaderSchools),
            confirms: choices(.confirms, "indicator", NameTables.indicators))
    }

    private mutating func publication() -> Document.Publication {
        let own = text(.address).flatMap { self.address($0) }
        let former = texts(.formerAddresses).compactMap { self.address($0, isFormer: true) }
        return .init(
            isDraft: flag(.draft) ?? false, publishFrom: date(.publishFrom), address: own,
            formerAddresses: former, history: historyScope(.history))
    }
}
