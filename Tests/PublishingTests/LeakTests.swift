import Diagnostics
import FileAccess
import LeakGuard
import LeakGuardTests
import Publishing
import RenderingTests
import Testing

/// A private value that got anywhere into the site stops the build.
@Suite struct LeakTests {
    private static let order = "documents/shnor/prikazy/prikaz-147.md"
    private static let message = "documents/shnor/kanal/soobshchenie.md"
    private static let publication = "documents/shnor/biblioteka/sbornik.md"
    private static let page = "shnor/prikazy/2023/147/index.html"
    private static let teacher = Secret(
        .person, "Иванова Мария Петровна", at: SourceLocation(file: "Content/data/uchitelya.csv", line: 4))
    private static let school = Secret(
        .school, "МБОУ СОШ № 4 п. Заречный", at: SourceLocation(file: "Content/data/shkoly.csv", line: 2))

    private func files(of content: Files, theme: Files = TinyTheme.files) throws -> [String] {
        let site = try Built(.of(content, theme: theme), knownSecrets: [Self.teacher, Self.school])
        #expect(site.outcome.diagnostics.hasErrors == !site.leaks.isEmpty)
        return site.leaks.map { "\($0.identifier) \($0.location.file)" }
    }

    private func order(saying text: String) -> Files {
        TinySite.files.replacing("Утвердить", with: text + "\n\nУтвердить", in: Self.order)
    }

    @Test func aSiteWithoutPrivateValuesIsPublished() throws {
        #expect(try files(of: TinySite.files) == [])
    }

    @Test(arguments: [
        "Учитель Иванова М. П.", "| Учитель |\n|---|\n| Ивановой |", "![Иванова М. П.](a.png)",
        "[сайт](https://example.org/ivanova-m-p/)", "Ива**но**ва", "&#1048;ванова",
        "[карта](https://example.org/?q=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0)",
    ]) func inTheTextOfADocument(_ text: String) throws {
        let content = order(saying: text).with(["documents/shnor/prikazy/a.png": text.contains("a.png") ? "png" : nil])
        #expect(try files(of: content) == ["leak.person \(Self.page)"])
    }

    @Test func theFindingNamesThePageAndTheCell() throws {
        let site = try Built(.of(order(saying: "В школе № 4 порядок.")), knownSecrets: [Self.school])
        let leak = try #require(site.leaks.first)
        let lines = try #require(site.text(Self.page)).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[leak.location.line - 1].dropFirst(leak.location.column - 1).hasPrefix("школе № 4"))
        #expect(leak.related.map(\.location) == [Self.school.location])
    }

    @Test func inATitleItReachesTheFeedAndTheLists() throws {
        let content = TinySite.files.replacing("О сроках отчёта", with: "Опыт Ивановой М. П.", in: Self.message)
        let found = Set(try files(of: content))
        for path in ["shnor/kanal/feed.xml", "shnor/kanal/index.html", "shnor/kanal/2025/soobshchenie/index.html"] {
            #expect(found.contains("leak.person \(path)"))
        }
    }

    @Test func inTheNameOfAnAttachment() throws {
        let content = TinySite.files.replacing(
            "files/sbornik.pdf", with: "files/Иванова М. П.pdf", in: Self.publication
        )
        .with([
            "documents/shnor/biblioteka/files/sbornik.pdf": nil,
            "documents/shnor/biblioteka/files/Иванова М. П.pdf": "x",
        ])
        #expect(try files(of: content).contains("leak.person shnor/biblioteka/2024/sbornik/ivanova-m-p.pdf"))
    }

    @Test func inTheNameOfADocument() throws {
        let content = TinySite.files.with([
            Self.message: nil, "documents/shnor/kanal/ivanova.md": TinySite.files[Self.message],
        ])
        #expect(try files(of: content).contains("leak.person shnor/kanal/2025/ivanova/index.html"))
    }

