import Methodology
import Monitoring

/// What a monitoring came to, in a sentence or two.
enum ResultSentence {
    static func text(_ report: MonitoringReport) -> String {
        let sentences =
            [improvement(report), total(report)] + report.distributions.filter(isLed).prefix(1).map(leading)
        let found = sentences.compactMap(\.self)
        if !found.isEmpty { return found.joined(separator: " ") }
        return report.distributions.first.flatMap(leading) ?? changes(report) ?? ""
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
        let amount = "\(figure.indicator.title): \(value.text(places: figure.indicator.unit.places))"
        let level =
            switch verdict {
            case .level(let name, _): ", уровень «\(name)»"
            case .undefined: ", уровень \(CategoryName.withoutLevel)"
            }
        guard let change = figure.change, let period = report.previousPeriod else { return amount + level + "." }
        if change == 0 { return amount + level + ". Год назад столько же." }
        let words = change > 0 ? "больше" : "меньше"
        let size = (change > 0 ? change : -change).text(places: figure.indicator.unit.places)
        return amount + level + ". Это на \(size) \(words), чем за \(period.text)."
    }

    /// A distribution over the levels of a scale says more than one over answers.
    private static func isLed(_ distribution: Distribution) -> Bool { distribution.breakdown != nil }

    /// «Чаще всего — уровень «С»: 31 из 60.»
    private static func leading(_ distribution: Distribution) -> String? {
        guard case .value(let total) = distribution.all.total, total > 0 else { return nil }
        let counts = zip(distribution.categories, distribution.all.counts).compactMap { category, count in
            count.value.map { (category.name, $0) }
        }
        guard let largest = counts.max(by: { $0.1 < $1.1 }) else { return nil }
        return "«\(distribution.indicator.title)»: чаще всего — \(largest.0), \(largest.1) из \(total)."
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
