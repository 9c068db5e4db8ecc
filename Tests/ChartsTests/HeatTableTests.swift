import Testing

@testable import Charts

@Suite struct HeatTableTests {
    @Test(arguments: [(0.0, 0), (0.1, 1), (2, 1), (2.1, 2), (5, 3), (8, 4), (10, 5), (12, 5), (-1, 0)])
    func theShadeIsTheFifthOfTheWhole(count: Double, step: Int) {
        let table = HeatTable(caption: Samples.caption, columns: ["а"], rows: [], whole: 10)
        #expect(table.step(of: count) == step)
    }

    @Test func aWholeOfNothingHasNoShades() {
        #expect(HeatTable(caption: Samples.caption, columns: ["а"], rows: [], whole: 0).step(of: 3) == 0)
    }

    @Test func everyCountIsPrinted() {
        let table = HeatTable(
            caption: Samples.caption, columns: ["высокая", "низкая"],
            rows: [.init("Кадры", Samples.cells(0, 14)), .init("Риск", Samples.cells(3))], whole: 14)
        #expect(table.draw(.wide).words == ["высокая", "низкая", "Кадры", "0", "14", "Риск", "3", "—"])
        #expect(
            table.draw(.narrow).words
                == ["Кадры", "высокая", "0", "низкая", "14", "Риск", "высокая", "3", "низкая", "—"])
    }

    @Test func aSuppressedCellIsHatched() {
        let drawing = Samples.heat.draw(.wide)
        #expect(drawing.patterns == [.hatch, .hatch])
        #expect(drawing.words.filter { $0 == "менее 3" }.count == 2)
    }

    @Test func headsThatDoNotFitMoveIntoTheCells() {
        let drawing = HeatTable(
            caption: Samples.caption,
            columns: ["удовлетворительный", "неудовлетворительный", "оптимальный", "нет", "да", "прочее"],
            rows: [.init("Уровень", Samples.cells(1, 2, 3, 4, 5, 6))], whole: 21
        ).draw(.narrow)
        #expect(drawing.clashes == [])
        #expect(drawing.words.contains("неудовлетворительный"))
    }
}
