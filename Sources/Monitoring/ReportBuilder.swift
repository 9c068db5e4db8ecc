import Documents
import Methodology

/// Turns the rows of a campaign into what may be published, beside the campaign before.
struct ReportBuilder {
    /// A campaign's rows with what was computed and published of them.
    struct Computed {
        var evaluation: Evaluation
        var rows: [String: [Observation]]
        var report: MonitoringReport
    }

    private let campaign: Campaign
    private let method: Method
    private let rows: [String: [Observation]]
    private let evaluation: Evaluation
    private let previous: Computed?
    /// Positions of the rows of one unit, before and now, by the code of the form.
    private let pairs: [String: [(before: Int, now: Int)]]

    init(_ campaign: Campaign, _ method: Method, rows: [String: [Observation]], previous: Computed?) {
        self.campaign = campaign
        self.method = method
        self.rows = rows
        self.previous = previous
        evaluation = Evaluation(method: method, rows: rows, previous: previous?.evaluation.figures ?? [:])
        pairs = rows.reduce(into: [:]) { pairs, form in
            if let earlier = previous?.rows[form.key] { pairs[form.key] = Self.pairs(earlier, form.value) }
        }
    }

    private static func pairs(_ earlier: [Observation], _ rows: [Observation]) -> [(before: Int, now: Int)] {
        var positions: [String: Int] = [:]
        for (position, row) in earlier.enumerated() {
            if let key = row.key { positions[key] = position }
        }
        return rows.enumerated().compactMap { now, row in
            row.key.flatMap { positions[$0] }.map { ($0, now) }
        }
    }

    func build() -> Computed {
        let edition = previous?.report.method.edition
        let report = MonitoringReport(
            method: method, period: campaign.period, date: campaign.date, conclusion: campaign.conclusion,
            source: campaign.source, documents: campaign.documents, sizes: sizes, figures: figures(),
            distributions: method.indicators.compactMap(distribution), improvement: improvement,
            confirmations: confirmations, previousEdition: edition == method.edition ? nil : edition,
            previousPeriod: previous?.report.period)
        return Computed(evaluation: evaluation, rows: rows, report: report)
    }

    private var sizes: [MonitoringReport.FormSize] {
        method.forms.filter { !$0.hasOneRow }.map { form in
            .init(form: form, rows: published(count: rows[form.code.value]?.count ?? 0))
        }
    }

    /// A count of rows; of too few it is not said how few.
    private func published(count: Int) -> Published<Int> {
        isTooFew(count) ? .withheld : .value(count)
    }

    private func isTooFew(_ count: Int) -> Bool { count > 0 && count < method.threshold }

    // MARK: Figures

    private func figures() -> [Figure] {
        let withheld = withheldFigures()
        return method.indicators.compactMap { indicator in
            let code = indicator.code.value
            let overall = evaluation.overall(code)
            guard Self.hasFigure(indicator) else { return nil }
            let value: Published<Rational> =
                withheld.contains(code) ? .withheld : overall.value.map(Published.value) ?? .missing
            let before = previous?.report.figures.first { $0.indicator.code.value == code }?.value ?? .missing
            let change = value.value.flatMap { now in before.value.map { now - $0 } }
            return Figure(
                indicator: indicator, value: value, previous: before, change: change,
                meaning: change.flatMap { Meaning(from: 0, to: $0, polarity: indicator.polarity) },
                units: unitChanges(indicator), level: verdict(indicator, value.value))
        }
    }

    private static func hasFigure(_ indicator: Indicator) -> Bool {
        if indicator.formula == nil, indicator.values?.isNumeric == false { return false }
        if case .row = indicator.scope { return indicator.summary != .distribution }
        return true
    }

