/// The small site with a table of measures beside its roadmap, which is for 2023/2024 and in force from 15 September.
package enum TinyRoadmap {
    package static let address = "/shnor/dorozhnye-karty/2023/karta/"
    package static let document = "documents/shnor/dorozhnye-karty/karta.md"
    package static let table = "documents/shnor/dorozhnye-karty/karta.csv"

    private static let header =
        "№;Уровень;Направление;Мероприятие;Форма;Сроки;Ответственные;Группа;Адресная мера;Документы;Исполнено"

    package static let rows = [
        "1;муниципальный;2;\"Утвердить \"\"положение\"\" & план\";приказ;октябрь;УО, Центр «Исток»;педагоги;да;"
            + "shnor/prikazy/prikaz-147.md;12.10.2023",
        "2.1;школьный;;Консультации;;раз в четверть;МНЦ;;;;\"20.10.2023; 25.01.2024\"",
        "3;школьный;;Поддержка наставников;;в течение года;УО;ШМО;;;",
        "4;школьный;;Обучение;КПК;по графику;МНЦ;;нет;;",
    ]

    /// - Parameter rows: lines of the table below its headings.
    package static func files(_ rows: [String] = rows) -> Files {
        TinySite.files.replacing("период: 2023/2024", with: "период: 2023/2024\nмероприятия: karta.csv", in: document)
            .with([table: ([header] + rows).joined(separator: "\n")])
    }
}
