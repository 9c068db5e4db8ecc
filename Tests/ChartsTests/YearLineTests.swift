import Testing

@testable import Charts

@Suite struct YearLineTests {
    private func chart(_ values: [Double?]) -> YearLine {
        YearLine(
            caption: Samples.caption,
            years: values.enumerated().map { index, value in
                YearLine.Year("\(2018 + index)", value.map { ChartValue($0, "\(Int($0)) %") } ?? .missing)
            })
    }

    private func lines(_ drawing: Drawing) -> [Int] {
        drawing.marks.compactMap { mark in
            switch mark {
            case .polyline(let points, .series): points.count
            default: nil
            }
        }
    }

    private func values(_ drawing: Drawing) -> Set<String> { Set(drawing.words.filter { $0.hasSuffix("%") }) }

    @Test func aMissingYearBreaksTheLineAndSaysSo() {
        let drawing = chart([1, 2, nil, 4, 5, 6, nil, 8]).draw(.wide)
        #expect(lines(drawing) == [2, 3])
        #expect(drawing.words.filter { $0 == "нет данных" }.count == 2)
        #expect(drawing.marks.filter { if case .circle = $0 { return true } else { return false } }.count == 6)
    }

    @Test func wordsThatDoNotFitAYearBecomeADash() {
        #expect(chart([1, 2, nil, 4, 5, 6, 7, 8]).draw(.narrow).words.contains("—"))
    }

    @Test func firstLastAndExtremesArePrinted() {
        #expect(values(chart([5, 7, 2, 9, 6, 4]).draw(.wide)) == ["5 %", "2 %", "9 %", "4 %"])
        #expect(values(chart([9, 7, 2]).draw(.wide)) == ["9 %", "2 %"])
        #expect(values(chart([3, 3, 3]).draw(.wide)) == ["3 %"])
        #expect(values(chart([0, 0]).draw(.wide)) == ["0 %"])
        #expect(values(chart([nil, 4, nil]).draw(.wide)) == ["4 %"])
        #expect(values(chart([nil, nil]).draw(.wide)) == [])
    }

    @Test func greaterIsHigher() throws {
        let drawing = chart([1, 3, 2]).draw(.wide)
        let heights = drawing.marks.compactMap { mark in
            switch mark {
            case .circle(let point, _, _): point.y
            default: nil
            }
        }
        #expect(heights == [214, 34, 124])
    }

    @Test func schoolYearsOnATelephoneStandOnTwoHeights() {
        let drawing = Samples.years.draw(.narrow)
        let heads = drawing.labels.filter { $0.lines.first?.contains("/") == true }
        #expect(heads.count == 8)
        #expect(Set(heads.map(\.at.y)).count == 2)
    }

    /// Four thousand courses: every label finds a place free of other words.
    @Test func labelsNeverCoverEachOther() {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        var clashes = 0
        var lost = 0
        for _ in 0..<2000 {
            let course = (0..<(2 + next(7))).map { _ in next(6) == 0 ? nil : Double(next(1000)) }
            for layout in Samples.layouts {
                let drawing = chart(course).draw(layout)
                if !drawing.clashes.isEmpty { clashes += 1 }
                let known = course.compactMap { $0 }
                let expected = Set([known.first, known.last, known.min(), known.max()].compactMap { $0 })
                if values(drawing) != Set(expected.map { "\(Int($0)) %" }) { lost += 1 }
            }
        }
        #expect(clashes == 0)
        #expect(lost == 0)
    }
}
