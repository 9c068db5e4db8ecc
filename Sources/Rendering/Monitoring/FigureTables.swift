import Charts
import Methodology
import Monitoring

/// The table of figures and its chart.
struct FigureTables {
    let report: MonitoringReport

    /// Groups in the order of the method; indicators that name none stand under an empty heading.
    var groups: [FigureGroupContext] {
        Self.grouped(report.figures, by: \.indicator).map { heading, figures in
            FigureGroupContext(heading: heading, rows: figures.map(row))
        }
    }

    /// Neighbours with one heading together.
    static func grouped<Item>(_ items: [Item], by indicator: (Item) -> Indicator) -> [(heading: String, items: [Item])]
    {
        items.reduce(into: []) { groups, item in
            let heading = indicator(item).group ?? ""
            if groups.last?.heading == heading {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((heading, [item]))
            }
        }
    }

    private func row(_ figure: Figure) -> FigureContext {
        FigureContext(
            name: figure.indicator.numberedTitle, unit: FigureWording.unit(of: figure.indicator),
            previous: FigureWording.text(figure.previous, of: figure.indicator),
            current: FigureWording.text(figure.value, of: figure.indicator), change: FigureWording.change(figure),
            meaning: figure.meaning?.rawValue ?? "", meaningClass: figure.meaning?.cssClass ?? "",
            units: figure.units.map(FigureWording.units) ?? "", level: figure.level.map(FigureWording.level) ?? "")
    }

    /// Where a scale sums a method up, what it sums up tells more than every answer.
    private var drawn: [Figure] {
        let sums = report.figures.filter { $0.indicator.scope == .overall && $0.indicator.formula != nil }
        return sums.contains { $0.level != nil } ? sums : report.figures
    }

    /// Empty when there is no period to compare with.
    var chart: String {
        let figures = drawn.filter { $0.change != nil && !FigureWording.change($0).isEmpty }
        guard let previous = report.previousPeriod, !figures.isEmpty else { return "" }
        let chart = SmallMultiples(
            caption: ChartCaption(
                title: "\(report.method.title): сравнение с прошлым периодом",
                description: "По каждому показателю два значения: за \(previous.text) и за \(report.period.text). "
                    + "Те же числа в таблице."),
            previousPeriod: previous.text, currentPeriod: report.period.text, items: figures.map(item))
        return chart.figure(id: "sravnenie")
    }

    private func item(_ figure: Figure) -> SmallMultiples.Item {
        let change: SmallMultiples.Change =
            switch figure.meaning {
            case .better?: .better
            case .worse?: .worse
            case .unchanged?: .unchanged
            case nil: .none
            }
        return SmallMultiples.Item(
            title: figure.indicator.numberedTitle, unit: FigureWording.unit(of: figure.indicator),
            previous: Self.chartValue(figure.previous, of: figure.indicator),
            current: Self.chartValue(figure.value, of: figure.indicator), change: change,
            difference: FigureWording.change(figure))
    }

    static func chartValue(_ value: Published<Rational>, of indicator: Indicator) -> ChartValue {
        ChartValue(value.value?.approximate, FigureWording.text(value, of: indicator))
    }
}
