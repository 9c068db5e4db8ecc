import Testing

/// Links that lead nowhere, or where no link of the site may lead.
@Suite struct LinkMistakes {
    /// A message with one flawed line, and everything a person reads about it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let files: Files
        let console: String

        /// - Parameter console: the exact text, without the line break at its end.
        init(_ name: String, _ line: String, with more: Files = [:], _ console: String) {
            self.name = name
            files = TinySite.files.merging(more) { $1 }.with(["documents/shnor/kanal/novost.md": Self.message(line)])
            self.console = console + "\n"
        }

        private static func message(_ line: String) -> String {
            """
            ---
            название: Новость
            вид: сообщение
            раздел: ШНОР
            дата: 02.09.2025
            ---
            ## Сроки сдачи

            \(line)

            """
        }

        var testDescription: String { name }
    }

    static let addresses = [
        Mistake(
            "link to nowhere", "Смотрите [план]().",
            """
            Content/documents/shnor/kanal/novost.md:9:11: ошибка: ссылка никуда не ведёт [link.empty]
              9 | Смотрите [план]().
                |           ^^^^
              как исправить: впишите адрес в круглые скобки

            Всего ошибок: 1.
            """),
        Mistake(
            "script", "Нажмите [сюда](javascript:alert(1)).",
            """
            Content/documents/shnor/kanal/novost.md:9:16: ошибка: ссылка «javascript:alert(1)» не пропускается на сайт [link.unsafe]
              9 | Нажмите [сюда](javascript:alert(1)).
                |                ^^^^^^^^^^^^^^^^^^^
              как исправить: разрешены https:, http:, mailto:, tel: и пути к файлам сайта

            Всего ошибок: 1.
            """),
        Mistake(
            "picture from another site", "![Схема](https://example.com/a.png)",
            """
            Content/documents/shnor/kanal/novost.md:9:10: ошибка: ссылка «https://example.com/a.png» не пропускается на сайт [link.unsafe]
              9 | ![Схема](https://example.com/a.png)
                |          ^^^^^^^^^^^^^^^^^^^^^^^^^
              как исправить: положите рисунок рядом с документом и укажите путь к нему

            Всего ошибок: 1.
            """),
        Mistake(
            "address without a scheme", "Зайдите [сюда](//example.com/a).",
            """
            Content/documents/shnor/kanal/novost.md:9:16: ошибка: ссылка «//example.com/a» не пропускается на сайт [link.unsafe]
              9 | Зайдите [сюда](//example.com/a).
                |                ^^^^^^^^^^^^^^^
              как исправить: разрешены https:, http:, mailto:, tel: и пути к файлам сайта

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt heading of its own", "Смотрите [сроки](#sroki-sdatchi).",
            """
            Content/documents/shnor/kanal/novost.md:9:18: ошибка: в этом документе нет раздела «#sroki-sdatchi» [link.fragment-missing]
              9 | Смотрите [сроки](#sroki-sdatchi).
                |                  ^^^^^^^^^^^^^^
              возможно, имелось в виду: «#sroki-sdachi»
              как исправить: исправьте якорь: он строится из текста заголовка латиницей

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt page of the site", "Смотрите [приказы](/shnor/prikasy/).",
            """
            Content/documents/shnor/kanal/novost.md:9:20: ошибка: на сайте нет страницы «/shnor/prikasy/» [link.page-missing]
              9 | Смотрите [приказы](/shnor/prikasy/).
                |                    ^^^^^^^^^^^^^^^
              возможно, имелось в виду: «/shnor/prikazy/»
              как исправить: исправьте адрес; на документы удобнее ссылаться путём к их файлу .md

            Всего ошибок: 1.
            """),
    ]

    static let paths = [
        Mistake(
            "out of the folder", "Смотрите [файл](../../../../etc/passwd).",
            """
            Content/documents/shnor/kanal/novost.md:9:17: ошибка: путь «../../../../etc/passwd» выходит за папку с документами [link.outside]
              9 | Смотрите [файл](../../../../etc/passwd).
                |                 ^^^^^^^^^^^^^^^^^^^^^^
              как исправить: ссылаться можно только на файлы внутри папки documents

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt document", "Смотрите [приказ](../prikazy/prikaz-146.md).",
            """
            Content/documents/shnor/kanal/novost.md:9:19: ошибка: нет документа «documents/shnor/prikazy/prikaz-146.md» [link.document-missing]
              9 | Смотрите [приказ](../prikazy/prikaz-146.md).
                |                   ^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «../prikazy/prikaz-147.md»
              см. Content/documents/shnor/prikazy/prikaz-146.md: здесь искали документ
              как исправить: исправьте путь: он считается от папки этого документа

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt file", "Скачайте [сборник](../biblioteka/files/sbornic.pdf).",
            """
            Content/documents/shnor/kanal/novost.md:9:20: ошибка: нет файла «documents/shnor/biblioteka/files/sbornic.pdf» [link.file-missing]
              9 | Скачайте [сборник](../biblioteka/files/sbornic.pdf).
                |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «../biblioteka/files/sbornik.pdf»
              см. Content/documents/shnor/biblioteka/files/sbornic.pdf: здесь искали файл
              как исправить: положите файл на это место или исправьте путь

            Всего ошибок: 1.
            """),
        Mistake(
            "document held back", "Смотрите [план](../plany/proekt.md).",
            with: [
                "documents/shnor/plany/proekt.md": """
                ---
                название: Проект плана
                вид: план работы
                раздел: ШНОР
                период: 2026/2027
                черновик: да
                ---
                Ещё пишется.

                """
            ],
            """
            Content/documents/shnor/kanal/novost.md:9:17: ошибка: ссылка ведёт на неопубликованный документ «Проект плана» [link.withheld]
              9 | Смотрите [план](../plany/proekt.md).
                |                 ^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/plany/proekt.md:6:1: здесь сказано не публиковать
              как исправить: опубликуйте его или уберите ссылку

            Content/documents/shnor/plany/proekt.md:6:1: заметка: черновик не опубликован [publication.draft]
              6 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Всего ошибок: 1, заметок: 1.
            """),
        Mistake(
            "two files of one name", "Скачайте [один](files/a.pdf) и [другой](old/A.pdf).",
            with: ["documents/shnor/kanal/files/a.pdf": "%PDF", "documents/shnor/kanal/old/A.pdf": "%PDF"],
            """
            Content/documents/shnor/kanal/novost.md:9:41: ошибка: файлы «documents/shnor/kanal/files/a.pdf» и «documents/shnor/kanal/old/A.pdf» получили бы один адрес [attachment.duplicate]
              9 | Скачайте [один](files/a.pdf) и [другой](old/A.pdf).
                |                                         ^^^^^^^^^
              как исправить: переименуйте один из файлов

            Всего ошибок: 1.
            """),
    ]

    static let texts = [
        Mistake(
            "raw HTML", "Текст <b onclick=\"alert(1)\">важный</b>.",
            """
            Content/documents/shnor/kanal/novost.md:9:7: предупреждение: разметка HTML показана на странице как обычный текст [markdown.raw-html]
              9 | Текст <b onclick="alert(1)">важный</b>.
                |       ^^^^^^^^^^^^^^^^^^^^^^
              как исправить: замените её разметкой Markdown; разрыв строки в ячейке таблицы пишется <br>

            Content/documents/shnor/kanal/novost.md:9:35: предупреждение: разметка HTML показана на странице как обычный текст [markdown.raw-html]
              9 | Текст <b onclick="alert(1)">важный</b>.
                |                                   ^^^^
              как исправить: замените её разметкой Markdown; разрыв строки в ячейке таблицы пишется <br>

            Всего предупреждений: 2.
            """),
        Mistake(
            "second title", "# Новость",
            """
            Content/documents/shnor/kanal/novost.md:9:3: предупреждение: заголовок первого уровня уже есть на странице: это название документа [markdown.level-one-heading]
              9 | # Новость
                |   ^^^^^^^
              как исправить: начните заголовок с «##» или уберите строку, если она повторяет название

            Всего предупреждений: 1.
            """),
        Mistake(
            "level left out", "#### Сроки",
            """
            Content/documents/shnor/kanal/novost.md:9:1: предупреждение: после заголовка уровня 2 сразу идёт уровень 4 [markdown.skipped-heading]
              9 | #### Сроки
                | ^
              как исправить: поставьте ### — следующий уровень без пропуска

            Всего предупреждений: 1.
            """),
        Mistake(
            "heading of nothing", "###",
            """
            Content/documents/shnor/kanal/novost.md:9:1: ошибка: пустой заголовок [markdown.empty-heading]
              9 | ###
                | ^
              как исправить: впишите текст заголовка или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "picture without words", "![](a.png)", with: ["documents/shnor/kanal/a.png": "png"],
            """
            Content/documents/shnor/kanal/novost.md:9:5: ошибка: у рисунка нет описания: незрячий читатель не узнает, что на нём [markdown.image-description]
              9 | ![](a.png)
                |     ^^^^^
              как исправить: впишите описание в квадратные скобки: ![Описание](a.png)

            Всего ошибок: 1.
            """),
        Mistake(
            "link without words", "[](/shnor/)",
            """
            Content/documents/shnor/kanal/novost.md:9:4: ошибка: у ссылки нет текста [markdown.link-text]
              9 | [](/shnor/)
                |    ^^^^^^^
              как исправить: впишите в квадратные скобки, куда ведёт ссылка

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: addresses + paths + texts) func console(_ mistake: Mistake) throws {
        let report = try Rendered(mistake.files).report
        #expect(report == mistake.console)
    }

    @Test func draftsAreCheckedToo() throws {
        let mistake = Mistake("", "Смотрите [план](net.md). ![](a.png)", "")
        let path = "documents/shnor/kanal/novost.md"
        let site = try Rendered(mistake.files.replacing("дата:", with: "черновик: да\nдата:", in: path))
        #expect(
            site.diagnostics.map(\.identifier).sorted()
                == ["link.document-missing", "link.file-missing", "markdown.image-description", "publication.draft"])
        #expect(!site.files.keys.contains { $0.contains("novost") })
    }
}
