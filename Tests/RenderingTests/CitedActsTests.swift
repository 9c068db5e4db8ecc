import FileAccess
import Testing

/// Acts cited in words: links to them, and doubts about them.
@Suite struct CitedActsTests {
    typealias Mistake = LinkMistakes.Mistake

    @Test(arguments: [
        ("По приказу от 15.09.2023 № 147.", "приказу от 15.09.2023 № 147 → /shnor/prikazy/2023/147/"),
        (
            "По *приказу* № 147 от 15 сентября\n2023 года",
            "приказу № 147 от 15 сентября 2023 года → /shnor/prikazy/2023/147/"
        ),
        (
            "Приказы Управления образования от 15.09.2023 № 147 и от 10.01.2025 № 12",
            "Приказы Управления образования от 15.09.2023 № 147 → /shnor/prikazy/2023/147/|"
                + "от 10.01.2025 № 12 → /shnor/prikazy/2025/12/"
        ),
        ("**По приказу от 15.09.2023** № 147", "№ 147 → /shnor/prikazy/2023/147/"),
        (
            "Приказ №\u{A0}147 от\u{A0}15.09.2023 & \"план\"",
            "Приказ № 147 от 15.09.2023 → /shnor/prikazy/2023/147/"
        ),
        (
            "| а | б |\n|---|---|\n| в | приказ от 15.09.2023 № 147 |",
            "приказ от 15.09.2023 № 147 → /shnor/prikazy/2023/147/"
        ),
    ])
    func aCitationBecomesALink(_ text: String, _ links: String) throws {
        let page = try Rendered(Mistake("", text, "").files)["/shnor/kanal/2025/novost/"]
        let found = page.links.filter { $0.contains("№") }
        #expect(found.joined(separator: "|") == links)
    }

    @Test(arguments: [
        "Приказ № 147.", "Приказ Минпросвещения от 15.09.2023 № 147.", "Постановление от 15.09.2023 № 147.",
        "Распоряжение от 15.09.2023 № 147.", "`приказ от 15.09.2023 № 147`", "## Приказ от 15.09.2023 № 147",
        "Приказ от 15.09.2023 № 147-а.", "Приказ Минпросвещения от 15.09.2022 № 147.",
        "Приказ школы от 15.09.2022 № 147.",
        "Приказ от 11.03.2022 № 147.", "Распоряжение от 16.09.2023 № 147.", "Протокол от 16.09.2023 № 147.",
        "От 16.09.2023 № 147.",
    ]) func nothingIsLinkedOrSaid(_ text: String) throws {
        let site = try Rendered(Mistake("", text, "").files)
        #expect(site["/shnor/kanal/2025/novost/"].links.filter { $0.contains("prikazy/2") } == [])
        #expect(site.report == "Замечаний нет.\n")
    }

    @Test func anExistingLinkStaysAsItIs() throws {
        let text = "[Приказ от 15.09.2023 № 147](../plany/plan.md)"
        let page = try Rendered(Mistake("", text, "").files)["/shnor/kanal/2025/novost/"]
        #expect(page.links.filter { $0.contains("№") }.map { $0.hasSuffix("/plan/") } == [true])
    }

    @Test func aDocumentDoesNotLinkToItself() throws {
        let files = TinySite.files.replacing(
            "Утвердить", with: "Приказ от 15.09.2023 № 147. Утвердить", in: "documents/shnor/prikazy/prikaz-147.md")
        let page = try Rendered(files)["/shnor/prikazy/2023/147/"]
        #expect(page.links.filter { $0.hasPrefix("Приказ от") } == [])
    }

    @Test func twoActsWithOneNumberAndDateAreNotGuessedAt() throws {
        let other = TinySite.order.replacing("вид: приказ", with: "вид: распоряжение")
            .replacing("утверждает: ../polozheniya/polozhenie.md\n", with: "")
        let files = Mistake("", "По приказу от 15.09.2023 № 147. См. от 15.09.2023 № 147.", "").files
            .with(["documents/shnor/prikazy/rasporyazhenie.md": other])
        let page = try Rendered(files)["/shnor/kanal/2025/novost/"]
        #expect(page.links.filter { $0.contains("№") } == ["приказу от 15.09.2023 № 147 → /shnor/prikazy/2023/147/"])
    }

    @Test func anActHeldBackIsNotLinked() throws {
        let files = Mistake("", "По приказу от 10.01.2025 № 12.", "").files
            .replacing("номер: 12", with: "номер: 12\nчерновик: да", in: "documents/shnor/prikazy/prikaz-12.md")
        let page = try Rendered(files)["/shnor/kanal/2025/novost/"]
        #expect(page.links.filter { $0.contains("№") } == [])
    }

