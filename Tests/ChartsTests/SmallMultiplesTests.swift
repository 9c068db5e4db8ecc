import Testing

@testable import Charts

@Suite struct SmallMultiplesTests {
    private func chart(_ items: [SmallMultiples.Item]) -> Drawing {
        SmallMultiples(caption: Samples.caption, previousPeriod: "2024", currentPeriod: "2025", items: items).draw(
            .wide)
    }

    private func item(
        _ previous: Double?, _ current: Double?, _ change: SmallMultiples.Change, unit: String = "%",
        difference: String? = nil
    ) -> SmallMultiples.Item {
        .init(
            title: "Доля", unit: unit, previous: ChartValue(previous, "было"), current: ChartValue(current, "стало"),
            change: change, difference: difference)
    }

    @Test func barsOfOneUnitShareAScale() {
        let drawing = chart([
            item(10, 20, .better), item(40, 5, .worse), item(1, 2, .better, unit: "ед."),
        ])
        let (before, now) = (drawing.boxes(of: .previous).map(\.width), drawing.boxes(of: .current).map(\.width))
        #expect(before.count == 3 && now.count == 3)
        #expect(abs(before[0] * 4 - before[1]) < 0.001)
        #expect(abs(now[0] - before[0] * 2) < 0.001)
        #expect(abs(now[1] * 8 - before[1]) < 0.001)
        #expect(abs(now[2] - before[1]) < 0.001, "the greatest of each unit is as long")
    }

    @Test func aChangeHasASignAndAWord() throws {
        func sign(_ item: SmallMultiples.Item) throws -> ChangeSign { try #require(ChangeSign(item)) }
        #expect(try sign(item(1, 2, .better)).words == "лучше")
        #expect(try sign(item(1, 2, .better)).direction == .up)
        #expect(try sign(item(2, 1, .better)).direction == .down)
        #expect(try sign(item(2, 1, .worse, difference: "−1 п. п.")).words == "−1 п. п., хуже")
        #expect(try sign(item(2, 2, .unchanged)).words == "без изменений")
        #expect(try sign(item(2, 2, .unchanged)).direction == .level)
        #expect(try sign(item(1, 2, .none)).words == "рост")
        #expect(try sign(item(2, 1, .none)).words == "снижение")
        #expect(try sign(item(nil, 1, .better)).direction == .unknown)
        #expect(ChangeSign(item(nil, 1, .none)) == nil)
    }

    @Test func aMissingValueIsWordsWithoutABar() {
        let drawing = chart([item(nil, 7, .none)])
        #expect(drawing.boxes(of: .previous) == [])
        #expect(drawing.boxes(of: .current).count == 1)
        #expect(drawing.words == ["Доля", "2024", "было", "2025", "стало"])
    }

    @Test func zeroesHaveNoBars() {
        let drawing = chart([item(0, 0, .unchanged)])
        #expect(drawing.boxes(of: .previous) + drawing.boxes(of: .current) == [])
        #expect(drawing.patterns == [])
        #expect(drawing.words.contains("без изменений"))
    }

    @Test func longWordsOfAValueWrap() {
        let words = "сведения не публикуются, потому что в группе менее трёх участников"
        let drawing = chart([
            .init(title: "Доля", unit: "", previous: ChartValue(nil, words), current: ChartValue(3, words))
        ])
        #expect(drawing.clashes == [])
        #expect(drawing.words.joined(separator: " ").contains("сведения не публикуются,"))
    }
}
