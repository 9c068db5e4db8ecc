import Testing

@testable import Markdown

/// What a reader of the page would miss, because Markdown drops it or shows it as it was typed.
@Suite struct RemarkTests {
    private func remarks(_ text: String) -> [ParsedMarkdown.Remark] { parse(text).remarks }

    @Test func nothingToRemark() {
        let text = """
            ## Цели

            Текст[^1] со [ссылкой](a.md), `a](b` и `[^2]`, снова[^1].

            | А | Б |
            |---|---|
            | x | a \\| b |

            > | А | Б |
            > |---|---|
            > | 1 | 2 |

            - | А |
              |---|
              | 1 |

            ```
            [^3]: не сноска
            | не | таблица |
            ```

            [^1]: Примечание.

            """
        #expect(remarks(text) == [])
    }

    @Test func rowWithMoreCellsThanColumns() {
        let text = "Да.\n\n| А | Б |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 | 4 |\n 5 | 6 | 7\n"
        #expect(
            remarks(text) == [
                .init(problem: .extraCells(found: 4, columns: 2), line: 6),
                .init(problem: .extraCells(found: 3, columns: 2), line: 7),
            ])
    }

    @Test(arguments: ["| a | b |", "a | b", "| a | b", "| a \\| c | b |", "| a |", "||"]) func rowThatFits(
        _ row: String
    ) {
        #expect(remarks("| А | Б |\n|---|---|\n\(row)\n") == [])
    }

    @Test func tableThatIsNone() {
        #expect(remarks("Да.\n\n| А | Б |\n|---|\n| 1 | 2 |\n") == [.init(problem: .brokenTable, line: 3)])
        #expect(remarks("| А | Б |\n| 1 | 2 |\n") == [.init(problem: .brokenTable, line: 1)])
        #expect(remarks("| одна строка |\n") == [])
    }

    @Test func linkThatIsNone() {
        #expect(
            remarks("Да.\n\nСм. [приказ](приказ 579.md).\n") == [
                .init(problem: .brokenLink("[приказ](приказ 579.md)"), line: 3)
            ])
        #expect(
            remarks("[a](b), [**в**](г д) и [е](ж з.").map(\.problem) == [
                .brokenLink("](г д)"), .brokenLink("[е](ж з."),
            ])
        #expect(remarks("См. [приказ](<приказ 579.md>).\n") == [])
    }

    @Test func footnoteWithoutText() {
        #expect(
            remarks("Да[^1] и[^б].\n\nНет[^1].\n\n[^1]: Да.\n") == [.init(problem: .missingFootnote("б"), line: 1)])
        #expect(remarks("[^1] в начале.\n") == [.init(problem: .missingFootnote("1"), line: 1)])
    }

    @Test func footnoteNobodyRefersTo() {
        #expect(
            remarks("Да[^1].\n\n[^1]: Да.\n[^2]: Нет.\n") == [.init(problem: .unusedFootnote("2"), line: 4)])
        #expect(remarks("Да.\n\n[^2]: Нет.\n") == [.init(problem: .unusedFootnote("2"), line: 3)])
    }

    @Test(
        arguments: [
            ("Да[^1].\n\n[^1]: Да.\n[^1]: Нет.\n", [.init(problem: .repeatedFootnote("1"), line: 4)]),
            ("Код `[^1]`.\n\n[^1]: Да.\n", [.init(problem: .unusedFootnote("1"), line: 3)]),
            ("Да.\n\n> [^1]: Да.\n", [.init(problem: .unusedFootnote("1"), line: 3)]),
            (
                "Да.\n\n[^1]: Да[^2].\n[^2]: Да.\n",
                [.init(problem: .unusedFootnote("1"), line: 3)]
            ),
            ("Да[^1].\n\n[^1]: Да.\n\n        [^2]: Код.\n", []),
            ("~~Да~~[^А].\n\n[^а]: Да.\n", []),
            (
                "[1]: Приказ\n[2]: <при каз>\n",
                [
                    .init(problem: .unusedDefinition("1"), line: 1), .init(problem: .unusedDefinition("2"), line: 2),
                ]
            ),
            ("- [1]:\n  Приказ\n", [.init(problem: .unusedDefinition("1"), line: 1)]),
            ("[1]\n\n[1]: а\n[1]: б\n", [.init(problem: .unusedDefinition("1"), line: 4)]),
            ("![х][1]\n\n[1]: а.png\n", []),
            ("[1]: два слова\n\n[ ]: а\n\n[х]:\n", []),
        ] as [(String, [ParsedMarkdown.Remark])]) func definitionsThatLeaveNothing(
            _ text: String, _ expected: [ParsedMarkdown.Remark]
        )
    {
        #expect(remarks(text) == expected)
    }

    @Test func textUnderATable() {
        let table = "| А | Б |\n|---|---|\n| 1 | 2 |\n"
        #expect(remarks(table + "Примечание: да.\n") == [.init(problem: .rowWithoutBars, line: 4)])
        #expect(remarks(table + "\nПримечание: да.\n") == [])
    }

    @Test(
        arguments: [
            ("1. а\n3. б\n4. в\n", [.init(problem: .renumberedItem(written: 3, shown: 2), line: 2)]),
            ("> 5) а\n> 5) б\n", [.init(problem: .renumberedItem(written: 5, shown: 6), line: 2)]),
            ("1. а\n   1. б\n   4. в\n2. г\n", [.init(problem: .renumberedItem(written: 4, shown: 2), line: 3)]),
            ("1. а\n1. б\n1. в\n", []), ("0. а\n1. б\n", []), ("- а\n- 5\n", []), ("1. а\n\nТекст.\n\n7. б\n", []),
        ] as [(String, [ParsedMarkdown.Remark])]) func numbersOfAList(
            _ text: String, _ expected: [ParsedMarkdown.Remark]
        )
    {
        #expect(remarks(text) == expected)
    }

    @Test func remarksAreInTheOrderOfTheText() {
        let lines = remarks("<b>\n\n# Да\n\n[a](b c)\n\n![](x.png)\n").map(\.line)
        #expect(lines == lines.sorted())
        #expect(lines.count == 4)
    }
}
