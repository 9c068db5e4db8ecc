import Testing

/// What a theme's templates may say and what pages then hold, on the page for missing addresses: its context has the
/// list `links`, of four, beside the names of every page.
@Suite struct TemplateTests {
    @Test(arguments: [
        // Values
        ("{{title}}", "Страница не найдена"),
        ("{{ title }}|{{root}}|", "Страница не найдена||"),
        ("{{#hasTitle}}да{{/hasTitle}}{{^hasTitle}}нет{{/hasTitle}}", "да"),
        ("{{#root}}да{{/root}}{{^root}}нет{{/root}}", "нет"),
        ("{{{breadcrumbs}}}", "<a href=\"/\">Главная</a> / \n"),
        ("{{&breadcrumbs}}", "<a href=\"/\">Главная</a> / \n"),
        // Lists and scopes
        ("{{#links}}{{text}};{{/links}}", "Главная страница;Поиск;Реестр документов;Карта сайта;"),
        ("{{^links}}нет{{/links}}", ""),
        (
            "{{#links}}{{#isCurrent}}!{{/isCurrent}}{{^isCurrent}}{{title}} {{/isCurrent}}{{/links}}",
            String(repeating: "Страница не найдена ", count: 4)
        ),
        (
            "{{#hasTitle}}{{#links}}{{#isLink}}{{address}} {{/isLink}}{{/links}}{{/hasTitle}}",
            "/ /poisk/ /dokumenty/ /karta-sayta/ "
        ),
        ("{{#links}}{{#links}}x{{/links}}{{/links}}", String(repeating: "x", count: 16)),
        // Lines that hold a tag alone
        ("а\n{{#hasTitle}}\nб\n{{/hasTitle}}\nв", "а\nб\nв"),
        ("а\n  {{#hasTitle}}\t\nб\n  {{/hasTitle}}", "а\nб\n"),
        ("а\n{{#hasTitle}} {{/hasTitle}}\nв", "а\n \nв"),
        ("{{title}}\n{{root}}\n|", "Страница не найдена\n\n|"),
        ("а\n{{! заметка }}\nб", "а\nб"),
        ("а {{! заметка }} б", "а  б"),
        ("{{! в две\nстроки }}\nб", "б"),
        ("а {{! одна }}\n{{! другая }}\nб", "а \nб"),
        ("{{! одна }} {{! другая }}\nб", " \nб"),
        // Parts of other templates
        ("[{{> part}}]", "[<Страница не найдена>]"),
        ("[\n{{> part}}\n]", "[\n<Страница не найдена>]"),
        ("{{<frame}}{{$inner}}своё{{/inner}}лишнее{{/frame}}", "(своё|общее)"),
        ("{{<frame}}{{/frame}}", "(обычное|общее)"),
        ("{{<frame}}{{$other}}{{title}}{{/other}}{{/frame}}", "(обычное|Страница не найдена)"),
        // What is no tag
        ("{ {title} } }}", "{ {title} } }}"),
    ])
    func shows(_ template: String, _ html: String) throws {
        let theme = TinyTheme.files.with([
            "templates/not-found.mustache": template,
            "templates/part.mustache": "<{{title}}>",
            "templates/frame.mustache": "({{$inner}}обычное{{/inner}}|{{$other}}общее{{/other}})",
        ])
        #expect(try Rendered(theme: theme)["/404.html"].html == html)
    }

    @Test(arguments: ["{{", "{{title", "{{{title}}", "{{}}", "{{ }}", "{{two words}}", "{{a{b}}", "{{! без конца"])
    func isNoTag(_ template: String) throws {
        let report = try ThemeMistake("", TinyTheme.files.with(["templates/part.mustache": "<p>\n  " + template]), "")
            .report()
        #expect(
            report.hasPrefix("Theme/templates/part.mustache:2:3: ошибка: тег шаблона записан неверно [theme.syntax]\n"))
    }
}
