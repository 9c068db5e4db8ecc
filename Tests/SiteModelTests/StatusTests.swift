import Catalogues
import Documents
import SiteModel
import Testing

/// Whether an act is in force follows from relations and dates.
@Suite struct StatusTests {
    /// Signed on 17.12.2020, in force from the new year, amended in February, repealed in June.
    private static let files = [
        "documents/579.md": Papers.order(
            "579", "17.12.2020", "вступает-в-силу: 01.01.2021", "утверждает: [a.md, b.md]"),
        "documents/a.md": Papers.annex(1, of: "приказ № 579 от 17.12.2020"),
        "documents/b.md": Papers.annex(2, of: "приказ № 579 от 17.12.2020", "вступает-в-силу: 01.05.2021"),
        "documents/14.md": Papers.order(
            "14", "15.01.2021", "вступает-в-силу: 01.02.2021", "изменяет: приказ № 579 от 17.12.2020"),
        "documents/15.md": Papers.order("15", "01.04.2021", "изменяет: приказ № 579 от 17.12.2020"),
        "documents/90.md": Papers.order("90", "05.06.2021", "отменяет: приказ № 579 от 17.12.2020"),
        "documents/91.md": Papers.order("91", "06.06.2021", "отменяет: приказ № 579 от 17.12.2020"),
    ]

    struct Expectation: Sendable {
        var day: String
        var force: ActStatus.Force
        var since: String
        var cause: String?
    }

    private func check(_ path: String, _ expected: Expectation) throws {
        let site = try site(Self.files, on: expected.day)
        let status = try #require(try site.at(path).status)
        #expect(status.force == expected.force)
        #expect(status.since == (try day(expected.since)))
        #expect(status.cause.map { site.documents[$0].document.path } == expected.cause)
    }

    @Test(arguments: [
        Expectation(day: "31.12.2020", force: .notYet, since: "01.01.2021"),
        Expectation(day: "01.01.2021", force: .inForce, since: "01.01.2021"),
        Expectation(day: "31.01.2021", force: .inForce, since: "01.01.2021"),
        Expectation(day: "01.02.2021", force: .amended, since: "01.02.2021", cause: "documents/14.md"),
        Expectation(day: "31.03.2021", force: .amended, since: "01.02.2021", cause: "documents/14.md"),
        Expectation(day: "01.04.2021", force: .amended, since: "01.04.2021", cause: "documents/15.md"),
        Expectation(day: "04.06.2021", force: .amended, since: "01.04.2021", cause: "documents/15.md"),
        Expectation(day: "05.06.2021", force: .repealed, since: "05.06.2021", cause: "documents/90.md"),
        Expectation(day: "07.06.2021", force: .repealed, since: "05.06.2021", cause: "documents/90.md"),
    ])
    func actAndItsAnnex(_ expected: Expectation) throws {
        try check("documents/579.md", expected)
        try check("documents/a.md", expected)
    }

    @Test(arguments: [
        Expectation(day: "30.04.2021", force: .notYet, since: "01.05.2021"),
        Expectation(day: "01.05.2021", force: .amended, since: "01.04.2021", cause: "documents/15.md"),
        Expectation(day: "05.06.2021", force: .repealed, since: "05.06.2021", cause: "documents/90.md"),
    ])
    func annexWithADayOfItsOwn(_ expected: Expectation) throws {
        try check("documents/b.md", expected)
    }

    @Test func orderIsInForceFromItsDate() throws {
        let files = ["documents/5.md": Papers.order("5", "10.01.2021")]
        #expect(try site(files, on: "09.01.2021").at("documents/5.md").status?.force == .notYet)
        #expect(try site(files, on: "10.01.2021").at("documents/5.md").status?.force == .inForce)
    }

    @Test func annexRepealedByItself() throws {
        var files = Self.files
        files["documents/90.md"] = Papers.order("90", "05.06.2021", "отменяет: a.md")
        files["documents/91.md"] = nil
        let site = try site(files, on: "05.06.2021")
        #expect(try site.at("documents/a.md").status?.force == .repealed)
        #expect(try site.at("documents/579.md").status?.force == .amended)
    }

