import Catalogues

/// The words that say what kind of paper is cited, in every grammatical form.
enum ActWord: Sendable, Hashable {
    /// A kind this site publishes.
    case kind(DocumentKind)
    /// A paper of other bodies: a law, a decree.
    case foreign

    init?(_ word: String) {
        guard let known = Self.forms[word] else { return nil }
        self = known
    }

    /// Whether a document of `kind` may be called so: a management decision is often an order by its form.
    func names(_ kind: DocumentKind) -> Bool {
        switch self {
        case .kind(let own):
            own == kind || kind == .decision && [.order, .instruction].contains(own)
                || kind == .minutes && own == .decision
        case .foreign: false
        }
    }

    private static let masculine = ["", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах"]
    private static let neuter = ["е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях"]
    private static let feminine = ["а", "и", "е", "у", "ой", "ам", "ами", "ах"]

    private static let forms: [String: ActWord] = {
        var forms: [String: ActWord] = [:]
        func add(_ stem: String, _ endings: [String], _ word: ActWord) {
            for ending in endings { forms[stem + ending] = word }
        }
        add("приказ", masculine, .kind(.order))
        add("распоряжени", neuter, .kind(.instruction))
        add("положени", neuter, .kind(.regulation))
        add("решени", neuter, .kind(.decision))
        add("протокол", masculine, .kind(.minutes))
        add("письм", ["о", "а", "у", "ом", "е", "ам", "ами", "ах"], .kind(.letter))
        add("писем", [""], .kind(.letter))
        add("соглашени", neuter, .kind(.agreement))
        add("справк", feminine, .kind(.analyticNote))
        add("отчет", masculine, .kind(.report))
        for stem in ["закон", "указ", "кодекс", "договор", "контракт", "стандарт", "устав", "сертификат"] {
            add(stem, masculine, .foreign)
        }
        for stem in ["постановлени", "свидетельств", "предписани", "представлени", "заключени"] {
            add(stem, neuter + ["о", "а", "у", "ом"], .foreign)
        }
        for stem in ["лицензи", "доверенност"] { add(stem, ["я", "и", "ю", "ей", "ь", "ью", "й"], .foreign) }
        return forms
    }()
}

/// Words that tell of a body above the municipality.
enum ForeignBody {
    static func isNamed(by word: String) -> Bool {
        abbreviations.contains(word) || stems.contains { word.utf8.starts(with: $0.utf8) }
    }

    private static let abbreviations: Set<String> = ["рф", "иро", "фиоко", "фипи", "ссср", "рсфср", "фз"]
    private static let stems = [
        "минист", "минпросвещ", "минобр", "минюст", "минэконом", "минтруд", "минздрав", "минспорт", "минкульт",
        "рособр", "роспотреб", "росмолод", "правительств", "президент", "губернатор", "федеральн", "федераци",
        "государственн", "департамент", "инспекци", "прокуратур", "российск", "росси",
    ]
}
