/// Two reports side by side: what got better, worse, new, gone.
package struct AuditComparison: Encodable, Sendable, Hashable {
    /// Where a report comes from, and its score.
    struct Edition: Encodable, Sendable, Hashable {
        var period: String
        var checkedOn: String
        var rules: AuditReport.Rules
        var score: AuditReport.Score

        init(_ report: AuditReport) {
            period = report.period
            checkedOn = report.checkedOn
            rules = report.rules
            score = report.score
        }
    }

    /// One check, cell or cycle of either report.
    struct Change: Encodable, Sendable, Hashable {
        var family: AuditEntry.Family
        var id: String
        var title: String
        /// Nil for what only the other report has.
        var before: AuditReport.Verdict?
        var now: AuditReport.Verdict?
        /// What is different, in words.
        var differences: [String]
    }

    let baseline: Edition
    let current: Edition
    /// What makes the two hard to compare, in sentences.
    let remarks: [String]
    private(set) var better: [Change] = []
    private(set) var worse: [Change] = []
    /// Different, but neither better nor worse: counts, waivers, checks that are not applicable.
    private(set) var changed: [Change] = []
    private(set) var new: [Change] = []
    private(set) var gone: [Change] = []
    private(set) var unchanged = 0

    package init(of report: AuditReport, with baseline: AuditReport) {
        self.baseline = Edition(baseline)
        current = Edition(report)
        remarks = Self.remarks(Edition(baseline), Edition(report))
        let (old, now) = (baseline.entries.byKey, report.entries.byKey)
        for entry in report.entries {
            guard let before = old[entry.key] else {
                new.append(Change(entry, now: entry.verdict, []))
                continue
            }
            add(before, entry)
        }
        for entry in baseline.entries where now[entry.key] == nil {
            gone.append(Change(entry, before: entry.verdict, []))
        }
    }

    private mutating func add(_ before: AuditEntry, _ now: AuditEntry) {
        let differences = Difference.all(before, now)
        let change = Change(now, before: before.verdict, now: now.verdict, differences.map(\.words))
        let turns = Set(differences.map(\.turn))
        if turns.isEmpty {
            unchanged += 1
        } else if turns.contains(.worse) {
            worse.append(change)
        } else if turns.contains(.better) {
            better.append(change)
        } else {
            changed.append(change)
        }
    }

    private static func remarks(_ old: Edition, _ now: Edition) -> [String] {
        var remarks: [String] = []
        if old.rules.code != now.rules.code {
            remarks.append(
                "Правила разные: было «\(old.rules.title)», стало «\(now.rules.title)»; сопоставлены проверки "
                    + "с одинаковым обозначением.")
        }
        if old.period != now.period {
            let name = { (period: String) in period.isEmpty ? "не указан" : period }
            remarks.append("Периоды разные: был \(name(old.period)), стал \(name(now.period)).")
        }
        if old.checkedOn > now.checkedOn {
            remarks.append("Прежний отчёт составлен по более поздней сборке сайта: \(AuditWords.day(old.checkedOn)).")
        }
        return remarks
    }
}

extension AuditComparison.Change {
    fileprivate init(
        _ entry: AuditEntry, before: AuditReport.Verdict? = nil, now: AuditReport.Verdict? = nil,
        _ differences: [String]
    ) {
        self.init(
            family: entry.family, id: entry.id, title: entry.title, before: before, now: now,
            differences: differences)
    }
}

/// One thing in which two entries differ.
private struct Difference {
    enum Turn {
        case better, worse, neither
    }

    var turn: Turn
    var words: String

    static func all(_ before: AuditEntry, _ now: AuditEntry) -> [Difference] {
        [
            verdict("", before.verdict, now.verdict) { $0.words },
            verdict("реквизиты полны: ", before.facets.requisites, now.facets.requisites, AuditWords.yesOrNo),
            verdict("ссылки открываются: ", before.facets.link, now.facets.link, AuditWords.yesOrNo),
            words("значение: ", before.check?.valueWords, now.check?.valueWords),
            words(
                "\(AuditWords.waiver): ", before.waiver.map { "до \(AuditWords.day($0.until))" },
                now.waiver.map { "до \(AuditWords.day($0.until))" }),
        ].compactMap(\.self)
    }

    private static func verdict(
        _ name: String, _ before: AuditReport.Verdict, _ now: AuditReport.Verdict,
        _ words: (AuditReport.Verdict) -> String
    ) -> Difference? {
        guard before != now else { return nil }
        var turn = Turn.neither
        if let before = before.rank, let now = now.rank { turn = now > before ? .better : .worse }
        // A facet nobody asks about any more says nothing by itself.
        guard turn != .neither || name.isEmpty else { return nil }
        return Difference(turn: turn, words: "\(name)было «\(words(before))», стало «\(words(now))»")
    }

    private static func words(_ name: String, _ before: String?, _ now: String?) -> Difference? {
        guard before != now else { return nil }
        return Difference(turn: .neither, words: "\(name)было \(before ?? "нет"), стало \(now ?? "нет")")
    }
}

extension AuditReport.Verdict {
    /// From worse to better; nil for what cannot be ranked.
    fileprivate var rank: Int? {
        switch self {
        case .failed: 0
        case .notAssessed: 1
        case .passed: 2
        case .notApplicable: nil
        }
    }
}

extension [AuditEntry] {
    fileprivate var byKey: [String: AuditEntry] {
        Dictionary(map { ($0.key, $0) }) { first, _ in first }
    }
}
