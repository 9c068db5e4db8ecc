import AuditReports
import Testing

/// Requisites and links are judged apart from presence, and evidence is no more than an auditor quotes.
@Suite struct FacetTests {
    private let putBack = "Верните на место страницы и файлы, на которые ведут ссылки, и пересоберите сайт."

    @Test func requisites() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}")
        site.add("a", ["kind": "приказ", "number": "1"])
        #expect(try site.check().facets.requisites == .passed)
        site.add("b", ["kind": "приказ"])
        #expect(try site.check().facets.requisites == .failed)
        #expect(try site.check().verdict == .passed)
    }

    /// One condition without complete requisites is enough.
    @Test func requisitesOfSeveralConditions() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}", "документы: {вид: протокол}")
        site.add("a", ["kind": "приказ", "number": "1"])
        site.add("b", ["kind": "протокол"])
        #expect(try site.check().facets.requisites == .failed)
        site.papers[1].metadata["number"] = "2"
        #expect(try site.check().facets.requisites == .passed)
    }

    @Test func requisitesOfNothing() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}")
        let facets = try site.check().facets
        #expect(
            facets
                == .init(present: .failed, requisites: .notApplicable, link: .notApplicable, expert: .notApplicable))
    }

    @Test func itemsHaveNoRequisitesOfTheirOwn() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {}")
        site.addRoadmap([RuledSite.row("1")])
        #expect(
            try site.check().facets
                == .init(present: .passed, requisites: .notApplicable, link: .passed, expert: .notApplicable))
    }

    // MARK: Links of lists

    /// An order that is there and one that a list names in vain.
    private func gone(_ selector: String, on shelf: String = "prikazy") throws -> AuditReport.Check {
        var site = RuledSite()
        site.ask("документы: {\(selector)}")
        site.add("tam", on: "prikazy", ["kind": "приказ", "number": "1"])
        site.add("net", on: shelf, ["kind": "приказ", "number": "2"])
        site.papers[1].isThere = false
        return try site.check()
    }

    @Test func aPageThatIsGone() throws {
        let check = try gone("вид: приказ")
        #expect(check.verdict == .passed)
        #expect(check.facets.link == .failed)
        #expect(check.reason == "Дела: 1. Не открываются: https://example.org/shnor/prikazy/net/.")
        #expect(check.remedy == putBack)
    }

    @Test func nothingButAPageThatIsGone() throws {
        let check = try gone("вид: протокол, полка: приказы")
        #expect(check.verdict == .failed)
        #expect(check.facets.link == .failed)
        #expect(check.reason == "Не найдено: дела. Не открываются: https://example.org/shnor/prikazy/net/.")
        #expect(check.remedy == "Сделайте. " + putBack)
    }

    /// Which lists a condition answers for: the shelf it names, else the shelf of its kind, else all.
    @Test(arguments: [
        ("вид: приказ", "prikazy", true), ("вид: приказ", "plany", false), ("полка: планы работы", "plany", true),
        ("вид: приказ, полка: планы работы", "prikazy", false), ("вид: протокол", "plany", true),
        ("вид: [приказ, протокол]", "plany", true), ("форма: семинар", "plany", true),
        ("раздел: ШНОР", "plany", true), ("раздел: Механизмы", "plany", false),
        ("вид: приказ, раздел: Механизмы", "prikazy", false),
    ])
    func lists(_ selector: String, _ shelf: String, _ isTold: Bool) throws {
        #expect(try (gone(selector, on: shelf).facets.link == .failed) == isTold)
    }

    @Test(arguments: [
        ("раздел: Механизмы", true), ("раздел: Механизмы, направление: 3", true),
        ("раздел: Механизмы, направление: 1", false), ("раздел: ШНОР", false), ("вид: приказ", true),
        ("полка: приказы", false),
    ])
    func listsOfDirections(_ selector: String, _ isTold: Bool) throws {
        var site = RuledSite()
        site.ask("документы: {\(selector)}")
        site.add("net", of: "talanty")
        site.papers[0].isThere = false
        #expect(try (site.check().facets.link == .failed) == isTold)
    }

    @Test func everyPageOfAList() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}")
        site.add("a", on: "prikazy", ["kind": "приказ"])
        site.add("b", on: "prikazy", ["kind": "приказ"])
        site.add("c", on: "prikazy", ["kind": "приказ"])
        site.papers[2].isThere = false
        var pages = site.site
        func link(_ name: String) -> String { "<a href=\"/shnor/prikazy/\(name)/\">Дальше</a>" }
        pages["/shnor/prikazy/"] = HandMadeSite.list(of: "prikazy", link("a") + link("2"))
        pages["/shnor/prikazy/2/"] = HandMadeSite.list(of: "prikazy", link("b") + link("c"))
        let check = try #require(try pages.report("2025/2026", book: try site.book).checks.first)
        #expect(check.evidence.map(\.title) == ["a", "b"])
        #expect(check.facets.link == .failed)
    }

    @Test func threeAddressesAreNamed() throws {
        var site = RuledSite()
        site.ask("документы: {вид: приказ}")
        for number in 1...4 { site.add("\(number)", on: "prikazy") }
        for position in 0..<3 { site.papers[position].isThere = false }
        let address = "https://example.org/shnor/prikazy/"
        let named = "Не открываются: \(address)1/, \(address)2/, \(address)3/"
        #expect(try site.check().reason == "Не найдено: дела. \(named).")
        site.papers[3].isThere = false
        #expect(try site.check().reason == "Не найдено: дела. \(named) и другие.")
    }

    // MARK: Files and documents behind

    @Test func aMaterialThatIsGone() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}, у-каждого: {материалы: да}")
        let folder = "shnor/meropriyatiya/s/"
        site.add("s", main: "<a href=\"/\(folder)a.pdf\">А</a><a href=\"/\(folder)b.pdf\">Б</a>")
        site.files = [folder + "a.pdf": "%PDF", folder + "b.pdf": "%PDF"]
        #expect(try site.check().facets.link == .passed)
        // The other file is still there, and the document has its materials.
        site.files[folder + "b.pdf"] = nil
        let check = try site.check()
        #expect(check.verdict == .passed)
        #expect(check.facets.link == .failed)
        #expect(check.reason == "Дела: 1 из 1. Не открываются: https://example.org/\(folder)b.pdf.")
        site.files[folder + "a.pdf"] = nil
        #expect(try site.check().verdict == .failed)
    }

    @Test(arguments: ["{с-документами: да}", "{}, у-каждого: {с-документами: да}"])
    func aDocumentOfAnItemThatIsGone(_ condition: String) throws {
        var site = RuledSite()
        site.ask("пункты-карты: \(condition)")
        site.addRoadmap([RuledSite.row("1", links: ["/shnor/plany/net/", "/shnor/dorozhnye-karty/karta/"])])
        let check = try site.check()
        #expect(check.verdict == .passed)
        #expect(check.facets.link == .failed)
        #expect(check.reason.hasSuffix("Не открываются: https://example.org/shnor/plany/net/."))
    }

    @Test func documentsOfItemsNobodyAsksFor() throws {
        var site = RuledSite()
        site.ask("пункты-карты: {}")
        site.addRoadmap([RuledSite.row("1", links: ["/shnor/plany/net/"])])
        #expect(try site.check().facets.link == .passed)
    }

    @Test func aPublicationsFileOfThePlatform() throws {
        var rules = RuledSite()
        rules.ask("платформа: библиотека")
        let two = "<a href=\"/shnor/biblioteka/1/a.pdf\">А</a><a href=\"/shnor/biblioteka/1/b.pdf\">Б</a>"
        let site = HandMadeSite.complete.with {
            $0["/shnor/biblioteka/1/"] = HandMadeSite.document(on: "biblioteka", two)
        }
        let check = try #require(try site.report("2025/2026", book: try rules.book).checks.first)
        #expect(check.verdict == .passed)
        #expect(check.facets.link == .failed)
        #expect(check.reason.hasSuffix("Не открываются: https://example.org/shnor/biblioteka/1/b.pdf."))
    }

    // MARK: Evidence

    @Test func noMoreThanTenProofs() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}")
        for number in 1...12 { site.add("\(number)") }
        #expect(try site.found() == (1...10).map(String.init))
        #expect(try site.check().reason == "Дела: 12.")
    }

    @Test func noMoreThanTenProofsOfANumber() throws {
        var site = RuledSite()
        site.count("сумма: участников, документы: {вид: мероприятие}")
        for number in 1...12 { site.add("\(number)", ["participants": "\(number)"]) }
        #expect(try site.check("n").evidence.map(\.title) == (3...12).reversed().map(String.init))
        #expect(try site.check("n").value == 78)
    }

    /// However many conditions there are, each shows something.
    @Test(arguments: 2...10) func somethingOfEveryCondition(_ count: Int) throws {
        let kinds = [
            "приказ", "положение", "протокол", "отчёт", "издание", "сообщение", "соглашение", "план работы",
            "мероприятие", "ресурс",
        ].prefix(count)
        var site = RuledSite()
        site.checks = RuledSite.check("x", kinds.map { "документы: {вид: \($0)}" })
        for kind in kinds {
            for number in 1...10 { site.add("\(kind)\(number)", ["kind": kind, "number": "1"]) }
        }
        let evidence = try site.check().evidence
        #expect(evidence.count == 10)
        #expect(Set(evidence.map(\.kind)) == Set(kinds))
    }

    @Test func oneDocumentIsQuotedOnce() throws {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}", "документы: {раздел: ШНОР}")
        site.add("s")
        #expect(try site.found() == ["s"])
    }
}
