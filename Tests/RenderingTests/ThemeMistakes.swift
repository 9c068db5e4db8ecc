import Testing

/// Templates that would show nothing, or the wrong thing, are refused with the place of the mistake.
@Suite struct ThemeMistakes {
    static let unknownNames = [
        ThemeMistake(
            "misspelt name", "filters", "{{#kinds}}", "{{#kind}}{{/kind}}{{#kinds}}",
            """
            Theme/templates/filters.mustache:1:11: ошибка: имени «kind» здесь нет [theme.unknown-name]
              1 | <aside>{{#kind}}{{/kind}}{{#kinds}}<a href="{{address}}">{{text}}</a> {{/kinds}}{{#years}}<a href="{{address}}">{{text}}</a> {{/years}}</aside>
                |           ^^^^
              возможно, имелось в виду: «kinds»
              как исправить: возможны имена: directions, hasDirections, hasStatuses, kinds, statuses, years

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "unheard-of name in a nested scope", "requisites", "{{name}}", "{{ author }}",
            """
            Theme/templates/requisites.mustache:2:7: ошибка: имени «author» здесь нет [theme.unknown-name]
              2 | <p>{{ author }}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
                |       ^^^^^^
              как исправить: возможны имена: address, hasAddress, hasName, hasValue, isLink, name, rows, value

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "name of another scope", "requisites", "{{/rows}}", "{{/rows}}\n{{value}}",
            """
            Theme/templates/requisites.mustache:4:3: ошибка: имени «value» здесь нет [theme.unknown-name]
              4 | {{value}}
                |   ^^^^^
              как исправить: возможны имена: rows

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "misspelt inverted block", "requisites", "{{^isLink}}{{value}}{{/isLink}}",
            "{{^isLinc}}{{value}}{{/isLinc}}",
            """
            Theme/templates/requisites.mustache:2:74: ошибка: имени «isLinc» здесь нет [theme.unknown-name]
              2 | <p>{{name}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLinc}}{{value}}{{/isLinc}}</p>
                |                                                                          ^^^^^^
              возможно, имелось в виду: «isLink»
              как исправить: возможны имена: address, hasAddress, hasName, hasValue, isLink, name, rows, value

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "misspelt name in a partial",
            TinyTheme.files.replacing("{{text}}", with: "{{>crumb}}", in: "templates/breadcrumbs.mustache")
                .with(["templates/crumb.mustache": "<b>\n  {{texst}}</b>\n"]),
            """
            Theme/templates/crumb.mustache:2:5: ошибка: имени «texst» здесь нет [theme.unknown-name]
              2 |   {{texst}}</b>
                |     ^^^^^
              возможно, имелось в виду: «text»
              как исправить: возможны имена: address, hasAddress, hasText, isCurrent, isLink, links, text

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "path of names", "filters", "{{text}}", "{{kinds.text}}",
            """
            Theme/templates/filters.mustache:1:42: ошибка: имени «kinds.text» здесь нет [theme.unknown-name]
              1 | <aside>{{#kinds}}<a href="{{address}}">{{kinds.text}}</a> {{/kinds}}{{#years}}<a href="{{address}}">{{text}}</a> {{/years}}</aside>
                |                                          ^^^^^^^^^^
              как исправить: возможны имена: address, directions, hasAddress, hasDirections, hasStatuses, hasText, isCurrent, isLink, kinds, statuses, text, years

            Всего ошибок: 1.
            """),
    ]

    static let wrongUses = [
        ThemeMistake(
            "text in triple braces", "requisites", "{{name}}", "{{{name}}}",
            """
            Theme/templates/requisites.mustache:2:7: ошибка: «name» — обычный текст: в тройных скобках он опасен [theme.unescaped-text]
              2 | <p>{{{name}}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
                |       ^^^^
              как исправить: напишите {{name}}

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "text after an ampersand", "requisites", "{{name}}", "{{& name}}",
            """
            Theme/templates/requisites.mustache:2:8: ошибка: «name» — обычный текст: в тройных скобках он опасен [theme.unescaped-text]
              2 | <p>{{& name}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
                |        ^^^^
              как исправить: напишите {{name}}

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "mark-up in double braces", "layout", "{{{footer}}}", "{{footer}}",
            """
            Theme/templates/layout.mustache:18:3: ошибка: «footer» — готовая разметка: в двойных скобках видны теги [theme.escaped-markup]
              18 | {{footer}}
                 |   ^^^^^^
              как исправить: напишите {{{footer}}}

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "flag shown as text", "requisites", "{{name}}", "{{isLink}}",
            """
            Theme/templates/requisites.mustache:2:6: ошибка: «isLink» нельзя показать как текст [theme.not-a-text]
              2 | <p>{{isLink}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
                |      ^^^^^^
              как исправить: откройте блок {{#isLink}} … {{/isLink}}

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "list shown as text", "requisites", "{{#rows}}", "{{rows}}{{#rows}}",
            """
            Theme/templates/requisites.mustache:1:3: ошибка: «rows» нельзя показать как текст [theme.not-a-text]
              1 | {{rows}}{{#rows}}
                |   ^^^^
              как исправить: откройте блок {{#rows}} … {{/rows}}

            Всего ошибок: 1.
            """),
    ]

    static let missingParts = [
        ThemeMistake(
            "template missing", TinyTheme.files.with(["templates/home.mustache": nil]),
            """
            Theme/templates/home.mustache: ошибка: в теме нет шаблона «home» [theme.template-missing]
              как исправить: добавьте файл templates/home.mustache

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "misspelt partial", "shnor", "{{>document-item}}", "{{>document-items}}",
            """
            Theme/templates/shnor.mustache:9:4: ошибка: в теме нет шаблона «document-items» [theme.partial-missing]
              9 | {{>document-items}}
                |    ^^^^^^^^^^^^^^
              возможно, имелось в виду: «document-item»
              как исправить: добавьте файл templates/document-items.mustache

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "unheard-of layout", TinyTheme.files.with(["templates/not-found.mustache": "{{<frame}}\n{{/frame}}\n"]),
            """
            Theme/templates/not-found.mustache:1:4: ошибка: в теме нет шаблона «frame» [theme.partial-missing]
              1 | {{<frame}}
                |    ^^^^^
              как исправить: добавьте файл templates/frame.mustache

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "partial of itself", "breadcrumbs", "{{text}}", "{{>breadcrumbs}}",
            """
            Theme/templates/breadcrumbs.mustache:1:36: ошибка: шаблон «breadcrumbs» включает сам себя [theme.partial-cycle]
              1 | {{#links}}<a href="{{address}}">{{>breadcrumbs}}</a> / {{/links}}
                |                                    ^^^^^^^^^^^
              как исправить: уберите это включение

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "partials in a ring",
            TinyTheme.files.replacing("{{text}}", with: "{{>one}}", in: "templates/breadcrumbs.mustache")
                .with(["templates/one.mustache": "{{>two}}\n", "templates/two.mustache": "<b>{{>one}}</b>\n"]),
            """
            Theme/templates/two.mustache:1:7: ошибка: шаблон «one» включает сам себя [theme.partial-cycle]
              1 | <b>{{>one}}</b>
                |       ^^^
              как исправить: уберите это включение

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "no metadata at all",
            TinyTheme.files.replacing("{{{metadata}}}\n", with: "", in: "templates/layout.mustache")
                .replacing("{{{metadata}}}\n", with: "", in: "templates/redirect.mustache"),
            """
            Theme/templates/layout.mustache:1:1: ошибка: шаблоны не выводят {{{metadata}}} [theme.metadata-missing]
              1 | <!DOCTYPE html>
                | ^
              как исправить: добавьте {{{metadata}}} внутрь <head>: по этим сведениям работает аудит

            Всего ошибок: 1.
            """),
        ThemeMistake(
            "three braces closed by two", "layout", "{{{footer}}}", "{{{footer}}",
            """
            Theme/templates/layout.mustache:18:1: ошибка: тег шаблона записан неверно [theme.syntax]
              18 | {{{footer}}
                 | ^^
              как исправить: проверьте скобки и имя тега

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: unknownNames + wrongUses + missingParts) func console(_ mistake: ThemeMistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }

    @Test func aBlockThatIsNotOpenIsClosed() throws {
        let mistake = ThemeMistake("stray end", "requisites", "{{name}}", "{{/name}}", "")
        #expect(
            try mistake.report().contains(
                """
                Theme/templates/requisites.mustache:2:7: ошибка: блок «name» не имеет пары [theme.unbalanced]
                  2 | <p>{{/name}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
                    |       ^^^^
                  как исправить: каждому {{#имя}} нужен свой {{/имя}}, в том же порядке

                """))
    }
}
