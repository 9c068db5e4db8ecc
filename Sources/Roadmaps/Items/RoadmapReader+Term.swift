import Diagnostics
import Documents
import Slugs
import Spreadsheets

/// The cell of the term: what of it cannot stand in a calendar is said at once.
extension RoadmapReader {
    mutating func term(_ row: SheetRow) -> Term? {
        guard let text = required(row, .term, "не указан срок") else { return nil }
        let term = Term(text)
        if case .date(_, _, 1) = cell(row, .term).value {
            report(
                "roadmap.term-date", row, .term, "Excel хранит здесь один день: \(text)",
                "если имелся в виду весь месяц, задайте ячейке текстовый формат и впишите месяц словом",
                severity: .warning)
        }
        for words in term.unknownWords {
            diagnostics.append(
                table.diagnostic(
                    "roadmap.term", .warning, row: row, column: RoadmapColumn.term.rawValue,
                    "срок \(Quotation.quoted(words)) не понят, в календарь он не попадёт",
                    remedy: "запишите срок как «май 2026», «сентябрь, ежегодно», «раз в четверть», «до 1 июня 2026» "
                        + "или «по плану работы»",
                    suggestion: Self.misspeltMonth(in: words)))
        }
        reportUndated(term, row)
        return term
    }

    /// What was understood and still cannot stand in a calendar.
    private mutating func reportUndated(_ term: Term, _ row: SheetRow) {
        let schedule = Schedule(term, in: roadmap.period, calendar: roadmap.calendar)
        for obstacle in schedule.obstacles {
            switch obstacle {
            case .noYear(let part):
                report(
                    "roadmap.no-year", row, .term,
                    "в сроке \(Quotation.quoted(part)) нет года, а дорожная карта рассчитана на \(roadmap.period.spelled)",
                    "добавьте год или слово «ежегодно»", severity: .warning)
            case .outsidePeriod(let part):
                report(
                    "roadmap.outside-period", row, .term,
                    "срок \(Quotation.quoted(part)) не приходится на период дорожной карты: \(roadmap.period.spelled)",
                    "проверьте срок и период", severity: .warning)
            case .plan, .event, .words: break
            }
        }
        guard let period = roadmap.period.days, let first = schedule.occurrences.first,
            schedule.occurrences.allSatisfy({ $0.days.intersection(period) == nil })
        else { return }
        report(
            "roadmap.outside-period", row, .term,
            "срок (\(first.days.text)) не приходится на период дорожной карты: \(roadmap.period.spelled)",
            "проверьте срок и период", severity: .warning)
    }

    private static func misspeltMonth(in words: String) -> String? {
        let candidates = words.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }
        return candidates.lazy.compactMap { word in
            TermVocabulary.month(String(word)) == nil
                ? NearMiss.suggestion(for: String(word), among: TermVocabulary.monthNames) : nil
        }.first
    }
}
