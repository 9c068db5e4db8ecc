import FileAccess
import RenderingTests
import Testing

/// `svod audit` on a built folder.
@Suite struct AuditCommand {
    private static let withoutLibrary = TinySite.files.without { $0.contains("/biblioteka/") }

    @Test func everythingIsThere() throws {
        let place = try built()
        let run = try place.run("audit")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output.hasPrefix(
                """
                Аудит сайта: показатель 5 «Доступность» раздела «ШНОР»
                период 2025/2026, сайт собран 21.11.2026

                5.e  выполнено (1 балл): 
                """))
        #expect(run.output.contains("\n\nБаллов: 3 из 3.\n"))
        #expect(run.output.contains("\n\nМатрица «Механизмы»: "))
    }

    @Test func withoutItsSources() throws {
        let place = try built()
        let before = try place.run("audit").output
        try DiskFolder.remove(place.path + "/Content")
        try DiskFolder.remove(place.path + "/Themes")
        #expect(try place.run("audit").output == before)
    }

    @Test(arguments: [("fail", 1), ("warning", 1), ("never", 0)]) func threshold(_ word: String, _ status: Int32) throws
    {
        let place = try built(Self.withoutLibrary)
        #expect(try place.run("audit", "--fail-on", word).status == status)
        // All points are there, but the stages of «Механизмы» are not.
        #expect(try built().run("audit", "--fail-on", word).status == (word == "warning" ? 1 : 0))
    }

    @Test func aFailureIsExplained() throws {
        let run = try built(Self.withoutLibrary).run("audit")
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                """
                5.f  не выполнено (0 баллов): Электронная библиотека методических изданий в разделе
                     В библиотеке нет ни одного издания.
                     что сделать: Опубликуйте издание: документ вида «издание» с файлом или текстом.
                     - «Электронная библиотека методических изданий», https://example.org/shnor/biblioteka/

                """))
        #expect(run.output.contains("\n\nБаллов: 2 из 3.\n"))
    }

    @Test func jsonIsWhatTheSitePublishes() throws {
        let place = try built()
        let run = try place.run("audit", "--format", "json")
        #expect(run.status == 0)
        #expect(try run.output == place.text("public/audit/audit.json"))
    }

    @Test func anotherPeriodAndFile() throws {
        let place = try built()
        let run = try place.run("audit", "public", "--period", "2024/2025", "--report", "audit.txt")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(
            try place.text("audit.txt").hasPrefix(
                "Аудит сайта: показатель 5 «Доступность» раздела «ШНОР»\nпериод 2024/2025, сайт собран 21.11.2026\n"))
    }

    @Test(arguments: ["text", "json", "csv", "xlsx", "sarif", "html"]) func everyFormat(_ format: String) throws {
        let place = try built()
        let run = try place.run("audit", "--format", format, "--report", "audit.\(format)")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "")
        #expect(try DiskFiles.read(place.path + "/audit.\(format)").count > 1000)
    }

    @Test func aBaselineShowsWhatGotWorse() throws {
        let before = try built()
        _ = try before.run("audit", "--format", "json", "--report", "old.json")
        let place = try built(Self.withoutLibrary)
        try place.write(try before.text("old.json"), to: "old.json")
        let run = try place.run("audit", "--baseline", "old.json")
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "  5.f Электронная библиотека методических изданий в разделе: было «выполнено», стало «не выполнено»\n")
        )
    }

    @Test(arguments: [
        ("{", "old.json: ошибка: файл не читается как JSON [audit.baseline-not-json]"),
        (
            "{\"diagnostics\": []}",
            "old.json: ошибка: это не отчёт об аудите или отчёт другой версии: не подходит «period» "
                + "[audit.baseline-foreign]"
        ),
    ]) func aForeignBaseline(_ text: String, _ message: String) throws {
        let place = try built()
        try place.write(text, to: "old.json")
        let run = try place.run("audit", "--baseline", "old.json")
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.split(separator: "\n").first.map(String.init) == message)
    }

    private func built(_ content: Files = TinySite.files) throws -> Workplace {
        let place = try Workplace(content)
        #expect(try place.run("build", "--no-search", "--as-of", "2026-11-21").status == 0)
        return place
    }
}