    @Test func withinAnAttachedDocument() throws {
        let docx = Zipped.text([("docProps/core.xml", "<dc:creator>Иванова М. П.</dc:creator>")])
        let content = TinySite.files.replacing("files/sbornik.pdf", with: "files/sbornik.docx", in: Self.publication)
            .with(["documents/shnor/biblioteka/files/sbornik.pdf": nil])
        var bytes = content.mapValues { Array($0.utf8) }
        bytes["documents/shnor/biblioteka/files/sbornik.docx"] = docx
        var request = try BuildRequest.of()
        request.content = .inMemory(bytes, name: "Content")
        let site = try Built(request, knownSecrets: [Self.teacher])
        #expect(site.leaks.map(\.location.file) == ["shnor/biblioteka/2024/sbornik/sbornik.docx"])
    }

    @Test func inAnAttachedTable() throws {
        let content = TinySite.files.replacing("files/sbornik.pdf", with: "files/sbornik.csv", in: Self.publication)
            .with([
                "documents/shnor/biblioteka/files/sbornik.pdf": nil,
                "documents/shnor/biblioteka/files/sbornik.csv": "школа;балл\nСОШ № 4;2\n",
            ])
        #expect(try files(of: content) == ["leak.school shnor/biblioteka/2024/sbornik/sbornik.csv"])
    }

