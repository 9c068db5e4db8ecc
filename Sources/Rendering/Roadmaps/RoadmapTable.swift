import Documents
import Roadmaps
import SiteModel
import Spreadsheets

/// The table of a roadmap with its state, to be opened in Excel.
enum RoadmapTable {
    private static let headings = [
        "№", "Уровень", "Направления", "Мероприятие", "Форма", "Сроки", "Начало", "Срок", "Ответственные",
        "Адресная мера", "Группа", "Состояние", "Исполнено", "Документы",
    ]

    static func bytes(_ roadmap: SiteRoadmap, on site: Site) -> [UInt8] {
        let rows = roadmap.items.map { measure in row(measure, on: site).map { SheetContent.Value.text($0) } }
        return CsvWriter.bytes(
            of: SheetContent(name: "Дорожная карта", columns: headings.map { .init($0) }, rows: rows))
    }

    private static func row(_ measure: SiteRoadmapItem, on site: Site) -> [String] {
        let item = measure.item
        let days = days(measure)
        return [
            item.number, item.level.rawValue,
            item.directions.map { "\($0.number). \($0.shortTitle)" }.joined(separator: "; "), item.measure,
            item.form ?? "", item.term.text, days?.from.dotted ?? "", days?.until.dotted ?? "",
            item.responsible.map(\.text).joined(separator: "; "), item.isAddress ? "да" : "нет", item.group ?? "",
            measure.state.kind.words, measure.done.map(\.dotted).joined(separator: "; "),
            measure.documents.map { site.settings.baseURL + site.documents[$0].address }.joined(separator: " "),
        ]
    }

    /// Of the first time that is not done, or of the last; the year of what goes on throughout it.
    private static func days(_ measure: SiteRoadmapItem) -> DayRange? {
        let times = measure.state.occurrences
        if let time = times.first(where: { $0.kind != .done }) ?? times.last { return time.occurrence.days }
        return measure.schedule.open.flatMap { $0.kind == .throughoutYear ? $0.days : nil }
    }
}
