import Testing

@testable import Charts

@Suite struct DistributionBarsTests {
    private func chart(_ categories: [DistributionBars.Category], _ rows: [DistributionBars.Row]) -> DistributionBars {
        DistributionBars(caption: Samples.caption, categories: categories, rows: rows)
    }

    @Test func segmentsFillTheBarInProportion() {
        let drawing = chart([.init("а"), .init("б")], [.init("Все", Samples.counts(1, 3))]).draw(.narrow)
        let (first, second) = (drawing.boxes(of: .shade(5)), drawing.boxes(of: .shade(1)))
        #expect(first.count == 2 && second.count == 2, "a swatch and a segment each")
        #expect(abs(first[1].width * 3 - second[1].width) < 0.001)
        #expect(abs(first[1].right - second[1].x) < 0.001)
        #expect(abs(first[1].width + second[1].width - 318) < 0.001)
    }

    @Test func aCountWithoutRoomStandsUnderItsSegment() throws {
        let drawing = chart([.init("а", mark: "А"), .init("б", mark: "Б")], [.init("Все", Samples.counts(1, 200))])
            .draw(.wide)
        #expect(drawing.words.suffix(2) == ["Б 200", "А 1"])
        let bar = try #require(drawing.boxes(of: .shade(1)).last)
        let below = try #require(drawing.textBoxes.last)
        #expect(below.y > bar.bottom)
    }

    @Test func anEmptyLevelHasNoSegment() {
        let drawing = chart([.init("а"), .init("б")], [.init("Все", Samples.counts(0, 5))]).draw(.wide)
        #expect(drawing.boxes(of: .shade(5)).count == 1)
        #expect(drawing.words == ["а", "б", "Все", "5"])
    }

    @Test func aSuppressedRowIsHatchedAndSaysWhy() {
        let drawing = chart([.init("а")], [.suppressed("Химия")]).draw(.wide)
        #expect(drawing.words == ["а", "Химия", "менее 3"])
        #expect(drawing.patterns == [.hatch])
        #expect(drawing.boxes(of: .shade(5)).count == 1, "only the swatch")
        #expect(
            chart([.init("а")], [.suppressed("Химия", words: "не публикуется")]).draw(.narrow).words
                == ["а", "Химия", "не публикуется"])
    }

    @Test func aRowOfZeroesSaysThereAreNoData() {
        let drawing = chart([.init("а"), .init("б")], [.init("Все", Samples.counts(0, 0))]).draw(.wide)
        #expect(drawing.words == ["а", "б", "Все", "нет данных"])
        #expect(drawing.patterns == [])
    }

    @Test func oneCategoryFillsTheBar() {
        let drawing = chart([.init("а")], [.init("Все", Samples.counts(7))]).draw(.narrow)
        #expect(drawing.boxes(of: .shade(5)).map(\.width) == [15, 318])
    }

    @Test func whatIsOutsideTheScaleIsDotted() {
        let drawing = chart(
            [.init("а"), .init("не определено", isOutside: true)], [.init("Все", Samples.counts(7, 5))]
        ).draw(.wide)
        #expect(drawing.patterns == [.dots, .dots])
        #expect(drawing.words.suffix(2) == ["7", "5"])
    }

    @Test func theStrongestShadeCanBeTheLast() {
        var bars = chart([.init("а"), .init("б"), .init("в")], [.init("Все", Samples.counts(10, 20, 30))])
        bars.strongestFirst = false
        let drawing = bars.draw(.wide)
        #expect(drawing.boxes(of: .shade(5))[1].width > drawing.boxes(of: .shade(3))[1].width)
        #expect(drawing.boxes(of: .shade(3))[1].width > drawing.boxes(of: .shade(1))[1].width)
    }
}
