import Fields

enum RuleSetKey: String, FieldKey {
    case code = "код"
    case title = "название"
    case act = "акт"
    case point = "пункт"
    case validFrom = "действует-с"
    case validUntil = "действует-до"
    case scale = "шкала"
    case rules = "проверки"
}

enum RuleKey: String, FieldKey {
    case code = "код"
    case letter = "буква"
    case title = "название"
    case point = "пункт"
    case conditions = "условия"
    case measure = "величина"
    case expert = "эксперт"
}

enum ConditionKey: String, FieldKey {
    case documents = "документы"
    case items = "пункты-карты"
    case monitorings = "мониторинги"
    case platform = "платформа"
    case what = "что"
    case least = "не-меньше"
    case quarters = "в-разных-кварталах"
    case each = "у-каждого"
    case remedy = "исправить"
    case isOpen = "порог-не-определён"
}

enum MeasureKey: String, FieldKey {
    case sum = "сумма"
    case greatest = "наибольшее"
    case documents = "документы"
    case unit = "единица"
    case remedy = "исправить"
}

enum DocumentSelectorKey: String, FieldKey {
    case kind = "вид"
    case section = "раздел"
    case shelf = "полка"
    case direction = "направление"
    case stage = "этап"
    case form = "форма"
    case group = "группа"
    case level = "уровень"
    case words = "в-названии"
    case time = "время"
    case materials = "материалы"
    case requisites = "реквизиты"
    case basis = "основание"
}

enum ItemSelectorKey: String, FieldKey {
    case section = "раздел"
    case level = "уровень"
    case isAddress = "адресный"
    case direction = "направление"
    case responsible = "ответственный"
    case form = "форма"
    case group = "группа"
    case time = "время"
    case isRepeated = "повторяется"
    case fulfilment = "исполнен"
    case documents = "с-документами"
}

enum OpinionFileKey: String, FieldKey {
    case judgements = "суждения"
    case waivers = "отступления"
}

enum JudgementKey: String, FieldKey {
    case check = "проверка"
    case period = "период"
    case verdict = "вывод"
    case role = "роль"
    case date = "дата"
    case reason = "обоснование"
}

enum WaiverKey: String, FieldKey {
    case target = "проверка"
    case period = "период"
    case role = "роль"
    case until = "действует-до"
    case reason = "обоснование"
}

extension FieldDialect {
    static let auditRules = FieldDialect(
        "audit-rules", sample: "из поставки: папка Content/methodology/audit", hasComments: true)
    static let opinions = FieldDialect("audit-opinions", sample: "из руководства", hasComments: true)
}