    @Test func inTheTheme() throws {
        let path = "templates/not-found.mustache"
        let template = TinyTheme.files.replacing("{{#links}}", with: "Иванова {{#links}}", in: path)
        #expect(try files(of: TinySite.files, theme: template) == ["leak.person 404.html"])
        let assets = TinyTheme.files.with([
            "assets/list.json": #"{"q": "\u0418\u0432анова"}"#, "assets/sosh-4.svg": "<svg/>",
        ])
        #expect(
            try files(of: TinySite.files, theme: assets)
                == ["leak.person assets/list.json", "leak.school assets/sosh-4.svg"])
    }

    @Test func anExceptionInTheSettings() throws {
        let content = order(saying: "Школа имени Иванова")
        #expect(try files(of: content).count == 1)
        #expect(
            try files(of: content.replacing("владелец:", with: "исключения: имени Иванова\nвладелец:", in: "site.yml"))
                == [])
    }

    // MARK: Monitorings

    private static let monitoring: [String: String?] = [
        "methodology/uchitelia.yml": """
        код: uchitelia
        название: Мониторинг учителей
        раздел: ШНОР
        акт: Положение о мониторинге
        редакция: "2023"
        действует-с: 01.09.2023
        период: учебный год
        формы:
          - код: forma
            название: Форма
            единица: [учитель, учителя, учителей]
            столбцы:
              - {код: fio, название: ФИО, тип: лицо, ключ: да}
              - {код: shkola, название: Школа, тип: школа}
        показатели:
          - {код: otsenka, название: Оценка, форма: forma, единица: балл, значения: "{0; 1; 2}"}

        """,
        "monitoring/u.yml": """
        мониторинг: uchitelia
        период: 2024/2025
        дата: 20.06.2025
        вывод: Учителя готовы к работе
        данные: [{форма: forma, файл: data/t.csv}]

        """,
        "monitoring/data/t.csv": """
        ФИО;Школа;Оценка
        Заречнова Анна Ильинична;МБОУ СОШ № 412;1
        Гордеевский Пётр Львович;МБОУ СОШ № 413;2
        Ломтева Вера Игоревна;МБОУ СОШ № 412;0

        """,
    ]

    @Test func namesOfTheDataStandOnNoPage() throws {
        let site = try Built(.of(TinySite.files.with(Self.monitoring)))
        #expect(site.report == "Замечаний нет.\n")
        let page = try #require(site.text("shnor/monitoringi/uchitelia/2024-2025/index.html"))
        #expect(page.contains("1,00"))
        for (path, bytes) in site.files {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            for name in ["заречнов", "гордеевск", "ломтев", "№ 412", "№ 413"] {
                #expect(!text.contains(name), "\(name) in \(path)")
            }
        }
    }

    @Test(arguments: [
        ("Опыт Заречновой А. И. полезен всем.", "leak.person", "Content/monitoring/data/t.csv, ячейка A2"),
        ("В школе № 412 прошёл семинар.", "leak.school", "Content/monitoring/data/t.csv, ячейка B2"),
    ])
    func aNameOfTheDataInADocument(_ text: String, _ identifier: String, _ cell: String) throws {
        let site = try Built(.of(order(saying: text).with(Self.monitoring)))
        #expect(site.leaks.map { "\($0.identifier) \($0.location.file)" } == ["\(identifier) \(Self.page)"])
        #expect(site.leaks.flatMap(\.related).map(\.location.description) == [cell])
    }

    @Test func aNameInTheConclusionOfACampaign() throws {
        let content = TinySite.files.with(Self.monitoring)
            .replacing("Учителя готовы", with: "Ломтева и другие готовы", in: "monitoring/u.yml")
        #expect(try files(of: content) == ["leak.person shnor/monitoringi/uchitelia/2024-2025/index.html"])
    }

    @Test func aNameInTheValuesOfAMethod() throws {
        let content = TinySite.files.with(Self.monitoring)
            .replacing("название: Оценка", with: "название: Оценка у Ломтевой В. И.", in: "methodology/uchitelia.yml")
            .replacing("Школа;Оценка", with: "Школа;Оценка у Ломтевой В. И.", in: "monitoring/data/t.csv")
        let found = try files(of: content)
        let folder = "shnor/monitoringi/uchitelia/2024-2025/"
        for file in ["index.html", "pokazateli.csv", "uchitelia-2024-2025.xlsx"] {
            #expect(found.contains("leak.person \(folder)\(file)"), "\(file)")
        }
    }

    /// The list of all schools is no secret; what is measured in each of them is.
    @Test func namesThatAreNoSecret() throws {
        let content = order(saying: "В школе № 412 прошёл семинар.").with(Self.monitoring)
            .replacing("тип: школа", with: "тип: школа, искать-утечки: нет", in: "methodology/uchitelia.yml")
        #expect(try files(of: content) == [])
    }

    // MARK: Drafts

    private static let draft = """
        ---
        название: О закрытии школы в посёлке Дальний
        вид: сообщение
        раздел: ШНОР
        дата: 01.10.2025
        черновик: да
        ---
        Текст.

        """
    private static let drafted = "documents/shnor/kanal/zakrytie.md"

    @Test func theTitleOfADraft() throws {
        let content = order(saying: "Готовится приказ «О закрытии школы в поселке Дальний».").with([
            Self.drafted: Self.draft
        ])
        let site = try Built(content)
        #expect(site.leaks.map { "\($0.identifier) \($0.location.file)" } == ["leak.draft \(Self.page)"])
        #expect(site.leaks.flatMap(\.related).map(\.location.description) == ["Content/\(Self.drafted):2:1"])
    }

    @Test func aDraftNobodyMentions() throws {
        #expect(try Built(TinySite.files.with([Self.drafted: Self.draft])).leaks == [])
    }

    @Test func aDocumentOfALaterDay() throws {
        let later = Self.draft.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "черновик: да" ? "публиковать-с: 01.12.2026" : String($0) }.joined(separator: "\n")
        let content = order(saying: "О закрытии школы в посёлке Дальний").with([Self.drafted: later])
        #expect(try Built(content, asOf: "2026-11-30").leaks.count == 1)
        #expect(try Built(content, asOf: "2026-12-01").leaks == [])
    }

    @Test func aTitleThatIsPublishedAlreadyTellsNothing() throws {
        let published = Self.draft.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0 != "черновик: да" }.joined(separator: "\n")
        let content = TinySite.files.with([Self.drafted: Self.draft, "documents/shnor/kanal/zakrytie-1.md": published])
        #expect(try Built(content).leaks == [])
    }

    @Test func otherErrorsDoNotHideALeak() throws {
        let content = order(saying: "Иванова [там](#net)")
        let site = try Built(.of(content), knownSecrets: [Self.teacher])
        #expect(Set(site.outcome.diagnostics.map(\.identifier)).isSuperset(of: ["leak.person"]))
        #expect(site.outcome.diagnostics.filter { $0.severity == .error }.count == 2)
    }
}

extension Built {
    fileprivate var leaks: [Diagnostic] {
        outcome.diagnostics.filter { $0.identifier.hasPrefix("leak.") }.inReadingOrder
    }
}
