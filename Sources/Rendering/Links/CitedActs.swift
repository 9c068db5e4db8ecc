import Catalogues
import Concurrently
import Diagnostics
import Documents
import Markdown
import RunningText
import SiteModel
import Synchronization

/// Finds the acts of the site that texts cite in words, and doubts about such citations.
struct CitedActs {
    private let site: Site
    private let root: String
    /// Published and withheld documents that have a number and a date, by the places of their numbers in `site.acts`.
    private let byNumber: Later<MadeOnce<[Act]>>
    /// Of the department, which issued what names no issuer.
    private let ownName: String

    struct Act: Sendable {
        var path: String
        var kind: DocumentKind
        var date: CivilDate
        var issuer: Issuer
        /// Index in the site; nil for a document that is held back.
        var position: Int?
    }

    init(_ site: Site) {
        self.site = site
        root = RootPath.of(site.settings.baseURL)
        let ownName = site.settings.owner
        self.ownName = ownName
        byNumber = Later {
            let issuers = Issuers()
            return MadeOnce(count: site.acts.holders.count) { place in
                site.acts.holders[place].compactMap { holder in
                    switch holder {
                    case .published(let index): Act(site.documents[index].document, at: index, ownName, issuers)
                    case .withheld(let document): Act(document, at: nil, ownName, issuers)
                    }
                }
            }
        }
    }

    /// Published and withheld acts with one number, by its place in `site.acts`.
    func acts(at place: Int) -> [Act] { byNumber.value[place] }

    /// Published and withheld acts with one number, by `ActNumber.key`; nil when there are none.
    private func acts(numbered key: String) -> [Act]? { site.acts[key].map { acts(at: $0) } }

    /// - Parameter position: index of the document; nil for one that is held back.
    func resolve(_ passage: Passage, of document: Document, at position: Int?, _ result: inout BodyLinks) {
        for citation in CitationReader.citations(in: passage.text) {
            result.lookups.append(.act(citation.number.key))
            guard let sameNumber = acts(numbered: citation.number.key) else { continue }
            let sameDate = sameNumber.filter { $0.date == citation.date }
            guard !sameDate.isEmpty else {
                result.diagnostics += otherDate(citation, sameNumber, passage, document)
                continue
            }
            let fitting = sameDate.compactMap { act -> (act: Act, kindAt: Int?)? in
                guard case .possible(let kindAt) = citation.fit(act.kind, issuer: act.issuer) else {
                    return nil
                }
                return (act, kindAt)
            }
            guard fitting.count == 1, let (act, kindAt) = fitting.first, act.path != document.path,
                let target = act.position
            else { continue }
            if let note = repealed(citation, target, passage, document, result.diagnostics) {
                result.diagnostics.append(note)
            }
            guard position != nil, let range = enclosure(of: citation, from: kindAt, in: passage) else { continue }
            result.citations.append(.init(range: range, address: root + site.documents[target].address))
        }
    }

    /// As much of the citation as one link may hold.
    private func enclosure(of citation: Citation, from kindAt: Int?, in passage: Passage) -> Range<Int>? {
        let whole = (kindAt ?? citation.requisites.lowerBound)..<citation.requisites.upperBound
        return passage.enclosure(of: whole) ?? passage.enclosure(of: citation.requisites)
            ?? passage.enclosure(of: citation.numberRange)
    }

    // MARK: A date that contradicts

    /// A body numbers its orders anew every year, so one number and one year mean one act; and a date that is a whole
    /// year off is a slip of the pen.
    private func otherDate(
        _ citation: Citation, _ sameNumber: [Act], _ passage: Passage, _ document: Document
    ) -> [Diagnostic] {
        // The act may be one of those that were not understood.
        guard site.unread.isEmpty else { return [] }
        let issuer = document.requisites.issuer ?? ownName
        let meant = sameNumber.filter { act in
            [.order, .instruction, .decision].contains(act.kind) && citation.isSurely(act.kind, issuer: act.issuer)
                && (citation.namesIssuer || issuer == act.issuer.name)
                && citation.date.isSlip(of: act.date, number: citation.number)
        }
        guard meant.count == 1, let act = meant.first, let other = self.document(act) else { return [] }
        return [
            document.source.diagnostic(
                "citation.date-mismatch", .warning, at: passage.location(of: citation.requisites, in: document),
                "есть \(other.citation), но не от \(citation.date.dotted)",
                remedy: "исправьте дату на \(act.date.dotted) или номер; если речь о другом документе, "
                    + "назовите орган, который его издал",
                related: [.init("здесь этот документ", at: other.location(of: .date))])
        ]
    }

