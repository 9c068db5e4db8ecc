import Charts
import Fields
import Methodology
import Monitoring
import SiteModel
import Slugs

/// Tables of counts with their charts: distributions by themselves, and matrices of those that share their categories.
struct CountTables {
    let report: MonitoringReport

    /// Two or more indicators without a breakdown over the same categories make one table.
    var matrices: [CountTableContext] {
        families.filter { $0.count > 1 }.map(matrix)
    }

    var distributions: [CountTableContext] {
        let single = Set(families.filter { $0.count == 1 }.map { $0[0].indicator.code })
        return report.distributions.filter { !$0.groups.isEmpty || single.contains($0.indicator.code) }.map(table)
    }

    /// Distributions without a breakdown, those over the same categories of the method together.
    private var families: [[Distribution]] {
        report.distributions.filter(\.groups.isEmpty).reduce(into: []) { families, next in
            if let place = families.firstIndex(where: { $0[0].declaredNames == next.declaredNames }) {
                families[place].append(next)
            } else {
                families.append([next])
            }
        }
    }

    private func matrix(_ members: [Distribution]) -> CountTableContext {
        let outside = members.flatMap(\.categories).filter(\.isOutside).map(\.name)
        let columns = members[0].declaredNames + outside.uniqued
        let heading = members.compactMap(\.indicator.group).first ?? "Распределение"
        let whole = members.compactMap(\.all.total.value).max() ?? 0
        let chart = HeatTable(
            caption: ChartCaption(
                title: heading,
                description: "Строк — \(members.count), столбцы: \(columns.listed). Те же числа в таблице."),
            columns: columns,
            rows: members.map { member in
                HeatTable.Row(
                    member.indicator.numberedTitle, member.counts(of: columns).map(Self.chartValue))
            }, whole: Double(whole))
        return CountTableContext(
            heading: heading, anchor: Slug.make(heading), rowsHeading: "Показатель",
            columns: columns.map { TextContext(text: $0) },
            rows: members.map { member in
                CountRowContext(
                    name: member.indicator.numberedTitle,
                    cells: member.counts(of: columns).map { TextContext(text: FigureWording.text($0)) }, total: "",
                    isTotal: false)
            }, totalHeading: "", caption: caption(members[0]), chart: chart.figure(id: Slug.make(heading)))
    }

    private static func chartValue(_ count: Published<Int>) -> ChartValue {
        ChartValue(count.value.map(Double.init), FigureWording.text(count))
    }

    private func table(_ distribution: Distribution) -> CountTableContext {
        let anchor = "raspredelenie-" + distribution.indicator.code.value
        var rows = [row(distribution.all, name: "\(distribution.all.name), \(report.period.text)", isTotal: true)]
        if let previous = distribution.previous, let period = report.previousPeriod {
            rows.append(row(previous, name: "\(previous.name), \(period.text)", isTotal: true))
        }
        rows += distribution.groups.map { row($0, name: $0.name, isTotal: false) }
        return CountTableContext(
            heading: distribution.indicator.title, anchor: anchor,
            rowsHeading: distribution.breakdown ?? "Период",
            columns: distribution.categories.map { TextContext(text: $0.name) }, rows: rows, totalHeading: "Всего",
            caption: caption(distribution),
            chart: chart(distribution).figure(id: anchor))
    }

    /// «Число учителей»
    private func caption(_ distribution: Distribution) -> String {
        guard case .row(let form) = distribution.indicator.scope, let unit = report.method.form(form)?.unit else {
            return distribution.indicator.title
        }
        return "Число \(unit.many)"
    }

    private func row(_ row: Distribution.Row, name: String, isTotal: Bool) -> CountRowContext {
        CountRowContext(
            name: name, cells: row.counts.map { TextContext(text: FigureWording.text($0)) },
            total: FigureWording.text(row.total), isTotal: isTotal)
    }

    private func chart(_ distribution: Distribution) -> DistributionBars {
        var rows = [bar(distribution.all, name: report.period.text)]
        if let previous = distribution.previous, let period = report.previousPeriod {
            rows.append(bar(previous, name: period.text))
        }
        rows += distribution.groups.map { bar($0, name: $0.name) }
        return DistributionBars(
            caption: ChartCaption(
                title: distribution.indicator.title,
                description: "Распределение: \(distribution.categories.map(\.name).listed). Те же числа в таблице."),
            categories: distribution.categories.map(Self.category), rows: rows)
    }

    /// A short name is a mark on the bar; its meaning explains it.
    private static func category(_ category: Distribution.Category) -> DistributionBars.Category {
        guard category.name.count < 3, let meaning = category.meaning else {
            return DistributionBars.Category(category.name, isOutside: category.isOutside)
        }
        return DistributionBars.Category(meaning, mark: category.name, isOutside: category.isOutside)
    }

    /// A bar with one part left out would tell its length.
    private func bar(_ row: Distribution.Row, name: String) -> DistributionBars.Row {
        guard row.counts.allSatisfy({ $0.value != nil }) else {
            return .suppressed(name, words: FigureWording.withheld)
        }
        return DistributionBars.Row(name, .counts(row.counts.map(Self.chartValue)))
    }
}

extension Distribution {
    /// Categories of the method, without those that are shown only when something falls into them.
    fileprivate var declaredNames: [String] { categories.filter { !$0.isOutside }.map(\.name) }

    /// Counts in other columns than its own: nothing falls into a category that is not there.
    func counts(of names: [String]) -> [Published<Int>] {
        names.map { name in
            categories.firstIndex { $0.name == name }.map { all.counts[$0] } ?? .value(0)
        }
    }
}
