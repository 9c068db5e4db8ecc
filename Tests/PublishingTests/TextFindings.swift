import Diagnostics
import Publishing
import RenderingTests
import Testing

/// What can be said only when all texts have been read.
@Suite struct TextFindings {
    private static let message = "documents/shnor/kanal/soobshchenie.md"

    @Test func aHeadingThatIsNotThere() throws {
        let site = try Built(
            TinySite.files.replacing(
                "Отчёт нужен", with: "[Приказ](../prikazy/prikaz-147.md#reshenye) нужен", in: Self.message))
        #expect(
            site.report == """
                Content/documents/shnor/kanal/soobshchenie.md:7:10: ошибка: в документе «Об утверждении положения» нет раздела «#reshenye» [link.fragment-missing]
                  7 | [Приказ](../prikazy/prikaz-147.md#reshenye) нужен до 10 сентября.
                    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  возможно, имелось в виду: «#reshenie»
                  см. Content/documents/shnor/prikazy/prikaz-147.md:2:1: здесь документ без такого раздела
                  как исправить: исправьте якорь: он строится из текста заголовка латиницей

                Всего ошибок: 1.

                """)
    }

    @Test func aHeadingThatIsNotThereByAddress() throws {
        let site = try Built(
            TinySite.files.replacing(
                "Отчёт нужен", with: "[Приказ](/shnor/prikazy/2023/147/#reshenye) нужен", in: Self.message))
        #expect(site.outcome.diagnostics.map(\.identifier) == ["link.fragment-missing"])
    }

    @Test func aFileNobodyNames() throws {
        let site = try Built(TinySite.files.with(["documents/shnor/plany/zabyt.xlsx": "xlsx"]))
        #expect(
            site.report == """
                Content/documents/shnor/plany/zabyt.xlsx: предупреждение: на файл не ссылается ни один документ, он не опубликован [content.unused-file]
                  как исправить: назовите файл в поле «файлы» документа или уберите его

                Всего предупреждений: 1.

                """)
        #expect(!site.files.keys.contains { $0.contains("zabyt") })
    }

    @Test func aFileOfADraftIsNotForgotten() throws {
        let site = try Built(
            TinySite.files.replacing(
                "год: 2024", with: "год: 2024\nчерновик: да", in: "documents/shnor/biblioteka/sbornik.md"))
        #expect(site.outcome.diagnostics.map(\.identifier) == ["publication.draft"])
        #expect(!site.files.keys.contains { $0.hasSuffix(".pdf") })
    }

    @Test func aPictureInADraftIsNotForgotten() throws {
        let files = TinySite.files
            .replacing("дата:", with: "черновик: да\nдата:", in: Self.message)
            .replacing("Отчёт нужен", with: "![Схема](a.png)", in: Self.message)
            .with(["documents/shnor/kanal/a.png": "png"])
        #expect(try Built(files).outcome.diagnostics.map(\.identifier) == ["publication.draft"])
    }

    @Test(arguments: ["plan.md", "dokumenty/plan.md", "Documents/plan.md"])
    func aDocumentInAnotherFolderIsNotPassedOver(_ path: String) throws {
        let plan = try #require(TinySite.files["documents/shnor/plany/plan.md"])
        let site = try Built(TinySite.files.with([path: plan]))
        #expect(site.outcome.diagnostics.map(\.location.file) == ["Content/" + path])
    }

    static let mistakes = [
        TinySite.files.replacing("номер: 147", with: "номер: нет", in: "documents/shnor/prikazy/prikaz-147.md"),
        TinySite.files.replacing("Отчёт нужен", with: "[a](net.md) [b](javascript:x) [c](#net)", in: message),
        TinySite.files.with(["documents/shnor/plany/zabyt.xlsx": "xlsx"]),
        TinySite.files.with(["site.yml": nil]),
    ]

    @Test(arguments: mistakes) func checkSaysWhatBuildSays(_ files: Files) throws {
        let check = try SiteBuild(.of(files)).check()
        #expect(check.diagnostics.inReadingOrder == (try Built(files)).outcome.diagnostics.inReadingOrder)
        #expect(!check.diagnostics.isEmpty)
    }

    @Test func aBrokenThemeDoesNotHideMistakesInTexts() throws {
        let files = TinySite.files.replacing("Отчёт нужен", with: "[a](net.md)", in: Self.message)
        let theme = TinyTheme.files.replacing("{{name}}", with: "{{nam}}", in: "templates/requisites.mustache")
        let identifiers = try Built(files, theme: theme).outcome.diagnostics.inReadingOrder.map(\.identifier)
        #expect(identifiers == ["link.document-missing", "theme.unknown-name"])
    }

    @Test(arguments: ["index.html", "INDEX.HTML"]) func aFileThatWouldReplaceThePage(_ name: String) throws {
        let files = TinySite.files
            .with(["documents/shnor/biblioteka/files/\(name)": "<p>Чужое"])
            .replacing(
                "файлы: {файл: files/sbornik.pdf, название: Текст сборника}", with: "файлы: files/\(name)",
                in: "documents/shnor/biblioteka/sbornik.md"
            )
            .with(["documents/shnor/biblioteka/files/sbornik.pdf": nil])
        let site = try Built(files)
        #expect(site.repeated == [])
        #expect(site.outcome.diagnostics.hasErrors)
    }

    @Test(arguments: [
        "/manifest.json/", "/sitemap.xml/", "/robots.txt/", "/404.html/", "/assets/style.css/", "/audit/audit.json/",
    ])
    func anAddressThatAFileOfTheSiteHas(_ address: String) throws {
        let files = TinySite.files.replacing("дата:", with: "адрес: \(address)\nдата:", in: Self.message)
        #expect(try Built(files).outcome.diagnostics.hasErrors)
    }
}
