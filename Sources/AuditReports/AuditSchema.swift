import Catalogues

/// JSON Schema 2020-12 of `audit.json`, published beside it for programs that read audits of several municipalities.
package enum AuditSchema {
    /// Keys sorted.
    package static func text() throws -> String {
        let parts = [
            "rules": rules, "check": check, "facets": facets, "judgement": judgement, "waiver": waiver,
            "evidence": evidence, "score": score, "cell": cell, "cycle": cycle, "conflict": conflict, "year": year,
            "verdict": verdict,
        ]
        return try AuditJSON.encoded(SchemaNode.document("Аудит сайта", report, parts))
    }

    private static var report: SchemaNode {
        .object(
            "Отчёт об аудите сайта по объявленным правилам",
            [
                .needed(
                    "period", .string("Период, за который проверен сайт: 2025/2026 или 2025; пусто, если не указан")),
                .needed("checkedOn", .day("День, на который собран проверенный сайт")),
                .needed("rules", .part("rules", "Правила, по которым проверен сайт")),
                .needed("checks", .list("Проверки в порядке правил", of: .part("check"))),
                .needed("score", .part("score", "Сумма баллов")),
                .needed(
                    "matrix",
                    .list(
                        "Матрица полноты раздела «Механизмы»: 72 ячейки, 8 направлений по 9 этапам; пусто, если не нужна",
                        of: .part("cell"))),
                .needed(
                    "cycles", .list("Управленческие циклы, по одному на направление", of: .part("cycle"))),
                .needed(
                    "history",
                    .list("Прежние годы по тем же правилам и год отчёта, от раннего к позднему", of: .part("year"))),
            ])
    }

    private static var verdict: SchemaNode {
        .choice(
            "Вывод: passed — выполнено, failed — не выполнено, notAssessed — не оценено, notApplicable — не применяется",
            AuditReport.Verdict.allCases.map(\.rawValue))
    }

    private static var rules: SchemaNode {
        .object(
            "Набор правил",
            [
                .needed("code", .string("Код набора, не зависит от названия")),
                .needed("title", .string("Название набора")),
                .optional("act", .string("Акт, из которого взяты правила; нет у встроенного набора")),
                .optional("point", .string("Пункт акта")),
            ])
    }

    private static var check: SchemaNode {
        .object(
            "Проверка одного показателя",
            [
                .needed("id", .string("Обозначение: номер показателя и буква, 5.e, или номер, 8")),
                .optional("letter", .string("Буква слагаемого суммы баллов; нет у показателя, который баллов не даёт")),
                .needed("title", .string("Название показателя")),
                .optional("point", .string("Пункт акта")),
                .needed("verdict", .part("verdict", "Вывод")),
                .optional("points", .count("Баллы: 1 или 0; нет, пока не оценено, и у показателя без баллов")),
                .optional("value", .count("Значение показателя, который считают")),
                .optional("unit", .string("Единица значения: шт., чел.")),
                .optional(
                    "isLowerBound", .truth("Верно, если значение не меньше названного, а точное по сайту не определить")
                ),
                .needed("reason", .string("Обоснование вывода")),
                .needed("remedy", .string("Что сделать")),
                .needed("facets", .part("facets", "Четыре стороны, о которых судят порознь")),
                .optional("judgement", .part("judgement", "Заключение эксперта")),
                .optional("waiver", .part("waiver", "Отступление; вывода не меняет")),
                .needed("evidence", .list("Подтверждения", of: .part("evidence"))),
            ])
    }

    private static var facets: SchemaNode {
        .object(
            "Четыре стороны, о которых судят порознь",
            [
                .needed("present", .part("verdict", "Нужное есть на сайте")),
                .needed("requisites", .part("verdict", "Реквизиты подтверждающих документов полны")),
                .needed("link", .part("verdict", "Страницы и файлы открываются")),
                .needed("expert", .part("verdict", "Содержание оценено экспертом")),
            ])
    }

    private static var judgement: SchemaNode {
        .object(
            "Заключение эксперта",
            [
                .needed(
                    "verdict",
                    .choice("Вывод эксперта: passed — выполнено, failed — не выполнено", ["passed", "failed"])),
                .needed("role", .string("Роль эксперта, без имени")),
                .needed("date", .day("День заключения")),
                .needed("reason", .string("Обоснование")),
            ])
    }

    private static var waiver: SchemaNode {
        .object(
            "Отступление: кто отвечает за невыполненное и до какого дня",
            [
                .needed("reason", .string("Причина")),
                .needed("role", .string("Роль отвечающего, без имени")),
                .needed("until", .day("Последний день действия")),
            ])
    }

    private static var evidence: SchemaNode {
        .object(
            "Страница или файл, подтверждающие вывод",
            [
                .needed("title", .string("Название")),
                .optional("kind", .string("Вид документа: приказ, аналитическая справка")),
                .optional("number", .string("Номер")),
                .optional("date", .day("Дата")),
                .optional("approval", .string("Акт, которым документ утверждён, и номер приложения")),
                .needed("url", .string("Полный адрес, с местом на странице после знака #")),
            ])
    }

    private static var score: SchemaNode {
        .object(
            "Сумма баллов; баллы, которых ждут от экспертов, названы отдельно",
            [
                .needed("computed", .count("Баллы, определённые по структуре сайта")),
                .needed("expert", .count("Баллы по заключениям экспертов")),
                .needed("open", .count("Сколько проверок ждут эксперта")),
                .needed("maximum", .count("Наибольшая возможная сумма")),
                .needed(
                    "levels",
                    .list(
                        "Уровни, которые сумма может составить, от низшего к высшему; пусто без шкалы", of: .string(nil)
                    )),
            ])
    }

    private static var cell: SchemaNode {
        .object(
            "Ячейка матрицы: один этап одного направления",
            [
                .needed("direction", direction),
                .needed("stage", .choice("Этап управленческого цикла", Stage.allCases.map(\.slug))),
                .needed("verdict", .part("verdict", "Есть ли документы этапа")),
                .optional("requisitesComplete", .truth("Реквизиты документов полны; нет у пустой ячейки")),
                .optional("linksAlive", .truth("Все перечисленные документы открываются; нет, если их не перечислено")),
                .needed("reason", .string("Обоснование вывода")),
                .needed("remedy", .string("Что сделать")),
                .optional("waiver", .part("waiver", "Отступление; вывода не меняет")),
                .needed("evidence", .list("Документы этапа", of: .part("evidence"))),
            ])
    }

    private static var cycle: SchemaNode {
        .object(
            "Управленческий цикл направления: следуют ли документы один из другого по датам",
            [
                .needed("direction", direction),
                .needed("verdict", .part("verdict", "Подтверждён ли цикл")),
                .needed("reason", .string("Обоснование вывода")),
                .needed("remedy", .string("Что сделать")),
                .optional("waiver", .part("waiver", "Отступление; вывода не меняет")),
                .needed("conflicts", .list("Документы старше своей причины", of: .part("conflict"))),
            ])
    }

    private static var direction: SchemaNode {
        .choice("Направление", Direction.allCases.map(\.slug))
    }

    private static var conflict: SchemaNode {
        .object(
            "Документ, который старше своей причины",
            [
                .needed("document", .part("evidence", "Документ")),
                .needed("cause", .part("evidence", "То, из чего он следует")),
            ])
    }

    private static var year: SchemaNode {
        .object(
            "Итог одного года",
            [
                .needed("period", .string("Период")),
                .needed("score", .part("score", "Сумма баллов")),
                .needed("filledCells", .count("Ячеек матрицы с документами")),
                .needed("cells", .count("Ячеек матрицы всего")),
                .needed("soundCycles", .count("Подтверждённых циклов")),
                .needed("cycles", .count("Циклов всего")),
                .needed(
                    "verdicts", .dictionary("Выводы проверок по обозначениям", of: .part("verdict"))),
                .needed(
                    "values",
                    .dictionary("Значения показателей, которые считают, по обозначениям", of: .count(nil))),
            ])
    }
}
