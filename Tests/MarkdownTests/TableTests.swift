import Testing

@Suite struct TableTests {
    @Test func wholeTable() {
        let text = """
            | Школа | Балл | Место |
            |:------|:----:|------:|
            | № 5   | 4,5  | 1     |
            | № 7   | 3,9  | 2     |
            """
        #expect(
            html(text) == """
                <div class="table-scroll" role="region" tabindex="0" aria-labelledby="tablitsa_1">
                <table>
                <caption id="tablitsa_1">Таблица 1</caption>
                <thead>
                <tr><th scope="col">Школа</th><th scope="col" class="center">Балл</th><th scope="col" class="right">Место</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">№ 5</th><td class="center">4,5</td><td class="right">1</td></tr>
                <tr><th scope="row">№ 7</th><td class="center">3,9</td><td class="right">2</td></tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test(arguments: ["№", "№ п/п", "**№**"]) func columnOfNumbersDoesNotNameTheRow(_ heading: String) {
        let page = html("| \(heading) | Школа | Балл |\n|---|---|---|\n| 1 | Рост | 5 |\n")
        #expect(page.contains("<tr><td>1</td><th scope=\"row\">Рост</th><td>5</td></tr>"))
    }

    @Test func headingCellsStandInTheirColumn() {
        let page = html("| № | Школа |\n|---|---|\n| 1 | Рост |\n")
        #expect(page.contains("<tr><th scope=\"col\">№</th><th scope=\"col\">Школа</th></tr>"))
    }

    @Test(arguments: [(5, false), (6, true), (7, true)]) func wideTable(_ columns: Int, _ isWide: Bool) {
        let row = String(repeating: "| a ", count: columns) + "|\n"
        let line = String(repeating: "|---", count: columns) + "|\n"
        #expect(html(row + line + row).contains("<table class=\"wide\">") == isWide)
    }

    @Test func headerAlone() {
        let page = html("| А | Б |\n|---|---|\n")
        #expect(page.contains("</thead>\n</table>\n</div>"))
        #expect(!page.contains("tbody"))
    }

    @Test func shortRowIsFilledUp() {
        #expect(
            html("| А | Б | В |\n|---|---|---|\n| 1 |\n").contains(
                "<tr><th scope=\"row\">1</th><td></td><td></td></tr>"))
    }

    @Test func breakAndBarInACell() {
        let page = html("| А | Б |\n|---|---|\n| a<br>b<br/>c | x \\| y |\n")
        #expect(page.contains("<tr><th scope=\"row\">a<br>b<br>c</th><td>x | y</td></tr>"))
        #expect(parse("| А |\n|---|\n| a<br>b<BR /> |\n").remarks == [])
    }

    @Test func inlinesInACell() {
        let page = html("| А | Б |\n|---|---|\n| **a** | ~~b~~ [c](d.md) |\n")
        #expect(page.contains("<th scope=\"row\"><strong>a</strong></th><td><del>b</del> <a href=\"d.md\">c</a></td>"))
    }

    @Test func lonelyBoldCellHeadsTheRowsBelow() {
        let page = html("| А | Б | В |\n|---|---|---|\n| **Школы** | | |\n| a | b | c |\n")
        #expect(
            page.contains("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"3\"><strong>Школы</strong></th></tr>"))
        #expect(page.contains("<tr><th scope=\"row\">a</th><td>b</td><td>c</td></tr>"))
    }

    @Test(arguments: ["| **Школы** | 5 | |", "| Школы | | |", "| **Школы** и сады | | |"])
    func ordinaryRows(_ row: String) {
        #expect(!html("| А | Б | В |\n|---|---|---|\n\(row)\n").contains("rowgroup"))
    }
}
