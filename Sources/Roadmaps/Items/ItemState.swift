import Documents
import Slugs

/// How a measure stands on a day, and why, in one Russian sentence.
package struct ItemState: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case done
        /// Its time has come and has not run out.
        case due
        case overdue
        case ahead
        /// Goes on without a deadline, or with the end of the year as one.
        case open
        /// Nobody can say when it is due.
        case undated
    }

    /// One of several times a measure is due.
    package struct OccurrenceState: Sendable, Hashable {
        package var occurrence: Schedule.Occurrence
        package var kind: Kind
        package var reason: String
        /// When it was carried out, if it was.
        package var done: CivilDate?
    }

    package var kind: Kind
    package var reason: String
    /// In order; empty for a measure without occurrences.
    package var occurrences: [OccurrenceState]
}

extension ItemState {
    /// - Parameters:
    ///   - done: days the measure was carried out; later ones than `day` are not yet known on it.
    package init(of schedule: Schedule, term: Term, done: [CivilDate], on day: CivilDate) {
        let known = done.filter { $0 <= day }.sorted()
        let taken = Self.assigned(known, to: schedule.occurrences.map(\.days))
        occurrences = zip(schedule.occurrences, taken).map { OccurrenceState($0, done: $1, on: day) }
        if let whole = Self.summary(occurrences), [.overdue, .due].contains(whole.kind) {
            (kind, reason) = whole
        } else if let open = schedule.open, let state = Self.open(open, occurrences, known, on: day) {
            (kind, reason) = state
        } else if let whole = Self.summary(occurrences) {
            (kind, reason) = whole
        } else if let last = known.last {
            (kind, reason) = (.done, "Исполнено \(last.dotted).")
        } else {
            (kind, reason) = (
                .undated, schedule.obstacles.first?.sentence ?? "Срок \(Quotation.quoted(term.text)) не удалось понять."
            )
        }
    }

    /// Which day carried out which occurrence.
    ///
    /// A day counts for the occurrence it lies in; a second one there, or one between two, for the last occurrence before
    /// it that was missed; one in no occurrence otherwise for the next.
    private static func assigned(_ done: [CivilDate], to occurrences: [DayRange]) -> [CivilDate?] {
        var taken = [CivilDate?](repeating: nil, count: occurrences.count)
        var rest: [CivilDate] = []
        for day in done {
            if let index = occurrences.indices.first(where: { taken[$0] == nil && occurrences[$0].contains(day) }) {
                taken[index] = day
            } else {
                rest.append(day)
            }
        }
        for day in rest {
            if let missed = occurrences.indices.last(where: { taken[$0] == nil && occurrences[$0].until < day }) {
                taken[missed] = day
            } else if !occurrences.contains(where: { $0.contains(day) }),
                let next = occurrences.indices.first(where: { taken[$0] == nil && occurrences[$0].from > day })
            {
                taken[next] = day
            }
        }
        return taken
    }

    /// Of all occurrences together; nil when there are none.
    private static func summary(_ states: [OccurrenceState]) -> (kind: Kind, reason: String)? {
        guard states.count > 1 else { return states.first.map { ($0.kind, $0.reason) } }
        let done = states.compactMap(\.done)
        let overdue = states.filter { $0.kind == .overdue }
        if let last = overdue.last {
            let end = last.occurrence.days.until.dotted
            return (
                .overdue,
                overdue.count == 1
                    ? "Из \(states.count) сроков просрочен 1, он истёк \(end)."
                    : "Из \(states.count) сроков просрочено \(overdue.count), последний истёк \(end)."
            )
        }
        if let due = states.first(where: { $0.kind == .due }) {
            return (.due, "Срок \(due.occurrence.number) из \(states.count) идёт: \(due.occurrence.days.text).")
        }
        if let next = states.first(where: { $0.kind == .ahead }) {
            return (.ahead, "Исполнено \(done.count) из \(states.count), следующий срок: \(next.occurrence.days.text).")
        }
        return done.max().map { (.done, "Исполнено \(done.count) из \(states.count), последний раз \($0.dotted).") }
    }

    /// Nil when what goes on does not decide how the measure stands.
    private static func open(
        _ open: Schedule.Open, _ occurrences: [OccurrenceState], _ done: [CivilDate], on day: CivilDate
    ) -> (kind: Kind, reason: String)? {
        if day < open.days.from {
            return occurrences.isEmpty ? (.ahead, "Исполнение начинается \(open.days.from.dotted).") : nil
        }
        switch open.kind {
        case .throughoutYear:
            if occurrences.isEmpty, let last = done.last { return (.done, "Исполнено \(last.dotted).") }
            if day <= open.days.until { return (.open, "Исполняется в течение года, по \(open.days.until.dotted).") }
            return occurrences.isEmpty
                ? (.overdue, "Год закончился \(open.days.until.dotted), отметки об исполнении нет.") : nil
        case .always, .asNeeded:
            let how = open.kind == .always ? "постоянно" : "по потребности"
            let mark = done.last.map { "; последняя отметка \($0.dotted)" } ?? ""
            return day <= open.days.until
                ? (.open, "Исполняется \(how)\(mark).")
                : (.open, "Исполнялось \(how), период закончился \(open.days.until.dotted)\(mark).")
        }
    }
}

extension ItemState.OccurrenceState {
    fileprivate init(_ occurrence: Schedule.Occurrence, done: CivilDate?, on day: CivilDate) {
        let days = occurrence.days
        let (kind, reason): (ItemState.Kind, String) =
            if let done {
                if done > days.until {
                    (.done, "Исполнено \(done.dotted), позже срока (\(days.until.dotted)).")
                } else if done < days.from {
                    (.done, "Исполнено \(done.dotted), раньше срока (\(days.text)).")
                } else {
                    (.done, "Исполнено \(done.dotted), в срок.")
                }
            } else if day > days.until {
                (.overdue, "Срок истёк \(days.until.dotted), отметки об исполнении нет.")
            } else if day < days.from {
                (.ahead, "Срок впереди: \(days.text).")
            } else {
                (.due, "Срок идёт: \(days.text).")
            }
        self.init(occurrence: occurrence, kind: kind, reason: reason, done: done)
    }
}

extension Schedule.Obstacle {
    /// Why there is no day, in one sentence.
    package var sentence: String {
        switch self {
        case .plan(let words): "Срок определяет другой план: \(Quotation.quoted(words))."
        case .event(let words): "Срок зависит от события: \(Quotation.quoted(words))."
        case .noYear(let part):
            "В сроке \(Quotation.quoted(part)) нет года, а дорожная карта рассчитана на несколько лет."
        case .words(let words): "Срок \(Quotation.quoted(words)) не удалось понять."
        case .outsidePeriod(let part): "Срок \(Quotation.quoted(part)) не приходится на период дорожной карты."
        }
    }
}
