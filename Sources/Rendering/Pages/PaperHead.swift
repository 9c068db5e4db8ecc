import Catalogues
import Documents
import SiteModel

/// What the paper itself shows at its head (ГОСТ Р 7.0.97), for pages that are printed.
struct PaperHead {
    let site: Site

    /// Of a paper with a number of its own.
    func letterhead(_ document: Document) -> LetterheadContext? {
        guard let number = document.requisites.number else { return nil }
        return LetterheadContext(
            issuer: document.requisites.issuer ?? site.settings.owner, kind: document.kind.name.uppercased(),
            date: document.requisites.date?.dotted ?? "", number: "№\u{A0}\(number.text)")
    }

    /// Of what another act approves.
    func stamp(_ document: SiteDocument) -> StampContext? {
        guard let relation = document.approval else { return nil }
        let act: String
        switch relation.target {
        case .document(let index):
            let approver = site.documents[index].document
            act = approver.kind.instrumental + " " + words(approver.requisites)
        case .external(let words):
            guard let declined = Self.instrumental(words) else { return nil }
            act = declined
        }
        let source = document.document
        return StampContext(
            annex: source.requisites.annex.map { "Приложение №\u{A0}\($0)" } ?? "",
            approved: source.kind.approvedWord, act: act,
            kind: source.title.lowercased().hasPrefix(source.kind.name) ? "" : source.kind.name.uppercased())
    }

    /// `Управления образования от 15.09.2023 № 147`.
    private func words(_ requisites: Document.Requisites) -> String {
        [
            requisites.issuer.flatMap(IssuerName.genitive), requisites.date.map { "от\u{A0}\($0.dotted)" },
            requisites.number.map { "№\u{A0}\($0.text)" },
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// `приказ Министерства от …` → `приказом Министерства от …`; nil when the word of the kind is another one.
    private static func instrumental(_ words: String) -> String? {
        let name = words.prefix { $0 != " " }
        return kinds[name.lowercased()].map { $0 + words[name.endIndex...] }
    }

    /// Words of kinds in the instrumental.
    private static let kinds = [
        "приказ": "приказом", "распоряжение": "распоряжением", "постановление": "постановлением",
        "решение": "решением", "протокол": "протоколом",
    ]
}

/// The name of a body in the genitive, where that is certain.
enum IssuerName {
    /// `Управление образования администрации округа` → `Управления образования администрации округа`.
    ///
    /// - Returns: nil when the first word is not known: what follows it is in the genitive already only after a noun.
    static func genitive(_ name: String) -> String? {
        let first = name.prefix { $0 != " " }
        if first.count > 1, first.allSatisfy({ $0.isUppercase }) { return name }
        guard let form = forms[first.lowercased()] else { return nil }
        let cased = first.first?.isUppercase == true ? form.capitalisedFirst : form
        return cased + name[first.endIndex...]
    }

    /// Words for bodies in the genitive.
    private static let forms = [
        "управление": "управления", "администрация": "администрации", "министерство": "министерства",
        "комитет": "комитета", "отдел": "отдела", "департамент": "департамента", "правительство": "правительства",
    ]
}

extension DocumentKind {
    /// `УТВЕРЖДЕНО`, in agreement with the kind.
    var approvedWord: String {
        switch gender {
        case .masculine: "УТВЕРЖДЁН"
        case .feminine: "УТВЕРЖДЕНА"
        case .neuter: "УТВЕРЖДЕНО"
        case .plural: "УТВЕРЖДЕНЫ"
        }
    }

    /// By what something is approved: `приказом`.
    var instrumental: String {
        switch self {
        case .order: "приказом"
        case .instruction: "распоряжением"
        case .regulation: "положением"
        case .roadmap: "дорожной картой"
        case .programme: "программой работы"
        case .plan: "планом работы"
        case .schedule: "календарным графиком"
        case .recommendations: "методическими рекомендациями"
        case .addressRecommendations: "адресными рекомендациями"
        case .analyticNote: "аналитической справкой"
        case .report: "отчётом"
        case .decision: "управленческим решением"
        case .minutes: "протоколом"
        case .letter: "информационным письмом"
        case .agreement: "соглашением"
        case .event: "мероприятием"
        case .publication: "изданием"
        case .message: "сообщением"
        case .resource: "ресурсом"
        }
    }
}
