import Testing

/// Every table has a caption that names its region.
@Suite struct TableCaptionTests {
    private static let table = "| А |\n|---|\n| 1 |\n"

    private func captions(_ text: String) -> [String] {
        html(text).matches(of: /<caption[^>]*>(.*)<\/caption>/).map { String($0.1) }
    }

    @Test func paragraphAboveTheTable() {
        let text = "До.\n\nТаблица 2. **Итоги** «ВПР» за 2024 & 2025\n\n\(Self.table)"
        #expect(captions(text) == ["Таблица 2. <strong>Итоги</strong> «ВПР» за 2024 &amp; 2025"])
        #expect(html(text).hasPrefix("<p>До.</p>\n<div class=\"table-scroll\""))
    }

    @Test func defaultCaptionNamesTheSection() {
        #expect(
            captions("## Итоги\n\n\(Self.table)\nДа.\n\n\(Self.table)") == ["Таблица 1. Итоги", "Таблица 2. Итоги"])
    }

    @Test func paragraphsThatAreNoCaption() {
        #expect(captions("Итоги ниже.\n\n\(Self.table)") == ["Таблица 1"])
        #expect(captions("Таблица 1. Итоги\n\nЕщё абзац.\n\n\(Self.table)") == ["Таблица 1"])
    }

    @Test(arguments: [
        "Таблица 1. [Итоги](itogi.md)", "Таблица 1. **[Итоги](itogi.md)**", "Таблица 1. Рисунок ![Итоги](itogi.png)",
        "Таблица 1. https://example.org",
    ])
    func paragraphWithALinkStaysAParagraph(_ paragraph: String) {
        let text = "\(paragraph)\n\n| А |\n|---|\n| [x](x.md) |\n"
        #expect(html(text).hasPrefix(html(paragraph)))
        #expect(captions(text) == ["Таблица 1"])
        #expect(html(text).contains("<a href=\"x.md\">x</a>"))
    }

    @Test func regionIsNamedByTheCaptionOfItsTable() {
        let page = html("\(Self.table)\nДа.\n\n\(Self.table)")
        for number in 1...2 {
            #expect(page.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"tablitsa_\(number)\">"))
            #expect(page.contains("<caption id=\"tablitsa_\(number)\">"))
        }
    }

    @Test func captionSharesNoIdentifierWithAHeading() {
        let page = html("## Таблица 1\n\n\(Self.table)\n## fn 1\n\nДа[^1].\n\n[^1]: Да.\n")
        let identifiers = page.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
        #expect(identifiers.count == 5)
        #expect(Set(identifiers).count == identifiers.count)
    }
}
