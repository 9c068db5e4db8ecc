import DocumentsTests
import Testing

/// References that lead nowhere, or to a document that cannot be what it is said to be.
@Suite struct RelationMistakes {
    private static let later = """
        ---
        название: О внесении изменений
        вид: приказ
        раздел: ШНОР
        номер: 14
        дата: 15.01.2021
        орган: Управление образования

        """

    static let table: [Mistake] = [
        Mistake(
            "unknown act", .message, "дата:", "основание: распоряжение № 12 от 03.02.1999\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: на сайте нет документа «распоряжение № 12 от 03.02.1999» [relation.unknown]
              5 | основание: распоряжение № 12 от 03.02.1999
                |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: исправьте номер и дату; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "wrong number", .message, "дата:", "основание: приказ № 597 от 17.12.2020\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: на сайте нет документа «приказ № 597 от 17.12.2020» [relation.unknown]
              5 | основание: приказ № 597 от 17.12.2020
                |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «приказ № 579 от 17.12.2020»
              см. Content/documents/shnor/prikazy/prikaz-579.md:5:1: здесь похожий документ
              как исправить: исправьте номер и дату; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "another act altogether", .message, "дата:", "основание: приказ № 312 от 06.09.2024\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: на сайте нет документа «приказ № 312 от 06.09.2024» [relation.unknown]
              5 | основание: приказ № 312 от 06.09.2024
                |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: исправьте номер и дату; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "wrong date", .message, "дата:", "основание: приказ № 579 от 18.12.2020\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: есть приказ № 579 от 17.12.2020, но не от 18.12.2020 [relation.date-mismatch]
              5 | основание: приказ № 579 от 18.12.2020
                |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:6:1: здесь этот документ
              как исправить: исправьте дату на 17.12.2020 или номер; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "wrong kind", .message, "дата:", "основание: распоряжение № 579 от 17.12.2020\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: документ № 579 от 17.12.2020 — не распоряжение, а приказ [relation.kind-mismatch]
              5 | основание: распоряжение № 579 от 17.12.2020
                |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:3:1: здесь этот документ
              как исправить: исправьте вид документа в ссылке

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt path", .message, "дата:", "основание: ../prikazy/prikaz-597.md\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: нет документа «documents/shnor/prikazy/prikaz-597.md» [relation.file-missing]
              5 | основание: ../prikazy/prikaz-597.md
                |            ^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «../prikazy/prikaz-579.md»
              как исправить: исправьте путь: он считается от папки этого документа

            Всего ошибок: 1.
            """),
        Mistake(
            "second reference of a list", .message, "дата:",
            "основание:\n  - приказ № 579 от 17.12.2020\n  - № 3 от 01.01.1990\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:7:5: ошибка: на сайте нет документа «приказ № 3 от 01.01.1990» [relation.unknown]
              7 |   - № 3 от 01.01.1990
                |     ^^^^^^^^^^^^^^^^^
              как исправить: исправьте номер и дату; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "itself", .order, "утверждает:", "отменяет: приказ № 579 от 17.12.2020\nутверждает:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:8:11: ошибка: документ ссылается сам на себя [relation.self]
              8 | отменяет: приказ № 579 от 17.12.2020
                |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: укажите другой документ или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "approved by a regulation", .message, "дата:", "утверждено: ../polozheniya/polozhenie.md\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:13: ошибка: документ вида «положение» не может утверждать другие документы [relation.approver-kind]
              5 | утверждено: ../polozheniya/polozhenie.md
                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/polozheniya/polozhenie.md:3:1: здесь этот документ
              как исправить: укажите приказ, распоряжение, решение или протокол

            Всего ошибок: 1.
            """),
        Mistake(
            "earlier act repeals a later one",
            adding: [
                "documents/shnor/prikazy/prikaz-14.md": later + "---\n",
                Sample.order.rawValue: Sample.order.text.replacing(
                    "утверждает:", with: "отменяет: приказ № 14 от 15.01.2021\nутверждает:"),
            ],
            """
            Content/documents/shnor/prikazy/prikaz-579.md:8:11: ошибка: документ от 17.12.2020 не может отменить или изменить более поздний: приказ № 14 от 15.01.2021 [relation.later-act]
              8 | отменяет: приказ № 14 от 15.01.2021
                |           ^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-14.md:6:1: здесь дата более позднего документа
              как исправить: проверьте даты обоих документов

            Всего ошибок: 1.
            """),
        Mistake(
            "published document refers to a draft",
            adding: [
                "documents/shnor/prikazy/prikaz-14.md": later + "изменяет: приказ № 579 от 17.12.2020\n---\n",
                Sample.order.rawValue: Sample.order.text.replacing("утверждает:", with: "черновик: да\nутверждает:"),
                Sample.regulation.rawValue: Sample.regulation.text.replacing(
                    "утверждено:", with: "черновик: да\nутверждено:"),
            ],
            """
            Content/documents/shnor/polozheniya/polozhenie.md:5:1: заметка: черновик не опубликован [publication.draft]
              5 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Content/documents/shnor/prikazy/prikaz-14.md:8:11: ошибка: документ ссылается на неопубликованный: приказ № 579 от 17.12.2020 [relation.withheld]
              8 | изменяет: приказ № 579 от 17.12.2020
                |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:8:1: здесь сказано не публиковать
              как исправить: опубликуйте оба документа или уберите ссылку

            Content/documents/shnor/prikazy/prikaz-579.md:8:1: заметка: черновик не опубликован [publication.draft]
              8 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Всего ошибок: 1, заметок: 2.
            """),
        Mistake(
            "draft", .message, "дата:", "черновик: да\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: заметка: черновик не опубликован [publication.draft]
              5 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Всего заметок: 1.
            """),
        Mistake(
            "document of tomorrow", .message, "дата:", "публиковать-с: 02.03.2021\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: заметка: документ будет опубликован 02.03.2021 [publication.later]
              5 | публиковать-с: 02.03.2021
                | ^^^^^^^^^^^^^
              как исправить: пересоберите сайт в этот день

            Всего заметок: 1.
            """),
        Mistake(
            "act with a number that cannot be read",
            tree: Sample.tree([
                Sample.order.rawValue: Sample.order.text.replacing("номер: 579", with: "номер: пять"),
                Sample.message.rawValue: Sample.message.text.replacing(
                    "дата:", with: "основание: приказ № 579 от 17.12.2020\nдата:"),
            ]),
            """
            Content/documents/shnor/prikazy/prikaz-579.md: заметка: документ не прочитан до конца, поэтому ссылки на него не проверены [relation.unread]
              как исправить: исправьте ошибку в самом документе: ссылки проверятся следующим запуском

            Content/documents/shnor/prikazy/prikaz-579.md:5:8: ошибка: «пять» — не номер документа [value.number]
              5 | номер: пять
                |        ^^^^
              как исправить: запишите номер без даты и пояснений: 579, "143/а", "01-121/13-01"

            Всего ошибок: 1, заметок: 1.
            """),
        Mistake(
            "document of an unknown kind",
            tree: Sample.tree([
                Sample.order.rawValue: Sample.order.text.replacing("вид: приказ", with: "вид: указ")
                    .replacing("утверждает:", with: "утверждено: ../kanal/sroki.md\nутверждает:"),
                Sample.message.rawValue: Sample.message.text.replacing(
                    "дата:", with: "основание: ../prikazy/prikaz-579.md\nдата:"),
            ]),
            """
            Content/documents/shnor/prikazy/prikaz-579.md: заметка: документ не прочитан до конца, поэтому ссылки на него не проверены [relation.unread]
              как исправить: исправьте ошибку в самом документе: ссылки проверятся следующим запуском

            Content/documents/shnor/prikazy/prikaz-579.md:3:6: ошибка: в поле «вид» неизвестное значение «указ» [value.unknown-kind]
              3 | вид: указ
                |      ^^^^
              как исправить: выберите одно из: приказ, распоряжение, положение, дорожная карта, программа работы, план работы, календарный график, методические рекомендации, адресные рекомендации, аналитическая справка, отчёт, управленческое решение, протокол, информационное письмо, соглашение, мероприятие, издание, сообщение, ресурс

            Всего ошибок: 1, заметок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.siteReport()
        #expect(report == mistake.console)
    }
}
