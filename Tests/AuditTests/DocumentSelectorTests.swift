import Testing

/// What the fields of a document's selector choose: each case is a document that fits and one that does not.
@Suite struct DocumentSelectorTests {
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
        Choice("вид: приказ", fits: ["kind": "приказ"], other: ["kind": "распоряжение"]),
        Choice("вид: [приказ, отчёт]", fits: ["kind": "отчёт"], other: ["kind": "протокол"]),
        Choice("вид: приказ", fits: ["kind": "приказ"], other: ["kind": ""]),
        Choice("раздел: ШНОР", fits: [:], other: ["section": "mekhanizmy"]),
        Choice("раздел: Механизмы", fits: ["section": "shnor mekhanizmy"], other: [:]),
        Choice("полка: мероприятия", fits: [:], other: ["shelf": "set"]),
        Choice("полка: [канал, библиотека]", fits: ["shelf": "biblioteka"], other: ["shelf": "plany"]),
        Choice("направление: 3", fits: ["direction": "shnor talanty"], other: ["direction": "shnor"]),
        Choice("направление: [1, 3]", fits: ["direction": "podgotovka"], other: ["direction": ""]),
        Choice("этап: мониторинг", fits: ["stage": "analiz monitoring"], other: ["stage": "analiz"]),
        Choice("форма: круглый стол", fits: ["form": "круглый стол"], other: ["form": "семинар"]),
        Choice("форма: [КПК, семинар]", fits: ["form": "семинар"], other: ["form": ""]),
        Choice("группа: педагоги", fits: ["group": "ШМО; педагоги"], other: ["group": "ШМО"]),
        Choice("уровень: внутришкольный", fits: ["level": "внутришкольный"], other: ["level": "муниципальный"]),
        Choice("уровень: муниципальный", fits: ["level": "муниципальный"], other: ["level": ""]),
        Choice("в-названии: дефицит", fits: ["title": "О дефицитах"], other: ["title": "Бездефицитный план"]),
        Choice("в-названии: [риск, учёб]", fits: ["title": "Про УЧЕБУ"], other: ["title": "Лучёба"]),
        Choice(
            "в-названии: мастер-класс", fits: ["title": "Мастер — классы"], other: ["title": "Мастер и класс"]),
        Choice("время: отчётный", fits: ["date": "2025-09-01"], other: ["date": "2025-08-31"]),
        Choice("время: отчётный", fits: ["date": "2026-08-31"], other: ["date": "2026-09-01"]),
        Choice(
            "время: отчётный", fits: ["date": "2020-01-01", "period": "2025/2026"],
            other: ["date": "2025-10-10", "period": "2024/2025"]),
        Choice("время: отчётный", fits: ["period": "2023–2025"], other: ["period": "2026–2028"]),
        Choice("время: отчётный", fits: [:], other: ["date": ""]),
        Choice("время: действует", fits: ["date": "2020-01-01"], other: ["date": "2026-09-01"]),
        Choice("время: действует", fits: ["date": ""], other: ["date": "", "effective": "2026-09-01"]),
        Choice(
            "время: действует", fits: ["date": "2025-01-01", "effective": "2026-08-31"],
            other: ["date": "2025-01-01", "effective": "2026-09-01"]),
        Choice(
            "время: действует", fits: ["status": "repealed", "repealed": "2025-09-02"],
            other: ["status": "repealed", "repealed": "2025-09-01"]),
        Choice("время: действует", fits: [:], other: ["status": "repealed"]),
        Choice(
            "время: действует", fits: ["date": "2024-01-01", "valid-until": "2025-09-01"],
            other: ["date": "2024-01-01", "valid-until": "2025-08-31"]),
        Choice(
            "реквизиты: да", fits: ["kind": "приказ", "number": "7"], other: ["kind": "приказ"]),
        Choice("реквизиты: да", fits: ["kind": "план работы", "date": "", "period": "2025"], other: ["date": ""]),
    ])
    func choice(_ choice: Choice) throws {
        var site = RuledSite()
        site.ask("документы: {\(choice.selector)}")
        site.add("да", ["title": "Да"].merging(choice.fits) { _, own in own })
        site.add("нет", ["title": "Нет"].merging(choice.other) { _, own in own })
        #expect(try site.check().evidence.map(\.url) == ["https://example.org/shnor/meropriyatiya/да/"])
    }

    @Test func anyTimeIsAnyTime() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ, время: любое}")
        site.add("a", ["kind": "приказ", "date": "1999-01-01", "status": "repealed"])
        site.add("b", ["kind": "приказ", "date": "2040-01-01"])
        #expect(try site.found() == ["a", "b"])
    }

    @Test func allFieldsTogether() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие, форма: семинар, группа: ШМО, время: отчётный}")
        let good = ["form": "семинар", "group": "ШМО"]
        site.add("все", good)
        for (name, value) in [("form", "вебинар"), ("group", "педагоги"), ("kind", "протокол"), ("date", "2024-10-10")]
        {
            site.add(name, good.merging([name: value]) { _, new in new })
        }
        #expect(try site.found() == ["все"])
    }

    @Test func aDocumentOfADirectionIsFoundOnce() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}")
        site.add("mekh", of: "talanty", ["kind": "приказ"])
        site.add("shnor", ["kind": "приказ"])
        site.papers[1].lists += ["/mekhanizmy/talanty/", "/mekhanizmy/shnor/"]
        #expect(try site.found() == ["shnor", "mekh"])
    }

    // MARK: What it is based on

    /// A decision, the note it follows from, and the report behind the note.
    private func chain(_ selector: String) -> RuledSite {
        var site = RuledSite()
        site.ask("документы: {вид: управленческое решение, основание: {\(selector)}}")
        let shelf = "/shnor/monitoringi/"
        site.add("reshenie", on: "monitoringi", ["kind": "управленческое решение", "basis": shelf + "spravka/"])
        site.add("spravka", on: "monitoringi", ["kind": "аналитическая справка", "basis": shelf + "otchet/"])
        site.add("otchet", on: "monitoringi", ["kind": "отчёт", "date": "2024-10-10"])
        return site
    }

    @Test func directly() throws { #expect(try chain("вид: аналитическая справка").found() == ["reshenie"]) }

    @Test func throughAnother() throws { #expect(try chain("вид: отчёт").found() == ["reshenie"]) }

    @Test func theBasisMustFitToo() throws {
        #expect(try chain("вид: отчёт, время: отчётный").found() == [])
        #expect(try chain("вид: протокол").found() == [])
    }

    @Test func aBasisThatIsGoneIsNone() throws {
        var site = chain("вид: отчёт")
        site.papers[1].isThere = false
        #expect(try site.found() == [])
    }

    @Test func documentsThatRestOnEachOther() throws {
        var site = chain("вид: протокол")
        site.papers[2].metadata["basis"] = "/shnor/monitoringi/spravka/"
        #expect(try site.found() == [])
    }

    @Test func aBasisOfABasis() throws {
        let inner = "вид: аналитическая справка, основание: {вид: отчёт}"
        #expect(try chain(inner).found() == ["reshenie"])
        #expect(try chain("вид: отчёт, основание: {вид: аналитическая справка}").found() == [])
    }

    // MARK: Materials

    private func materials(_ main: String, _ change: (inout RuledSite) -> Void = { _ in }) throws -> [String] {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие, материалы: да}")
        site.add("seminar", main: main)
        change(&site)
        return try site.found()
    }

    private static let file = "<a href=\"/shnor/meropriyatiya/seminar/a.pdf\">Файл</a>"
    private static let book = "<a href=\"/shnor/biblioteka/sbornik/\">Сборник</a>"

    @Test func nothingIsNoMaterial() throws { #expect(try materials("Текст") == []) }

    @Test func aFileThatOpens() throws {
        #expect(
            try materials(Self.file) { $0.files["shnor/meropriyatiya/seminar/a.pdf"] = "%PDF" } == ["seminar"])
    }

    @Test(arguments: [nil, ""]) func aFileThatDoesNotOpen(_ content: String?) throws {
        #expect(try materials(Self.file) { $0.files["shnor/meropriyatiya/seminar/a.pdf"] = content } == [])
    }

    @Test func aFileOfAnotherDocument() throws {
        let file = "<a href=\"/shnor/meropriyatiya/a.pdf\">Файл</a>"
        #expect(try materials(file) { $0.files["shnor/meropriyatiya/a.pdf"] = "%PDF" } == [])
    }

    @Test(arguments: [("издание", ["seminar"]), ("методические рекомендации", ["seminar"]), ("приказ", [])])
    func aLinkToAPublication(_ kind: String, _ found: [String]) throws {
        #expect(try materials(Self.book) { $0.add("sbornik", on: "biblioteka", ["kind": kind]) } == found)
    }

    @Test func aLinkToAPublicationThatIsGone() throws {
        #expect(
            try materials(Self.book) {
                $0.add("sbornik", on: "biblioteka", ["kind": "издание"])
                $0.papers[1].isThere = false
            } == [])
    }
}
