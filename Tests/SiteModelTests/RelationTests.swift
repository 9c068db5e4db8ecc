import SiteModel
import Testing

/// A relation stated on one side is seen from both.
@Suite struct RelationTests {
    private static let files = [
        "documents/579.md": Papers.order("579", "17.12.2020", "утверждает: polozhenie.md"),
        "documents/polozhenie.md": Papers.annex(1, of: "приказ № 579 от 17.12.2020"),
        "documents/14.md": Papers.order("14", "15.01.2021", "изменяет: № 579 от 17.12.2020"),
        "documents/90.md": Papers.order(
            "90", "05.02.2021", "отменяет: приказ от 17.12.2020 № 579",
            "основание: [внешний: Федеральный закон № 273-ФЗ, 14.md, внешний: Устав]"),
    ]

    @Test(arguments: [
        (
            "documents/579.md",
            ["approves: documents/polozhenie.md", "repealedBy: documents/90.md", "amendedBy: documents/14.md"]
        ),
        ("documents/polozhenie.md", ["approvedBy: documents/579.md"]),
        ("documents/14.md", ["amends: documents/579.md", "ledTo: documents/90.md"]),
        (
            "documents/90.md",
            [
                "repeals: documents/579.md", "basis: «Федеральный закон № 273-ФЗ»", "basis: «Устав»",
                "basis: documents/14.md",
            ]
        ),
    ])
    func bothWays(_ path: String, _ relations: [String]) throws {
        #expect(try site(Self.files).relations(of: path) == relations)
    }

    @Test func approvalStatedOnOneSideOnly() throws {
        var files = Self.files
        files["documents/579.md"] = Papers.order("579", "17.12.2020")
        let site = try site(files)
        #expect(try site.relations(of: "documents/579.md").first == "approves: documents/polozhenie.md")
        #expect(try site.at("documents/579.md").annexes == [site.indexByPath["documents/polozhenie.md"]])
    }

    @Test func numberInOtherLetters() throws {
        let site = try site([
            "documents/143.md": Papers.order("143/а", "17.12.2020"),
            "documents/note.md": Papers.message("01.02.2021", "основание: приказ № 143/A от 17.12.2020"),
        ])
        #expect(try site.relations(of: "documents/143.md") == ["ledTo: documents/note.md"])
    }

    @Test func sameNumberInAnotherYear() throws {
        let site = try site([
            "documents/2019/5.md": Papers.order("5", "10.01.2019"),
            "documents/2020/5.md": Papers.order("5", "10.01.2020"),
            "documents/note.md": Papers.message("01.02.2021", "основание: приказ № 5 от 10.01.2020"),
        ])
        #expect(try site.relations(of: "documents/note.md") == ["basis: documents/2020/5.md"])
    }

    @Test func newestFirstWithinARole() throws {
        let note = Papers.message("01.02.2021", "основание: [№ 5 от 10.01.2019, № 7 от 11.01.2020, № 6 от 10.01.2019]")
        let site = try site([
            "documents/5.md": Papers.order("5", "10.01.2019"), "documents/6.md": Papers.order("6", "10.01.2019"),
            "documents/7.md": Papers.order("7", "11.01.2020"), "documents/note.md": note,
        ])
        #expect(
            try site.relations(of: "documents/note.md")
                == ["basis: documents/7.md", "basis: documents/5.md", "basis: documents/6.md"])
    }

    @Test func everyRoleHasATitleOfItsOwn() {
        let titles = Relation.Role.allCases.map(\.title)
        #expect(Set(titles).count == titles.count)
    }
}
