import Documents
import Fields

/// A roadmap as a calendar to subscribe to (iCalendar, RFC 5545).
///
/// An event is the deadline: a day, without an hour. When the measure may begin stands in its description, because a bar
/// over four months hides a deadline more than it shows. Measures without a day are not in the calendar.
package enum RoadmapCalendar {
    /// - Parameters:
    ///   - day: of the build; the time stamp of every event.
    ///   - host: of the site, which makes the identities unique in the world.
    ///   - address: of the roadmap's page.
    /// - Returns: UTF-8 with CRLF; the same bytes for the same input.
    package static func write(
        _ roadmap: Roadmap, on day: CivilDate, host: String, address: String? = nil
    ) -> [UInt8] {
        var text = CalendarText()
        text.add("BEGIN", raw: "VCALENDAR")
        text.add("VERSION", raw: "2.0")
        text.add("PRODID", raw: "-//Svod//Roadmaps//RU")
        text.add("CALSCALE", raw: "GREGORIAN")
        text.add("METHOD", raw: "PUBLISH")
        text.add("NAME", roadmap.title)
        text.add("X-WR-CALNAME", roadmap.title)
        for item in roadmap.items {
            for event in events(of: item, roadmap) {
                add(event, of: item, roadmap, stamp: day, host: host, address: address, to: &text)
            }
        }
        text.add("END", raw: "VCALENDAR")
        return text.bytes
    }

    private struct Event {
        /// The number of the occurrence; of a series that of its first one.
        var number: Int
        var deadline: CivilDate
        var rule: RecurrenceRule?
        var time: String
    }

    private static func events(of item: RoadmapItem, _ roadmap: Roadmap) -> [Event] {
        let schedule = roadmap.schedule(of: item)
        if let rule = schedule.rule, let first = schedule.occurrences.first {
            return [Event(number: first.number, deadline: first.days.until, rule: rule, time: "")]
        }
        if schedule.occurrences.isEmpty, let open = schedule.open, open.kind == .throughoutYear {
            return [Event(number: 1, deadline: open.days.until, rule: nil, time: open.days.text)]
        }
        return schedule.occurrences.map { occurrence in
            Event(number: occurrence.number, deadline: occurrence.days.until, rule: nil, time: occurrence.days.text)
        }
    }

    private static func add(
        _ event: Event, of item: RoadmapItem, _ roadmap: Roadmap, stamp: CivilDate, host: String, address: String?,
        to text: inout CalendarText
    ) {
        text.add("BEGIN", raw: "VEVENT")
        text.add("UID", "\(roadmap.code)/\(NameTable<Int>.folded(item.number))/\(event.number)@\(host)")
        text.add("DTSTAMP", raw: stamp.compact + "T000000Z")
        text.add("DTSTART;VALUE=DATE", raw: event.deadline.compact)
        text.add("DTEND;VALUE=DATE", raw: event.deadline.adding(days: 1).compact)
        if let rule = event.rule { text.add("RRULE", raw: rule.text) }
        text.add("SUMMARY", "\(item.number). \(item.measure)")
        text.add("DESCRIPTION", description(of: item, event))
        text.add("CATEGORIES", item.level.rawValue)
        if let address { text.add("URL", raw: address) }
        text.add("TRANSP", raw: "TRANSPARENT")
        text.add("END", raw: "VEVENT")
    }

    private static func description(of item: RoadmapItem, _ event: Event) -> String {
        var lines = ["Срок: \(item.term.text)"]
        if !event.time.isEmpty, event.time != event.deadline.dotted { lines.append("Исполнение: \(event.time)") }
        if let form = item.form { lines.append("Форма: \(form)") }
        lines.append("Ответственные: " + item.responsible.map(\.text).joined(separator: "; "))
        return lines.joined(separator: "\n")
    }
}