    // MARK: A day it is good until

    /// An agreement from 01.02.2021 until 31.05.2021.
    private static let agreement = [
        "documents/s.md": Papers.paper(
            "соглашение", "Соглашение", ["дата: 01.02.2021", "стороны: [А, Б]", "действует-до: 31.05.2021"])
    ]

    @Test(arguments: [
        ("31.01.2021", ActStatus.Force.notYet, "01.02.2021"), ("01.02.2021", .inForce, "01.02.2021"),
        ("31.05.2021", .inForce, "01.02.2021"), ("01.06.2021", .expired, "31.05.2021"),
    ])
    func agreementWithATerm(_ date: String, _ force: ActStatus.Force, _ since: String) throws {
        let status = try #require(try site(Self.agreement, on: date).at("documents/s.md").status)
        #expect(status.force == force)
        #expect(status.since == (try day(since)))
        #expect(status.cause == nil)
        #expect(status.term.start == (try day("01.02.2021")))
        #expect(status.term.end == (try day("31.05.2021")))
    }

    /// What an act approved is good as long as the act, unless it says otherwise.
    @Test(arguments: [("01.06.2021", ActStatus.Force.inForce), ("02.06.2021", .expired)])
    func annexOfAnActWithATerm(_ date: String, _ force: ActStatus.Force) throws {
        let files = [
            "documents/579.md": Papers.order(
                "579", "17.12.2020", "утверждает: [a.md, b.md]", "действует-до: 01.06.2021"),
            "documents/a.md": Papers.annex(1, of: "приказ № 579 от 17.12.2020"),
            "documents/b.md": Papers.annex(2, of: "приказ № 579 от 17.12.2020", "действует-до: 01.07.2021"),
        ]
        let site = try site(files, on: date)
        #expect(try site.at("documents/579.md").status?.force == force)
        #expect(try site.at("documents/a.md").status?.force == force)
        #expect(try site.at("documents/a.md").status?.term.end == day("01.06.2021"))
        #expect(try site.at("documents/b.md").status?.force == .inForce)
    }

    /// A repeal says more than an end.
    @Test func repealedBeforeItsEnd() throws {
        var files = Self.files
        files["documents/579.md"] = Self.files["documents/579.md"]?.replacing(
            "утверждает:", with: "действует-до: 30.06.2021\nутверждает:")
        let status = try #require(try site(files, on: "01.08.2021").at("documents/579.md").status)
        #expect(status.force == .repealed)
        #expect(status.since == (try day("05.06.2021")))
    }

    @Test(arguments: [
        (
            DocumentKind.order,
            ["действует", "действует с изменениями", "утратил силу", "не вступил в силу", "срок действия истёк"]
        ),
        (
            .roadmap,
            ["действует", "действует с изменениями", "утратила силу", "не вступила в силу", "срок действия истёк"]
        ),
        (
            .regulation,
            ["действует", "действует с изменениями", "утратило силу", "не вступило в силу", "срок действия истёк"]
        ),
        (
            .recommendations,
            ["действуют", "действуют с изменениями", "утратили силу", "не вступили в силу", "срок действия истёк"]
        ),
    ])
    func wordsAgreeWithTheKind(_ kind: DocumentKind, _ words: [String]) {
        #expect([ActStatus.Force.inForce, .amended, .repealed, .notYet, .expired].map { $0.words(for: kind) } == words)
    }

    @Test func onlyActsHaveAStatus() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021"),
            "documents/b.md": Papers.paper("программа работы", "Программа", ["период: 2021", "разработчик: ИМЦ"]),
            "documents/c.md": Papers.paper(
                "протокол", "Заседание", ["номер: 3", "дата: 01.02.2021", "повестка: Итоги", "полка: мониторинги"]),
        ])
        #expect(site.documents.map(\.status) == [nil, nil, nil])
    }
}
