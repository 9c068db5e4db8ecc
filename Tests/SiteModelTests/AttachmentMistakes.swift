import DocumentsTests
import Testing

/// Files beside the documents that are not there, empty, or the same.
@Suite struct AttachmentMistakes {
    static let table: [Mistake] = [
        Mistake(
            "missing file", .message, "дата:", "файлы: plan.pdf\nдата:",
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: нет файла «documents/shnor/kanal/plan.pdf» [attachment.missing]
              5 | файлы: plan.pdf
                |        ^^^^^^^^
              см. Content/documents/shnor/kanal/plan.pdf: здесь искали файл
              как исправить: положите файл на это место или исправьте путь

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt file",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing(
                    "дата:", with: "файлы:\n  - {файл: files/plan-2012.pdf, название: План}\nдата:"),
                "documents/shnor/kanal/files/plan-2021.pdf": "%PDF",
            ],
            """
            Content/documents/shnor/kanal/sroki.md:6:12: ошибка: нет файла «documents/shnor/kanal/files/plan-2012.pdf» [attachment.missing]
              6 |   - {файл: files/plan-2012.pdf, название: План}
                |            ^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «files/plan-2021.pdf»
              см. Content/documents/shnor/kanal/files/plan-2012.pdf: здесь искали файл
              как исправить: положите файл на это место или исправьте путь

            Всего ошибок: 1.
            """),
        Mistake(
            "empty file",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing("дата:", with: "файлы: plan.pdf\nдата:"),
                "documents/shnor/kanal/plan.pdf": "",
            ],
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: файл «documents/shnor/kanal/plan.pdf» пустой [attachment.empty]
              5 | файлы: plan.pdf
                |        ^^^^^^^^
              как исправить: положите на его место настоящий файл

            Всего ошибок: 1.
            """),
        Mistake(
            "file named like the page",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing("дата:", with: "файлы: index.html\nдата:"),
                "documents/shnor/kanal/index.html": "<p>",
            ],
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: файл «documents/shnor/kanal/index.html» занял бы место самой страницы [attachment.reserved-name]
              5 | файлы: index.html
                |        ^^^^^^^^^^
              как исправить: переименуйте файл

            Всего ошибок: 1.
            """),
        Mistake(
            "file named like what the document tells programs",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing("дата:", with: "файлы: Index.JSON\nдата:"),
                "documents/shnor/kanal/Index.JSON": "{}",
            ],
            """
            Content/documents/shnor/kanal/sroki.md:5:8: ошибка: файл «documents/shnor/kanal/Index.JSON» занял бы место сведений о документе, которые Свод готовит для программ [attachment.reserved-name]
              5 | файлы: Index.JSON
                |        ^^^^^^^^^^
              как исправить: переименуйте файл

            Всего ошибок: 1.
            """),
        Mistake(
            "one file twice",
            adding: [
                Sample.message.rawValue: Sample.message.text.replacing(
                    "дата:", with: "файлы: [plan.pdf, План.PDF]\nдата:"),
                "documents/shnor/kanal/plan.pdf": "%PDF", "documents/shnor/kanal/План.PDF": "%PDF",
            ],
            """
            Content/documents/shnor/kanal/sroki.md:5:19: ошибка: файлы «documents/shnor/kanal/plan.pdf» и «documents/shnor/kanal/План.PDF» получили бы один адрес [attachment.duplicate]
              5 | файлы: [plan.pdf, План.PDF]
                |                   ^^^^^^^^
              как исправить: переименуйте один из файлов или уберите повтор

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.siteReport()
        #expect(report == mistake.console)
    }
}
