import Testing

/// Front matter that is not YAML, said in the author's language instead of the parser's.
@Suite struct YAMLMistakes {
    static let table: [Mistake] = [
        Mistake(
            "field written twice", .order, "дата: 17.12.2020", "номер: 580\nдата: 17.12.2020",
            """
            Content/documents/shnor/prikazy/prikaz-579.md:6:1: ошибка: поле «номер» записано дважды [yaml.duplicate-key]
              6 | номер: 580
                | ^^^^^
              как исправить: оставьте одно из двух; несколько значений записываются списком

            Всего ошибок: 1.
            """),
        Mistake(
            "colon in a value", .message, "название: О сроках", "название: Отчёт: о сроках",
            """
            Content/documents/shnor/kanal/sroki.md:2:16: ошибка: лишнее двоеточие в значении [yaml.syntax]
              2 | название: Отчёт: о сроках отчёта
                |                ^
              как исправить: возьмите всё значение в кавычки: «название: "Первое: второе"»

            Всего ошибок: 1.
            """),
        Mistake(
            "field without colon", .message, "вид: сообщение", "вид сообщение",
            """
            Content/documents/shnor/kanal/sroki.md:3:1: ошибка: после имени поля нет двоеточия с пробелом [yaml.syntax]
              3 | вид сообщение
                | ^
              как исправить: запишите поле как «ключ: значение»

            Всего ошибок: 1.
            """),
        Mistake(
            "last line without colon", .message, "дата: 01.02.2021", "дата",
            """
            Content/documents/shnor/kanal/sroki.md:5:1: ошибка: после имени поля нет двоеточия с пробелом [yaml.syntax]
              5 | дата
                | ^
              как исправить: запишите поле как «ключ: значение»

            Всего ошибок: 1.
            """),
        Mistake(
            "tab before a value", .message, "вид: сообщение", "вид:\n\tсообщение",
            """
            Content/documents/shnor/kanal/sroki.md:4:1: ошибка: отступ сделан табуляцией [yaml.tab]
              4 |  сообщение
                | ^
              как исправить: замените табуляцию двумя пробелами

            Всего ошибок: 1.
            """),
        Mistake(
            "quote is not closed", .message, "название: О сроках отчёта", "название: \"О сроках отчёта",
            """
            Content/documents/shnor/kanal/sroki.md:2:11: ошибка: кавычка открыта, но не закрыта [yaml.syntax]
              2 | название: "О сроках отчёта
                |           ^
              как исправить: закройте кавычку в конце значения

            Всего ошибок: 1.
            """),
        Mistake(
            "text after a quote", .message, "название: О сроках отчёта", "название: \"О сроках\" отчёта",
            """
            Content/documents/shnor/kanal/sroki.md:2:22: ошибка: строка не похожа на «ключ: значение» [yaml.syntax]
              2 | название: "О сроках" отчёта
                |                      ^
              как исправить: проверьте отступы и кавычки в этой строке и в строке над ней

            Всего ошибок: 1.
            """),
        Mistake(
            "bracket is not closed", .message, "дата:", "основание: [приказ № 579 от 17.12.2020\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:12: ошибка: список или перечень в скобках не закрыт [yaml.syntax]
              5 | основание: [приказ № 579 от 17.12.2020
                |            ^
              как исправить: закройте скобку или запишите список по строкам с «- »

            Всего ошибок: 1.
            """),
        Mistake(
            "title starts with a bracket", .message, "название: О", "название: [Проект] О",
            """
            Content/documents/shnor/kanal/sroki.md:2:20: ошибка: строка не похожа на «ключ: значение» [yaml.syntax]
              2 | название: [Проект] О сроках отчёта
                |                    ^
              как исправить: проверьте отступы и кавычки в этой строке и в строке над ней

            Всего ошибок: 1.
            """),
        Mistake(
            "title starts with an asterisk", .message, "название: О", "название: *О",
            """
            Content/documents/shnor/kanal/sroki.md:2:12: ошибка: знаки * и & в начале значения имеют в YAML особый смысл [yaml.syntax]
              2 | название: *О сроках отчёта
                |            ^
              как исправить: возьмите значение в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "title starts with a percent sign", .message, "название: О", "название: %О",
            """
            Content/documents/shnor/kanal/sroki.md:2:11: ошибка: значение начинается с недопустимого знака [yaml.syntax]
              2 | название: %О сроках отчёта
                |           ^
              как исправить: возьмите значение в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "title starts with a dash", .message, "название: О", "название: - О",
            """
            Content/documents/shnor/kanal/sroki.md:2:11: ошибка: значение начинается с дефиса [yaml.syntax]
              2 | название: - О сроках отчёта
                |           ^
              как исправить: возьмите значение в кавычки; список начинайте с новой строки

            Всего ошибок: 1.
            """),
        Mistake(
            "title starts with an ampersand", .message, "название: О", "название: &О",
            """
            Content/documents/shnor/kanal/sroki.md:2:12: ошибка: знаки * и & в начале значения имеют в YAML особый смысл [yaml.syntax]
              2 | название: &О сроках отчёта
                |            ^
              как исправить: возьмите значение в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "number sign in a title", .message, "О сроках", "О сроках в школе #5",
            """
            Content/documents/shnor/kanal/sroki.md:2:28: предупреждение: знак # после пробела и всё, что за ним, на сайт не попадёт [yaml.comment]
              2 | название: О сроках в школе #5 отчёта
                |                            ^
              как исправить: если это часть значения, возьмите всё значение в кавычки

            Всего предупреждений: 1.
            """),
        Mistake(
            "alias of nothing", .message, "дата:", "полка: *kanal\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: знаки * и & в начале значения имеют в YAML особый смысл [yaml.syntax]
              5 | полка: *kanal
                |        ^
              как исправить: возьмите значение в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "anchor", .message, "название: О сроках отчёта", "название: &title О сроках отчёта",
            """
            Content/documents/shnor/kanal/sroki.md:2:11: ошибка: якоря и ссылки YAML (& и *) не поддерживаются [yaml.anchor]
              2 | название: &title О сроках отчёта
                |           ^^^^^^^^^^^^^^^
              как исправить: напишите значение полностью; если «&» или «*» — часть текста, возьмите его в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "anchor and its alias", .message, "вид: сообщение", "вид: &kind сообщение\nполка: *kind",
            """
            Content/documents/shnor/kanal/sroki.md:3:6: ошибка: якоря и ссылки YAML (& и *) не поддерживаются [yaml.anchor]
              3 | вид: &kind сообщение
                |      ^^^^^^^^^
              как исправить: напишите значение полностью; если «&» или «*» — часть текста, возьмите его в кавычки

            Всего ошибок: 1.
            """),
        Mistake(
            "list instead of fields", adding: "documents/spisok.md", "---\n- название\n- вид\n---\n",
            """
            Content/documents/spisok.md:2:1: ошибка: ожидались строки вида «ключ: значение» [yaml.not-a-mapping]
              2 | - название
                | ^
              как исправить: запишите каждое поле отдельной строкой: «название: …»

            Всего ошибок: 1.
            """),
        Mistake(
            "text instead of fields", adding: "documents/tekst.md", "---\nПросто текст\n---\n",
            """
            Content/documents/tekst.md:2:1: ошибка: ожидались строки вида «ключ: значение» [yaml.not-a-mapping]
              2 | Просто текст
                | ^^^^^^^^^^^^
              как исправить: запишите каждое поле отдельной строкой: «название: …»

            Всего ошибок: 1.
            """),
        Mistake(
            "name of a field is a list", .message, "вид: сообщение", "[вид]: сообщение",
            """
            Content/documents/shnor/kanal/sroki.md:3:1: ошибка: именем поля может быть только слово [yaml.not-a-mapping]
              3 | [вид]: сообщение
                | ^
              как исправить: запишите каждое поле отдельной строкой: «название: …»

            Всего ошибок: 1.
            """),
        Mistake(
            "whole text in the front matter", .message, "О сроках", String(repeating: "О сроках ", count: 5000),
            """
            Content/documents/shnor/kanal/sroki.md:1:1: ошибка: описание длиннее 64 КБ [yaml.too-large]
              1 | ---
                | ^
              как исправить: перенесите текст документа ниже второй строки «---»

            Всего ошибок: 1.
            """),
        Mistake(
            "comma in braces", .message, "дата:", "основание: {внешний: приказ от 17.02.2023, № 112}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:44: ошибка: в скобках {} запятая начинает новую часть, и «№ 112» отделилось от значения [yaml.comma]
              5 | основание: {внешний: приказ от 17.02.2023, № 112}
                |                                            ^^^^^
              как исправить: возьмите значение с запятой в кавычки: {внешний: "приказ от 17.02.2023, № 112"}

            Всего ошибок: 1.
            """),
        Mistake(
            "no space behind a colon in braces", .message, "дата:",
            "основание: {внешний:\"приказ от 17.02.2023, № 112\"}\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:13: ошибка: после «внешний:» нет пробела [yaml.colon]
              5 | основание: {внешний:"приказ от 17.02.2023, № 112"}
                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: поставьте пробел после двоеточия: {внешний: "…"}

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }
}
