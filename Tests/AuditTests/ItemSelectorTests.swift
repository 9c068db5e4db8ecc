import Testing

/// What the fields of an item's selector choose: each case is a row that fits and one that does not.
@Suite struct ItemSelectorTests {
    struct Choice: Sendable, CustomTestStringConvertible {
        let selector: String
        let fits: [String: String]
        let other: [String: String]

        init(_ selector: String, fits: [String: String], other: [String: String]) {
            self.selector = selector
            self.fits = fits
            self.other = other
        }

        var testDescription: String { "\(selector) fits \(fits), not \(other)" }
    }

    @Test(arguments: [
        Choice("уровень: муниципальный", fits: [:], other: ["level": "school"]),
        Choice("уровень: образовательной организации", fits: ["level": "school"], other: [:]),
        Choice("адресный: да", fits: ["address": "yes"], other: ["address": "no"]),
        Choice("направление: 3", fits: ["directions": "shnor talanty"], other: ["directions": "shnor"]),
        Choice("направление: [1, 3]", fits: ["directions": "podgotovka"], other: ["directions": "shnor"]),
        Choice("направление: все", fits: ["directions": "doshkolnoe"], other: [:]),
        Choice("ответственный: МКУ ИМЦ", fits: ["responsible": "МНЦ; МКУ «ИМЦ»"], other: ["responsible": "МНЦ"]),
        Choice("ответственный: [РМО, тьютор]", fits: ["responsible": "тьюторы"], other: ["responsible": "педагоги"]),
        Choice("ответственный: МНЦ", fits: ["responsible": "МНЦ"], other: ["responsible": ""]),
        Choice("форма: мастер-класс", fits: ["form": "Мастер-классы"], other: ["form": "класс"]),
        Choice("форма: семинар", fits: ["form": "вебинар, семинар"], other: [:]),
        Choice("группа: [педагог, учител]", fits: ["group": "учителя ШНОР"], other: ["group": "руководители"]),
        Choice(
            "время: отчётный", fits: ["occurrences": "2024-09-01/2024-09-30/ 2025-09-01/2025-09-30/"],
            other: ["occurrences": "2024-09-01/2024-09-30/ 2026-09-01/2026-09-30/"]),
        Choice(
            "время: отчётный", fits: ["occurrences": "", "open": "2024-09-01/2025-09-01"],
            other: ["occurrences": "", "open": "2024-09-01/2025-08-31"]),
        Choice(
            "время: отчётный", fits: ["occurrences": "", "open": "2026-08-31/2027-08-31"],
            other: ["occurrences": "", "open": "2026-09-01/2027-08-31"]),
        Choice("время: отчётный", fits: [:], other: ["occurrences": ""]),
        Choice(
            "повторяется: да", fits: ["occurrences": "2025-09-01/2025-09-30/ 2026-02-01/2026-02-28/"], other: [:]),
        Choice("исполнен: да", fits: [:], other: ["occurrences": "2025-09-01/2025-09-30/"]),
        Choice(
            "исполнен: да", fits: ["occurrences": "2025-09-01/2025-09-30/2026-10-01"],
            other: ["occurrences": "2025-09-01/2025-09-30/2026-11-22"]),
        Choice(
            "исполнен: да", fits: ["occurrences": "2025-09-01/2025-09-30/2025-09-12 2026-09-01/2026-09-30/"],
            other: ["occurrences": "2025-09-01/2025-09-30/2025-09-12 2026-02-01/2026-02-28/"]),
        Choice(
            "исполнен: в срок", fits: ["occurrences": "2025-09-01/2025-09-30/2025-09-30"],
            other: ["occurrences": "2025-09-01/2025-09-30/2025-10-01"]),
        Choice(
            "исполнен: в срок", fits: ["occurrences": "", "open": "2025-09-01/2026-08-31"],
            other: ["occurrences": "2025-09-01/2025-09-30/"]),
    ])
    func choice(_ choice: Choice) throws {
        var site = RuledSite()
        site.ask("пункты-карты: {\(choice.selector)}")
        site.addRoadmap([RuledSite.row("1", choice.fits), RuledSite.row("2", choice.other)])
        #expect(try site.check().evidence.map(\.url) == ["https://example.org/shnor/dorozhnye-karty/karta/#punkt_1"])
    }

    @Test func evidenceIsTheRow() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {}")
        site.addRoadmap([RuledSite.row("7")])
        let evidence = try #require(try site.check().evidence.first)
        #expect(evidence.title == "Пункт 7: Дело 7")
        #expect(evidence.kind == "дорожная карта")
        #expect(evidence.date == "2023-09-15")
    }

    @Test(arguments: [("ШНОР", 1), ("Механизмы", 0)]) func section(_ section: String, _ count: Int) throws {
        var site = RuledSite()
        site.ask("пункты-карты: {раздел: \(section)}")
        site.addRoadmap([RuledSite.row("1")])
        #expect(try site.found().count == count)
    }

    /// What was planned by a roadmap that is no longer in force need not be done.
    @Test(arguments: ["отчётный", "действует"]) func repealedRoadmap(_ time: String) throws {
        var site = RuledSite()
        site.ask("пункты-карты: {время: \(time)}")
        site.addRoadmap([RuledSite.row("1")], ["status": "repealed", "repealed": "2026-01-10"])
        #expect(try site.found().count == 1)
        site.papers[0].metadata["repealed"] = "2025-08-31"
        #expect(try site.found().count == 0)
    }

    @Test func rowsOfOtherDocumentsAreNoItems() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {}")
        site.addRoadmap([RuledSite.row("1")], ["kind": "план работы"])
        #expect(try site.found() == [])
    }

    @Test func rowsOfAnotherSortAreNoItems() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {}")
        site.addRoadmap([
            RuledSite.row("1").replacing("roadmap-item", with: "event"), RuledSite.row("2"),
            RuledSite.row("3", ["number": ""]),
        ])
        #expect(try site.found() == ["Пункт 2: Дело 2"])
    }

    @Test func anOccurrenceNobodyCanReadIsNone() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {время: отчётный}")
        site.addRoadmap([RuledSite.row("1", ["occurrences": "2025-09-01 2025-09-30/2025-09-12"])])
        #expect(try site.found() == [])
    }

    // MARK: Documents that carry it out

    private func carried(by links: [String], isThere: Bool = true) throws -> [String] {
        var site = RuledSite()
        site.ask("пункты-карты: {с-документами: да}")
        site.addRoadmap([RuledSite.row("1", links: links)])
        site.add("seminar")
        site.papers[1].isThere = isThere
        return try site.found()
    }

    @Test(arguments: ["/shnor/meropriyatiya/seminar/", "../../meropriyatiya/seminar/"])
    func aDocument(_ link: String) throws { #expect(try carried(by: [link]).count == 1) }

    @Test(arguments: ["https://example.com/", "/shnor/meropriyatiya/", "/shnor/meropriyatiya/net/"])
    func noDocument(_ link: String) throws { #expect(try carried(by: [link]) == []) }

    @Test func noLink() throws { #expect(try carried(by: []) == []) }

    @Test func aDocumentThatIsGone() throws {
        #expect(try carried(by: ["/shnor/meropriyatiya/seminar/"], isThere: false) == [])
    }
}
