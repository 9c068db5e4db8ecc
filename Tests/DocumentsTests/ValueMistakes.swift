import Testing

/// Values that are not what their field should hold.
@Suite struct ValueMistakes {
    private static let roadmap = "documents/shnor/karta.md"

    private static func roadmap(_ table: String) -> String {
        """
        ---
        название: Дорожная карта
        вид: дорожная карта
        раздел: ШНОР
        утверждено: приказ № 579 от 17.12.2020
        период: 2021–2023
        мероприятия: \(table)
        ---
        Пояснения к карте.

        """
    }

    static let table: [Mistake] = [
        Mistake(
            "date in words", .message, "01.02.2021", "первого февраля",
            """
            Content/documents/shnor/kanal/sroki.md:5:7: ошибка: «первого февраля» — не дата [value.date-form]
              5 | дата: первого февраля
                |       ^^^^^^^^^^^^^^^
              как исправить: запишите дату как 17.12.2020

            Всего ошибок: 1.
            """),
        Mistake(
            "year of two digits", .message, "01.02.2021", "01.02.21",
            """
            Content/documents/shnor/kanal/sroki.md:5:7: ошибка: «01.02.21» — не дата [value.date-form]
              5 | дата: 01.02.21
                |       ^^^^^^^^
              как исправить: запишите дату как 17.12.2020

            Всего ошибок: 1.
            """),
        Mistake(
            "no such day", .message, "01.02.2021", "29.02.2021",
            """
            Content/documents/shnor/kanal/sroki.md:5:7: ошибка: в календаре нет дня «29.02.2021» [value.date-impossible]
              5 | дата: 29.02.2021
                |       ^^^^^^^^^^
              как исправить: проверьте число, месяц и год

            Всего ошибок: 1.
            """),
        Mistake(
            "no such month", .message, "01.02.2021", "2021-13-01",
            """
            Content/documents/shnor/kanal/sroki.md:5:7: ошибка: в календаре нет дня «2021-13-01» [value.date-impossible]
              5 | дата: 2021-13-01
                |       ^^^^^^^^^^
              как исправить: проверьте число, месяц и год

            Всего ошибок: 1.
            """),
        Mistake(
            "period in words", .message, "дата:", "период: зимой\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:9: ошибка: «зимой» — не период [value.period]
              5 | период: зимой
                |         ^^^^^
              как исправить: запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026

            Всего ошибок: 1.
            """),
        Mistake(
            "school year of two years", .message, "дата:", "период: 2024/2026\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:9: ошибка: «2024/2026» — не период [value.period]
              5 | период: 2024/2026
                |         ^^^^^^^^^
              как исправить: запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026

            Всего ошибок: 1.
            """),
        Mistake(
            "period backwards", .message, "дата:", "период: 2026–2024\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:9: ошибка: «2026–2024» — не период [value.period]
              5 | период: 2026–2024
                |         ^^^^^^^^^
              как исправить: запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026

            Всего ошибок: 1.
            """),
        Mistake(
            "year in short", .message, "дата:", "год: 25\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:6: ошибка: «25» — не год [value.year]
              5 | год: 25
                |      ^^
              как исправить: запишите год четырьмя цифрами: 2025

            Всего ошибок: 1.
            """),
        Mistake(
            "annex in words", .regulation, "приложение: 1", "приложение: первое",
            """
            Content/documents/shnor/polozheniya/polozhenie.md:6:13: ошибка: «первое» — не целое число [value.count]
              6 | приложение: первое
                |             ^^^^^^
              как исправить: запишите число цифрами, без слов и единиц: 24

            Всего ошибок: 1.
            """),
        Mistake(
            "flag in other words", .message, "дата:", "черновик: наверное\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:11: ошибка: в поле «черновик» может стоять только «да» или «нет» [value.flag]
              5 | черновик: наверное
                |           ^^^^^^^^
              как исправить: напишите «да» или «нет»

            Всего ошибок: 1.
            """),
        Mistake(
            "history in other words", .message, "дата:", "история: позже\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:10: ошибка: в поле «история» может стоять «нет», «да» или день [value.history]
              5 | история: позже
                |          ^^^^^
              как исправить: запишите «нет», чтобы не показывать прежние редакции, или день, с которого их показывать: 01.09.2025

            Всего ошибок: 1.
            """),
        Mistake(
            "no number", .order, "номер: 579", "номер: б/н",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:5:8: ошибка: «б/н» — не номер документа [value.number]
              5 | номер: б/н
                |        ^^^
              как исправить: запишите номер без даты и пояснений: 579, "143/а", "01-121/13-01"

            Всего ошибок: 1.
            """),
        Mistake(
            "number with its date", .order, "номер: 579", "номер: 579 (ред. 2)",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:5:8: ошибка: «579 (ред. 2)» — не номер документа [value.number]
              5 | номер: 579 (ред. 2)
                |        ^^^^^^^^^^^^
              как исправить: запишите номер без даты и пояснений: 579, "143/а", "01-121/13-01"

            Всего ошибок: 1.
            """),
        Mistake(
            "reference in words", .message, "дата:", "основание: приказ Минпросвещения\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: в поле «основание» не понято, о каком документе речь: «приказ Минпросвещения» [value.reference]
              5 | основание: приказ Минпросвещения
                |            ^^^^^^^^^^^^^^^^^^^^^
              как исправить: запишите «приказ № 579 от 17.12.2020», путь к файлу .md или {внешний: "…"} для документа, которого нет на сайте

            Всего ошибок: 1.
            """),
        Mistake(
            "reference to an unheard-of kind", .message, "дата:", "основание: указ № 1 от 01.02.2021\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: в поле «основание» не понято, о каком документе речь: «указ № 1 от 01.02.2021» [value.reference]
              5 | основание: указ № 1 от 01.02.2021
                |            ^^^^^^^^^^^^^^^^^^^^^^
              как исправить: запишите «приказ № 579 от 17.12.2020», путь к файлу .md или {внешний: "…"} для документа, которого нет на сайте

            Всего ошибок: 1.
            """),
        Mistake(
            "reference out of the folder", .message, "дата:", "основание: ../../../../tajna.md\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: путь «../../../../tajna.md» выходит за папку с документами [value.reference-outside]
              5 | основание: ../../../../tajna.md
                |            ^^^^^^^^^^^^^^^^^^^^
              как исправить: укажите путь к документу внутри папки documents

            Всего ошибок: 1.
            """),
        Mistake(
            "file out of the folder", .message, "дата:", "файлы: ../../../../plan.pdf\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: путь «../../../../plan.pdf» выходит за папку с документами [attachment.outside]
              5 | файлы: ../../../../plan.pdf
                |        ^^^^^^^^^^^^^^^^^^^^
              как исправить: положите файл рядом с документом и укажите путь от него

            Всего ошибок: 1.
            """),
        Mistake(
            "file by an absolute path", .message, "дата:", "файлы:\n  - файл: /etc/passwd\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:6:11: ошибка: путь «/etc/passwd» выходит за папку с документами [attachment.outside]
              6 |   - файл: /etc/passwd
                |           ^^^^^^^^^^^
              как исправить: положите файл рядом с документом и укажите путь от него

            Всего ошибок: 1.
            """),
        Mistake(
            "table out of the folder", adding: roadmap, roadmap("../../../../karta.csv"),
            """
            Content/documents/shnor/karta.md:7:14: ошибка: путь «../../../../karta.csv» выходит за папку с документами [roadmap.table-outside]
              7 | мероприятия: ../../../../karta.csv
                |              ^^^^^^^^^^^^^^^^^^^^^
              как исправить: положите файл рядом с документом и укажите путь от него

            Всего ошибок: 1.
            """),
        Mistake(
            "table of Word", adding: roadmap, roadmap("{файл: karta.docx, лист: Карта}"),
            """
            Content/documents/shnor/karta.md:7:21: ошибка: файл «karta.docx» — не таблица CSV и не книга XLSX [roadmap.table-format]
              7 | мероприятия: {файл: karta.docx, лист: Карта}
                |                     ^^^^^^^^^^
              как исправить: сохраните таблицу в Excel как «Книга Excel (*.xlsx)» или CSV и укажите этот файл

            Всего ошибок: 1.
            """),
        Mistake(
            "two tables", adding: roadmap, roadmap("[karta.csv, karta-2.csv]"),
            """
            Content/documents/shnor/karta.md:7:14: ошибка: в поле «мероприятия» ожидалось одно значение, а не список [front-matter.wrong-type]
              7 | мероприятия: [karta.csv, karta-2.csv]
                |              ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "sheet without a file", adding: roadmap, roadmap("{лист: Карта}"),
            """
            Content/documents/shnor/karta.md:7:14: ошибка: в поле «мероприятия» ожидалось поле «файл» с путём к файлу [front-matter.wrong-type]
              7 | мероприятия: {лист: Карта}
                |              ^
              как исправить: сравните поле с образцом из «svod new» или из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "table of another kind", .message, "дата:", "мероприятия: karta.csv\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: поле «мероприятия» не бывает у документа вида «сообщение» [front-matter.key-not-for-kind]
              5 | мероприятия: karta.csv
                | ^^^^^^^^^^^
              как исправить: уберите поле или исправьте вид; поле возможно у видов: дорожная карта

            Всего ошибок: 1.
            """),
        Mistake(
            "act nobody filled in", .regulation, "приказ № 579 от 17.12.2020", "{внешний: приказ № … от …}",
            """
            Content/documents/shnor/polozheniya/polozhenie.md:5:23: ошибка: поле из заготовки не заполнено: «приказ № … от …» [value.placeholder]
              5 | утверждено: {внешний: приказ № … от …}
                |                       ^^^^^^^^^^^^^^^
              как исправить: впишите настоящее значение

            Всего ошибок: 1.
            """),
        Mistake(
            "field nobody filled in", .message, "дата:", "составитель: …\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:14: ошибка: поле из заготовки не заполнено: «…» [value.placeholder]
              5 | составитель: …
                |              ^
              как исправить: впишите настоящее значение

            Всего ошибок: 1.
            """),
        Mistake(
            "two requisites in one field", .order, "номер: 579", "номер: 579 от 17.12.2020",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:5:8: ошибка: «579 от 17.12.2020» — не номер документа [value.number]
              5 | номер: 579 от 17.12.2020
                |        ^^^^^^^^^^^^^^^^^
              как исправить: запишите номер без даты и пояснений: 579, "143/а", "01-121/13-01"

            Всего ошибок: 1.
            """),
        Mistake(
            "address in Cyrillic", .message, "дата:", "адрес: /школы/\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: «/школы/» — не адрес страницы [value.address]
              5 | адрес: /школы/
                |        ^^^^^^^
              как исправить: запишите путь латиницей от корня сайта, с косой чертой в начале и в конце: /shnor/prikazy/2020/579/

            Всего ошибок: 1.
            """),
        Mistake(
            "address without slash", .message, "дата:", "прежние-адреса: /shkoly\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:17: ошибка: с прежнего адреса «/shkoly» переход на новую страницу не сделать [value.former-address]
              5 | прежние-адреса: /shkoly
                |                 ^^^^^^^
              как исправить: переход возможен с адресов от корня сайта, латиницей, которые заканчиваются косой чертой, .html или .htm: /docs/prikaz.html; с остальных его настраивают на самом сервере

            Всего ошибок: 1.
            """),
        Mistake(
            "former address of a program", .message, "дата:", "прежние-адреса: [/a/b.htm, /docs/prikaz.php]\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:28: ошибка: с прежнего адреса «/docs/prikaz.php» переход на новую страницу не сделать [value.former-address]
              5 | прежние-адреса: [/a/b.htm, /docs/prikaz.php]
                |                            ^^^^^^^^^^^^^^^^
              как исправить: переход возможен с адресов от корня сайта, латиницей, которые заканчиваются косой чертой, .html или .htm: /docs/prikaz.html; с остальных его настраивают на самом сервере

            Всего ошибок: 1.
            """),
        Mistake(
            "two years with a hyphen", .message, "дата:", "период: 2025-2026\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:9: предупреждение: непонятно, учебный это год или два календарных; прочитано как два календарных [value.period-kind]
              5 | период: 2025-2026
                |         ^^^^^^^^^
              как исправить: учебный год запишите как 2025/2026, два календарных — как 2025–2026

            Всего предупреждений: 1.
            """),
        Mistake(
            "department half filled in", .message, "дата:", "орган: Управление …\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: поле из заготовки не заполнено: «Управление …» [value.placeholder]
              5 | орган: Управление …
                |        ^^^^^^^^^^^^
              как исправить: впишите настоящее значение

            Всего ошибок: 1.
            """),
        Mistake(
            "act half filled in", .message, "дата:", "основание: {внешний: \"приказ Минпросвещения № … от …\"}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:22: ошибка: поле из заготовки не заполнено: «приказ Минпросвещения № … от …» [value.placeholder]
              5 | основание: {внешний: "приказ Минпросвещения № … от …"}
                |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: впишите настоящее значение

            Всего ошибок: 1.
            """),
        Mistake(
            "number nobody filled in", .message, "дата:", "номер: …\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: поле из заготовки не заполнено: «…» [value.placeholder]
              5 | номер: …
                |        ^
              как исправить: впишите настоящее значение

            Всего ошибок: 1.
            """),
        Mistake(
            "annex of no number", .regulation, "приложение: 1", "приложение: 0",
            """
            Content/documents/shnor/polozheniya/polozhenie.md:6:13: ошибка: «0» — меньше 1 [value.count]
              6 | приложение: 0
                |             ^
              как исправить: запишите число не меньше 1

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }
}
