import Rendering
import Testing

/// A theme is files in a folder; any complete one makes a whole site.
@Suite struct ReplaceableTheme {
    @Test func theTinyThemeIsComplete() throws {
        let site = try Rendered()
        #expect(site.report == "Замечаний нет.\n")
        for (path, page) in site.pages {
            #expect(page.metadata("page") != nil, "\(path)")
            #expect(!page.html.contains("{{"), "\(path)")
        }
    }

    @Test func pagesAreMadeOfTheThemeAndNothingElse() throws {
        var theme = TinyTheme.files.mapValues { _ in "" }
        theme["templates/layout.mustache"] = "{{{metadata}}}"
        for name in [
            "home", "shnor", "mechanisms", "direction", "listing", "document", "monitoring", "monitoring-overview",
            "roadmap", "site-map", "audit", "audit-checks", "audit-matrix", "audit-history", "not-found", "redirect",
            "search",
        ] {
            theme["templates/\(name).mustache"] = "\(name)|{{{metadata}}}"
        }
        let site = try Rendered(TinyRoadmap.files(), theme: theme)
        #expect(
            site[TinyRoadmap.address + "sroki/"].html.hasPrefix("roadmap|<meta name=\"svod:page\" content=\"roadmap\">")
        )
        #expect(site["/"].html.hasPrefix("home|<meta name=\"svod:page\" content=\"home\">"))
        #expect(site["/shnor/"].html.hasPrefix("shnor|"))
        #expect(site["/mekhanizmy/"].html.hasPrefix("mechanisms|"))
        #expect(site["/mekhanizmy/talanty/"].html.hasPrefix("direction|"))
        #expect(site["/shnor/plany/"].html.hasPrefix("listing|"))
        #expect(site["/shnor/plany/2025/plan/"].html.hasPrefix("document|"))
        #expect(site["/karta-sayta/"].html.hasPrefix("site-map|"))
        #expect(site["/404.html"].html.hasPrefix("not-found|"))
        #expect(site["/old/otchet/"].html.hasPrefix("redirect|"))
    }

    @Test func indentationOfAPartialDoesNotReachPreformattedText() throws {
        let theme = TinyTheme.files.replacing("{{$main}}", with: "    {{$main}}", in: "templates/layout.mustache")
        let files = TinySite.files.replacing(
            "Месяцы и ответственные.", with: "```\nпервая\nвторая\n```\n", in: "documents/shnor/plany/plan.md")
        #expect(
            try Rendered(files, theme: theme)["/shnor/plany/2025/plan/"].html.contains(
                "<pre tabindex=\"0\"><code>первая\nвторая\n</code></pre>"))
    }

    @Test(arguments: [
        ("{{root}}/assets/stile.css", 18, "/assets/stile.css", "/assets/style.css"),
        ("{{root}}/dokumnty/", 11, "/dokumnty/", "/dokumenty/"),
        ("{{root}}/shnor", 7, "/shnor", "/shnor/"),
    ])
    func anAddressThatIsNotThere(_ link: String, _ length: Int, _ address: String, _ nearest: String) throws {
        let theme = TinyTheme.files.replacing(
            "<h1>", with: "<a href=\"\(link)\"></a><h1>", in: "templates/layout.mustache")
        #expect(
            try Rendered(theme: theme).report == """
                Theme/templates/layout.mustache:14:18: ошибка: шаблон ссылается на «\(address)», а такого адреса нет [theme.broken-link]
                  14 | <a href="\(link)"></a><h1>{{title}}</h1>
                     |                  \(String(repeating: "^", count: address.count))
                  возможно, имелось в виду: «\(nearest)»
                  как исправить: исправьте адрес или положите файл в папку assets темы

                Всего ошибок: 1.

                """)
    }

    @Test(arguments: ["/", "/shnor/kanal/feed.xml", "/audit/audit.json", "/shnor/prikazy/2023/147/", "/dokumenty/#god"])
    func anAddressThatIsThere(_ address: String) throws {
        let link = "<a href=\"{{root}}\(address)\"></a><h1>"
        let theme = TinyTheme.files.replacing("<h1>", with: link, in: "templates/layout.mustache")
        #expect(try Rendered(theme: theme).report == "Замечаний нет.\n")
    }

    @Test func aMisspeltNameInALayoutIsReportedOnce() throws {
        let mistake = ThemeMistake("", "layout", "{{windowTitle}}", "{{windowTitel}}", "")
        #expect(try mistake.report().hasSuffix("Всего ошибок: 1.\n"))
    }

    @Test func pagesWithoutMetadataAreNoticedEvenWhenRedirectsHaveIt() throws {
        let mistake = ThemeMistake("", "layout", "{{{metadata}}}\n", "", "")
        #expect(try mistake.report().contains("[theme.metadata-missing]"))
    }

    @Test func aTemplateNobodyUsesIsReadToo() throws {
        let theme = TinyTheme.files.with(["templates/spare.mustache": "<p>\n {{#a}}"])
        #expect(
            try ThemeMistake("", theme, "").report().contains(
                "Theme/templates/spare.mustache:2:5: ошибка: блок «a» не имеет пары [theme.unbalanced]"))
    }

    @Test func aThemeInWindows1251() throws {
        var theme = TinyTheme.files.mapValues { Array($0.utf8) }
        theme["templates/filters.mustache"] = [0xCE, 0xE1, 0xF0, 0xE0, 0xE7]
        let (read, diagnostics) = try Theme.read(.inMemory(theme, name: "Theme"))
        #expect(read == nil)
        #expect(diagnostics.map(\.identifier).contains("content.encoding-windows-1251"))
    }
}
