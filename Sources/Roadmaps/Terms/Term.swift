import Documents

/// When a measure of a roadmap is due, as the office wrote it and as it was understood.
///
/// The wordings are those of real roadmaps: «февраль-март 2021», «не реже одного в четверть», «по графику», «до 2025 года».
/// A term may hold several parts: «июнь, октябрь, ежегодно». What is written is published; the parts only say what it
/// means for the calendar.
package struct Term: Sendable, Hashable {
    /// As written, on one line.
    package let text: String
    /// In the order written; empty for an empty text.
    package let parts: [Part]

    package enum Part: Sendable, Hashable {
        /// A day, a month, a year or several, with or without the year.
        case span(Span)
        case until(Limit)
        /// «с сентября 2021 года»: nothing says when it ends.
        case since(Limit)
        /// «ежегодно»; «ежегодная корректировка» names the work.
        case yearly(work: String?)
        case recurrent(Recurrence)
        case open(Openness)
        /// Another plan or an event decides; the words that say which.
        case bound(Bound, String)
        /// Words that nobody can date.
        case unknown(String)
    }
}

extension Term {
    /// What a named time may be.
    package enum Span: Sendable, Hashable {
        case days(from: PartialDate, until: PartialDate)
        case months(from: PartialMonth, until: PartialMonth)
        /// A third of a month: «начало мая», «конец августа 2021».
        case decade(Edge, PartialMonth)
        /// «II четверть», «конец I полугодия»; the days are a matter of `SchoolCalendar`. The year is that of September.
        case schoolPart(SchoolPart, Edge?, schoolYear: Int?)
        /// «конец 2021 года», «начало учебного года»; without a year it is the one the roadmap is in.
        case yearEdge(Edge, isSchool: Bool, year: Int?)
        case years(ClosedRange<Int>)
        /// The year it begins in.
        case schoolYear(Int)
    }

    /// What stands behind «до», «не позднее», «с».
    package struct Limit: Sendable, Hashable {
        package enum Moment: Sendable, Hashable {
            case day(PartialDate)
            case month(PartialMonth)
            case year(Int)
            /// The year it begins in.
            case schoolYear(Int)
            /// «до конца года»: whichever year the roadmap is in.
            case thisYear
            /// «до конца учебного года».
            case thisSchoolYear
        }

        package var moment: Moment
        /// «не позднее», «до конца»: the named time itself certainly counts in. With «до» offices mean either.
        package var isInclusive: Bool
    }

    package enum Openness: Sendable, Hashable {
        /// «в течение года»: it ends with the year.
        case throughoutYear
        /// «постоянно».
        case always
        /// «по потребности».
        case asNeeded
    }

    package enum Bound: Sendable, Hashable {
        /// «по графику», «согласно Плана работы УО».
        case plan
        /// «после проведения оценочной процедуры».
        case event
    }

    package enum Edge: Sendable, Hashable {
        case start, middle, end
    }

    /// A part of the school year with days of its own.
    package enum SchoolPart: Sendable, Hashable {
        /// 1…4.
        case quarter(Int)
        /// 1…2.
        case half(Int)
    }

    /// «не реже 2 раз в четверть», «раз в два месяца», «в конце четверти».
    package struct Recurrence: Sendable, Hashable {
        package enum Unit: Sendable, Hashable, CaseIterable {
            case week, month
            /// «квартал»: three months of the calendar.
            case quarter
            /// «четверть».
            case schoolQuarter
            /// «полугодие» of the school year.
            case halfYear
            case year, schoolYear
        }

        /// In every interval.
        package var times = 1
        /// «не реже».
        package var isAtLeast = false
        /// How many units make an interval.
        package var interval = 1
        package var unit: Unit
        /// Where in the interval.
        package var edge: Edge?
    }
}

/// A day with or without its year.
package struct PartialDate: Sendable, Hashable {
    package var day: Int
    /// 1…12.
    package var month: Int
    package var year: Int?

    /// Nil when the calendar has no such day; without a year 29 February is one.
    package init?(day: Int, month: Int, year: Int? = nil) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.days(inMonth: month, of: year ?? 2024) else {
            return nil
        }
        self.day = day
        self.month = month
        self.year = year
    }

    func inYear(_ year: Int?) -> PartialDate {
        var date = self
        date.year = year
        return date
    }
}

/// A month with or without its year.
package struct PartialMonth: Sendable, Hashable {
    /// 1…12.
    package var month: Int
    package var year: Int?
}

extension Term {
    /// Every part of the term could be understood.
    package var isUnderstood: Bool {
        !parts.isEmpty && unknownWords.isEmpty
    }

    /// The words that nobody can date.
    package var unknownWords: [String] {
        parts.compactMap { part in
            if case .unknown(let words) = part { words } else { nil }
        }
    }

    /// Comes back: «ежегодно», «раз в четверть».
    package var isRecurrent: Bool {
        parts.contains { part in
            switch part {
            case .yearly, .recurrent: true
            case .span, .until, .since, .open, .bound, .unknown: false
            }
        }
    }
}
