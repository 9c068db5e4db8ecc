import Diagnostics
import Fields
import LeakGuard
import Methodology
import Spreadsheets

/// Reads a filled-in form: every cell typed by the method, private columns set apart.
struct FormTable {
    private let form: Form
    private let indicators: [Indicator]
    private let sheet: Sheet
    private var diagnostics: [Diagnostic] = []
    private var secrets: [Secret] = []
    /// Values of columns of choices by the code of the column.
    private let choices: [String: NameTable<String>]
    /// What a cell of an indicator means: thousands of rows hold the same few values.
    private var known: [String: [CellValue: ObservedValue]] = [:]
    /// Cells that the reader of the file has found fault with.
    private let remarked: Set<SourceLocation>

    struct Reading {
        var rows: [Observation]
        /// Values of private columns; they go to the guard and nowhere else.
        var secrets: [Secret]
        var diagnostics: [Diagnostic]
    }

    private init(_ sheet: Sheet, _ form: Form, of method: Method) {
        self.sheet = sheet
        self.form = form
        remarked = Set(sheet.remarks.map(\.location))
        indicators = method.indicators.filter { $0.form?.value == form.code.value }
        choices = Dictionary(
            form.columns.filter { $0.type == .choice }.map { column in
                (column.code.value, NameTable(column.choices.map { ($0, [$0]) }))
            }, uniquingKeysWith: { first, _ in first })
    }

    static func read(_ sheet: Sheet, _ form: Form, of method: Method) -> Reading {
        var table = FormTable(sheet, form, of: method)
        let rows = table.rows()
        return Reading(rows: rows, secrets: table.secrets, diagnostics: sheet.remarks + table.diagnostics)
    }

    private mutating func rows() -> [Observation] {
        let known =
            form.columns.map { ColumnName(id: $0.code.value, names: $0.names, isRequired: $0.isRequired) }
            + indicators.map { ColumnName(id: $0.code.value, names: names(of: $0), isRequired: true) }
        let table = sheet.table(columns: known)
        diagnostics += table.diagnostics
        guard !table.diagnostics.hasErrors else { return [] }
        var keys: [String: Int] = [:]
        let rows = table.rows.map { row in
            var observation = Observation(key: nil, values: [:], groups: [:])
            for column in form.columns {
                if let index = table.column(column.code.value) { read(column, row, index, into: &observation) }
            }
            for indicator in indicators {
                if let index = table.column(indicator.code.value) {
                    observation.values[indicator.code.value] = knownValue(of: indicator, row, index)
                }
            }
            if let key = observation.key {
                reportTwin(key, row, in: form.key.flatMap { table.column($0.code.value) }, &keys)
            }
            return observation
        }
        checkCount(table.rows)
        return rows
    }

    /// A header may repeat the indicator's number, its title or both.
    private func names(of indicator: Indicator) -> [String] {
        let numbered = indicator.number.map { number in
            indicator.columns.map { "\(number) \($0)" } + indicator.columns.map { "\(number). \($0)" }
        }
        return (indicator.columns + (numbered ?? [])).uniqued
    }

    private mutating func checkCount(_ rows: [SheetRow]) {
        if rows.isEmpty {
            diagnostics.append(
                sheet.diagnostic(
                    "data.no-rows", .error, "под заголовком таблицы нет ни одной строки с данными",
                    remedy: "заполните форму \(form.title.quoted)"))
        } else if form.hasOneRow, rows.count > 1 {
            diagnostics.append(
                sheet.diagnostic(
                    "data.several-rows", row: rows[1].number,
                    "в форме \(form.title.quoted) должна быть одна строка с данными, а их \(rows.count)",
                    remedy: "оставьте одну строку по муниципалитету в целом"))
        }
    }

    /// The same unit twice would be counted twice.
    private mutating func reportTwin(
        _ key: String, _ row: SheetRow, in column: Int?, _ seen: inout [String: Int]
    ) {
        guard let first = seen[key] else {
            seen[key] = row.number
            return
        }
        diagnostics.append(
            sheet.diagnostic(
                "data.twice", row: row.number, column: column, "\(form.unit.one) записан в таблице второй раз",
                remedy: "оставьте одну из двух строк или уточните значение в столбце «\(form.key?.names.first ?? "")»",
                related: [.init("здесь впервые", at: sheet.location(row: first, column: column))]))
    }

    // MARK: Cells

    private mutating func read(_ column: Column, _ row: SheetRow, _ index: Int, into observation: inout Observation) {
        let cell = row[index]
        guard !isBroken(cell, row, index) else { return }
        if cell.isEmpty {
            if column.isRequired { reportEmpty(column.names[0], row, index) }
            return
        }
        let text = cell.text
        if column.isKey { observation.key = NameTable<Int>.folded(text) }
        keepSecret(text, of: column, row, index)
        switch column.type {
        case .choice:
            if let choice = choices[column.code.value]?[text] {
                if !column.isPrivate { observation.groups[column.code.value] = choice }
            } else {
                reportValue(
                    row, index, "в столбце \(column.names[0].quoted) нет такого варианта",
                    "допустимы: \(column.choices.joined(separator: ", "))", words: column.choices)
            }
        case .number where cell.number == nil:
            report(
                "data.not-a-number", row, index, "в столбце \(column.names[0].quoted) должно быть число",
                "запишите число цифрами, как 12 или 12,5")
        case .date where cell.date == nil:
            report(
                "data.not-a-date", row, index, "в столбце \(column.names[0].quoted) должна быть дата",
                "запишите день, который есть в календаре, как 17.12.2020")
        case .person, .school, .text, .number, .date: break
        }
    }

