import Catalogues
import RenderingTests
import Testing

/// `svod new`: a skeleton of every kind that needs no mending.
@Suite struct NewCommand {
    private static let settings = ["site.yml": TinySite.settings]

    @Test(arguments: DocumentKind.allCases) func everyKindPassesTheCheck(_ kind: DocumentKind) throws {
        let place = try Workplace(Self.settings)
        let created = try place.run("new", kind.name, "О «главном»: проверка", "--date", "17.12.2020")
        #expect(created.status == 0)
        #expect(created.errors == "")
        let path = String(created.output.dropFirst("Создан файл ".count).dropLast())
        #expect(created.output == "Создан файл \(path)\n")

        let draft = try place.run("check", "--as-of", "2026-11-21")
        #expect(draft.status == 0)
        #expect(draft.output.hasSuffix("Всего заметок: 1.\n"), "only that it is a draft")

        let text = try place.text(path).replacing("черновик: да\n", with: "")
        try place.write(text, to: path)
        let unfilled = try place.run("check", "--as-of", "2026-11-21")
        #expect(unfilled.status == 1)
        let errors = unfilled.output.split(separator: "\n").filter { $0.contains(": ошибка: ") }
        #expect(errors.last?.hasSuffix("[document.skeleton-text]") == true)
        #expect(errors.dropLast().allSatisfy { $0.hasSuffix("[value.placeholder]") })
        let unknown = text.replacing("№ … от …", with: "№ …").count { $0 == "…" }
        #expect(errors.dropLast().count == unknown)

        let filled = text.replacing("…", with: "1").replacing("Здесь текст документа.", with: "Текст.")
        try place.write(filled, to: path)
        #expect(try place.run("check", "--as-of", "2026-11-21").output == "Замечаний нет.\n")
    }

    @Test func order() throws {
        let place = try Workplace(Self.settings)
        let run = try place.run(
            "new", "приказ", "Об утверждении положения", "--number", "143/а", "--date", "17.12.2020")
        #expect(run.output == "Создан файл Content/documents/shnor/prikazy/prikaz-143-a-2020.md\n")
        #expect(
            try place.text("Content/documents/shnor/prikazy/prikaz-143-a-2020.md") == """
                ---
                название: "Об утверждении положения"
                вид: приказ
                раздел: ШНОР
                номер: "143/а"
                дата: 17.12.2020
                орган: Управление образования
                черновик: да
                ---

                Здесь текст документа.

                """)
    }

    @Test(arguments: ["\"Кавычки\" и \\ черта", "#5: да", "строка\nи ещё", "{внешний: x}", "'", "№"])
    func strangeTitles(_ title: String) throws {
        let place = try Workplace(Self.settings)
        #expect(try place.run("new", "сообщение", title, "--date", "17.12.2020").status == 0)
        #expect(try place.run("check", "--as-of", "2026-11-21").status == 0)
    }

    @Test func todayIsTheDate() throws {
        let place = try Workplace(Self.settings)
        let run = try place.run("new", "сообщение", "О сроках", environment: ["SOURCE_DATE_EPOCH": "1694735999"])
        #expect(
            try place.text(String(run.output.dropFirst("Создан файл ".count).dropLast())).contains(
                "\nдата: 14.09.2023\n"))
    }

    @Test func nothingIsOverwritten() throws {
        let place = try Workplace(Self.settings)
        #expect(try place.run("new", "приказ", "Первый", "--number", "579", "--date", "17.12.2020").status == 0)
        let path = "Content/documents/shnor/prikazy/prikaz-579-2020.md"
        let before = try place.text(path)
        let run = try place.run("new", "приказ", "Второй", "--number", "579", "--date", "17.12.2020")
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(
            run.errors == """
                Content/documents/shnor/prikazy/prikaz-579-2020.md: ошибка: такой файл уже есть [new.exists]
                  как исправить: откройте его или укажите другой номер

                """)
        #expect(try place.text(path) == before)
    }

    @Test func aTitleThatIsTaken() throws {
        let place = try Workplace(Self.settings)
        #expect(try place.run("new", "сообщение", "О сроках", "--date", "17.12.2020").status == 0)
        let run = try place.run("new", "сообщение", "О сроках", "--date", "18.12.2020")
        #expect(
            run.errors == """
                Content/documents/shnor/kanal/soobshchenie-o-srokakh.md: ошибка: такой файл уже есть [new.exists]
                  как исправить: откройте его или укажите другое название

                """)
    }

    @Test(arguments: [
        ("план", "план работы"), ("рекомендации", "методические рекомендации"), ("Письмо", "информационное письмо"),
    ])
    func aKindCutShort(_ name: String, _ meant: String) throws {
        let run = try Workplace(Self.settings).run("new", name, "Название")
        #expect(run.errors.contains("\n  возможно, имелось в виду: «\(meant)»\n"))
    }

    @Test func anUnknownKind() throws {
        let place = try Workplace(Self.settings)
        let run = try place.run("new", "приказз", "Название")
        #expect(run.status == 2)
        #expect(
            run.errors.hasPrefix(
                """
                svod new: ошибка: неизвестный вид документа «приказз» [new.unknown-kind]
                  возможно, имелось в виду: «приказ»
                  как исправить: выберите один из видов: приказ, распоряжение, положение, дорожная карта, программа работы,
                """))
        #expect(!place.exists("Content/documents"))
    }

    @Test(arguments: [
        (["--number", "пять"], "--number: ошибка: «пять» — не номер документа [new.number]"),
        (["--date", "вчера"], "--date: ошибка: «вчера» — не дата [new.date]"),
        (["--date", "31.02.2020"], "--date: ошибка: в календаре нет дня «31.02.2020» [new.date]"),
    ])
    func badRequisites(_ words: [String], _ message: String) throws {
        let run = try Workplace(Self.settings).run(["new", "приказ", "Название"] + words)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix(message + "\n"))
    }

    @Test func intoAnotherFolder() throws {
        let place = try Workplace([:])
        let run = try place.run("new", "план работы", "План", "--content", "Школа", "--date", "17.12.2020")
        #expect(run.output == "Создан файл Школа/documents/shnor/plany/plan-raboty-plan.md\n")
        #expect(place.exists("Школа/documents/shnor/plany/plan-raboty-plan.md"))
    }
}
