import Documents
import Roadmaps
import SiteModel

/// Builds the page that tells how far a roadmap has been carried out.
struct ProgressPage {
    let site: Site
    let root: String
    let roadmap: SiteRoadmap

    /// How far «ближайшие сроки» look ahead: a quarter of a year.
    private static let outlook = 92

    private var lines: RoadmapLines { RoadmapLines(root: root, roadmap: roadmap) }

    func context() -> ProgressContext {
        let deadlines = lines.deadlines
        let horizon = site.asOf.adding(days: Self.outlook)
        let years = years(deadlines)
        return ProgressContext(
            summary: summary, counts: StateCounts.counts(roadmap.items),
            documentAddress: root + roadmap.address, calendarAddress: root + roadmap.calendarAddress,
            tableAddress: root + roadmap.tableAddress,
            overdue: lines.overdue.map { lines.line($0.measure, time: "истёк\u{A0}\($0.since.dotted)") },
            due: deadlines.filter { $0.time.kind == .due }.map { lines.line($0, time: RoadmapLines.until($0.days)) },
            upcoming: deadlines.filter { $0.time.kind == .ahead && $0.days.from <= horizon }
                .sorted { $0.days.from < $1.days.from }.map { lines.line($0, time: $0.days.text) },
            horizon: horizon.spelled, year: currentYear.spelled, months: years[currentYear] ?? [],
            otherYears: years.filter { $0.key != currentYear }.sorted { $0.key.firstYear < $1.key.firstYear }.map {
                ProgressYearContext(heading: $0.key.spelled, months: $0.value)
            },
            open: measures { $0.state.kind == .open }, undated: undated, responsible: responsible)
    }

    private var currentYear: Period { .schoolYear(of: site.asOf) }

    private var summary: String {
        let days = roadmap.roadmap.period.days
        let over = days.map { $0.until < site.asOf } ?? false
        return "Состояние на \(site.asOf.spelled) по дорожной карте на \(roadmap.roadmap.period.spelled)"
            + (over ? "; её период закончился." : ".")
    }

    // MARK: Timeline

    /// Months with a deadline by school years.
    private func years(_ deadlines: [RoadmapLines.Deadline]) -> [Period: [ProgressMonthContext]] {
        var years: [Period: [ProgressMonthContext]] = [:]
        for deadline in deadlines {
            let end = deadline.days.until
            let heading = end.monthText.capitalisedFirst
            let line = lines.line(deadline, time: RoadmapLines.until(deadline.days))
            var months = years[.schoolYear(of: end)] ?? []
            if months.last?.heading == heading {
                months[months.count - 1].lines.append(line)
            } else {
                months.append(ProgressMonthContext(heading: heading, anchor: MonthAnchor.of(end), lines: [line]))
            }
            years[.schoolYear(of: end)] = months
        }
        return years
    }

    // MARK: Without a day

    private func measures(_ isWanted: (SiteRoadmapItem) -> Bool) -> [RoadmapLineContext] {
        roadmap.items.filter(isWanted).map { lines.line($0, time: $0.item.term.text) }
    }

    /// Every term with a part that nobody can date, with the reason.
    private var undated: [RoadmapLineContext] {
        roadmap.items.compactMap { measure in
            guard !measure.schedule.obstacles.isEmpty else { return nil }
            var line = lines.line(measure, time: measure.item.term.text)
            line.note = measure.schedule.obstacles.map(\.sentence).joined(separator: " ")
            return line
        }
    }

    // MARK: Responsible

    /// In the order the table first names them.
    private var responsible: [ResponsibleContext] {
        var names: [String] = []
        var measures: [String: [SiteRoadmapItem]] = [:]
        for measure in roadmap.items {
            let own = measure.item.responsible.map { $0.name ?? $0.text }
            for (position, name) in own.enumerated() where !own[..<position].contains(name) {
                if measures[name] == nil { names.append(name) }
                measures[name, default: []].append(measure)
            }
        }
        return names.map { name in
            let own = measures[name] ?? []
            return ResponsibleContext(
                name: name.capitalisedFirst, summary: StateCounts.sentence(own),
                lines: own.map { lines.line($0, time: $0.item.term.text) })
        }
    }
}
