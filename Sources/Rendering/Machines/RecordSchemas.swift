import AuditReports
import Catalogues
import Documents
import SiteModel

/// JSON Schema 2020-12 of the records beside documents and lists, published for the programs that read them.
enum RecordSchemas {
    /// Of `index.json` beside a document.
    static func document() throws -> String {
        try AuditJSON.encoded(
            SchemaNode.document(
                "Сведения о документе",
                .object("Реквизиты, состояние, связи и файлы документа, без текста", schema + summary + own),
                [
                    "status": status, "related": related, "annex": annex, "file": file, "event": event,
                    "relations": relations, "roadmap": roadmap,
                ]))
    }

    /// Of `index.json` beside a list.
    static func list() throws -> String {
        try AuditJSON.encoded(
            SchemaNode.document(
                "Список документов",
                .object(
                    "Все документы списка, новые сверху",
                    schema + [
                        .needed("url", url("Полный адрес страницы списка")),
                        .needed("title", .string("Название списка")),
                        .needed("summary", .string("Что в списке")),
                        .needed("count", .count("Сколько документов")),
                        .needed("documents", .list("Документы", of: .part("document"))),
                    ]),
                ["document": .object("Документ в списке", summary), "status": status]))
    }

    private static var schema: [SchemaNode.Property] { [.needed("$schema", url("Полный адрес этой схемы"))] }

    private static var summary: [SchemaNode.Property] {
        [
            .needed("url", url("Полный адрес страницы документа; сведения о нём — по этому адресу и index.json")),
            .needed("title", .string("Название")),
            .needed("kind", .choice("Вид документа", DocumentKind.allCases.map(\.name))),
            .optional("number", .string("Номер")),
            .optional("date", .day("Дата документа; у приложения — дата акта, которым оно утверждено")),
            .optional("period", .string("Период: 2024/2025 — учебный год, 2024 — год, 2024–2026 — годы")),
            .optional("year", .count("Год, если нет даты и периода")),
            .optional(
                "changed", .day("Последний день, когда изменился документ или его состояние; нет, если неизвестен")),
            .optional("status", .part("status", "Состояние на день сборки сайта; есть только у актов")),
        ]
    }

    private static var own: [SchemaNode.Property] {
        [
            .optional("issuer", .string("Орган, принявший документ")),
            .optional("effectiveFrom", .day("День вступления в силу, если он назван в документе")),
            .optional("validUntil", .day("Последний день действия, если он назван в документе")),
            .optional("annex", .count("Номер приложения к акту, которым документ утверждён")),
            .optional("compiler", .string("Составитель")),
            .optional("developer", .string("Разработчик")),
            .optional("annotation", .string("Аннотация")),
            .needed("sections", .list("Разделы сайта", of: .choice("Раздел", SiteSection.allCases.map(\.slug)))),
            .optional("shelf", .choice("Место в разделе «ШНОР»", Shelf.allCases.map(\.slug))),
            .optional(
                "directions", .list("Направления", of: .choice("Направление", Direction.allCases.map(\.slug)))),
            .optional(
                "stages", .list("Этапы управленческого цикла", of: .choice("Этап", Stage.allCases.map(\.slug)))),
            .optional(
                "audiences", .list("Для кого", of: .choice("Аудитория", Audience.allCases.map(\.rawValue)))),
            .optional("addressee", .string("Адресат")),
            .optional("parties", .list("Стороны соглашения", of: .string(nil))),
            .optional("confirms", .list("Показатели, которые документ подтверждает", of: .string(nil))),
            .optional("leaderSchools", .count("Сколько школ-лидеров участвует в соглашении")),
            .optional("event", .part("event", "Сведения о мероприятии")),
            .optional("relations", .part("relations", "Связи с другими документами")),
            .optional("annexes", .list("Приложения по порядку номеров", of: .part("annex"))),
            .optional("results", .list("Результаты мониторингов, из которых следует документ", of: url(nil))),
            .optional("roadmap", .part("roadmap", "Файлы дорожной карты")),
            .optional("files", .list("Файлы документа", of: .part("file"))),
            .optional("history", url("Страница истории изменений; нет, если прежних редакций нет или они не показаны")),
            .optional("editions", .list("Дни показанных редакций, новые сверху", of: .day("День"))),
        ]
    }

    private static var status: SchemaNode {
        .object(
            "Состояние акта",
            [
                .needed(
                    "force",
                    .choice(
                        "in-force — действует, amended — действует с изменениями, repealed — утратил силу, "
                            + "not-yet — не вступил в силу, expired — срок истёк",
                        ActStatus.Force.allCases.map(\.cssClass))),
                .needed("text", .string("То же словами")),
                .optional(
                    "since",
                    .day(
                        "С какого дня; у не вступившего — день вступления, у акта с истёкшим сроком — последний день действия"
                    )),
                .optional("cause", url("Документ, который отменил акт или последним изменил его")),
            ])
    }

    private static var relations: SchemaNode {
        .object(
            "Связи по видам",
            Relation.Role.allCases.map { .optional("\($0.key)", .list($0.title, of: .part("related"))) })
    }

    private static var related: SchemaNode {
        .object(
            "Связанный документ",
            [
                .optional("url", url("Полный адрес страницы; нет у документа, которого нет на сайте")),
                .needed("title", .string("Вид и реквизиты или название")),
            ])
    }

    private static var annex: SchemaNode {
        .object(
            "Приложение",
            [
                .needed("number", .count("Номер")), .needed("url", url("Полный адрес страницы")),
                .needed("title", .string("Название")),
            ])
    }

    private static var event: SchemaNode {
        .object(
            "Мероприятие",
            [
                .optional("form", .choice("Форма", EventForm.allCases.map(\.rawValue))),
                .needed("level", .choice("Уровень", EventLevel.allCases.map(\.rawValue))),
                .optional("groups", .list("Группы", of: .choice("Группа", EventGroup.allCases.map(\.rawValue)))),
                .optional("participants", .count("Сколько участников")),
                .optional("schools", .count("Сколько охвачено ШНОР")),
            ])
    }

    private static var roadmap: SchemaNode {
        .object(
            "Файлы дорожной карты, которая ведётся таблицей",
            [
                .needed("progress", url("Страница хода исполнения")),
                .needed("calendar", url("Календарь сроков, iCalendar")),
                .needed("table", url("Мероприятия с состоянием, CSV")),
            ])
    }

    private static var file: SchemaNode {
        .object(
            "Файл",
            [
                .needed("url", url("Полный адрес")), .needed("title", .string("Название")),
                .needed("mediaType", .string("Тип содержимого (IANA)")), .needed("size", .count("Размер в байтах")),
                .optional("pages", .count("Число страниц PDF, если его удалось сосчитать наверняка")),
                .optional("sha256", .string("Контрольная сумма SHA-256", pattern: "^[0-9a-f]{64}$")),
            ])
    }

    private static func url(_ description: String?) -> SchemaNode {
        .string(description, pattern: "^https?://[^ <>\"]+$")
    }
}
