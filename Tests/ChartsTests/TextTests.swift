import Testing

@testable import Charts

@Suite struct TextTests {
    /// Ten units a character.
    private func lines(_ text: String, _ width: Double) -> [String] {
        TextWrap.lines(text, width: width) { Double($0.count) * 10 }
    }

    @Test func wordsFillLines() {
        #expect(lines("доля школ района", 100) == ["доля школ", "района"])
        #expect(lines("доля", 100) == ["доля"])
        #expect(lines("  \n ", 100) == [])
    }

    @Test func shortWordsStayWithTheNextOne() {
        #expect(lines("сдали ОГЭ по физике", 120) == ["сдали ОГЭ", "по физике"])
        #expect(lines("доля и по физике", 100) == ["доля", "и по", "физике"])
        #expect(lines("работа на 1 ч", 90) == ["работа", "на 1 ч"])
    }

    @Test func longWordsBreakAfterAHyphenOrAnywhere() {
        #expect(lines("информационно-методический", 150) == ["информационно-", "методический"])
        #expect(lines("2024/2025", 60) == ["2024/", "2025"])
        #expect(lines("абвгд", 20) == ["аб", "вг", "д"])
        #expect(lines("абв", 1) == ["а", "б", "в"])
    }

    @Test func hardSpacesDoNotBreak() {
        #expect(lines("всего 12\u{A0}%", 80) == ["всего", "12\u{A0}%"])
    }

    @Test(arguments: [1.0, 15, 40, 90, 200, 1000]) func nothingIsCutOff(width: Double) {
        let text = "Доля обучающихся, не преодолевших минимальный порог по результатам ЕГЭ, в 2025/2026 учебном году"
        #expect(lines(text, width).joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test func boldIsWiderAndUnknownLettersAreFull() {
        #expect(abs(TextStyle.small.width("2025") - 32.2) < 0.001)
        #expect(TextStyle.smallBold.width("школа") > TextStyle.small.width("школа"))
        #expect(TextStyle(size: 10).width("漢") == 10)
    }

    @Test func labelsAreSpreadWithoutOverlap() {
        let items = [10.0, 12, 14, 90].map { Spreading.Item(centre: $0, width: 20) }
        #expect(
            Spreading.lines(items, from: 0, to: 100, gap: 2) == [
                [
                    .init(index: 0, left: 0), .init(index: 1, left: 22), .init(index: 2, left: 44),
                    .init(index: 3, left: 80),
                ]
            ])
        #expect(Spreading.lines(items, from: 0, to: 50, gap: 2).map(\.count) == [2, 2])
        #expect(Spreading.lines([], from: 0, to: 50, gap: 2) == [])
    }
}
