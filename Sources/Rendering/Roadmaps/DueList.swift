import Documents
import Roadmaps
import SiteModel

/// Builds the short list of what is to be done now, for pages that are not a roadmap's own.
struct DueList {
    let site: Site
    let root: String

    private static let limit = 5

    /// Nil when no roadmap that is kept as a table is in force.
    ///
    /// - Parameter isWanted: which documents count.
    func context(_ isWanted: (Document) -> Bool = { _ in true }) -> DueContext? {
        let roadmaps = site.currentRoadmaps.filter { isWanted(site.documents[$0.document].document) }
        guard !roadmaps.isEmpty else { return nil }
        let lines = lines(of: roadmaps)
        return DueContext(
            lines: Array(lines.prefix(Self.limit)),
            rest: lines.count > Self.limit ? "Показаны первые \(Self.limit) из \(lines.count)." : "",
            roadmaps: roadmaps.map(progress))
    }

    private func progress(_ roadmap: SiteRoadmap) -> DueRoadmapContext {
        let address = root + roadmap.progressAddress
        let today = site.asOf
        let deadlines = RoadmapLines(root: root, roadmap: roadmap).deadlines.count { deadline in
            (deadline.days.until.year, deadline.days.until.month) == (today.year, today.month)
        }
        return DueRoadmapContext(
            text: "Ход исполнения: \(site.documents[roadmap.document].document.title)", address: address,
            month: deadlines == 0 ? "" : "Сроки на \(today.monthText) (\(deadlines))",
            monthAddress: deadlines == 0 ? "" : "\(address)#\(MonthAnchor.of(today))")
    }

    /// First what is late, then what runs out first.
    private func lines(of roadmaps: [SiteRoadmap]) -> [RoadmapLineContext] {
        var late: [(day: CivilDate, line: RoadmapLineContext)] = []
        var due: [(day: CivilDate, line: RoadmapLineContext)] = []
        for roadmap in roadmaps {
            let lines = RoadmapLines(root: root, roadmap: roadmap)
            late += lines.overdue.map { ($0.since, lines.line($0.measure, time: "истёк\u{A0}\($0.since.dotted)")) }
            due += lines.deadlines.filter { $0.time.kind == .due }.map {
                ($0.days.until, lines.line($0, time: RoadmapLines.until($0.days)))
            }
        }
        return (inOrder(late) + inOrder(due)).map(\.line)
    }

    private func inOrder(
        _ lines: [(day: CivilDate, line: RoadmapLineContext)]
    ) -> [(day: CivilDate, line: RoadmapLineContext)] {
        lines.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
