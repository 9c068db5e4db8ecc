import Testing

/// Fields that do not go together.
@Suite struct RuleMistakes {
    static let table: [Mistake] = [
        Mistake(
            "annex of no act", .message, "дата:", "приложение: 2\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: указан номер приложения, но не сказано, к какому приказу [document.annex-without-act]
              5 | приложение: 2
                | ^^^^^^^^^^
              как исправить: добавьте поле «утверждено: приказ № … от …»

            Всего ошибок: 1.
            """),
        Mistake(
            "direction without stage", .message, "дата:", "направление: шнор\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: указано направление, но не указан этап [document.direction-without-stage]
              5 | направление: шнор
                | ^^^^^^^^^^^
              как исправить: добавьте поле «этап», например «этап: мониторинг»

            Всего ошибок: 1.
            """),
        Mistake(
            "stage without direction", .message, "дата:", "этап: мониторинг\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: указан этап, но не указано направление [document.stage-without-direction]
              5 | этап: мониторинг
                | ^^^^
              как исправить: добавьте поле «направление» с номером от 1 до 8 или «все»

            Всего ошибок: 1.
            """),
        Mistake(
            "mechanisms without direction", .message, "раздел: ШНОР", "раздел: Механизмы",
            """
            Content/documents/shnor/kanal/sroki.md:4:1: ошибка: документ раздела «Механизмы» без направления и этапа [document.mechanisms-without-direction]
              4 | раздел: Механизмы
                | ^^^^^^
              как исправить: добавьте поля «направление» и «этап»

            Всего ошибок: 1.
            """),
        Mistake(
            "page on no shelf", .message, "вид: сообщение", "вид: ресурс",
            """
            Content/documents/shnor/kanal/sroki.md:3:1: ошибка: вид «ресурс» может стоять на разных полках раздела «ШНОР» [document.shelf-required]
              3 | вид: ресурс
                | ^^^
              как исправить: добавьте поле «полка», например «полка: мониторинги»

            Всего ошибок: 1.
            """),
        Mistake(
            "shelf out of its section", .message, "раздел: ШНОР",
            "раздел: Механизмы\nнаправление: 2\nэтап: мониторинг\nполка: канал",
            """
            Content/documents/shnor/kanal/sroki.md:7:1: ошибка: полки есть только в разделе «ШНОР» [document.shelf-without-section]
              7 | полка: канал
                | ^^^^^
              как исправить: уберите поле «полка» или добавьте раздел «ШНОР»

            Всего ошибок: 1.
            """),
        Mistake(
            "in force before it was signed", .order, "орган:", "вступает-в-силу: 01.12.2020\nорган:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:7:1: ошибка: документ вступает в силу 01.12.2020, раньше своей даты 17.12.2020 [document.effective-before-date]
              7 | вступает-в-силу: 01.12.2020
                | ^^^^^^^^^^^^^^^
              как исправить: проверьте обе даты

            Всего ошибок: 1.
            """),
        Mistake(
            "good until a day before it was signed", .order, "орган:", "действует-до: 16.12.2020\nорган:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:7:1: ошибка: документ действует до 16.12.2020, а начинается 17.12.2020 [document.ends-before-start]
              7 | действует-до: 16.12.2020
                | ^^^^^^^^^^^^
              как исправить: проверьте обе даты

            Всего ошибок: 1.
            """),
        Mistake(
            "good until a day before it is in force", .order, "орган:",
            "вступает-в-силу: 01.02.2021\nдействует-до: 31.01.2021\nорган:",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:8:1: ошибка: документ действует до 31.01.2021, а начинается 01.02.2021 [document.ends-before-start]
              8 | действует-до: 31.01.2021
                | ^^^^^^^^^^^^
              как исправить: проверьте обе даты

            Всего ошибок: 1.
            """),
        Mistake(
            "empty publication", adding: "documents/shnor/biblioteka/sbornik.md",
            """
            ---
            название: Сборник практик
            вид: издание
            раздел: ШНОР
            год: 2024
            аннотация: Лучшие уроки школ округа.
            ---

            """,
            """
            Content/documents/shnor/biblioteka/sbornik.md:3:1: ошибка: у издания нет ни файла, ни текста [document.publication-empty]
              3 | вид: издание
                | ^^^
              как исправить: добавьте поле «файлы» или текст издания

            Всего ошибок: 1.
            """),
        Mistake(
            "recommendations of no year", adding: "documents/shnor/monitoringi/rekomendatsii.md",
            """
            ---
            название: Рекомендации по итогам мониторинга
            вид: адресные рекомендации
            раздел: ШНОР
            направление: 2
            этап: адресные рекомендации
            аудитория: педагоги
            основание: ../kanal/sroki.md
            ---
            """,
            """
            Content/documents/shnor/monitoringi/rekomendatsii.md:3:1: ошибка: у документа нет ни даты, ни года, ни периода: адрес страницы не построить [document.undated]
              3 | вид: адресные рекомендации
                | ^^^
              как исправить: добавьте поле «дата», «год» или «период»

            Всего ошибок: 1.
            """),
        Mistake(
            "text of the skeleton", .message, "Отчёт нужен до 10 февраля.", "Да.\n\nЗдесь текст документа.",
            """
            Content/documents/shnor/kanal/sroki.md:9:1: ошибка: вместо текста документа осталась строка из заготовки [document.skeleton-text]
              9 | Здесь текст документа.
                | ^^^^^^^^^^^^^^^^^^^^^^
              как исправить: впишите текст документа на её место

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }
}
