import Documents
import Roadmaps
import SiteModel

/// The place of a month on the page of a roadmap's progress.
enum MonthAnchor {
    /// `month_2026_11`; no heading of an author gets an anchor with «_».
    static func of(_ day: CivilDate) -> String { "month_\(day.year)_\(day.month)" }
}

/// The lines of one roadmap that tell of deadlines, in lists beside its table.
struct RoadmapLines {
    let root: String
    let roadmap: SiteRoadmap

    /// A measure with one of the times it is due.
    struct Deadline {
        var measure: SiteRoadmapItem
        var time: ItemState.OccurrenceState

        var days: DayRange { time.occurrence.days }
    }

    /// All of them, the earliest first; those of one day in the order of the table.
    var deadlines: [Deadline] {
        let all = roadmap.items.flatMap { measure in
            measure.state.occurrences.map { Deadline(measure: measure, time: $0) }
        }
        return all.enumerated().sorted { left, right in
            (left.element.days.until, left.offset) < (right.element.days.until, right.offset)
        }.map(\.element)
    }

    /// Measures whose time ran out, those that wait longest first, each with the first deadline that was missed.
    var overdue: [(measure: SiteRoadmapItem, since: CivilDate)] {
        let late = roadmap.items.filter { $0.state.kind == .overdue }.compactMap { measure in
            let missed = measure.state.occurrences.first { $0.kind == .overdue }?.occurrence.days
            return (missed ?? measure.schedule.open?.days).map { (measure: measure, since: $0.until) }
        }
        return late.enumerated().sorted { left, right in
            (left.element.since, left.offset) < (right.element.since, right.offset)
        }.map(\.element)
    }

    /// A measure as a whole: its state and the sentence that says why.
    func line(_ measure: SiteRoadmapItem, time: String) -> RoadmapLineContext {
        line(measure, time: time, measure.state.kind, note: measure.state.reason)
    }

    /// One of the times a measure is due.
    func line(_ deadline: Deadline, time: String) -> RoadmapLineContext {
        line(deadline.measure, time: time, deadline.time.kind, note: deadline.time.reason)
    }

    /// «до» includes the day in some offices only; «по» does in all.
    static func until(_ days: DayRange) -> String {
        days.from == days.until ? days.until.dotted : "по\u{A0}\(days.until.dotted)"
    }

    private func line(
        _ measure: SiteRoadmapItem, time: String, _ state: ItemState.Kind, note: String
    ) -> RoadmapLineContext {
        RoadmapLineContext(
            time: time, name: "\(measure.item.number). \(measure.item.measure)",
            address: root + roadmap.address + "#" + measure.item.anchor, state: state.words, stateClass: state.cssClass,
            note: note, responsible: measure.item.responsible.map(\.text).joined(separator: "; "))
    }
}
