import Fields

enum MethodologyKey: String, FieldKey {
    case code = "код"
    case title = "название"
    case summary = "кратко"
    case section = "раздел"
    case direction = "направление"
    case act = "акт"
    case point = "пункт"
    case edition = "редакция"
    case validFrom = "действует-с"
    case validUntil = "действует-до"
    case period = "период"
    case threshold = "порог"
    case forms = "формы"
    case indicators = "показатели"
    case scales = "шкалы"
    case improvement = "улучшение"
    case confirmations = "подтверждения"
}

enum FormKey: String, FieldKey {
    case code = "код"
    case title = "название"
    case unit = "единица"
    case rows = "строк"
    case smallCells = "малые-клетки"
    case columns = "столбцы"
}

enum ColumnKey: String, FieldKey {
    case code = "код"
    case title = "название"
    case otherNames = "также"
    case type = "тип"
    case choices = "значения"
    case isPrivate = "закрытый"
    case isGuarded = "искать-утечки"
    case isKey = "ключ"
    case isRequired = "обязательный"
}

enum IndicatorKey: String, FieldKey {
    case code = "код"
    case number = "номер"
    case title = "название"
    case form = "форма"
    case columns = "столбец"
    case group = "группа"
    case unit = "единица"
    case values = "значения"
    case polarity = "лучше"
    case point = "пункт"
    case summary = "свод"
    case breakdown = "разрез"
    case formula = "формула"
    case divisor = "делитель"
    case parameters = "параметры"
}

enum FormulaKey: String, FieldKey {
    case sum = "сумма"
    case mean = "среднее"
    case meanOverRows = "среднее по строкам"
    case sumOverRows = "сумма по строкам"
    case share = "доля"
    case change = "изменение"
}

enum ShareKey: String, FieldKey {
    case indicator = "показатель"
    case value = "значение"
}

enum ScaleKey: String, FieldKey {
    case indicator = "показатель"
    case point = "пункт"
    case levels = "уровни"
}

package enum LevelKey: String, FieldKey {
    case name = "уровень"
    case interval = "промежуток"
    case meaning = "смысл"
}

enum ImprovementKey: String, FieldKey {
    case indicators = "показатели"
}

enum ConfirmationKey: String, FieldKey {
    case factor = "фактор"
    case protocolGroup = "протокол"
    case diagnosed = "диагностирован"
}

extension FieldDialect {
    static let methodology = FieldDialect(
        "methodology", sample: "из поставки: папка Content/methodology", hasComments: true)
}
