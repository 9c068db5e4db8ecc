import Diagnostics
import Documents
import Fields
import Methodology

/// The published results of one campaign; nothing private is left in it.
package struct MonitoringReport: Sendable {
    package var method: Method
    package var period: Period
    package var date: CivilDate
    package var conclusion: String?
    /// The file that describes the campaign.
    package var source: SourceFile
    /// Paths from the content folder.
    package var documents: [Located<String>]
    /// How many rows every form has, in the order of the method.
    package var sizes: [FormSize]
    package var figures: [Figure]
    package var distributions: [Distribution]
    package var improvement: UnitChanges?
    package var confirmations: [ConfirmedFactor]
    /// The edition of the period before, when it was another one.
    package var previousEdition: String?
    package var previousPeriod: Period?

    package init(
        method: Method, period: Period, date: CivilDate, conclusion: String? = nil, source: SourceFile,
        documents: [Located<String>] = [], sizes: [FormSize] = [], figures: [Figure] = [],
        distributions: [Distribution] = [],
        improvement: UnitChanges? = nil, confirmations: [ConfirmedFactor] = [], previousEdition: String? = nil,
        previousPeriod: Period? = nil
    ) {
        self.method = method
        self.period = period
        self.date = date
        self.conclusion = conclusion
        self.source = source
        self.documents = documents
        self.sizes = sizes
        self.figures = figures
        self.distributions = distributions
        self.improvement = improvement
        self.confirmations = confirmations
        self.previousEdition = previousEdition
        self.previousPeriod = previousPeriod
    }

    package struct FormSize: Sendable {
        package var form: Form
        package var rows: Published<Int>

        package init(form: Form, rows: Published<Int>) {
            self.form = form
            self.rows = rows
        }
    }
}

/// One indicator's figure for the municipality.
package struct Figure: Sendable {
    package var indicator: Indicator
    package var value: Published<Rational>
    package var previous: Published<Rational>
    /// Nil unless both figures are published.
    package var change: Rational?
    package var meaning: Meaning?
    /// How single units changed; nil where they cannot be told apart.
    package var units: UnitChanges?
    package var level: LevelVerdict?

    package init(
        indicator: Indicator, value: Published<Rational>, previous: Published<Rational> = .missing,
        change: Rational? = nil, meaning: Meaning? = nil, units: UnitChanges? = nil, level: LevelVerdict? = nil
    ) {
        self.indicator = indicator
        self.value = value
        self.previous = previous
        self.change = change
        self.meaning = meaning
        self.units = units
        self.level = level
    }
}

/// What a change means by the polarity of its indicator.
package enum Meaning: String, Sendable, Hashable, CaseIterable {
    case better = "лучше"
    case worse = "хуже"
    case unchanged = "без изменений"

    /// Nil when the indicator has no better side.
    init?(from old: Rational, to new: Rational, polarity: Polarity?) {
        if new == old {
            self = .unchanged
            return
        }
        guard let polarity else { return nil }
        self = (new > old) == (polarity == .more) ? .better : .worse
    }
}

/// Where a scale puts a figure.
package enum LevelVerdict: Sendable, Hashable {
    case level(name: String, meaning: String?)
    /// The method's scale has no level for the value: it is shown so and never repaired.
    case undefined
}

/// How many units got better, worse or stayed as they were.
package struct UnitChanges: Sendable, Hashable {
    package var better: Int
    package var worse: Int
    package var unchanged: Int

    package init(better: Int, worse: Int, unchanged: Int) {
        self.better = better
        self.worse = worse
        self.unchanged = unchanged
    }

    package var total: Int { better + worse + unchanged }
}

/// How many rows have each value or level of an indicator, for all of them and by groups.
package struct Distribution: Sendable {
    package var indicator: Indicator
    /// Levels or values in the order of the method.
    package var categories: [Category]
    package var all: Row
    /// The same a period ago, when it was published by the same categories.
    package var previous: Row?
    /// Empty without a breakdown.
    package var groups: [Row]
    /// The title of the column of the breakdown.
    package var breakdown: String?

    package init(
        indicator: Indicator, categories: [Category], all: Row, previous: Row? = nil, groups: [Row] = [],
        breakdown: String? = nil
    ) {
        self.indicator = indicator
        self.categories = categories
        self.all = all
        self.previous = previous
        self.groups = groups
        self.breakdown = breakdown
    }

    package struct Category: Sendable, Hashable {
        package var name: String
        package var meaning: String?
        /// True for values that the scale leaves without a level, and for rows without a value.
        package var isOutside: Bool

        package init(name: String, meaning: String? = nil, isOutside: Bool = false) {
            self.name = name
            self.meaning = meaning
            self.isOutside = isOutside
        }
    }

    package struct Row: Sendable, Hashable {
        package var name: String
        /// One for each category.
        package var counts: [Published<Int>]
        package var total: Published<Int>

        package init(name: String, counts: [Published<Int>], total: Published<Int>) {
            self.name = name
            self.counts = counts
            self.total = total
        }
    }
}

/// A risk factor by its significance, and how many schools the curator confirmed.
package struct ConfirmedFactor: Sendable {
    package var factor: Indicator
    package var protocolGroup: Indicator
    package var diagnosed: Published<Int>
    package var confirmed: Published<Int>

    package init(
        factor: Indicator, protocolGroup: Indicator, diagnosed: Published<Int>, confirmed: Published<Int>
    ) {
        self.factor = factor
        self.protocolGroup = protocolGroup
        self.diagnosed = diagnosed
        self.confirmed = confirmed
    }
}
