import Catalogues
import Slugs

/// The words all reports share, so that one thing has one name in each of them.
enum AuditWords {
    static let remedy = "что сделать"
    static let emptyCells = "без документов"
    static let waiver = "отступление"
    static let poorRequisites = "реквизиты неполны"
    static let deadLinks = "открываются не все ссылки"
    static let againstLastYear = "По сравнению с прошлым годом"

    /// `2026-11-21` → `21.11.2026`.
    static func day(_ date: String) -> String {
        date.split(separator: "-", omittingEmptySubsequences: false).reversed().joined(separator: ".")
    }

    /// `1 балл`, `10 баллов`.
    static func points(_ count: Int) -> String {
        let tens = abs(count % 100)
        let word =
            switch tens % 10 {
            case 1 where tens != 11: "балл"
            case 2...4 where !(12...14).contains(tens): "балла"
            default: "баллов"
            }
        return "\(count) \(word)"
    }

    /// Whether something is complete or alive, in a cell of a table; empty where it is not asked.
    static func yesOrNo(_ verdict: AuditReport.Verdict) -> String {
        verdict == .notApplicable ? "" : verdict.answer
    }
}

extension AuditReport {
    /// `период 2025/2026, сайт собран 21.11.2026`.
    var scopeWords: String {
        [period.isEmpty ? "" : "период \(period)", checkedOn.isEmpty ? "" : "сайт собран \(AuditWords.day(checkedOn))"]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var matrixWords: String {
        "ячеек с документами \(filledCells) из \(matrix.count), подтверждённых циклов \(soundCycles) из \(cycles.count)"
    }
}

extension AuditReport.Rules {
    /// The act and its point; nil for the built-in set.
    var source: String? {
        guard let act else { return nil }
        return point.map { "\(act), пункт \($0)" } ?? act
    }
}

extension AuditReport.Verdict {
    /// The verdict in a word.
    package var words: String {
        switch self {
        case .passed: "выполнено"
        case .failed: "не выполнено"
        case .notAssessed: "не оценено"
        case .notApplicable: "не применяется"
        }
    }

    /// The verdict as an answer to «документ есть?».
    package var answer: String {
        switch self {
        case .passed: "да"
        case .failed: "нет"
        case .notAssessed: "не оценено"
        case .notApplicable: "не требуется"
        }
    }
}

extension AuditReport.Score {
    /// `12 из 12`, `от 10 до 12 из 12`.
    var sumWords: String { "\(rangeWords) из \(maximum)" }

    /// `12`, `от 10 до 12`.
    var rangeWords: String { open == 0 ? "\(least)" : "от \(least) до \(most)" }

    /// Where the points come from; nil when all of them are computed.
    var partWords: String? {
        guard expert > 0 || open > 0 else { return nil }
        return "по структуре сайта — \(computed), по заключениям экспертов — \(expert), ждут эксперта — \(open)"
    }

    /// The level, or from which to which it may come: «удовлетворительный – оптимальный»; empty without a scale.
    package var levelRange: String {
        guard let first = levels.first, let last = levels.last else { return "" }
        return first == last ? first : "\(first) – \(last)"
    }

    /// Nil without a scale.
    var levelWords: String? { levels.isEmpty ? nil : levelRange }
}

extension AuditReport.Check {
    /// The point of the act, where it is not that of all the rules.
    func point(apartFrom rules: AuditReport.Rules) -> String? { point == rules.point ? nil : point }

    /// `не менее 4`; nil for a check that counts nothing.
    var valueWords: String? { value.map { isLowerBound == true ? "не менее \($0)" : "\($0)" } }

    /// `не менее 4 шт.`; nil for a check that gives a point.
    package var amount: String? {
        valueWords.map { [$0, unit].compactMap(\.self).joined(separator: " ") }
    }

    /// `1 балл`, `не менее 4 шт.`; nil for a check without either.
    var amountWords: String? { amount ?? points.map(AuditWords.points) }
}

extension AuditReport.Judgement {
    /// `выполнено — методист МКУ ИМЦ, 01.11.2026: материалы полны`.
    var words: String { "\(verdict.words) — \(role), \(AuditWords.day(date)): \(reason)" }
}

extension AuditReport.Waiver {
    /// `до 31.12.2026 — начальник отдела: идёт ремонт`.
    var words: String { "до \(AuditWords.day(until)) — \(role): \(reason)" }
}

extension AuditReport.Evidence {
    /// `приказ № 579 от 17.12.2020`, as much of it as is known; of what another act approves that act:
    /// `положение (утв.: приказ № 579 от 17.12.2020, приложение № 1)`.
    package var requisites: String {
        var parts: [String] = []
        if let kind { parts.append(kind) }
        if let approval { return (parts + ["(утв.: \(approval))"]).joined(separator: " ") }
        if let number { parts.append("№ \(number)") }
        if let date {
            let dotted = AuditWords.day(date)
            parts.append(parts.isEmpty ? dotted : "от \(dotted)")
        }
        return parts.joined(separator: " ")
    }

    var quotedTitle: String { Quotation.quoted(title) }

    /// One line to paste: requisites, title, link.
    package var line: String {
        [requisites, quotedTitle, url].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension AuditReport.Cell {
    /// The slug where a newer or older edition has directions this one does not know.
    var directionTitle: String { Direction(rawValue: direction)?.shortTitle ?? direction }
    var stageTitle: String { Stage(rawValue: stage)?.title ?? stage }

    /// `документов 3, реквизиты неполны`: what the matrix shows where there is room for words.
    var words: String {
        ([verdict.words] + facets.remarks(beside: verdict)
            + (waiver.map { ["\(AuditWords.waiver) до \(AuditWords.day($0.until))"] } ?? []))
            .joined(separator: ", ")
    }
}

extension AuditReport.Cycle {
    var directionTitle: String { Direction(rawValue: direction)?.shortTitle ?? direction }
}

extension AuditReport.Facets {
    /// What is worth a word: only what the verdict itself does not say.
    func remarks(beside verdict: AuditReport.Verdict) -> [String] {
        var remarks: [String] = []
        if present == .failed, verdict == .passed { remarks.append("на сайте не найдено") }
        if present == .passed, verdict == .failed { remarks.append("нужное на сайте есть") }
        if requisites == .failed { remarks.append(AuditWords.poorRequisites) }
        if link == .failed { remarks.append(AuditWords.deadLinks) }
        if expert == .notAssessed, verdict != .notAssessed { remarks.append("эксперт содержание ещё не оценил") }
        return remarks
    }
}

extension String {
    var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() }
}
