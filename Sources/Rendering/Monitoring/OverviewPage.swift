import Charts
import Methodology
import Monitoring
import SiteModel

/// Builds the overview of a monitoring over years.
struct OverviewPage {
    let root: String
    let monitoring: SiteMonitoring

    /// The earliest first, as tables and lines run.
    private var reports: [MonitoringReport] { monitoring.campaigns.reversed().map(\.report) }

    func context() -> MonitoringOverviewContext {
        MonitoringOverviewContext(
            summary: monitoring.summary ?? "",
            years: monitoring.campaigns.map { campaign in
                YearContext(
                    period: campaign.report.period.spelled, address: root + campaign.address,
                    result: ResultSentence.text(campaign.report))
            }, periods: reports.map { TextContext(text: $0.period.text) }, figureGroups: figureGroups,
            distributions: distributions, charts: charts)
    }

    /// Every indicator of any year, in the order of the latest edition that knows it.
    private var indicators: [Indicator] {
        reports.reversed().flatMap(\.figures).map(\.indicator).reduce(into: []) { known, indicator in
            if !known.contains(where: { $0.code.value == indicator.code.value }) { known.append(indicator) }
        }
    }

    private var figureGroups: [YearFigureGroupContext] {
        FigureTables.grouped(indicators, by: \.self).map { heading, indicators in
            YearFigureGroupContext(
                heading: heading,
                rows: indicators.map { indicator in
                    YearFigureContext(
                        name: indicator.numberedTitle, unit: FigureWording.unit(of: indicator),
                        cells: reports.map { TextContext(text: shown(indicator, in: $0)) })
                })
        }
    }

    private func shown(_ indicator: Indicator, in report: MonitoringReport) -> String {
        guard let figure = figure(indicator, in: report) else { return FigureWording.missing }
        let text = FigureWording.text(figure.value, of: figure.indicator)
        guard case .level(let name, _)? = figure.level else { return text }
        return "\(text) (\(name))"
    }

    private func figure(_ indicator: Indicator, in report: MonitoringReport) -> Figure? {
        report.figures.first { $0.indicator.code.value == indicator.code.value }
    }

    /// Distributions over years: one table an indicator, a row a year.
    private var distributions: [CountTableContext] {
        guard let latest = reports.last else { return [] }
        return latest.distributions.filter { !$0.groups.isEmpty }.map { distribution in
            let columns = distribution.categories.map(\.name)
            let rows = reports.compactMap { report -> CountRowContext? in
                guard let row = report.distributions.first(where: { $0.indicator.code == distribution.indicator.code })
                else { return nil }
                return yearRow(row, columns: columns, period: report.period.text)
            }
            return CountTableContext(
                heading: distribution.indicator.title, anchor: "po-godam-" + distribution.indicator.code.value,
                rowsHeading: "Период", columns: columns.map { TextContext(text: $0) }, rows: rows,
                totalHeading: "Всего", caption: "По годам", chart: "")
        }
    }

    private func yearRow(_ distribution: Distribution, columns: [String], period: String) -> CountRowContext {
        return CountRowContext(
            name: period,
            cells: distribution.counts(of: columns).map { TextContext(text: FigureWording.text($0)) },
            total: FigureWording.text(distribution.all.total), isTotal: false)
    }

    /// A line for every indicator with a scale, or for the first figures when no indicator has one.
    private var charts: [ChartContext] {
        guard reports.count > 1, let method = reports.last?.method else { return [] }
        let scaled = indicators.filter { method.scale(of: $0.code.value) != nil }
        return (scaled.isEmpty ? Array(indicators.prefix(2)) : scaled).map { indicator in
            let chart = YearLine(
                caption: ChartCaption(
                    title: indicator.numberedTitle, description: "Значения по годам. Те же числа в таблице."),
                years: reports.map { report in
                    let value = figure(indicator, in: report)?.value ?? .missing
                    return YearLine.Year(report.period.text, FigureTables.chartValue(value, of: indicator))
                })
            return ChartContext(name: indicator.numberedTitle, chart: chart.figure(id: "gody-" + indicator.code.value))
        }
    }
}