    static let table = [
        Mistake(
            "date of another year",
            "По приказу Управления образования от 15.09.2022 № 147 созданы группы.",
            """
            Content/documents/shnor/kanal/novost.md:9:35: предупреждение: есть приказ № 147 от 15.09.2023, но не от 15.09.2022 [citation.date-mismatch]
              9 | По приказу Управления образования от 15.09.2022 № 147 созданы группы.
                |                                   ^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-147.md:6:1: здесь этот документ
              как исправить: исправьте дату на 15.09.2023 или номер; если речь о другом документе, назовите орган, который его издал

            Всего предупреждений: 1.
            """),
        Mistake(
            "another day of the same year, on a further line",
            "Две строки,\nа приказ **от 16.09.2023\n№ 147** на них.",
            with: [
                "documents/shnor/prikazy/prikaz-147.md": TinySite.order.replacing(
                    "Управление образования", with: "Управление образования округа")
            ],
            """
            Content/documents/shnor/kanal/novost.md:10:12: предупреждение: есть приказ № 147 от 15.09.2023, но не от 16.09.2023 [citation.date-mismatch]
              10 | а приказ **от 16.09.2023
                 |            ^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-147.md:6:1: здесь этот документ
              как исправить: исправьте дату на 15.09.2023 или номер; если речь о другом документе, назовите орган, который его издал

            Всего предупреждений: 1.
            """),
        Mistake(
            "repealed act", "Работаем по приказу от 15.09.2023 № 147. Приказ от 15.09.2023 № 147 важен.",
            with: [
                "documents/shnor/prikazy/prikaz-12.md": TinySite.amendment.replacing("изменяет:", with: "отменяет:")
            ],
            """
            Content/documents/shnor/kanal/novost.md:9:21: заметка: текст ссылается на утративший силу документ: приказ № 147 от 15.09.2023 [citation.repealed]
              9 | Работаем по приказу от 15.09.2023 № 147. Приказ от 15.09.2023 № 147 важен.
                |                     ^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-12.md:9:1: здесь он отменён с 01.02.2025
              как исправить: сошлитесь на действующий документ; если речь о прошлом, напишите, что этот утратил силу

            Всего заметок: 1.
            """),
        Mistake(
            "share that does not add up, the second of two",
            "| Школы | Доля |\n|---|---|\n| 9 из 14 (64,3 %) | 9 из 14 (65,3 %) |",
            """
            Content/documents/shnor/kanal/novost.md:11:22: предупреждение: числа не сходятся: 9 из 14 — это 64,3 %, а написано 65,3 % [share.mismatch]
              11 | | 9 из 14 (64,3 %) | 9 из 14 (65,3 %) |
                 |                      ^^^^^^^^^^^^^^^^
              как исправить: проверьте оба числа и процент

            Всего предупреждений: 1.
            """),
        Mistake(
            "part larger than its whole", "Из 3 школ приняли участие 7 ОУ (100 %).",
            """
            Content/documents/shnor/kanal/novost.md:9:27: предупреждение: часть больше целого: 7 из 3 [share.mismatch]
              9 | Из 3 школ приняли участие 7 ОУ (100 %).
                |                           ^^^^^^^^^^^^
              как исправить: проверьте оба числа

            Всего предупреждений: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try Rendered(mistake.files).report
        #expect(report == mistake.console)
    }

    private static let repealing = TinySite.files.replacing(
        "изменяет:", with: "отменяет:", in: "documents/shnor/prikazy/prikaz-12.md")

    @Test(arguments: [
        // The repealing act itself, in force from its own day.
        repealing.replacing(
            "Изложить", with: "Отпал приказ от 15.09.2023 № 147. Изложить", in: "documents/shnor/prikazy/prikaz-12.md"
        ).replacing("вступает-в-силу: 01.02.2025\n", with: "", in: "documents/shnor/prikazy/prikaz-12.md"),
        // Older than the repeal.
        repealing.replacing("01.09.2025", with: "01.09.2024", in: "documents/shnor/kanal/soobshchenie.md")
            .replacing(
                "Отчёт нужен", with: "По приказу от 15.09.2023 № 147 отчёт нужен",
                in: "documents/shnor/kanal/soobshchenie.md"),
        // It says so itself.
        repealing.replacing(
            "Отчёт нужен", with: "Приказ от 15.09.2023 № 147 утратил силу, отчёт нужен",
            in: "documents/shnor/kanal/soobshchenie.md"),
    ]) func aRepealedActMayBeNamed(_ files: Files) throws {
        let identifiers = try Rendered(files).diagnostics.map(\.identifier)
        #expect(identifiers.filter { $0.hasPrefix("citation") } == [])
    }
}
