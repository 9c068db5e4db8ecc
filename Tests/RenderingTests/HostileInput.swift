import Testing

/// Whatever an author writes, a page holds no script and no address that runs one.
@Suite struct HostileInput {
    static let payload = "<script>alert(1)</script>"

    @Test func everyFieldOfFreeText() throws {
        let quoted = "'\(Self.payload)\"\\'''"
        let text = Self.payload + "\"\\'"
        let files = TinySite.files.with([
            "documents/shnor/kanal/a.md": Self.document(
                "сообщение", ["название: \(quoted)", "аннотация: \(quoted)", "составитель: \(quoted)"]),
            "documents/shnor/kanal/b.md": Self.document(
                "информационное письмо", ["название: \(quoted)", "адресат: \(quoted)", "орган: \(quoted)"]),
            "documents/shnor/kanal/c.md": Self.document(
                "протокол", ["название: \(quoted)", "номер: 1", "повестка: [\(quoted)]", "полка: канал"]),
            "documents/shnor/kanal/d.md": Self.document(
                "соглашение", ["название: \(quoted)", "стороны: [\(quoted)]", "основание: {внешний: \(quoted)}"]),
        ])
        let site = try Rendered(files)
        #expect(site.report == "Замечаний нет.\n")
        let titles = site.pages.values.flatMap { $0.all("h1").map(\.text) }
        #expect(titles.count { $0 == text } == 4)
        #expect(site["/shnor/kanal/2025/a/"].metadata("title") == text)
        #expect(site["/shnor/kanal/2025/a/"].main.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;\\&#39;"))
        expectHarmless(site)
    }

    @Test func settings() throws {
        let settings = """
            название: '\(Self.payload)'
            владелец: '\(Self.payload)'
            адрес-сайта: https://example.org
            контакты: {адрес: '\(Self.payload)', телефон: '\(Self.payload)', почта: '\(Self.payload)'}
            канал: {описание: '\(Self.payload)', почта: '"><script>alert(1)</script>', телефон: '\(Self.payload)'}

            """
        let site = try Rendered(TinySite.files.with(["site.yml": settings]))
        #expect(site["/"].text("header") == Self.payload)
        #expect(site["/"].text("footer")?.hasPrefix("\(Self.payload), \(Self.payload), ") == true)
        expectHarmless(site)
    }

    @Test func fileName() throws {
        let files = TinySite.files
            .with(["documents/shnor/biblioteka/files/<img src=x onerror=alert(1)>.pdf": "%PDF"])
            .replacing(
                "файлы: {файл: files/sbornik.pdf, название: Текст сборника}",
                with: "файлы: [files/sbornik.pdf, 'files/<img src=x onerror=alert(1)>.pdf']",
                in: "documents/shnor/biblioteka/sbornik.md")
        let site = try Rendered(files)
        #expect(
            site["/shnor/biblioteka/2024/sbornik/"].links.contains(
                "<img src=x onerror=alert(1)>.pdf → /shnor/biblioteka/2024/sbornik/img-src-x-onerror-alert-1.pdf"))
        expectHarmless(site)
    }

    @Test(arguments: [
        "## <script>alert(1)</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>", "текст <svg/onload=alert(1)> текст", "<!-- --><script>alert(1)</script>",
        "`<script>alert(1)</script>`", "    <script>alert(1)</script>",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "| a |\n|---|\n| <script>alert(1)</script> |", "[<script>alert(1)</script>](/shnor/)",
        "![\"onerror=alert(1) x=\"](a.png)", "[^1]\n\n[^1]: <script>alert(1)</script>",
        "Таблица <script>alert(1)</script>\n\n| a |\n|---|\n| b |", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[ссылка](/shnor/ \"\\\" onmouseover=alert(1) x=\\\"\")", "<br><script>alert(1)</script>",
        "<br onclick=alert(1)>",
    ])
    func text(_ markdown: String) throws { expectHarmless(try Self.site(withText: markdown)) }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
        "&#106;avascript:alert(1)", "%6Aavascript:alert(1)", "<java\u{9}script:alert(1)>", "<\u{1}javascript:alert(1)>",
        "< javascript:alert(1)>", "javascript&colon;alert(1)", "//evil.example/", "\\\\evil.example/",
        "/\\evil.example/", "file:///etc/passwd", "blob:x", "< //evil.example>",
    ])
    func address(_ destination: String) throws {
        let site = try Self.site(withText: "[ссылка](\(destination))")
        let link = site["/shnor/kanal/2025/novost/"].all("a").first { $0.text == "ссылка" }
        #expect(link?.attributes["href"] ?? "" == "")
        #expect(site.diagnostics.hasErrors || link == nil)
        expectHarmless(site)
    }

    @Test func deepNesting() throws {
        let site = try Self.site(withText: String(repeating: "> ", count: 2_000) + "глубоко")
        #expect(site["/shnor/kanal/2025/novost/"].html.contains("глубоко"))
    }

    private static func site(withText text: String) throws -> Rendered {
        let document = document("сообщение", ["название: Новость"]).replacing("Текст.", with: text)
        return try Rendered(
            TinySite.files.with(["documents/shnor/kanal/novost.md": document, "documents/shnor/kanal/a.png": "png"]))
    }

    private static func document(_ kind: String, _ lines: [String]) -> String {
        """
        ---
        вид: \(kind)
        раздел: ШНОР
        дата: 02.09.2025
        \(lines.joined(separator: "\n"))
        ---
        Текст.

        """
    }

    /// No page runs anything.
    private func expectHarmless(_ site: Rendered, at place: SourceLocation = #_sourceLocation) {
        let dangers = site.pages.flatMap { path, page in
            page.elements.filter(Self.isDangerous).map { "\(path): \($0.tag) \($0.attributes)" }
        }
        #expect(dangers == [], sourceLocation: place)
    }

    private static func isDangerous(_ element: HTMLPage.Element) -> Bool {
        element.tag == "script" && element.attributes != ["type": "application/ld+json"]
            || ["svg", "iframe", "object", "embed"].contains(element.tag)
            || element.attributes.contains { name, value in
                name.hasPrefix("on") || (["href", "src"].contains(name) && !isSafe(value))
            }
    }

    private static func isSafe(_ address: String) -> Bool {
        let starts = ["/", "#", "https://", "http://", "mailto:", "tel:"]
        return address.isEmpty || (starts.contains(where: address.hasPrefix) && !address.hasPrefix("//"))
    }
}
