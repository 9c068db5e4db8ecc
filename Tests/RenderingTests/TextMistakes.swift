import FileAccess
import Testing

/// What Markdown would drop, or show otherwise than its author meant.
@Suite struct TextMistakes {
    typealias Mistake = LinkMistakes.Mistake

    static let table = [
        Mistake(
            "row with more cells than columns",
            "| А | Б |\n|---|---|\n| 1 | 2 | 3 |",
            """
            Content/documents/shnor/kanal/novost.md:11:1: ошибка: в строке таблицы ячеек больше, чем столбцов: 3 вместо 2; лишние пропали бы [markdown.extra-cells]
              11 | | 1 | 2 | 3 |
                 | ^
              как исправить: сверьте число знаков | с заголовком таблицы; знак | внутри ячейки пишется \\|

            Всего ошибок: 1.
            """),
        Mistake(
            "table without its line of dashes",
            "| А | Б |\n| 1 | 2 |",
            """
            Content/documents/shnor/kanal/novost.md:9:1: предупреждение: похоже на таблицу, но показано как обычный текст [markdown.broken-table]
              9 | | А | Б |
                | ^
              как исправить: под строкой заголовков поставьте строку |---|---| с тем же числом столбцов

            Всего предупреждений: 1.
            """),
        Mistake(
            "text right under a table",
            "| А | Б |\n|---|---|\n| 1 | 2 |\nПримечание: данные за год.",
            """
            Content/documents/shnor/kanal/novost.md:12:1: предупреждение: строка без знака | стоит сразу под таблицей и станет строкой таблицы [markdown.row-without-bars]
              12 | Примечание: данные за год.
                 | ^
              как исправить: отделите текст от таблицы пустой строкой, а строку таблицы начните со знака |

            Всего предупреждений: 1.
            """),
        Mistake(
            "number left out of a list",
            "1. Первый.\n3. Третий.",
            """
            Content/documents/shnor/kanal/novost.md:10:1: предупреждение: пункт записан под номером 3, а на странице получит номер 2 [markdown.list-number]
              10 | 3. Третий.
                 | ^
              как исправить: пронумеруйте пункты подряд; чтобы сохранить номер 3, начните с него новый список после абзаца текста

            Всего предупреждений: 1.
            """),
        Mistake(
            "space in an address behind a good link",
            "[Сайт](/shnor/) и [приказ](приказ 579.md).",
            """
            Content/documents/shnor/kanal/novost.md:9:19: предупреждение: похоже на ссылку, но показано как обычный текст [markdown.broken-link]
              9 | [Сайт](/shnor/) и [приказ](приказ 579.md).
                |                   ^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: уберите пробелы из адреса или замените их на %20

            Всего предупреждений: 1.
            """),
        Mistake(
            "footnote without a text",
            "Да[^1].",
            """
            Content/documents/shnor/kanal/novost.md:9:3: ошибка: у сноски «1» нет текста [markdown.missing-footnote]
              9 | Да[^1].
                |   ^^^^
              как исправить: добавьте отдельной строкой «[^1]: текст сноски»

            Всего ошибок: 1.
            """),
        Mistake(
            "footnote nobody refers to",
            "Да.\n\n[^2]: Нет.",
            """
            Content/documents/shnor/kanal/novost.md:11:1: ошибка: на сноску «2» нет ссылки в тексте: она пропала бы [markdown.unused-footnote]
              11 | [^2]: Нет.
                 | ^^^^
              как исправить: поставьте [^2] в нужном месте текста или уберите сноску

            Всего ошибок: 1.
            """),
        Mistake(
            "footnote with two texts",
            "Да[^1].\n\n[^1]: Одна.\n[^1]: Другая.",
            """
            Content/documents/shnor/kanal/novost.md:12:1: ошибка: сноска «1» уже есть выше: этот текст пропал бы [markdown.repeated-footnote]
              12 | [^1]: Другая.
                 | ^^^^
              как исправить: дайте сноске другой номер и поставьте его в нужном месте текста

            Всего ошибок: 1.
            """),
        Mistake(
            "footnote without its mark",
            "По приказу [^1].\n\n[^1]: Приказ.\n\n[2]: https://example.org \"Сборник\"",
            """
            Content/documents/shnor/kanal/novost.md:13:1: предупреждение: строка «[2]: …» не попадёт на страницу: на неё нет ссылки в тексте [markdown.unused-definition]
              13 | [2]: https://example.org "Сборник"
                 | ^^^^
              как исправить: для сноски нужен знак ^: [^2]: …

            Всего предупреждений: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try Rendered(mistake.files).report == mistake.console)
    }

    @Test(arguments: [
        "См. [приказ][1] и [сборник].\n\n[1]: /shnor/\n[Сборник]: https://example.org \"Сборник\"",
        "```\n[1]: Приказ\n[^1]: Приказ\n```", "[1]: Приказ от 1 мая", "Текст\n[1]: Приказ",
        "1. Раз.\n1. Два.\n1. Три.", "3. Три.\n4. Четыре.", "- Раз.\n- Два.",
    ]) func nothingToSay(_ text: String) throws {
        #expect(try Rendered(Mistake("", text, "").files).report == "Замечаний нет.\n")
    }

    @Test func everyIdentifierIsShown() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let source = String(
            decoding: try DiskFiles.read(root + "/Sources/Rendering/Links/MarkdownFindings.swift"), as: UTF8.self)
        let identifiers = Set(source.matches(of: /"(markdown\.[a-z-]+)"/).map { String($0.1) })
        let shown = (Self.table + LinkMistakes.texts).map(\.console).joined()
        #expect(identifiers.count > 10)
        #expect(identifiers.filter { !shown.contains("[\($0)]") }.sorted() == [])
    }
}
