import Testing

/// Front matter that is not there, or holds fields it should not.
@Suite struct FrontMatterMistakes {
    static let table: [Mistake] = [
        Mistake(
            "no front matter", adding: "documents/zametka.md", "# Заметка\n",
            """
            Content/documents/zametka.md:1:1: ошибка: документ не начинается с описания [front-matter.missing]
              1 | # Заметка
                | ^
              как исправить: первой строкой поставьте «---», затем поля «ключ: значение», затем снова «---»

            Всего ошибок: 1.
            """),
        Mistake(
            "front matter is not closed", .message, "дата: 01.02.2021\n---\n", "дата: 01.02.2021\n",
            """
            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: описание документа открыто строкой «---», но не закрыто [front-matter.unclosed]
              1 | ---
                | ^^^
              как исправить: после последнего поля поставьте отдельную строку «---»

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt field", .order, "утверждает:", "утверждаеться:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:8:1: ошибка: неизвестное поле «утверждаеться» [front-matter.unknown-key]
              8 | утверждаеться: ../polozheniya/polozhenie.md
                | ^^^^^^^^^^^^^
              возможно, имелось в виду: «утверждает»
              как исправить: переименуйте поле в «утверждает»

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt field that must be there", .order, "номер:", "номр:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:5:1: ошибка: неизвестное поле «номр» [front-matter.unknown-key]
              5 | номр: 579
                | ^^^^
              возможно, имелось в виду: «номер»
              как исправить: переименуйте поле в «номер»

            Всего ошибок: 1.
            """),
        Mistake(
            "unheard-of field", .message, "дата:", "автор: школа\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: неизвестное поле «автор» [front-matter.unknown-key]
              5 | автор: школа
                | ^^^^^
              как исправить: уберите поле или выберите одно из известных: название, вид, раздел, направление, этап, полка, номер, дата, орган, период, год, утверждено, приложение, основание, утверждает, отменяет, изменяет, вступает-в-силу, действует-до, аудитория, составитель, разработчик, аннотация, повестка, адресат, стороны, форма, группа, участников, охвачено-шнор, уровень, школ-лидеров, мероприятия, файлы, черновик, публиковать-с, адрес, прежние-адреса, история, подтверждает

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt part of a file", .message, "дата:", "файлы:\n  - {файл: plan.pdf, названье: План}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:6:22: ошибка: в поле «файлы» неизвестная часть «названье» [front-matter.unknown-part]
              6 |   - {файл: plan.pdf, названье: План}
                |                      ^^^^^^^^
              возможно, имелось в виду: «название»
              как исправить: возможны: файл, название

            Всего ошибок: 1.
            """),
        Mistake(
            "unheard-of part of a file", .message, "дата:", "файлы:\n  - {файл: plan.pdf, размер: 5 МБ}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:6:22: ошибка: в поле «файлы» неизвестная часть «размер» [front-matter.unknown-part]
              6 |   - {файл: plan.pdf, размер: 5 МБ}
                |                      ^^^^^^
              как исправить: возможны: файл, название

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt outside act", .message, "дата:", "основание: {внешнее: приказ министерства}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:13: ошибка: в поле «основание» неизвестная часть «внешнее» [front-matter.unknown-part]
              5 | основание: {внешнее: приказ министерства}
                |             ^^^^^^^
              возможно, имелось в виду: «внешний»
              как исправить: возможны: внешний

            Всего ошибок: 1.
            """),
        Mistake(
            "empty value", .order, "орган: Управление образования", "орган:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:7:1: ошибка: поле «орган» пустое [front-matter.empty-value]
              7 | орган:
                | ^^^^^
              как исправить: впишите значение или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "quoted emptiness", .order, "орган: Управление образования", "орган: \"\"",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:7:1: ошибка: поле «орган» пустое [front-matter.empty-value]
              7 | орган: ""
                | ^^^^^
              как исправить: впишите значение или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "empty list", .message, "дата:", "основание: []\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: поле «основание» пустое [front-matter.empty-value]
              5 | основание: []
                | ^^^^^^^^^
              как исправить: впишите значение или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "list instead of a value", .message, "дата: 01.02.2021", "дата: [01.02.2021, 02.02.2021]",
            """
            Content/documents/shnor/kanal/sroki.md:5:7: ошибка: в поле «дата» ожидалось одно значение, а не список [front-matter.wrong-type]
              5 | дата: [01.02.2021, 02.02.2021]
                |       ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "two kinds", .message, "вид: сообщение", "вид: [сообщение, приказ]",
            """
            Content/documents/shnor/kanal/sroki.md:3:6: ошибка: в поле «вид» ожидалось одно значение, а не список [front-matter.wrong-type]
              3 | вид: [сообщение, приказ]
                |      ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "two approving acts", .regulation, "приказ № 579 от 17.12.2020", "[приказ № 579 от 17.12.2020, prikaz.md]",
            """
            Content/documents/shnor/polozheniya/polozhenie.md:3:1: ошибка: у документа нет ни даты, ни года, ни периода: адрес страницы не построить [document.undated]
              3 | вид: положение
                | ^^^
              как исправить: добавьте поле «дата», «год» или «период»

            Content/documents/shnor/polozheniya/polozhenie.md:5:13: ошибка: в поле «утверждено» ожидалось одно значение, а не список [front-matter.wrong-type]
              5 | утверждено: [приказ № 579 от 17.12.2020, prikaz.md]
                |             ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 2.
            """),
        Mistake(
            "list in a list", .message, "дата:", "подтверждает:\n  - [5.e, 5.f]\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:6:5: ошибка: в поле «подтверждает» ожидалось значение или список значений [front-matter.wrong-type]
              6 |   - [5.e, 5.f]
                |     ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "list in a list of references", .message, "дата:", "основание:\n  - [приказ, положение]\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:6:5: ошибка: в поле «основание» ожидалось значение или список значений [front-matter.wrong-type]
              6 |   - [приказ, положение]
                |     ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "no title", .message, "название: О сроках отчёта\n", "",
            """
            Content/documents/shnor/kanal/sroki.md:2:1: ошибка: у документа нет обязательного поля «название» [front-matter.missing-key]
              2 | вид: сообщение
                | ^^^
              как исправить: добавьте поле «название»

            Всего ошибок: 1.
            """),
        Mistake(
            "no kind", .message, "вид: сообщение\n", "",
            """
            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: у документа нет обязательного поля «вид» [front-matter.missing-key]
              1 | ---
                | ^^^
              как исправить: добавьте поле «вид»

            Всего ошибок: 1.
            """),
        Mistake(
            "no section", .message, "раздел: ШНОР\n", "",
            """
            Content/documents/shnor/kanal/sroki.md:3:1: ошибка: у документа нет обязательного поля «раздел» [front-matter.missing-key]
              3 | вид: сообщение
                | ^^^
              как исправить: добавьте поле «раздел»

            Всего ошибок: 1.
            """),
        Mistake(
            "nothing at all", .message, "название: О сроках отчёта\nвид: сообщение\nраздел: ШНОР\nдата: 01.02.2021\n",
            "",
            """
            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: у документа нет обязательного поля «вид» [front-matter.missing-key]
              1 | ---
                | ^^^
              как исправить: добавьте поле «вид»

            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: у документа нет обязательного поля «название» [front-matter.missing-key]
              1 | ---
                | ^^^
              как исправить: добавьте поле «название»

            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: у документа нет обязательного поля «раздел» [front-matter.missing-key]
              1 | ---
                | ^^^
              как исправить: добавьте поле «раздел»

            Всего ошибок: 3.
            """),
        Mistake(
            "message without date", .message, "дата: 01.02.2021\n", "",
            """
            Content/documents/shnor/kanal/sroki.md:3:1: ошибка: у документа вида «сообщение» нет обязательного поля «дата» [front-matter.missing-key]
              3 | вид: сообщение
                | ^^^
              как исправить: добавьте поле «дата»

            Всего ошибок: 1.
            """),
        Mistake(
            "order without issuer", .order, "орган: Управление образования\n", "",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:3:1: ошибка: у документа вида «приказ» нет обязательного поля «орган» [front-matter.missing-key]
              3 | вид: приказ
                | ^^^
              как исправить: добавьте поле «орган»

            Всего ошибок: 1.
            """),
        Mistake(
            "programme of nobody", adding: "documents/shnor/programmy/programma.md",
            """
            ---
            название: Программа поддержки школ
            вид: программа работы
            раздел: ШНОР
            период: 2024–2026
            ---
            """,
            """
            Content/documents/shnor/programmy/programma.md:3:1: ошибка: у документа вида «программа работы» нет обязательного поля «утверждено» или «разработчик» [front-matter.missing-key]
              3 | вид: программа работы
                | ^^^
              как исправить: добавьте поле «утверждено» или «разработчик»

            Всего ошибок: 1.
            """),
        Mistake(
            "field of another kind", .message, "дата:", "участников: 24\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: поле «участников» не бывает у документа вида «сообщение» [front-matter.key-not-for-kind]
              5 | участников: 24
                | ^^^^^^^^^^
              как исправить: уберите поле или исправьте вид; поле возможно у видов: мероприятие

            Всего ошибок: 1.
            """),
        Mistake(
            "message that repeals", .message, "дата:", "отменяет: приказ № 579 от 17.12.2020\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: поле «отменяет» не бывает у документа вида «сообщение» [front-matter.key-not-for-kind]
              5 | отменяет: приказ № 579 от 17.12.2020
                | ^^^^^^^^
              как исправить: уберите поле или исправьте вид; поле возможно у видов: приказ, распоряжение, управленческое решение

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }
}
