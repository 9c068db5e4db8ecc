import Methodology
import Monitoring
import Spreadsheets

/// «Показатели»: a row for each indicator in each period.
enum IndicatorTable {
    /// The rows of several reports follow each other in the order of `reports`.
    static func of(_ reports: [MonitoringReport]) -> DataTable {
        DataTable(
            name: "pokazateli", title: "Показатели", description: "Значения показателей мониторинга",
            columns: IndicatorColumn.allCases.map(\.column), key: ["code", "period"],
            rows: reports.flatMap { report in report.figures.map { row($0, report) } })
    }

    private static func row(_ figure: Figure, _ report: MonitoringReport) -> [SheetContent.Value] {
        IndicatorColumn.allCases.map { column in
            let indicator = figure.indicator
            return switch column {
            case .code: .text(indicator.code.value)
            case .number: .optional(indicator.number)
            case .indicator: .text(indicator.title)
            case .group: .optional(indicator.group)
            case .unit: .text(unit(of: indicator))
            case .period: .text(report.period.text)
            case .value: .number(figure.value, of: indicator.unit)
            case .previous: .number(figure.previous, of: indicator.unit)
            case .change: figure.change.map { .number($0, of: indicator.unit) } ?? .empty
            case .meaning: .optional(figure.meaning?.rawValue)
            case .better: .count(figure.units?.better)
            case .worse: .count(figure.units?.worse)
            case .unchanged: .count(figure.units?.unchanged)
            case .level: .optional(level(figure.level))
            case .note: Note.cell(remarks(figure, report))
            }
        }
    }

    /// One answer for the municipality is a number 1 or 0, the share of many a percentage.
    private static func unit(of indicator: Indicator) -> String {
        let isAnswer = indicator.scope == .overall && indicator.formula == nil
        return indicator.unit == .yesNo && !isAnswer ? "% «да»" : indicator.unit.rawValue
    }

    private static func level(_ verdict: LevelVerdict?) -> String? {
        switch verdict {
        case .level(let name, _): name
        case .undefined: CategoryName.withoutLevel
        case nil: nil
        }
    }

    private static func remarks(_ figure: Figure, _ report: MonitoringReport) -> [String?] {
        let now: String? =
            switch figure.value {
            case .withheld: Note.withheld(report.method)
            case .missing: Note.missing
            case .value: nil
            }
        let before: String? =
            switch figure.previous {
            case .withheld: Note.withheldBefore
            case .value: report.previousEdition.map { "предыдущее значение по редакции \($0)" }
            case .missing: nil
            }
        return [now, before]
    }
}

private enum IndicatorColumn: String, CaseIterable {
    case code
    case number
    case indicator
    case group
    case unit
    case period
    case value
    case previous
    case change
    case meaning
    case better = "units_better"
    case worse = "units_worse"
    case unchanged = "units_unchanged"
    case level
    case note

    var column: DataColumn {
        switch self {
        case .code: .indicatorCode
        case .number: text("Номер", "Номер показателя в методике", "Number of the indicator in the method", width: 8)
        case .indicator: .indicatorTitle
        case .group: text("Группа", "Группа показателей", "Group of indicators", width: 20)
        case .unit:
            text("Единица", "Единица измерения; да/нет: 1 — да, 0 — нет", "Unit of measurement", isRequired: true)
        case .period: .period
        case .value: number("Значение", "Значение показателя за период", "Value in the period")
        case .previous:
            number("Предыдущее значение", "Значение показателя за предыдущий период", "Value in the period before")
        case .change: number("Изменение", "Разность значения и предыдущего значения", "Difference to the value before")
        case .meaning:
            DataColumn(
                name: rawValue, title: "Смысл изменения",
                description: "Лучше или хуже стало значение; пусто, если у показателя нет лучшей стороны",
                english: "Whether the change is for the better or for the worse", kind: .string,
                constraints: .init(choices: Meaning.allCases.map(\.rawValue)), width: 16)
        case .better:
            count(
                "Единиц: лучше", "Число единиц, у которых показатель улучшился",
                "Number of units that got better")
        case .worse:
            count("Единиц: хуже", "Число единиц, у которых показатель ухудшился", "Number of units that got worse")
        case .unchanged:
            count(
                "Единиц: без изменений", "Число единиц, у которых показатель не изменился",
                "Number of units that stayed as they were")
        case .level:
            text("Уровень", "Уровень значения по шкале методики", "Level by the scale of the method", width: 24)
        case .note: .note
        }
    }

    private func text(
        _ title: String, _ description: String, _ english: String, isRequired: Bool = false, width: Int = 12
    ) -> DataColumn {
        DataColumn(
            name: rawValue, title: title, description: description, english: english, kind: .string,
            constraints: .init(isRequired: isRequired), width: width)
    }

    private func number(_ title: String, _ description: String, _ english: String) -> DataColumn {
        DataColumn(name: rawValue, title: title, description: description, english: english, kind: .number)
    }

    private func count(_ title: String, _ description: String, _ english: String) -> DataColumn {
        DataColumn(
            name: rawValue, title: title, description: description, english: english, kind: .integer,
            constraints: .init(minimum: 0))
    }
}
