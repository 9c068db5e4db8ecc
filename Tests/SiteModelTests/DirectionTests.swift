import Catalogues
import SiteModel
import Testing

/// Where documents of the directions stand.
@Suite struct DirectionTests {
    private static func paper(_ direction: String, _ stage: String, section: String = "Механизмы") -> String {
        Papers.paper(
            "сообщение", "О мониторинге", section: section,
            ["дата: 01.02.2021", "направление: \(direction)", "этап: \(stage)"])
    }

    @Test func everyDirectionAndStage() throws {
        let site = try site(["documents/a.md": Self.paper("[2, 3]", "[мониторинг, анализ результатов]")])
        for direction in Direction.allCases {
            let stages = Set((site.cycles[direction] ?? [:]).keys)
            #expect(stages == ([.shnor, .talents].contains(direction) ? [.monitoring, .analysis] : []))
        }
        #expect(site.documents(of: .shnor) == [0])
        #expect(site.documents(of: .heads) == [])
        #expect(site.commonMechanisms == [])
    }

    @Test func allDirections() throws {
        let site = try site(["documents/a.md": Self.paper("все", "показатели")])
        #expect(Direction.allCases.allSatisfy { site.cycles[$0] == [.indicators: [0]] })
        #expect(site.commonMechanisms == [0])
        #expect(site.shelves == [:])
    }

    @Test func documentOfTheOtherSectionIsNotCommon() throws {
        let site = try site(["documents/a.md": Self.paper("все", "показатели", section: "ШНОР")])
        #expect(site.commonMechanisms == [])
        #expect(site.paths(site.shelves[.channel]) == ["documents/a.md"])
    }

    @Test func newestFirstInACell() throws {
        let site = try site([
            "documents/a.md": Self.paper("2", "мониторинг"),
            "documents/b.md": Self.paper("2", "мониторинг").replacing("01.02.2021", with: "02.02.2021"),
        ])
        #expect(site.paths(site.cycles[.shnor]?[.monitoring]) == ["documents/b.md", "documents/a.md"])
    }
}
