import Catalogues
import Documents
import SiteModel

extension DocumentItem {
    init(_ document: SiteDocument, root: String) {
        let source = document.document
        title = source.title
        address = root + document.address
        kind = source.kind.title
        requisites = document.requisitesLine
        isoDate = source.requisites.date?.iso ?? ""
        let notable = document.status.map { $0.force == .inForce ? nil : $0.force } ?? nil
        status = notable?.words(for: source.kind) ?? ""
        statusClass = notable?.cssClass ?? ""
        annotation = source.details.annotation ?? ""
    }
}

extension ActStatus.Force {
    /// The class the theme styles a status by.
    var cssClass: String {
        switch self {
        case .inForce: "in-force"
        case .amended: "amended"
        case .repealed: "repealed"
        case .notYet: "not-yet"
        case .expired: "expired"
        }
    }
}

extension ActStatus {
    /// Since when, in words: `с 17 декабря 2020 г.`
    var note: String {
        guard let day = since?.spelled else { return "" }
        switch force {
        case .inForce, .repealed: return "с\u{A0}\(day)"
        case .amended: return "последнее изменение — \(day)"
        case .notYet: return "вступит в силу \(day)"
        case .expired: return day
        }
    }
}

extension ActStatus {
    /// That one must not rely on the document, in a sentence; empty while it is in force.
    var notice: String {
        // A day in words ends with the full stop of «г.».
        let day = since?.spelled ?? ""
        let isKept = "Текст оставлен для справки."
        switch force {
        case .inForce, .amended: return ""
        case .repealed:
            return (day.isEmpty ? "Документ не действует. " : "Документ не действует с\u{A0}\(day) ") + isKept
        case .expired: return "Срок действия документа истёк \(day) " + isKept
        case .notYet: return "Документ ещё не действует. Он вступит в силу \(day)"
        }
    }
}

extension SiteDocument {
    /// `№ 579 от 17.12.2020`; for a document without number its date, period or year.
    var requisitesLine: String {
        let requisites = document.requisites
        if let number = requisites.number {
            return "№\u{A0}\(number.text)" + (requisites.date.map { " от\u{A0}\($0.dotted)" } ?? "")
        }
        if let date = requisites.date { return date.dotted }
        if let period = requisites.period { return period.spelled }
        if let year = requisites.year { return "\(year)\u{A0}год" }
        return date.map { "от\u{A0}\($0.dotted)" } ?? ""
    }
}
