/// Columns that both tables have.
extension DataColumn {
    static let indicatorCode = DataColumn(
        name: "code", title: "Код", description: "Код показателя", english: "Code of the indicator", kind: .string,
        constraints: .init(isRequired: true, pattern: "[a-z0-9-]+"), width: 14)

    static let indicatorTitle = DataColumn(
        name: "indicator", title: "Показатель", description: "Название показателя", english: "Title of the indicator",
        kind: .string, constraints: .init(isRequired: true), width: 60)

    static let period = DataColumn(
        name: "period", title: "Период", description: "Учебный или календарный год",
        english: "School year or calendar year", kind: .string,
        constraints: .init(isRequired: true, pattern: "[0-9]{4}([/–][0-9]{4})?"))

    static let note = DataColumn(
        name: "note", title: "Примечание", description: Note.description, english: Note.english, kind: .string,
        width: 40)
}
