import Testing

/// What the page of an act tells beside its text: whether one may rely on it, what follows it, its head on paper.
@Suite struct ActPageTests {
    private static let order = "documents/shnor/prikazy/prikaz-147.md"
    private static let page = "/shnor/prikazy/2023/147/"
    private static let annex = "/shnor/polozheniya/2023/147-prilozhenie-1/"

    private func notice(_ files: Files, _ address: String = page, asOf: String = "2026-11-21") throws -> String? {
        try Rendered(files, asOf: asOf)[address].all("p").first { $0.attributes["class"] == "notice" }?.text.plain
    }

    @Test func aRepealedActSaysSoAboveItsText() throws {
        let files = TinySite.files.replacing("изменяет:", with: "отменяет:", in: "documents/shnor/prikazy/prikaz-12.md")
        let words = "Документ не действует с 1 февраля 2025 г. Текст оставлен для справки."
        #expect(try notice(files) == words)
        #expect(try notice(files, Self.annex) == words)
        #expect(try notice(files, asOf: "2025-01-31") == nil)
    }

    @Test func anActBeforeAndAfterItsTerm() throws {
        let files = TinySite.files.replacing("орган:", with: "действует-до: 31.08.2026\nорган:", in: Self.order)
        #expect(
            try notice(files, asOf: "2023-09-14") == "Документ ещё не действует. Он вступит в силу 15 сентября 2023 г.")
        #expect(try notice(files, asOf: "2024-09-14") == nil)
        #expect(try notice(files) == "Срок действия документа истёк 31 августа 2026 г. Текст оставлен для справки.")
    }

    @Test func anActInForceSaysNothing() throws {
        #expect(try notice(TinySite.files) == nil)
        #expect(try notice(TinySite.files, "/shnor/plany/2025/plan/") == nil)
    }

    // MARK: Annexes

    /// Three annexes, the second of which the act names first.
    private static let annexes: Files = TinySite.files
        .replacing(
            "утверждает: ../polozheniya/polozhenie.md",
            with: "утверждает: [../polozheniya/b.md, ../polozheniya/polozhenie.md, ../polozheniya/c.md]", in: order
        )
        .with(["documents/shnor/polozheniya/b.md": other(2), "documents/shnor/polozheniya/c.md": other(10)])

    private static func other(_ number: Int) -> String {
        """
        ---
        название: Порядок \(number)
        вид: положение
        раздел: ШНОР
        утверждено: приказ № 147 от 15.09.2023
        приложение: \(number)
        ---
        Порядок.

        """
    }

    private func sequence(_ site: Rendered, _ address: String) -> String? {
        site[address].all("nav").dropFirst().first?.text.plain.trimmingPrefix(" ").description
    }

    @Test func anActAndItsAnnexesAreReadOneAfterTheOther() throws {
        let site = try Rendered(Self.annexes)
        let parts = "Текст акта Приложение № 1 Приложение № 2 Приложение № 10"
        #expect(sequence(site, Self.page) == "\(parts) → Приложение № 1. Положение о поддержке школ")
        #expect(
            sequence(site, Self.annex)
                == "Приложение № 1, всего приложений: 3 \(parts) ← Приказ № 147 от 15.09.2023 → Приложение № 2. Порядок 2"
        )
        #expect(
            sequence(site, "/shnor/polozheniya/2023/147-prilozhenie-2/")
                == "Приложение № 2, всего приложений: 3 \(parts) ← Приложение № 1. Положение о поддержке школ "
                + "→ Приложение № 10. Порядок 10")
        #expect(
            sequence(site, "/shnor/polozheniya/2023/147-prilozhenie-10/")
                == "Приложение № 10, всего приложений: 3 \(parts) ← Приложение № 2. Порядок 2")
        #expect(
            site["/shnor/polozheniya/2023/147-prilozhenie-2/"].html.contains(
                "<a href=\"/shnor/polozheniya/2023/147-prilozhenie-2/\" aria-current=\"page\">"))
    }

    @Test func whatHasNoAnnexesAndIsNoneStandsAlone() throws {
        let site = try Rendered()
        for address in ["/shnor/prikazy/2025/12/", "/shnor/dorozhnye-karty/2023/karta/", "/shnor/plany/2025/plan/"] {
            #expect(sequence(site, address) == nil, "\(address)")
        }
    }

    // MARK: On paper

    private func heads(_ files: Files, _ address: String) throws -> [String] {
        try Rendered(files)[address].all("p").filter { $0.attributes["class"] == "head" }.map(\.text.plain)
    }

    @Test func theHeadOfAnActAndTheStampOfItsAnnex() throws {
        #expect(try heads(TinySite.files, Self.page) == ["Управление образования / ПРИКАЗ / 15.09.2023 / № 147"])
        #expect(
            try heads(TinySite.files, Self.annex) == [
                "Приложение № 1 / УТВЕРЖДЕНО / приказом Управления образования от 15.09.2023 № 147 /"
            ])
        #expect(
            try heads(TinySite.files, "/shnor/dorozhnye-karty/2023/karta/") == [
                "/ УТВЕРЖДЕНА / приказом Управления образования от 15.09.2023 № 147 /"
            ])
        #expect(try heads(TinySite.files, "/shnor/plany/2025/plan/") == [])
    }

    @Test func theStampSaysWhatTheTitleDoesNot() throws {
        let files = TinySite.files.replacing(
            "Положение о поддержке школ", with: "О поддержке школ", in: "documents/shnor/polozheniya/polozhenie.md")
        #expect(try heads(files, Self.annex).first?.hasSuffix("№ 147 / ПОЛОЖЕНИЕ") == true)
    }

    /// A name whose genitive is not certain is left out.
    @Test(arguments: [
        ("Управление образования округа", "Управления образования округа "), ("МКУ ИМЦ", "МКУ ИМЦ "),
        ("администрация округа", "администрации округа "), ("Информационный центр", ""),
    ])
    func theStampNamesTheIssuer(_ issuer: String, _ words: String) throws {
        let files = TinySite.files.replacing("орган: Управление образования", with: "орган: \(issuer)", in: Self.order)
        #expect(
            try heads(files, Self.annex)
                == ["Приложение № 1 / УТВЕРЖДЕНО / приказом \(words)от 15.09.2023 № 147 /"])
    }

    @Test(arguments: [
        (
            "приказ Министерства от 01.02.2020 № 3",
            ["/ УТВЕРЖДЕНЫ / приказом Министерства от 01.02.2020 № 3 / МЕТОДИЧЕСКИЕ РЕКОМЕНДАЦИИ"]
        ),
        ("решение совета от 01.02.2020", ["/ УТВЕРЖДЕНЫ / решением совета от 01.02.2020 / МЕТОДИЧЕСКИЕ РЕКОМЕНДАЦИИ"]),
        ("письмо института от 01.02.2020", []),
    ])
    func theStampOfAnOutsideAct(_ words: String, _ heads: [String]) throws {
        let files = TinySite.files.replacing(
            "год: 2024", with: "год: 2024\nутверждено: {внешний: \"\(words)\"}",
            in: "documents/shnor/rekomendatsii/rekomendatsii.md")
        #expect(try self.heads(files, "/shnor/rekomendatsii/2024/rekomendatsii/") == heads)
    }

    // MARK: Points

    @Test func pointsOfAnActCanBeLinkedTo() throws {
        let files = TinySite.files
            .replacing(
                "Положение определяет", with: "1.1. Положение определяет",
                in: "documents/shnor/polozheniya/polozhenie.md"
            )
            .replacing("#obshchie-polozheniia", with: "#p-1-1", in: Self.order)
            .replacing("Итоги", with: "1.1. [Ниже](#p-1-1). Итоги", in: "documents/shnor/monitoringi/spravka.md")
        let site = try Rendered(files)
        #expect(site[Self.annex].html.contains("<p id=\"p-1-1\">1.1. Положение"))
        #expect(site[Self.page].html.contains("<a href=\"\(Self.annex)#p-1-1\">положение</a>"))
        #expect(
            site.report == """
                Content/documents/shnor/monitoringi/spravka.md:10:13: ошибка: в этом документе нет пункта 1.1 («#p-1-1») [link.fragment-missing]
                  10 | 1.1. [Ниже](#p-1-1). Итоги мониторинга.
                     |             ^^^^^^
                  как исправить: исправьте якорь: это «p-» и номер пункта, части номера через дефис

                Всего ошибок: 1.

                """)
    }
}
