import RenderingTests
import Testing

/// 0 clean, 1 findings, 2 a call or input that cannot be used; reports on one stream, remarks on the other.
@Suite struct ExitCodes {
    private static let order = "documents/shnor/prikazy/prikaz-147.md"
    private static let broken = TinySite.files.replacing("номер: 147", with: "номр: 147", in: order)
    private static let report = """
        Content/documents/shnor/prikazy/prikaz-147.md:5:1: ошибка: неизвестное поле «номр» [front-matter.unknown-key]
          5 | номр: 147
            | ^^^^
          возможно, имелось в виду: «номер»
          как исправить: переименуйте поле в «номер»
        """

    @Test func build() throws {
        let place = try Workplace()
        let run = try place.run("build", "--no-search", "--as-of", "2026-11-21")
        #expect(run.status == 0)
        #expect(run.output == "Замечаний нет.\n")
        #expect(
            run.errors == """
                Сайт собран в «public»: документов — 11, файлов — 128.
                Аудит: баллов 3 из 3. Подробнее: svod audit public

                """)
        #expect(place.exists("public/shnor/index.html"))
    }

    @Test func buildWithMistakes() throws {
        let place = try Workplace(Self.broken)
        let run = try place.run("build", "--no-search", "--as-of", "2026-11-21")
        #expect(run.status == 1)
        #expect(run.output.contains(Self.report))
        #expect(run.errors == "Сайт не собран, прежний не изменён.\n")
        #expect(!place.exists("public"))
    }

    @Test func buildWithWarnings() throws {
        let place = try Workplace(TinySite.files.with(["documents/shnor/plany/zabyt.xlsx": "xlsx"]))
        let run = try place.run("build", "--no-search", "--as-of", "2026-11-21")
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("Всего предупреждений: 1.\n"))
    }

    @Test func buildWithoutTheProgramOfTheSearch() throws {
        let place = try Workplace()
        let run = try place.run("build", "--as-of", "2026-11-21", "--pagefind", "tools/pagefind")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("\(place.path)/tools/pagefind: заметка: поиск не собран: "))
        #expect(place.exists("public/poisk/index.html"))
        let other = try place.run(
            "build", environment: ["SVOD_PAGEFIND": "/opt/pagefind", "SOURCE_DATE_EPOCH": "1794000000"])
        #expect(other.output.hasPrefix("/opt/pagefind: заметка: поиск не собран: "))
    }

    @Test func check() throws {
        let place = try Workplace()
        let run = try place.run("check", "--as-of", "2026-11-21")
        #expect(run.status == 0)
        #expect(run.output == "Замечаний нет.\n")
        #expect(run.errors == "")
        #expect(!place.exists("public"))
    }

    @Test func checkWithMistakes() throws {
        let run = try Workplace(Self.broken).run("check", "--as-of", "2026-11-21")
        #expect(run.status == 1)
        #expect(run.output.contains(Self.report))
        #expect(run.errors == "")
    }

    @Test(arguments: ["build", "check"]) func noContent(_ command: String) throws {
        let place = try Workplace()
        let run = try place.run(command, "--content", "Dokumenty")
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(
            run.errors == """
                Dokumenty: ошибка: файла или папки нет [file.missing]
                  как исправить: перейдите в папку проекта или укажите --content

                """)
        #expect(!place.exists("public"))
        #expect(!place.exists(".public.svod"))
    }

    @Test(arguments: ["build", "check"]) func noTheme(_ command: String) throws {
        let run = try Workplace().run(command, "--theme", "Themes/modnaya")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                Themes/modnaya: ошибка: файла или папки нет [file.missing]
                  как исправить: перейдите в папку проекта или укажите --theme

                """)
    }

    @Test func buildOverOtherFiles() throws {
        let place = try Workplace()
        try place.write("заметка", to: "Zametki/a.txt")
        let run = try place.run("build", "--no-search", "--output", "Zametki")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                \(place.path)/Zametki: ошибка: в папке есть файлы, но это не сайт Свода [output.foreign]
                  как исправить: укажите в --output новую или пустую папку: иначе эти файлы пропали бы

                """)
        #expect(try place.files("Zametki").count == 1)
    }

    @Test(arguments: ["Content", "Content/", "Content/x", "./Content/x/../y", ".", "public/../Content"])
    func buildAmongTheDocuments(_ output: String) throws {
        let place = try Workplace()
        let run = try place.run("build", "--no-search", "--output", output)
        #expect(run.status == 2)
        #expect(
            run.errors == """
                \(output): ошибка: папка готового сайта и папка с документами («Content») лежат одна в другой [output.overlaps]
                  как исправить: укажите в --output отдельную папку, например public

                """)
        #expect(try place.files("Content").count == TinySite.files.count)
    }

    @Test func buildAmongTheTemplates() throws {
        let run = try Workplace().run("build", "--no-search", "--output", "Themes/standard/site")
        #expect(run.status == 2)
        #expect(run.errors.contains("и папка с темой оформления («Themes/standard») лежат одна в другой"))
    }

    @Test func buildInPlaceOfAFile() throws {
        let place = try Workplace()
        try place.write("заметка", to: "public")
        let run = try place.run("build")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                \(place.path)/public: ошибка: это не папка [output.not-a-folder]
                  как исправить: укажите в --output папку

                """)
        #expect(try place.text("public") == "заметка")
    }

    @Test func verify() throws {
        let place = try Workplace()
        #expect(try place.run("build", "--no-search", "--as-of", "2026-11-21").status == 0)
        let clean = try place.run("verify")
        #expect(clean.status == 0)
        #expect(clean.output == "Замечаний нет.\n")
        try place.write("<p>Чужое", to: "public/index.html")
        let changed = try place.run("verify", "public")
        #expect(changed.status == 1)
        #expect(
            changed.output == """
                public/index.html: ошибка: файл изменён после сборки [verify.changed]
                  как исправить: пересоберите сайт: svod build

                Всего ошибок: 1.

                """)
    }

    @Test func nothingToVerify() throws {
        #expect(
            try Workplace().run("verify").errors == """
                public/manifest.json: ошибка: файла или папки нет [file.missing]
                  как исправить: соберите сайт: svod build; если он в другой папке, укажите её: svod verify папка

                """)
    }

    @Test(arguments: ["verify", "audit"]) func noSite(_ command: String) throws {
        let run = try Workplace().run(command, "public")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("public/manifest.json: ошибка: файла или папки нет [file.missing]\n"))
        #expect(run.output == "")
    }
}
