import Testing

@testable import AuditReports

/// The report to attach to a letter.
@Suite struct HTMLTests {
    /// The text between the first `start` and the next `end`, with both.
    private func part(_ html: String, from start: String, to end: String) -> String? {
        guard let from = html.range(of: start), let until = html[from.upperBound...].range(of: end) else { return nil }
        return String(html[from.lowerBound..<until.upperBound])
    }

    @Test func aCheck() {
        let html = AuditHTML.text(Sample.small)
        #expect(
            part(html, from: "<article>", to: "</article>") == """
                <article>
                <h3>5.e. Раздел</h3>
                <p class="verdict passed"><strong>Выполнено</strong>, 1 балл</p>
                <p>Раздел создан.</p>
                <ul class="evidence">
                <li>приказ № 147 от 15.09.2023, <a href="https://example.org/shnor/">«Положение „О школах“»</a>, \
                <span class="address">https://example.org/shnor/</span></li>
                <li><a href="https://example.org/">«Страница»</a>, <span class="address">https://example.org/</span>\
                </li></ul></article>
                """)
    }

    @Test func theSummary() {
        #expect(
            part(AuditHTML.text(Sample.full), from: "<dl>", to: "</dl>") == """
                <dl>
                <dt>Баллы</dt>
                <dd>2 из 3</dd>
                <dt>Откуда баллы</dt>
                <dd>по структуре сайта — 1, по заключениям экспертов — 1, ждут эксперта — 0</dd>
                <dt>Уровень</dt>
                <dd>высокий</dd>
                <dt>По сравнению с прошлым годом</dt>
                <dd>было 0, стало 2; выполнено впервые: 5.e, 5.g</dd>
                <dt>Матрица «Механизмы»</dt>
                <dd>ячеек с документами 70 из 72, подтверждённых циклов 7 из 8</dd></dl>
                """)
    }

    @Test func theMatrixSaysInWordsWhatItsColoursSay() throws {
        let html = AuditHTML.text(Sample.full)
        let table = try #require(part(html, from: "<section class=\"matrix\"", to: "</table>"))
        #expect(table.ranges(of: "<td ").count == 80)
        #expect(table.ranges(of: "<th scope=\"col\"").count == 11)
        #expect(table.ranges(of: "<th scope=\"row\"").count == 8)
        #expect(table.ranges(of: "<caption>").count == 1)
        let plain = table.replacing("\u{AD}", with: "")
        for cell in [
            "class=\"passed\" role=\"cell\" data-label=\"Мониторинг\"><span>есть: 1</span>",
            "class=\"failed\" role=\"cell\" data-label=\"Мониторинг\"><span>нет</span>",
            "class=\"failed\" role=\"cell\" data-label=\"Анализ результатов\"><span>нет, отступление</span>",
            "class=\"poor\" role=\"cell\" data-label=\"Анализ результатов\"><span>есть: 1, реквизиты неполны</span>",
            "class=\"poor\" role=\"cell\" data-label=\"Меры и мероприятия\"><span>есть: 1, открываются не все ссылки</span>",
            "class=\"failed\" role=\"cell\" data-label=\"Цикл\"><span>не выполнено</span>",
        ] {
            #expect(plain.contains(cell), "\(cell)")
        }
    }

    @Test func nothingFromElsewhereAndNoScript() {
        let html = AuditHTML.text(Sample.full)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ru\">"))
        for word in ["<script", "<link", "<img", "@import", "url(", "src="] { #expect(!html.contains(word)) }
    }

    @Test func hostileTextIsEscaped() {
        var check = Sample.library
        check.title = "<script>alert(\"1\")</script>&\u{0}\u{FFFE}"
        check.evidence = [
            .init(title: "</style>", url: "javascript:alert(1)"),
            .init(title: "Кавычка", url: "https://example.org/\" onclick=\"alert(1)"),
        ]
        let html = AuditHTML.text(Sample.report([check]))
        #expect(!html.contains("<script"))
        #expect(html.contains("5.f. &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\u{FFFD}\u{FFFD}</h3>"))
        #expect(!html.contains("href=\"javascript"))
        #expect(html.contains("<li>«&lt;/style&gt;», <span class=\"address\">javascript:alert(1)</span></li>"))
        #expect(html.contains("href=\"https://example.org/%22%20onclick=%22alert(1)\""))
    }

    @Test(arguments: [
        ("Управленческие решения", "Управ-лен-чес-кие решения"), ("Показатели", "Пока-за-тели"),
        ("выполнено", "выполнено"),
        ("2025/2026", "2025/2026"), ("", ""),
    ])
    func placesToBreakAWord(_ word: String, _ parts: String) {
        #expect(SoftHyphens.inserted(word).replacing("\u{AD}", with: "-") == parts)
    }
}
