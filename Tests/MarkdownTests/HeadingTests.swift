import Testing

@testable import Markdown

@Suite struct HeadingTests {
    private func anchors(_ text: String) -> [String] { parse(text).outline.map(\.anchor) }

    @Test func headingLinksToItself() {
        #expect(
            html("## I. Общие \"положения\"\n")
                == "<h2 id=\"i-obshchie-polozheniia\">I. Общие &quot;положения&quot; <a class=\"anchor\" "
                + "href=\"#i-obshchie-polozheniia\" aria-label=\"Ссылка на раздел: I. Общие &quot;положения&quot;\">#</a></h2>\n"
        )
    }

    @Test func outline() {
        #expect(
            parse("## Цели\n\nДа.\n\n### *Задачи* и `код`\n\nПоказатели\n---\n").outline == [
                .init(level: 2, text: "Цели", anchor: "tseli"),
                .init(level: 3, text: "Задачи и код", anchor: "zadachi-i-kod"),
                .init(level: 2, text: "Показатели", anchor: "pokazateli"),
            ])
    }

    @Test(arguments: [
        ("Щука", "shchuka"), ("Хор", "khor"), ("Цех", "tsekh"), ("Подъезд", "podieezd"), ("Соль", "sol"),
        ("Йод", "iod"),
        ("Ёлка", "elka"), ("Эхо", "ekho"), ("Юг", "iug"), ("Яхта", "iakhta"), ("Жюри", "zhiuri"), ("Чаща", "chashcha"),
        ("Сыр", "syr"), ("VI. Порядок: сбор/анализ", "vi-poriadok-sbor-analiz"), ("2024–2026", "2024-2026"),
        ("«№»", "razdel"),
    ])
    func anchorsByDoc9303(_ heading: String, _ anchor: String) {
        #expect(anchors("## \(heading)\n") == [anchor])
    }

    @Test func repeatedHeadings() {
        #expect(
            anchors("## Итоги\n\n## Итоги\n\n## Итоги 2\n\n## Итоги\n\n## ИТОГИ!\n")
                == ["itogi", "itogi-2", "itogi-2-2", "itogi-3", "itogi-4"])
    }

    @Test func headingWithALink() {
        let page = html("## По [приказу](a.md)\n")
        #expect(page.hasPrefix("<h2 id=\"po-prikazu\">По <a href=\"a.md\">приказу</a> <a class=\"anchor\""))
    }

    @Test func levelOneBecomesTwo() {
        let parsed = parse("Да.\n\n# Главный\n")
        #expect(parsed.outline.map(\.level) == [2])
        #expect(parsed.remarks == [.init(problem: .levelOneHeading("Главный"), line: 3)])
        #expect(html("# Главный\n").contains("</h2>"))
    }

    @Test func skippedLevels() {
        #expect(parse("### Сразу третий\n").remarks == [.init(problem: .skippedLevel(1, 3), line: 1)])
        #expect(parse("## Два\n\n##### Пять\n").remarks == [.init(problem: .skippedLevel(2, 5), line: 3)])
        #expect(parse("## Два\n\n### Три\n\n#### Четыре\n\n## Два\n").remarks == [])
    }

    @Test func emptyHeading() {
        #expect(parse("## Да\n\n##\n").remarks == [.init(problem: .emptyHeading, line: 3)])
        #expect(anchors("##\n\n##\n") == ["razdel", "razdel-2"])
    }
}
