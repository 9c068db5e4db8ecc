import Catalogues
import Diagnostics
import Documents
import Fields
import Slugs

/// Finds the document a reference means, or says why there is none.
struct ReferenceIndex {
    private let documents: [Document]
    private let byPath: [String: Int]
    private let byNumber: [ActNumber: [Int]]
    /// With the index of those that are among `documents` all the same.
    private let unread: [(document: UnreadDocument, index: Int?)]
    private let unreadByPath: [String: UnreadDocument]

    /// - Parameters:
    ///   - documents: all documents, withheld ones included.
    ///   - unread: those that could not be understood.
    init(_ documents: [Document], unread: [UnreadDocument]) {
        self.documents = documents
        self.unread =
            unread.map { ($0, nil) }
            + documents.enumerated().compactMap { index, document in
                UnreadDocument(partOf: document).map { ($0, index) }
            }
        unreadByPath = Dictionary(unread.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        byPath = Dictionary(documents.indices.map { (documents[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
        var byNumber: [ActNumber: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            guard let number = document.requisites.number else { continue }
            byNumber[number, default: []].append(index)
        }
        self.byNumber = byNumber
    }

    enum Answer {
        case document(Int)
        case external(String)
        /// It is there, but what it is has not been understood; with its index when it is not left out of the site.
        case unread(UnreadDocument, Int?)
    }

    /// - Throws: a diagnostic placed at the reference.
    func find(_ reference: Located<Reference>, from document: Document) throws(DiagnosticError) -> Answer {
        switch reference.value {
        case .external(let words): return .external(words)
        case .file(let path):
            if let index = byPath[path] { return .document(index) }
            if let document = unreadByPath[path] { return .unread(document, nil) }
            throw DiagnosticError(
                document.source.diagnostic(
                    "relation.file-missing", at: document.location(of: reference), "нет документа «\(path)»",
                    remedy: "исправьте путь: он считается от папки этого документа",
                    suggestion: NearMiss.suggestion(
                        for: path, among: documents.map(\.path).filter { $0 != document.path }
                    ).map { RelativePath.from(RelativePath.folder(of: document.path), to: $0) }))
        case .act(let kind, let number, let date):
            return try act(kind, number, date, at: reference, from: document)
        }
    }

    private func act(
        _ kind: DocumentKind?, _ number: ActNumber, _ date: CivilDate, at reference: Located<Reference>,
        from document: Document
    ) throws(DiagnosticError) -> Answer {
        let location = document.location(of: reference)
        let sameNumber = byNumber[number] ?? []
        let sameDate = sameNumber.filter { documents[$0].requisites.date == date }
        if let found = sameDate.first(where: { kind == nil || documents[$0].kind == kind }) {
            return .document(found)
        }
        if let found = unread.first(where: { other, _ in
            other.path != document.path && other.mayBe(kind: kind, number: number, date: date)
        }) {
            return .unread(found.document, found.index)
        }
        if let other = sameDate.first, let kind {
            throw DiagnosticError(
                document.source.diagnostic(
                    "relation.kind-mismatch", at: location,
                    "документ № \(number.text) от \(date.dotted) — не \(kind.name), а \(documents[other].kind.name)",
                    remedy: "исправьте вид документа в ссылке",
                    related: [.init("здесь этот документ", at: documents[other].location(of: .kind))]))
        }
        if let other = sameNumber.first(where: { kind == nil || documents[$0].kind == kind }),
            let otherDate = documents[other].requisites.date
        {
            throw DiagnosticError(
                document.source.diagnostic(
                    "relation.date-mismatch", at: location,
                    "есть \(documents[other].citation), но не от \(date.dotted)",
                    remedy:
                        "исправьте дату на \(otherDate.dotted) или номер; документ не с этого сайта запишите как {внешний: \"…\"}",
                    related: [.init("здесь этот документ", at: documents[other].location(of: .date))]))
        }
        let wanted = "\(kind?.name ?? "приказ") № \(number.text) от \(date.dotted)"
        let numbered = documents.filter { $0.requisites.number != nil && $0.path != document.path }
        // An act with another number and another date is another act.
        let similar = numbered.filter {
            $0.requisites.date == date
                || NearMiss.suggestion(for: number.text, among: [$0.requisites.number?.text ?? ""]) != nil
        }
        let nearest = NearMiss.suggestion(for: wanted, among: similar.map(\.citation))
        let holder = similar.first { $0.citation == nearest }
        throw DiagnosticError(
            document.source.diagnostic(
                "relation.unknown", at: location, "на сайте нет документа «\(wanted)»",
                remedy: "исправьте номер и дату; документ не с этого сайта запишите как {внешний: \"…\"}",
                suggestion: nearest,
                related: holder.map { [.init("здесь похожий документ", at: $0.location(of: .number))] } ?? []))
    }
}

extension Document {
    /// `приказ № 579 от 17.12.2020`; the title for a document without number.
    package var citation: String {
        guard let number = requisites.number else { return "\(kind.name) \(Quotation.quoted(title))" }
        let date = requisites.date.map { " от \($0.dotted)" } ?? ""
        return "\(kind.name) № \(number.text)\(date)"
    }
}