    private mutating func keepSecret(_ text: String, of column: Column, _ row: SheetRow, _ index: Int) {
        guard column.isPrivate, column.isGuarded else { return }
        let kind: Secret.Kind? =
            switch column.type {
            case .person: .person
            case .school: .school
            case .text where Self.isTelling(text): .text
            // A number, a date or one of a few words tells nothing by itself and stands on any page.
            case .text, .number, .date, .choice: nil
            }
        if let kind { secrets.append(Secret(kind, text, at: sheet.location(row: row.number, column: index))) }
    }

    /// A sentence, an address of mail or a telephone number; «учебный год» stands on any page.
    private static func isTelling(_ text: String) -> Bool {
        text.split(separator: " ").count > 3 || text.contains("@") || text.count(where: \.isNumber) > 5
    }

    private mutating func knownValue(of indicator: Indicator, _ row: SheetRow, _ index: Int) -> ObservedValue? {
        let (code, cell) = (indicator.code.value, row[index])
        if let known = known[code]?[cell.value] { return known }
        let value = value(of: indicator, row, index)
        // A percentage is shown as another number than it is stored as.
        if !cell.isPercent { known[code, default: [:]][cell.value] = value }
        return value
    }

    private mutating func value(of indicator: Indicator, _ row: SheetRow, _ index: Int) -> ObservedValue? {
        let cell = row[index]
        guard let set = indicator.values, !isBroken(cell, row, index) else { return nil }
        let word = NameTable<Int>.folded(cell.text)
        if word.isEmpty || Self.dashes.contains(word) {
            reportEmpty(indicator.title, row, index, allowsAbsence: set.allowsAbsence)
            return nil
        }
        if set.allowsAbsence, word == "нет" { return .absent }
        switch set.values {
        case .yesNo:
            if ["да", "1", "истина"].contains(word) { return .number(1) }
            if ["нет", "0", "ложь"].contains(word) { return .number(0) }
        case .words(let words):
            if let found = words.first(where: { NameTable<Int>.folded($0) == word }) { return .word(found) }
        case .numbers, .range, .wholeNumbers:
            guard let number = cell.number.flatMap({ Rational(decimal: $0.text) }) else {
                reportWords(word, of: indicator, set, row, index)
                return nil
            }
            if set.contains(number) { return .number(number) }
        }
        reportValue(
            row, index, "недопустимое значение показателя \(indicator.title.quoted)", set.allowed,
            words: Self.choices(set))
        return nil
    }

    /// Something else where a number must be: «нет», «около 60», «1.064,5».
    private mutating func reportWords(
        _ word: String, of indicator: Indicator, _ set: ValueSet, _ row: SheetRow, _ index: Int
    ) {
        if word == "нет" {
            report(
                "data.value", row, index,
                "«нет» — не значение показателя \(indicator.title.quoted)",
                set.allowed + "; «нет» пишут только там, где его допускает методика")
        } else {
            report(
                "data.not-a-number", row, index, "показатель \(indicator.title.quoted) должен быть числом",
                "запишите число цифрами, как 12 или 12,5; " + set.allowed)
        }
    }

    private static let failures: Set<String> = [
        "#ДЕЛ/0!", "#Н/Д", "#ИМЯ?", "#ПУСТО!", "#ЧИСЛО!", "#ССЫЛКА!", "#ЗНАЧ!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!",
        "#NUM!", "#REF!", "#VALUE!",
    ]

    private static let dashes: Set<String> = ["-", "–", "—", "н/д", "нет данных"]

    private static func choices(_ set: ValueSet) -> [String] {
        switch set.values {
        case .words(let words): words
        case .yesNo: ["да", "нет"]
        case .numbers, .range, .wholeNumbers: []
        }
    }

    private mutating func isBroken(_ cell: Cell, _ row: SheetRow, _ index: Int) -> Bool {
        let code: String
        switch cell.value {
        case .failure(let name): code = name
        // CSV keeps what Excel showed.
        case .text(let text) where Self.failures.contains(text): code = text
        case .empty, .text, .number, .date, .boolean: return false
        }
        report(
            "data.failed-formula", row, index, "вместо значения в ячейке ошибка \(code)",
            "исправьте формулу в Excel или впишите значение")
        return true
    }

    private mutating func reportEmpty(
        _ name: String, _ row: SheetRow, _ index: Int, allowsAbsence: Bool = false
    ) {
        // A formula that was never computed has been told of.
        guard !remarked.contains(sheet.location(row: row.number, column: index)) else { return }
        report(
            "data.empty-cell", row, index, "не заполнено: \(name.quoted)",
            allowsAbsence
                ? "впишите значение; если показатель к строке не относится, напишите «нет»" : "впишите значение")
    }

    private mutating func reportValue(
        _ row: SheetRow, _ index: Int, _ message: String, _ remedy: String, words: [String]
    ) {
        diagnostics.append(
            sheet.diagnostic(
                "data.value", row: row.number, column: index, message, remedy: remedy,
                suggestion: NearMiss.suggestion(for: row[index].text, among: words)))
    }

    private mutating func report(
        _ identifier: String, _ row: SheetRow, _ index: Int, _ message: String, _ remedy: String
    ) {
        diagnostics.append(
            sheet.diagnostic(identifier, row: row.number, column: index, message, remedy: remedy))
    }
}
