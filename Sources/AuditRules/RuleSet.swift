import Diagnostics
import Documents
import Fields
import Methodology

/// One edition of the rules an audit goes by: checks over what was generated, and the scale of their sum.
package struct RuleSet: Sendable {
    package var source: SourceFile
    package var code: Located<String>
    package var title: String
    package var act: String
    package var point: String?
    package var validFrom: CivilDate
    package var validUntil: CivilDate?
    /// Levels of the sum of points, the intervals exactly as the act prints them.
    package var levels: [Scale.Level]
    package var rules: [Rule]

    package func isValid(on day: CivilDate) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }

    /// The level that holds a sum; nil when none does, which is shown and never repaired.
    package func level(of sum: Int) -> String? {
        levels.first { $0.interval.contains(Rational(sum)) }?.name.value
    }
}

/// One check of the rules.
package struct Rule: Sendable, Hashable {
    /// Indicator and letter: `5.e`; of a number without a letter `8`.
    package var code: Located<String>
    /// Nil for an indicator that counts and gives no point.
    package var letter: String?
    package var title: String
    /// Point of the act.
    package var point: String?
    package var conditions: [Condition]
    package var measure: Measure?
    /// What an expert must say about the content before a point is given; nil when the structure decides.
    package var expertQuestion: String?
}

/// What must stand on the site.
package struct Condition: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case documents(DocumentSelector, DocumentRequirement)
        case items(ItemSelector, ItemRequirement)
        /// Results of these monitorings, by code, all of them for the period.
        case monitorings([String])
        case platform(PlatformPart)
    }

    package enum DocumentRequirement: Sendable, Hashable {
        case atLeast(Int)
        /// They must be dated in so many different calendar quarters.
        case inQuarters(Int)
        /// There must be one at least, and each must fit this selector too.
        case each(DocumentSelector)
    }

    package enum ItemRequirement: Sendable, Hashable {
        case atLeast(Int)
        /// There must be one at least, and each must fit this selector too.
        case each(ItemSelector)
    }

    package var subject: Subject
    /// What is looked for, a noun phrase: «действующее положение о выявлении дефицитов».
    package var what: String
    package var remedy: String
    /// True where the act leaves open how much is enough: an expert decides instead of a failure.
    package var isOpen: Bool
}

/// A part of the information platform, looked at as a whole (показатель 5).
package enum PlatformPart: String, Sendable, Hashable, CaseIterable {
    case section = "раздел"
    case library = "библиотека"
    case channel = "канал"
}

/// A number read off documents.
package struct Measure: Sendable, Hashable {
    package enum Field: String, Sendable, Hashable, CaseIterable {
        case participants = "участников"
        case schools = "охвачено-шнор"
        case leaders = "школ-лидеров"
    }

    package enum Aggregate: Sendable, Hashable {
        case sum
        /// The same schools may stand in several documents; the greatest number is the least they can be together.
        case greatest
    }

    package var field: Field
    package var aggregate: Aggregate
    package var documents: DocumentSelector
    /// `шт.`, `чел.`
    package var unit: String
    package var remedy: String
}
