import Methodology
import Monitoring

/// What a monitoring came to, in a sentence or two.
enum ResultSentence {
    static func text(_ report: MonitoringReport) -> String {
        let led = report.distributions.first { $0.breakdown != nil }.flatMap { leading($0, in: report) }
        let found = [improvement(report), total(report), matrix(report), led].compactMap(\.self)
        if !found.isEmpty { return found.joined(separator: " ") }
        return changes(report) ?? report.distributions.first.flatMap { leading($0, in: report) }
            ?? "Показателей — \(report.figures.count), сравнивать пока не с чем."
    }

    /// «Из 9 школ улучшили результаты 6, ухудшили 2, без изменений 1.»
    private static func improvement(_ report: MonitoringReport) -> String? {
        guard let changes = report.improvement, let first = report.method.improvement.first,
            case .row(let code)? = report.method.indicator(first)?.scope, let form = report.method.form(code)
        else { return nil }
        return "Из \(form.unit.genitive(changes.total)) за год \(FigureWording.units(changes))."
    }

    /// The figure a scale is laid over.
    private static func total(_ report: MonitoringReport) -> String? {
        guard let figure = report.figures.last(where: { $0.level != nil }), let verdict = figure.level,
            case .value(let value) = figure.value
        else { return nil }
        let amount = "\(figure.indicator.title): \(figure.indicator.text(value))"
        let level =
            switch verdict {
            case .level(let name, _): ", уровень «\(name)»"
            case .undefined: ", уровень \(CategoryName.withoutLevel)"
            }
        guard let change = figure.change, let period = report.previousPeriod else { return amount + level + "." }
        if change == 0 { return amount + level + ". Год назад столько же." }
        let words = change > 0 ? "больше" : "меньше"
        let size = figure.indicator.text(change > 0 ? change : -change)
        return amount + level + ". Это на \(size) \(words), чем за \(period.text)."
    }

    /// «Значимость факторов риска: высокая — 6, средняя — 14, низкая — 20. Куратор подтвердил 20 из 20.»
    private static func matrix(_ report: MonitoringReport) -> String? {
        guard !report.confirmations.isEmpty, let heading = report.confirmations.first?.factor.group else { return nil }
        let factors = Set(report.confirmations.map(\.factor.code.value))
        let rows = report.distributions.filter { factors.contains($0.indicator.code.value) }
        guard let categories = rows.first?.categories else { return nil }
        let sums = categories.indices.map { column in rows.compactMap { $0.counts(at: column) }.reduce(0, +) }
        let words = zip(categories, sums).map { "\($0.name) — \($1)" }.joined(separator: ", ")
        let diagnosed = report.confirmations.compactMap(\.diagnosed.value).reduce(0, +)
        let confirmed = report.confirmations.compactMap(\.confirmed.value).reduce(0, +)
        return "\(heading): \(words). Куратор подтвердил \(confirmed) из \(diagnosed) диагностированных."
    }

    /// «…: чаще всего уровень «С», 50 из 82.»
    private static func leading(_ distribution: Distribution, in report: MonitoringReport) -> String? {
        guard case .value(let total) = distribution.all.total, total > 0 else { return nil }
        let counts = zip(distribution.categories, distribution.all.counts).compactMap { category, count in
            count.value.map { (category.name, $0) }
        }
        guard let largest = counts.max(by: { $0.1 < $1.1 }) else { return nil }
        let word = report.method.scale(of: distribution.indicator.code.value) == nil ? "значение" : "уровень"
        return "\(distribution.indicator.title): чаще всего \(word) «\(largest.0)», \(largest.1) из \(total)."
    }

    /// How many figures moved which way.
    private static func changes(_ report: MonitoringReport) -> String? {
        let meanings = report.figures.compactMap(\.meaning)
        guard !meanings.isEmpty else { return nil }
        let counts = Meaning.allCases.map { meaning in
            "\(meaning.rawValue) — \(meanings.count { $0 == meaning })"
        }
        return "Показатели за год: \(counts.joined(separator: ", "))."
    }
}

extension Distribution {
    fileprivate func counts(at column: Int) -> Int? {
        all.counts.indices.contains(column) ? all.counts[column].value : nil
    }
}
