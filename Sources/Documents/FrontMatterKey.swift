import Fields

/// Every key the front matter of a document may hold, as it is written.
package enum FrontMatterKey: String, FieldKey {
    case title = "название"
    case kind = "вид"
    case section = "раздел"
    case direction = "направление"
    case stage = "этап"
    case shelf = "полка"
    case number = "номер"
    case date = "дата"
    case issuer = "орган"
    case period = "период"
    case year = "год"
    case approvedBy = "утверждено"
    case annex = "приложение"
    case basis = "основание"
    case approves = "утверждает"
    case repeals = "отменяет"
    case amends = "изменяет"
    case effectiveFrom = "вступает-в-силу"
    case validUntil = "действует-до"
    case audience = "аудитория"
    case compiler = "составитель"
    case developer = "разработчик"
    case annotation = "аннотация"
    case agenda = "повестка"
    case addressee = "адресат"
    case parties = "стороны"
    case form = "форма"
    case group = "группа"
    case participants = "участников"
    case schoolsCovered = "охвачено-шнор"
    case level = "уровень"
    case leaderSchools = "школ-лидеров"
    case items = "мероприятия"
    case files = "файлы"
    case draft = "черновик"
    case publishFrom = "публиковать-с"
    case address = "адрес"
    case formerAddresses = "прежние-адреса"
    case history = "история"
    case confirms = "подтверждает"

    /// Every key at the position of its ordinal.
    static let known = FrontMatterKey.allCases
    /// Thousands of documents are read: a table costs less than a look along forty names.
    private static let byBytes = ByteTable(known.map(\.rawValue))

    package static func named(_ name: String) -> FrontMatterKey? {
        if let position = byBytes.index(of: name) { return known[position] }
        // «й» may be two characters in a file from another system.
        return FrontMatterKey(rawValue: name)
    }
}

/// Every key the settings file may hold, as it is written.
enum SettingsKey: String, FieldKey {
    case title = "название"
    case owner = "владелец"
    case shortOwner = "кратко"
    case baseURL = "адрес-сайта"
    case period = "период"
    case demonstration = "демонстрация"
    case contacts = "контакты"
    case channel = "канал"
    case taxpayerNumber = "инн"
    case exceptions = "исключения"
    case history = "история"
}

extension FieldDialect {
    static let frontMatter = FieldDialect(
        "front-matter", sample: "из «svod new» или из руководства", hasPlaceholders: true)
    static let settings = FieldDialect("settings", sample: "из руководства")
}
