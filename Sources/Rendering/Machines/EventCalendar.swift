import Documents
import Roadmaps
import SiteModel

/// Events as a calendar to subscribe to (iCalendar, RFC 5545): whole days, because documents tell no hour.
enum EventCalendar {
    static func bytes(_ site: Site) -> [UInt8] {
        var text = CalendarText()
        text.add("BEGIN", raw: "VCALENDAR")
        text.add("VERSION", raw: "2.0")
        text.add("PRODID", raw: "-//Svod//Events//RU")
        text.add("CALSCALE", raw: "GREGORIAN")
        text.add("METHOD", raw: "PUBLISH")
        let title = "Мероприятия — \(site.settings.title)"
        text.add("NAME", title)
        text.add("X-WR-CALNAME", title)
        for index in site.datedEvents { add(site.documents[index], on: site, to: &text) }
        text.add("END", raw: "VCALENDAR")
        return text.bytes
    }

    private static func add(_ event: SiteDocument, on site: Site, to text: inout CalendarText) {
        guard let day = event.document.requisites.date else { return }
        let details = event.document.details
        text.add("BEGIN", raw: "VEVENT")
        // The address stays when the title is mended.
        text.add("UID", "\(event.address.dropFirst().dropLast())@\(HostName.of(site.settings.baseURL))")
        text.add("DTSTAMP", raw: site.asOf.compact + "T000000Z")
        text.add("DTSTART;VALUE=DATE", raw: day.compact)
        text.add("DTEND;VALUE=DATE", raw: day.adding(days: 1).compact)
        text.add("SUMMARY", event.document.title)
        let description = description(details)
        if !description.isEmpty { text.add("DESCRIPTION", description) }
        if let form = details.form { text.add("CATEGORIES", form.rawValue) }
        text.add("URL", raw: site.settings.baseURL + event.address)
        text.add("TRANSP", raw: "TRANSPARENT")
        text.add("END", raw: "VEVENT")
    }

    private static func description(_ details: Document.Details) -> String {
        var lines: [String] = []
        if let annotation = details.annotation { lines.append(annotation) }
        if let form = details.form { lines.append("Форма: \(form.rawValue)") }
        if !details.groups.isEmpty {
            lines.append("Для кого: " + details.groups.map(\.rawValue).joined(separator: "; "))
        }
        return lines.joined(separator: "\n")
    }
}
