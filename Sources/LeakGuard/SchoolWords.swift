/// The words schools are called by.
enum SchoolWords {
    /// Schools of one kind share their numbers.
    enum Kind: Int, Sendable, Hashable, CaseIterable {
        case school, gymnasium, lyceum, kindergarten
    }

    /// How a kind word is used where it stands.
    enum Form: Sendable, Hashable {
        case singular
        /// Several numbers may follow: «школы № 2 и 4». «школы» is singular as well.
        case plural
        /// «СОШ»: a number may follow without «№».
        case abbreviation
    }

    static let forms: [(kind: Kind, form: Form, words: String)] = [
        (.school, .singular, "школа школе школу школой школою"),
        (.school, .plural, "школы школ школам школами школах"),
        (.school, .abbreviation, "сош оош нош мбоу мкоу маоу моу гбоу оу оо"),
        (.gymnasium, .singular, "гимназия гимназию гимназией прогимназия"),
        (.gymnasium, .plural, "гимназии гимназий гимназиям гимназиями гимназиях"),
        (.lyceum, .singular, "лицей лицея лицею лицеем лицее"),
        (.lyceum, .plural, "лицеи лицеев лицеям лицеями лицеях"),
        (.kindergarten, .singular, "сад сада саду садом саде детсад детсада детсаду детсадом детсаде"),
        (.kindergarten, .plural, "сады садов садам садами садах"),
        (.kindergarten, .abbreviation, "доу мбдоу мадоу мкдоу мдоу"),
    ]

    static func kind(of word: String) -> Kind? { kinds[word] }

    private static let kinds = Dictionary(
        uniqueKeysWithValues: forms.flatMap { forms in
            forms.words.split(separator: " ").map { (String($0), forms.kind) }
        })

    /// Legal forms, which say nothing about which school it is.
    static func isLegalForm(_ word: String) -> Bool { legalForms.contains(word) }

    private static let legalForms: Set<String> = [
        "мбоу", "мкоу", "маоу", "моу", "гбоу", "гкоу", "мбу", "мку", "мбдоу", "мадоу", "мкдоу", "мдоу",
        "муниципальное", "бюджетное", "казенное", "казённое", "автономное", "государственное", "общеобразовательное",
        "образовательное", "дошкольное", "учреждение",
    ]

    /// Words between the name of a place and «школа».
    static let ranks: Set<String> = Set(
        ["средн", "основн", "начальн"].flatMap { stem in ["яя", "ей", "юю", "ая", "ой", "ую"].map { stem + $0 } }
            + ["общеобразовательная", "общеобразовательной", "общеобразовательную"])

    /// «п.», «село»: the kinds of places, in the forms that occur.
    static let placeKinds: Set<String> = Set(
        """
        п пос поселок поселка поселке с село села селе д дер деревня деревни деревне г гор город города городе пгт рп р \
        ст станица станицы станице х хутор хутора хуторе аул аула ауле сл слобода слободы мкр микрорайон
        """.split(separator: " ").map(String.init))

    static let towns: Set<String> = ["г", "гор", "город", "города"]
}
