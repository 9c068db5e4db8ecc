import Catalogues
import Diagnostics
import Documents
import Fields

/// A relation between two documents, as the one that states it wrote it.
struct RelationEdge {
    var from: Int
    var to: Int
    var role: Relation.Role
    var location: SourceLocation

    /// - Parameter index: the new index of every document; nil for those that are left out.
    func renumbered(_ index: [Int?]) -> RelationEdge? {
        guard let from = index[from], let to = index[to] else { return nil }
        return RelationEdge(from: from, to: to, role: role, location: location)
    }
}

/// Turns the references of all documents into relations.
struct RelationResolution {
    private let documents: [Document]
    private let index: ReferenceIndex
    private(set) var edges: [RelationEdge] = []
    private(set) var external: [(document: Int, role: Relation.Role, words: String)] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Documents that others refer to and that were not understood, by path.
    private var missed: [String: UnreadDocument] = [:]

    init(_ corpus: Corpus) {
        documents = corpus.documents
        index = ReferenceIndex(corpus.documents, unread: corpus.unread)
    }

    mutating func run() {
        for position in documents.indices {
            let relations = documents[position].relations
            if let approver = relations.approvedBy { resolve(approver, .approvedBy, from: position) }
            for reference in relations.approves { resolve(reference, .approves, from: position) }
            for reference in relations.repeals { resolve(reference, .repeals, from: position) }
            for reference in relations.amends { resolve(reference, .amends, from: position) }
            for reference in relations.basis { resolve(reference, .basis, from: position) }
        }
        diagnostics += missed.sorted { $0.key < $1.key }.map { _, document in
            Diagnostic(
                "relation.unread", .note, at: SourceLocation(file: document.shownAs),
                "документ не прочитан до конца, поэтому ссылки на него не проверены",
                remedy: "исправьте ошибку в самом документе: ссылки проверятся следующим запуском")
        }
    }

    private mutating func resolve(_ reference: Located<Reference>, _ role: Relation.Role, from position: Int) {
        let document = documents[position]
        do {
            switch try index.find(reference, from: document) {
            case .external(let words): external.append((position, role, words))
            case .document(let target): relate(reference, role, from: position, to: target)
            case .unread(let other, let target):
                missed[other.path] = other
                if let target { relate(reference, role, from: position, to: target) }
            }
        } catch {
            var diagnostic = error.diagnostic
            if role == .approvedBy, document.requisites.annex != nil {
                diagnostic.identifier = "annex.orphan"
                diagnostic.message = "приложение осталось без своего акта: \(diagnostic.message)"
            }
            diagnostics.append(diagnostic)
        }
    }

    private mutating func relate(
        _ reference: Located<Reference>, _ role: Relation.Role, from position: Int, to target: Int
    ) {
        let location = documents[position].location(of: reference)
        edges.append(RelationEdge(from: position, to: target, role: role, location: location))
        check(role, from: position, to: target, at: location)
    }

    private mutating func check(_ role: Relation.Role, from position: Int, to target: Int, at location: SourceLocation)
    {
        let (document, other) = (documents[position], documents[target])
        if position == target {
            diagnostics.append(
                document.source.diagnostic(
                    "relation.self", at: location, "документ ссылается сам на себя",
                    remedy: "укажите другой документ или уберите строку"))
            return
        }
        let acting: [DocumentKind] = [.order, .instruction, .decision, .minutes]
        if role == .approvedBy, !acting.contains(other.kind) {
            diagnostics.append(
                document.source.diagnostic(
                    "relation.approver-kind", at: location,
                    "документ вида «\(other.kind.name)» не может утверждать другие документы",
                    remedy: "укажите приказ, распоряжение, решение или протокол",
                    related: [.init("здесь этот документ", at: other.location(of: .kind))]))
        }
        if [.repeals, .amends].contains(role), let date = document.requisites.date, let earlier = other.requisites.date,
            date < earlier
        {
            diagnostics.append(
                document.source.diagnostic(
                    "relation.later-act", at: location,
                    "документ от \(date.dotted) не может отменить или изменить более поздний: \(other.citation)",
                    remedy: "проверьте даты обоих документов",
                    related: [.init("здесь дата более позднего документа", at: other.location(of: .date))]))
        }
    }
}