    /// Figures over too few rows, and sums from which the one withheld term could be worked out.
    private func withheldFigures() -> Set<String> {
        var withheld = Set(
            method.indicators.map(\.code.value).filter { isTooFew(evaluation.overall($0).rows ?? 0) })
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for indicator in method.indicators where indicator.scope == .overall {
                guard let terms = indicator.formula?.terms, !withheld.contains(indicator.code.value) else { continue }
                if terms.count(where: { withheld.contains($0.value) }) == 1 {
                    withheld.insert(indicator.code.value)
                    hasGrown = true
                }
            }
        }
        return withheld
    }

    private func verdict(_ indicator: Indicator, _ value: Rational?) -> LevelVerdict? {
        guard indicator.scope == .overall, let value, let scale = method.scale(of: indicator.code.value) else {
            return nil
        }
        return scale.level(of: value).map { .level(name: $0.name.value, meaning: $0.meaning) } ?? .undefined
    }

    // MARK: Units beside themselves a period ago

    private func unitChanges(_ indicator: Indicator) -> UnitChanges? {
        guard case .row(let form) = indicator.scope, indicator.polarity != nil else { return nil }
        return changes(form) { [indicator] in $0.meaning(of: indicator, $1, $2) }
    }

    private var improvement: UnitChanges? {
        let indicators = method.improvement.compactMap(method.indicator)
        guard let first = indicators.first, case .row(let form) = first.scope else { return nil }
        return changes(form) { builder, before, now in
            let meanings = indicators.compactMap { builder.meaning(of: $0, before, now) }
            let better = meanings.count { $0 == .better }
            let worse = meanings.count { $0 == .worse }
            guard !meanings.isEmpty else { return nil }
            return better > worse ? .better : better < worse ? .worse : .unchanged
        }
    }

    /// Positions of one unit's rows, before and now.
    private typealias Judge = (ReportBuilder, _ before: Int, _ now: Int) -> Meaning?

    private func changes(_ form: String, judge: Judge) -> UnitChanges? {
        let meanings = (pairs[form] ?? []).compactMap { judge(self, $0.before, $0.now) }
        guard !meanings.isEmpty, !isTooFew(meanings.count) else { return nil }
        return UnitChanges(
            better: meanings.count { $0 == .better }, worse: meanings.count { $0 == .worse },
            unchanged: meanings.count { $0 == .unchanged })
    }

    private func meaning(of indicator: Indicator, _ before: Int, _ now: Int) -> Meaning? {
        let code = indicator.code.value
        guard let earlier = previous?.evaluation.numbers(code), earlier.indices.contains(before),
            let old = earlier[before], let new = evaluation.numbers(code)[now]
        else { return nil }
        return Meaning(from: old, to: new, polarity: indicator.polarity)
    }

    // MARK: Distributions

    private func distribution(_ indicator: Indicator) -> Distribution? {
        guard case .row(let form) = indicator.scope, let rows = rows[form],
            indicator.summary == .distribution || method.scale(of: indicator.code.value) != nil
        else { return nil }
        let before = previous?.report.distributions.first { $0.indicator.code.value == indicator.code.value }
        let sorter = CategorySorter(indicator, scale: method.scale(of: indicator.code.value))
        let names = sorter.names(of: rows, evaluation.numbers(indicator.code.value))
        let alwaysShown = Set(sorter.categories.map(\.name))
        let met = Set(names).union((before?.categories ?? []).map(\.name)).union(alwaysShown)
        let categories = sorter.allCategories.filter { met.contains($0.name) }
        let table = CountTable(
            names: names, groups: breakdown(indicator, form, rows), categories: categories.map(\.name),
            threshold: method.threshold, hidesSmallCells: method.form(form)?.hidesSmallCells ?? false)
        return Distribution(
            indicator: indicator, categories: categories, all: table.total(named: "Всего"),
            previous: before.flatMap { Self.aligned($0, with: categories) }, groups: table.rows,
            breakdown: indicator.breakdown.flatMap { method.form(form)?.column($0.value)?.names.first })
    }

    /// The group of every row, and the groups in the order of the form.
    private func breakdown(
        _ indicator: Indicator, _ form: String, _ rows: [Observation]
    ) -> CountTable.Groups? {
        guard let code = indicator.breakdown?.value, let column = method.form(form)?.column(code) else { return nil }
        return CountTable.Groups(order: column.choices, ofRows: rows.map { $0.groups[code] ?? "" })
    }

    /// The row of the period before, in today's categories; nil when it knew another one.
    private static func aligned(
        _ before: Distribution, with categories: [Distribution.Category]
    ) -> Distribution.Row? {
        let names = before.categories.map(\.name)
        guard names.allSatisfy({ name in categories.contains { $0.name == name } }) else { return nil }
        var row = before.all
        row.counts = categories.map { category in
            names.firstIndex(of: category.name).map { before.all.counts[$0] } ?? .value(0)
        }
        return row
    }

    // MARK: Confirmation by the curator

    private var confirmations: [ConfirmedFactor] {
        method.confirmations.compactMap { confirmation in
            guard let factor = method.indicator(confirmation.factor),
                let group = method.indicator(confirmation.protocolGroup), case .row(let form) = group.scope,
                case .words(let words)? = group.values?.values, let confirmed = words.first
            else { return nil }
            let observations = rows[form] ?? []
            let diagnosed = observations.filter { row in
                if case .word(let word)? = row.values[factor.code.value] {
                    confirmation.diagnosed.contains(word)
                } else {
                    false
                }
            }
            func shown(_ count: Int) -> Published<Int> { isTooFew(observations.count) ? .withheld : .value(count) }
            return ConfirmedFactor(
                factor: factor, protocolGroup: group, diagnosed: shown(diagnosed.count),
                confirmed: shown(diagnosed.count { $0.values[group.code.value] == .word(confirmed) }))
        }
    }
}
