import Catalogues
import Diagnostics
import Documents
import Fields

/// One edition of one monitoring, as the department's acts declare it.
package struct Method: Sendable {
    package var source: SourceFile
    /// Part of the address, the same in every edition.
    package var code: Located<String>
    package var title: String
    package var summary: String?
    package var section: SiteSection
    package var direction: Direction?
    /// The act that lays it down, by its requisites.
    package var act: String
    /// Point of the act.
    package var point: String?
    package var edition: String
    package var validFrom: CivilDate
    package var validUntil: CivilDate?
    package var periodKind: PeriodKind
    /// Values over fewer rows than this are not published.
    package var threshold: Int
    package var forms: [Form]
    package var indicators: [Indicator]
    package var scales: [Scale]
    /// Codes of the indicators that tell whether a unit got better.
    package var improvement: [String]
    package var confirmations: [Confirmation]

    /// Which factor a group of the curator's protocol confirms.
    package struct Confirmation: Sendable, Hashable {
        package var factor: String
        package var protocolGroup: String
        /// Values of the factor that count as diagnosed.
        package var diagnosed: [String]
    }

    package func indicator(_ code: String) -> Indicator? { indicators.first { $0.code.value == code } }

    package func form(_ code: String) -> Form? { forms.first { $0.code.value == code } }

    package func scale(of indicator: String) -> Scale? { scales.first { $0.indicator.value == indicator } }

    package func location(of value: Located<some Any>) -> SourceLocation {
        source.location(line: value.line, column: value.column, length: value.length)
    }
}

/// The kind of period a monitoring is repeated in.
package enum PeriodKind: String, Sendable, CaseIterable, Hashable {
    case schoolYear = "учебный год"
    case calendarYear = "календарный год"

    /// True for a period of this kind.
    package func holds(_ period: Period) -> Bool {
        switch (self, period) {
        case (.schoolYear, .schoolYear), (.calendarYear, .year): true
        default: false
        }
    }
}

extension Period {
    /// The first day of a school or calendar year.
    package var firstDay: CivilDate? {
        switch self {
        case .schoolYear(let start): CivilDate(year: start, month: 9, day: 1)
        case .year(let year), .years(let year, _): CivilDate(year: year, month: 1, day: 1)
        }
    }
}
