import Catalogues
import Documents

/// An act named in a sentence by number and date: «приказом управления образования от 17.12.2020 № 579».
package struct Citation: Sendable, Hashable {
    package var number: ActNumber
    package var date: CivilDate
    /// «от 17.12.2020 № 579», as offsets in the passage.
    package var requisites: Range<Int>
    /// «№ 579».
    package var numberRange: Range<Int>
    /// The words before the requisites, the nearest first; those of the citation before it where only «и» stands
    /// between.
    var lead: [Word]
    /// Whether `lead` is this citation's own.
    var isFirst: Bool
    /// Up to three words right behind, in lower case.
    var trail: [String]

    struct Word: Sendable, Hashable {
        /// In lower case.
        var text: String
        var range: Range<Int>
    }
}

extension Citation {
    /// How a citation may name a document.
    package enum Fit: Sendable, Hashable {
        /// What is said of kind and body is not true of the document.
        case none
        /// Nothing contradicts; the text names the kind at this offset where it does.
        case possible(kindAt: Int?)
    }

    package func fit(_ kind: DocumentKind, issuer: Issuer) -> Fit {
        func isForeign(_ word: String) -> Bool { ForeignBody.isNamed(by: word) && !issuer.isNamed(by: word) }
        if trail.contains(where: isForeign) { return .none }
        var namesAnotherKind = false
        for word in lead {
            if isForeign(word.text) { return .none }
            guard let act = ActWord(word.text) else { continue }
            if act == .foreign { return .none }
            if act.names(kind) { return .possible(kindAt: isFirst ? word.range.lowerBound : nil) }
            namesAnotherKind = true
        }
        return namesAnotherKind ? .none : .possible(kindAt: nil)
    }

    /// Whether the text speaks of just such a document: its kind in so many words, and of other words only those of
    /// its issuer. This is what it takes to say that the date is wrong.
    package func isSurely(_ kind: DocumentKind, issuer: Issuer) -> Bool {
        guard !trail.contains(where: { ForeignBody.isNamed(by: $0) }) else { return false }
        for word in lead {
            if let act = ActWord(word.text) { return act == .kind(kind) }
            guard issuer.isNamed(by: word.text) else { return false }
        }
        return false
    }

    /// Whether a body is named between the kind and the requisites.
    package var namesIssuer: Bool { lead.first.map { ActWord($0.text) == nil } ?? false }
}
