import Diagnostics
import Testing

/// A finding in a spreadsheet names the sheet and the cell the way Excel does.
@Suite struct SheetPlaceTests {
    @Test(arguments: [
        (
            Diagnostics.SourceLocation(file: "a.xlsx", sheet: "Свод", row: 7, column: 3),
            "a.xlsx, лист «Свод», ячейка C7"
        ),
        (Diagnostics.SourceLocation(file: "a.csv", sheet: nil, row: 7, column: 3), "a.csv, ячейка C7"),
        (Diagnostics.SourceLocation(file: "a.xlsx", sheet: "Свод", row: 7), "a.xlsx, лист «Свод», строка 7"),
        (Diagnostics.SourceLocation(file: "a.xlsx", sheet: "Свод", column: 28), "a.xlsx, лист «Свод», столбец AB"),
        (Diagnostics.SourceLocation(file: "a.xlsx", sheet: "Свод"), "a.xlsx, лист «Свод»"),
        (Diagnostics.SourceLocation(file: "a.csv", sheet: nil), "a.csv"),
    ])
    func placesInWords(_ place: Diagnostics.SourceLocation, _ words: String) {
        #expect("\(place)" == words)
    }

    @Test(arguments: [
        (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD"), (0, ""),
    ])
    func columnLetters(_ column: Int, _ letters: String) {
        #expect(Diagnostics.SourceLocation.letters(ofColumn: column) == letters)
    }

    @Test func caretStandsUnderTheTextOfTheCell() {
        let finding = Diagnostic(
            "a.b", at: .init(file: "a.xlsx", sheet: "Свод", row: 12, column: 27, length: 5), line: "вчера",
            "«вчера» — не число", remedy: "запишите число")
        #expect(
            ConsoleReport.paragraph(finding) == """
                a.xlsx, лист «Свод», ячейка AA12: ошибка: «вчера» — не число [a.b]
                  AA12 | вчера
                       | ^^^^^
                  как исправить: запишите число

                """)
    }

    @Test func wholeRowShowsNoText() {
        let finding = Diagnostic(
            "a.b", at: .init(file: "a.csv", sheet: nil, row: 12), line: "не показывать", "беда", remedy: "исправьте")
        #expect(
            ConsoleReport.paragraph(finding) == "a.csv, строка 12: ошибка: беда [a.b]\n  как исправить: исправьте\n")
    }

    @Test func machinesReadSheetAndCell() throws {
        let finding = Diagnostic(
            "a.b", at: .init(file: "a.xlsx", sheet: "Свод", row: 7, column: 3, length: 5), "беда", remedy: "исправьте",
            related: [.init("здесь", at: .init(file: "b.csv", sheet: nil, row: 2, column: 1))])
        let text = try JSONReport.text([finding])
        #expect(
            text.contains(
                """
                      "place" : {
                        "cell" : "C7",
                        "column" : 3,
                        "file" : "a.xlsx",
                        "length" : 5,
                        "line" : 7,
                        "sheet" : "Свод"
                      },
                      "related" : [
                        {
                          "cell" : "A2",
                          "column" : 1,
                          "file" : "b.csv",
                          "length" : 1,
                          "line" : 2,
                          "message" : "здесь"
                        }
                      ],
                """))
    }

    @Test func readingOrder() {
        let ordered: [Diagnostics.SourceLocation] = [
            .init(file: "a.xlsx"), .init(file: "a.xlsx", line: 3), .init(file: "a.xlsx", sheet: nil),
            .init(file: "a.xlsx", sheet: nil, row: 9), .init(file: "a.xlsx", sheet: "А", row: 2, column: 30),
            .init(file: "a.xlsx", sheet: "А", row: 10, column: 2),
            .init(file: "a.xlsx", sheet: "А", row: 10, column: 11),
            .init(file: "a.xlsx", sheet: "Б"), .init(file: "b.csv", sheet: nil),
        ]
        for _ in 1...20 { #expect(ordered.shuffled().sorted() == ordered) }
    }
}
