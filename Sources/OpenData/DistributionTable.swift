import Methodology
import Monitoring
import Spreadsheets

/// «Распределение»: a row for each category of an indicator in each group, and one for their sum.
enum DistributionTable {
    /// Name of the category that holds all rows of a group.
    static let total = "всего"
    /// Name of the group that holds all rows.
    static let everything = "все"

    /// The rows of several reports follow each other in the order of `reports`.
    static func of(_ reports: [MonitoringReport]) -> DataTable {
        DataTable(
            name: "raspredelenie", title: "Распределение",
            description: "Сколько единиц получили каждый уровень или значение показателя",
            columns: DistributionColumn.allCases.map(\.column), key: ["code", "period", "group", "category"],
            rows: reports.flatMap { report in report.distributions.flatMap { rows($0, report) } })
    }

    private static func rows(_ distribution: Distribution, _ report: MonitoringReport) -> [[SheetContent.Value]] {
        let all = cells(of: distribution.all, named: everything, breakdown: nil, distribution.categories)
        let parts = distribution.groups.flatMap {
            cells(of: $0, named: $0.name, breakdown: distribution.breakdown, distribution.categories)
        }
        return (all + parts).map { row($0, distribution.indicator, report) }
    }

    private static func cells(
        of group: Distribution.Row, named name: String, breakdown: String?, _ categories: [Distribution.Category]
    ) -> [Cell] {
        zip(categories, group.counts).map {
            Cell(breakdown: breakdown, group: name, category: $0.name, meaning: $0.meaning, count: $1)
        } + [Cell(breakdown: breakdown, group: name, category: total, meaning: nil, count: group.total)]
    }

    private struct Cell {
        var breakdown: String?
        var group: String
        var category: String
        var meaning: String?
        var count: Published<Int>
    }

    private static func row(_ cell: Cell, _ indicator: Indicator, _ report: MonitoringReport) -> [SheetContent.Value] {
        DistributionColumn.allCases.map { column in
            switch column {
            case .code: .text(indicator.code.value)
            case .indicator: .text(indicator.title)
            case .period: .text(report.period.text)
            case .breakdown: .optional(cell.breakdown)
            case .group: .text(cell.group)
            case .category: .text(cell.category)
            case .count: .count(cell.count.value)
            case .note: Note.cell([remark(cell.count, report.method), cell.meaning])
            }
        }
    }

    private static func remark(_ count: Published<Int>, _ method: Method) -> String? {
        switch count {
        case .withheld: Note.withheld(method)
        case .missing: Note.missing
        case .value: nil
        }
    }
}

private enum DistributionColumn: String, CaseIterable {
    case code
    case indicator
    case period
    case breakdown
    case group
    case category
    case count
    case note

    var column: DataColumn {
        switch self {
        case .code: .indicatorCode
        case .indicator: .indicatorTitle
        case .period: .period
        case .breakdown:
            text(
                "Разрез", "Столбец, по которому выделены группы; пусто в строках обо всех единицах",
                "What the groups are by")
        case .group:
            text(
                "Группа", "Группа единиц; «\(DistributionTable.everything)» — все единицы", "Group of units",
                isRequired: true)
        case .category:
            text(
                "Категория", "Уровень или значение показателя; «\(DistributionTable.total)» — сумма по группе",
                "Level or value of the indicator, or the sum of the group", isRequired: true)
        case .count:
            DataColumn(
                name: rawValue, title: "Число", description: "Число единиц", english: "Number of units", kind: .integer,
                constraints: .init(minimum: 0))
        case .note: .note
        }
    }

    private func text(
        _ title: String, _ description: String, _ english: String, isRequired: Bool = false
    ) -> DataColumn {
        DataColumn(
            name: rawValue, title: title, description: description, english: english, kind: .string,
            constraints: .init(isRequired: isRequired), width: 24)
    }
}