    private func document(_ act: Act) -> Document? {
        act.position.map { site.documents[$0].document } ?? site.withheld[act.path]
    }

    // MARK: An act no longer in force

    private func repealed(
        _ citation: Citation, _ target: Int, _ passage: Passage, _ document: Document, _ findings: [Diagnostic]
    ) -> Diagnostic? {
        let act = site.documents[target]
        guard let status = act.status, status.force == .repealed, let since = status.since,
            !isOlder(document, than: since), !deals(document, with: act.document),
            !CitationReader.saysRepealed(citation, in: passage.text)
        else { return nil }
        let message = "текст ссылается на утративший силу документ: \(act.document.citation)"
        // Once a text is enough.
        guard !findings.contains(where: { $0.message == message }) else { return nil }
        let cause = status.cause.map { site.documents[$0].document }
        return document.source.diagnostic(
            "citation.repealed", .note, at: passage.location(of: citation.requisites, in: document), message,
            remedy: "сошлитесь на действующий документ; если речь о прошлом, напишите, что этот утратил силу",
            related: cause.map { [.init("здесь он отменён с \(since.dotted)", at: $0.location(of: .repeals))] } ?? [])
    }

    private func isOlder(_ document: Document, than day: CivilDate) -> Bool {
        let position = site.indexByPath[document.path]
        let date = document.requisites.date ?? position.flatMap { site.documents[$0].date }
        return date.map { $0 < day } ?? false
    }

    /// Whether a document itself repeals or amends an act, or is approved by one that does.
    private func deals(_ document: Document, with act: Document) -> Bool {
        let relations = document.relations
        let repealing = relations.repeals + relations.amends
        if repealing.contains(where: { names($0.value, act) }) { return true }
        guard let position = site.indexByPath[document.path] else { return false }
        return site.documents[position].relations.contains { relation in
            guard relation.role == .approvedBy, case .document(let approver) = relation.target else { return false }
            return deals(site.documents[approver].document, with: act)
        }
    }

    private func names(_ reference: Reference, _ act: Document) -> Bool {
        switch reference {
        case .act(_, let number, let date): number == act.requisites.number && date == act.requisites.date
        case .file(let path): path == act.path
        case .external: false
        }
    }
}

extension CivilDate {
    /// Whether one date was probably written for the other: the same year, or the same day of the year beside.
    fileprivate func isSlip(of other: CivilDate, number: ActNumber) -> Bool {
        if year == other.year { return true }
        // The first orders of a year are issued on the same day every year.
        let isLow = number.text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } < 2
        return !isLow && abs(year - other.year) == 1 && (day, month) == (other.day, other.month)
    }
}

extension CitedActs.Act {
    /// Nil for a document without a date.
    fileprivate init?(_ document: Document, at position: Int?, _ ownName: String, _ issuers: Issuers) {
        guard let date = document.requisites.date else { return nil }
        self.init(
            path: document.path, kind: document.kind, date: date,
            issuer: issuers.issuer(document.requisites.issuer ?? ownName), position: position)
    }
}

/// Bodies that issue acts, each name read once.
private final class Issuers: Sendable {
    private let known = Mutex<[String: Issuer]>([:])

    func issuer(_ name: String) -> Issuer {
        known.withLock { known in
            if let issuer = known[name] { return issuer }
            let issuer = Issuer(name)
            known[name] = issuer
            return issuer
        }
    }
}
