import Testing

@testable import Markdown

/// Points of an act can be linked to by their numbers.
@Suite struct PointTests {
    /// The HTML of an act, the links of its points shortened to `{words}`.
    private func act(_ text: String) -> String {
        let parsed = MarkdownParser.parse(Array(text.utf8)[...], numbersPoints: true)
        let html = parsed.html.text { parsed.links[$0].destination }
        var shortened = ""
        for part in html.split(separator: "<a class=\"anchor\" href=\"#", omittingEmptySubsequences: false) {
            guard !shortened.isEmpty || html.hasPrefix("<a class") else {
                shortened += part
                continue
            }
            let label = part.split(separator: "\"", maxSplits: 3, omittingEmptySubsequences: false)
            shortened += "{\(label[2].dropFirst("Ссылка на ".count))}" + label[3].dropFirst(">#</a>".count)
        }
        return shortened
    }

    private func points(_ text: String) -> [String] {
        MarkdownParser.parse(Array(text.utf8)[...], numbersPoints: true).points
    }

    @Test func aParagraphWithANumberLinksToItself() {
        let parsed = MarkdownParser.parse(Array("4.5.1. Раздел \"ШНОР\" ведёт центр.\n".utf8)[...], numbersPoints: true)
        #expect(
            parsed.html.text { _ in "" }
                == "<p id=\"p-4-5-1\">4.5.1. Раздел &quot;ШНОР&quot; ведёт центр. <a class=\"anchor\" href=\"#p-4-5-1\" "
                + "aria-label=\"Ссылка на пункт 4.5.1\">#</a></p>\n")
        #expect(parsed.points == ["p-4-5-1"])
    }

    @Test(arguments: [
        ("1.1. Текст", "p-1-1"), ("**1.1.** Текст", "p-1-1"), ("***1.1.*** Текст", "p-1-1"),
        ("1.1. [Текст](a)", "p-1-1"),
        ("1.1.\u{A0}Текст", "p-1-1"), ("1.1.**Текст**", "p-1-1"), ("1.1) текст", "p-1-1"), ("1.1 Текст", "p-1-1"),
        ("1.1\u{A0}Ёлка", "p-1-1"), ("1\\. Текст", "p-1"), ("10.20.300. Текст", "p-10-20-300"),
    ])
    func aNumberAsItIsWritten(_ text: String, _ anchor: String) {
        #expect(points(text) == [anchor])
    }

    @Test(arguments: [
        "01.09.2025. Начало", "12.11.2024. Заседание", "1.5 процента", "2024. Год", "1.1.Текст", "1.1.а) текст",
        "5 Школ",
        "Пункт 1.1. Текст", "1.1", "1..2. Текст", "`1.1.` Текст", "![1.1.](a.png) Текст", "№ 1.1. Текст", "1.1a Текст",
    ])
    func whatIsNoNumberOfAPoint(_ text: String) {
        #expect(points(text) == [])
        #expect(act(text) == html(text))
    }

    @Test func pointsAreForActsAlone() {
        let text = "1.1. Текст\n\n1. Один\n2. Два\n"
        #expect(parse(text).points == [])
        #expect(!html(text).contains("anchor"))
    }

    @Test func itemsOfATightList() {
        #expect(
            act("1. Один\n2. Два\n")
                == "<ol>\n<li id=\"p-1\">Один {пункт 1}</li>\n<li id=\"p-2\">Два {пункт 2}</li>\n</ol>\n")
    }

    @Test func itemsOfALooseListThatGoesOnCounting() {
        #expect(
            act("Слово.\n\n5) Пять\n\n6) Шесть\n\n   Ещё.\n") == """
                <p>Слово.</p>
                <ol start="5">
                <li id="p-5"><p>Пять {пункт 5}</p>
                </li>
                <li id="p-6"><p>Шесть {пункт 6}</p>
                <p>Ещё.</p>
                </li>
                </ol>

                """)
    }

    @Test func pointsWithinAnItem() {
        #expect(
            act("1. Утвердить:\n\n   1.1. Положение.\n\n   1.2. Карту.\n\n2. Назначить.\n") == """
                <ol>
                <li id="p-1"><p>Утвердить: {пункт 1}</p>
                <p id="p-1-1">1.1. Положение. {пункт 1.1}</p>
                <p id="p-1-2">1.2. Карту. {пункт 1.2}</p>
                </li>
                <li id="p-2"><p>Назначить. {пункт 2}</p>
                </li>
                </ol>

                """)
    }

    @Test func listsWithinLists() {
        #expect(
            act("3. Школам:\n   1. раз;\n   2. два:\n      1) три.\n") == """
                <ol start="3">
                <li id="p-3">Школам: {пункт 3}<ol>
                <li id="p-3-1">раз; {подпункт 1 пункта 3}</li>
                <li id="p-3-2">два: {подпункт 2 пункта 3}<ol>
                <li id="p-3-2-1">три. {подпункт 1 подпункта 2 пункта 3}</li>
                </ol>
                </li>
                </ol>
                </li>
                </ol>

                """)
    }

    @Test func aListRightUnderAPointIsPartOfIt() {
        #expect(
            points("2.3. Задачи:\n\n1. раз;\n2. два.\n\n2.4. Дальше.\n") == ["p-2-3", "p-2-3-1", "p-2-3-2", "p-2-4"])
        #expect(points("2.3. Задачи.\n\nА также:\n\n1. раз.\n") == ["p-2-3", "p-1"])
        #expect(points("1.4. Карту.\n\n2. Назначить.\n") == ["p-1-4", "p-2"])
    }

    @Test func aWrittenNumberGoesBeforeACountedOne() {
        #expect(points("2.3. Задачи:\n\n1. раз.\n\n2.3.1. Первая.\n") == ["p-2-3", "p-2-3_1", "p-2-3-1"])
    }

    @Test func repeatedNumbers() {
        #expect(points("1. Раз\n\nСлово\n\n1. Два\n\nСлово\n\n1. Три\n") == ["p-1", "p-1_2", "p-1_3"])
        #expect(points("1.1. Раз\n\n1.1. Два\n") == ["p-1-1", "p-1-1_2"])
    }

    @Test func headingsAndPointsDoNotCollide() {
        let parsed = MarkdownParser.parse(Array("## П. 1.1\n\n1.1. Раз\n\n## П-1-1\n".utf8)[...], numbersPoints: true)
        #expect(parsed.outline.map(\.anchor) == ["p-1-1", "p-1-1-2"])
        #expect(parsed.points == ["p-1-1_2"])
        #expect(Set(parsed.anchors).count == 3)
    }

    @Test func aNumberedHeadingAnswersForItsNumber() {
        #expect(
            act("## 4.1. Цели\n\n## IV. Задачи\n\n## 5. Итоги\n").hasPrefix(
                "<h2 id=\"4-1-tseli\"><span id=\"p-4-1\"></span>4.1. Цели {раздел: 4.1. Цели}</h2>\n<h2 id=\"iv-zadachi\">IV"
            ))
        #expect(points("## 4.1. Цели\n\n## 5. Итоги\n\n4.1. Раз\n") == ["p-4-1", "p-4-1_2"])
    }

    @Test func aBulletMayHoldANumber() {
        #expect(
            act("- 1.1. Раз\n- два\n")
                == "<ul>\n<li id=\"p-1-1\">1.1. Раз {пункт 1.1}</li>\n<li>два</li>\n</ul>\n")
        #expect(points("- 1.1. Раз\n\n- два\n") == ["p-1-1"])
    }

    @Test func listsNobodyCanCite() {
        #expect(points("- раз\n  1. два\n") == [])
        #expect(points("1. [ ] раз\n2. два\n") == ["p-2"])
    }

    @Test func quotationsAndFootnotesAreNoPoints() {
        #expect(points("> 1.1. Раз\n>\n> 1. Два\n>\n> ## 4.1. Три\n\n2.1. Да[^1]\n\n[^1]: 3.1. Нет\n") == ["p-2-1"])
    }

    @Test func anItemWithoutAParagraphHasNoLink() {
        #expect(act("1. - раз\n") == "<ol>\n<li id=\"p-1\"><ul>\n<li>раз</li>\n</ul>\n</li>\n</ol>\n")
        #expect(act("1.\n2. два\n").hasPrefix("<ol>\n<li id=\"p-1\"></li>\n"))
    }

    @Test func passagesKeepTheirPlaces() throws {
        let parsed = MarkdownParser.parse(Array("1.1. По приказу № 5.\n".utf8)[...], numbersPoints: true)
        let passage = try #require(parsed.passages.first)
        let plain = String(decoding: passage.text, as: UTF8.self)
        let found = try #require(plain.firstRange(of: "№ 5"))
        let lower = plain.utf8.distance(from: plain.startIndex, to: found.lowerBound)
        let range = try #require(passage.enclosure(of: lower..<(lower + "№ 5".utf8.count)))
        #expect(
            parsed.html.text(adding: [.init(range: range, address: "/")]) { _ in "" }
                .hasPrefix("<p id=\"p-1-1\">1.1. По приказу <a href=\"/\">№ 5</a>. <a"))
    }
}
