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

    /// - Parameter documents: all documents, withheld ones included.
    init(_ documents: [Document]) {
        self.documents = documents
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
    }

    /// - Throws: a diagnostic placed at the reference.
    func find(_ reference: Located<Reference>, from document: Document) throws(DiagnosticError) -> Answer {
        switch reference.value {
        case .external(let words): return .external(words)
        case .file(let path):
            if let index = byPath[path] { return .document(index) }
            throw DiagnosticError(
                document.source.diagnostic(
                    "relation.file-missing", at: document.location(of: reference), "нет документа «\(path)»",
                    remedy: "исправьте путь: он считается от папки этого документа",
                    suggestion: NearMiss.suggestion(
                        for: path, among: documents.map(\.path).filter { $0 != document.path }
                    ).map { RelativePath.from(RelativePath.folder(of: document.path), to: $0) }))
        case .act(let kind, let number, let date):
            return .document(try act(kind, number, date, at: reference, from: document))
        }
    }

    private func act(
        _ kind: DocumentKind?, _ number: ActNumber, _ date: CivilDate, at reference: Located<Reference>,
        from document: Document
    ) throws(DiagnosticError) -> Int {
        let location = document.location(of: reference)
        let sameNumber = byNumber[number] ?? []
        let sameDate = sameNumber.filter { documents[$0].requisites.date == date }
        if let found = sameDate.first(where: { kind == nil || documents[$0].kind == kind }) { return found }
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
