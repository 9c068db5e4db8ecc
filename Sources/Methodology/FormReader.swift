import Diagnostics
import Fields

extension FieldReader<FormKey> {
    mutating func form() -> Form? {
        require([.code, .title, .unit])
        let code = code(.code)
        let title = text(.title)?.value
        let unit = unit()
        let hasOneRow = choice(.rows, "rows", NameTable([(true, ["одна"]), (false, ["много"])])) ?? false
        let hidesSmallCells =
            choice(.smallCells, "small-cells", NameTable([(true, ["скрывать"]), (false, ["показывать"])])) ?? false
        let columns = list(.columns, ColumnKey.self, .methodology) { $0.column() }
        guard let code, let title, let unit else { return nil }
        return Form(
            code: code, title: title, unit: unit, hasOneRow: hasOneRow, hidesSmallCells: hidesSmallCells,
            columns: columns)
    }

    private mutating func unit() -> Form.UnitName? {
        let names = texts(.unit)
        guard let first = names.first else { return nil }
        if names.count == 3 {
            return Form.UnitName(one: names[0].value, few: names[1].value, many: names[2].value)
        }
        invalid(
            "methodology.unit-name", first, "название единицы нужно в трёх формах",
            "запишите слово при числах 1, 2 и 5: «единица: [учитель, учителя, учителей]»")
        return nil
    }
}

extension FieldReader<ColumnKey> {
    mutating func column() -> Column? {
        require([.code, .title])
        let code = code(.code)
        let names = [text(.title)].compactMap(\.self) + texts(.otherNames)
        let type = choice(.type, "column-type", NameTable(of: ColumnType.self)) ?? .text
        let declaredPrivate = flag(.isPrivate)
        let choices = texts(.choices).map(\.value)
        let isGuarded = flag(.isGuarded) ?? true
        let isKey = flag(.isKey) ?? false
        let isRequired = flag(.isRequired) ?? true
        if type.isAlwaysPrivate, declaredPrivate == false, let place = keyLocation(.isPrivate) {
            report(
                source.diagnostic(
                    "methodology.private", at: place, "столбец с типом «\(type.rawValue)» нельзя открыть",
                    remedy: "уберите строку «закрытый: нет»: имена людей и школ на сайт не попадают"))
        }
        if type == .choice, choices.isEmpty {
            report(
                source.diagnostic(
                    "methodology.no-choices", at: keyLocation(.type) ?? start,
                    "у столбца с типом «выбор» не перечислены значения", remedy: "добавьте «значения: [первое, второе]»"
                ))
        }
        guard let code, let first = names.first else { return nil }
        return Column(
            code: code, names: [first.value] + names.dropFirst().map(\.value), type: type,
            isPrivate: type.isAlwaysPrivate || (declaredPrivate ?? (type != .choice)), isGuarded: isGuarded,
            isKey: isKey,
            isRequired: isRequired, choices: choices)
    }
}
