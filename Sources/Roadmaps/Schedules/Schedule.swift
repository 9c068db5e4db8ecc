import Documents

/// When a term is due within the period of its roadmap.
package struct Schedule: Sendable, Hashable {
    /// One time the measure is due.
    package struct Occurrence: Sendable, Hashable {
        /// From 1, in order of the days.
        package var number: Int
        /// The last day is the deadline.
        package var days: DayRange
    }

    /// A time without a deadline of its own, or with the end of the year as one.
    package struct Open: Sendable, Hashable {
        package var kind: Term.Openness
        package var days: DayRange
    }

    /// What keeps a part of a term from being dated.
    package enum Obstacle: Sendable, Hashable {
        /// Another plan decides; its name as written.
        case plan(String)
        /// An event decides; its words as written.
        case event(String)
        /// The roadmap is for several years and the term names none; the part in plain words.
        case noYear(String)
        /// Nobody can date these words.
        case words(String)
        /// The named days do not exist in the period.
        case outsidePeriod(String)
    }

    package var occurrences: [Occurrence]
    package var open: Open?
    package var obstacles: [Obstacle]
    /// How the deadlines of `occurrences` repeat, when they do so regularly and the term says that they repeat.
    package var rule: RecurrenceRule?
}

extension Schedule {
    /// - Parameters:
    ///   - period: of the roadmap; a term without a year takes it from there.
    ///   - start: the day the roadmap takes effect: what comes back is not due before it, whatever the period.
    ///   - calendar: when school quarters begin and end.
    package init(
        _ term: Term, in period: Period, from start: CivilDate? = nil, calendar: SchoolCalendar = .standard
    ) {
        guard let window = period.days else {
            self.init(occurrences: [], open: nil, obstacles: [.outsidePeriod(term.text)], rule: nil)
            return
        }
        var builder = ScheduleBuilder(term, period, window: window, from: start, calendar)
        self = builder.build()
    }
}
