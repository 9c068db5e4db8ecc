/// What the report's year changed against the year before, by the same rules.
struct AuditProgress: Sendable, Hashable {
    struct Count: Sendable, Hashable {
        var id: String
        var before: Int
        var now: Int
    }

    var before: AuditReport.Year
    var now: AuditReport.Year
    /// Checks by their ids: passed for the first time in the history.
    var firsts: [String]
    /// Passed again after a year without.
    var regained: [String]
    /// Passed the year before and not now.
    var lost: [String]
    /// Passed the year before and not judged yet.
    var awaiting: [String]
    /// Counts that are not what they were.
    var counts: [Count]

    /// Nil when no earlier year is known.
    init?(_ report: AuditReport) {
        let place = report.history.lastIndex { $0.period == report.period } ?? report.history.endIndex
        let earlier = report.history[..<place]
        guard let before = earlier.last else { return nil }
        let now = AuditReport.Year(report)
        let passed = { (year: AuditReport.Year, id: String) in year.verdicts[id] == .passed }
        let scored = report.checks.filter(\.isScored).map(\.id)
        let gained = scored.filter { passed(now, $0) && !passed(before, $0) }
        self.before = before
        self.now = now
        firsts = gained.filter { id in !earlier.contains { passed($0, id) } }
        regained = gained.filter { id in earlier.contains { passed($0, id) } }
        lost = scored.filter { passed(before, $0) && now.verdicts[$0] == .failed }
        awaiting = scored.filter { passed(before, $0) && now.verdicts[$0] == .notAssessed }
        counts = report.checks.compactMap { check in
            guard let before = before.values[check.id], let now = check.value, before != now else { return nil }
            return Count(id: check.id, before: before, now: now)
        }
    }

    /// `было 10, стало 12; выполнено впервые: 5.f; потеряно: 5.e`.
    var words: String {
        let lists = [
            ("выполнено впервые", firsts), ("выполнено вновь", regained), ("потеряно", lost),
            ("ждёт эксперта", awaiting),
        ]
        let parts =
            ["было \(before.score.rangeWords), стало \(now.score.rangeWords)"]
            + lists.filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
            + (counts.isEmpty ? [] : [countWords])
        return parts.joined(separator: "; ")
    }

    private var countWords: String {
        "показатели: " + counts.map { "\($0.id) — было \($0.before), стало \($0.now)" }.joined(separator: ", ")
    }
}
