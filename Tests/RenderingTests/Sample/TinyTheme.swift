/// A complete theme in a few lines: whatever the standard theme does, this is all a theme must do.
package enum TinyTheme {
    package static let files: [String: String] = [
        "templates/layout.mustache": layout,
        "templates/document-item.mustache": item,
        "templates/roadmap-line.mustache": line,
        "templates/header.mustache": header,
        "templates/footer.mustache": footer,
        "templates/filters.mustache": filters,
        "templates/breadcrumbs.mustache": "{{#links}}<a href=\"{{address}}\">{{text}}</a> / {{/links}}\n",
        "templates/requisites.mustache": requisites,
        "templates/home.mustache": page(home + "\n" + due),
        "templates/shnor.mustache": page(shnor + "\n" + due),
        "templates/mechanisms.mustache": page(mechanisms),
        "templates/direction.mustache": page(direction),
        "templates/listing.mustache": page(listing),
        "templates/document.mustache": page(document),
        "templates/history.mustache": page(history),
        "templates/monitoring.mustache": page(monitoring),
        "templates/monitoring-overview.mustache": page(overview),
        "templates/roadmap.mustache": page(roadmap),
        "templates/open-data.mustache": page("{{#sets}}<p><a href=\"{{address}}\">{{name}}</a></p>{{/sets}}"),
        "templates/passport.mustache": page("{{#rows}}<p>{{name}}: {{value}}</p>{{/rows}}"),
        "templates/site-map.mustache": page(siteMap),
        "templates/audit.mustache": page(audit),
        "templates/audit-checks.mustache": page(auditChecks),
        "templates/audit-matrix.mustache": page(auditMatrix),
        "templates/audit-history.mustache": page(auditHistory),
        "templates/not-found.mustache": page("{{#links}}<p><a href=\"{{address}}\">{{text}}</a></p>{{/links}}"),
        "templates/search.mustache": page(search),
        "templates/redirect.mustache": redirect,
        "assets/style.css": "main { max-width: 40rem }\n",
    ]

    private static func page(_ main: String) -> String {
        "{{<layout}}\n{{$main}}\n\(main)\n{{/main}}\n{{/layout}}\n"
    }

    private static let history = """
        <p>{{summary}}</p>
        {{#changes}}<h2 id="{{anchor}}">{{day}}</h2>
        {{#requisites}}<p>{{name}}: {{#hasHtml}}{{{html}}}{{/hasHtml}}{{^hasHtml}}{{before}} → {{after}}{{/hasHtml}}</p>{{/requisites}}
        {{#parts}}<p>{{#isUnchanged}}={{/isUnchanged}}{{#isPlace}}§{{/isPlace}}{{#isAdded}}+{{/isAdded}}{{#isRemoved}}-{{/isRemoved}}{{#isChanged}}~{{/isChanged}}{{#lines}} {{{html}}}{{/lines}}</p>
        {{/parts}}{{/changes}}<p>{{start}}</p>
        """

    private static let layout = """
        <!DOCTYPE html>
        <html lang="ru">
        <head>
        <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
        <title>{{windowTitle}}</title>
        <meta name="description" content="{{description}}">
        <link rel="stylesheet" href="{{root}}/assets/style.css">
        {{{metadata}}}
        </head>
        <body>
        {{{header}}}
        <p id="path">{{{breadcrumbs}}}</p>
        <main>
        <h1>{{title}}</h1>
        {{$main}}
        {{/main}}
        </main>
        {{{footer}}}
        </body>
        </html>

        """

    private static let monitoring = """
        <p>{{result}} {{conclusion}}</p>
        {{#figureGroups}}{{#rows}}
        <p>{{name}}: {{previous}} → {{current}} {{unit}}, {{change}} {{meaning}}, {{units}}, {{level}}</p>
        {{/rows}}{{/figureGroups}}
        {{#matrices}}<h2>{{heading}}</h2>{{#rows}}<p>{{name}}{{#cells}}, {{text}}{{/cells}}</p>{{/rows}}{{/matrices}}
        {{#distributions}}<h2>{{heading}}</h2>
        {{#rows}}<p>{{name}}{{#cells}}, {{text}}{{/cells}}, {{total}}</p>{{/rows}}
        {{/distributions}}
        <p>{{withheldNote}}</p>
        {{#method}}{{#notes}}<p>{{text}}</p>{{/notes}}{{/method}}
        {{#downloads}}<a href="{{address}}">{{name}}</a>{{/downloads}}

        """

    private static let roadmap = """
        <p>{{summary}}{{#counts}} {{state}} {{count}};{{/counts}}</p>
        <p><a href="{{documentAddress}}">карта</a> <a href="{{calendarAddress}}">ICS</a> <a href="{{tableAddress}}">CSV</a></p>
        {{#hasOverdue}}<h2>Просрочено</h2>{{#overdue}}{{>roadmap-line}}{{/overdue}}{{/hasOverdue}}
        {{#hasDue}}<h2>Сейчас</h2>{{#due}}{{>roadmap-line}}{{/due}}{{/hasDue}}
        {{#hasUpcoming}}<h2>До {{horizon}}</h2>{{#upcoming}}{{>roadmap-line}}{{/upcoming}}{{/hasUpcoming}}
        <h2>{{year}}</h2>
        {{#months}}<h3 id="{{anchor}}">{{heading}}</h3>{{#lines}}{{>roadmap-line}}{{/lines}}{{/months}}
        {{#otherYears}}<h2>{{heading}}</h2>
        {{#months}}<h3 id="{{anchor}}">{{heading}}</h3>{{#lines}}{{>roadmap-line}}{{/lines}}{{/months}}{{/otherYears}}
        {{#hasOpen}}<h2>Без срока</h2>{{#open}}{{>roadmap-line}}{{/open}}{{/hasOpen}}
        {{#hasUndated}}<h2>Без даты</h2>{{#undated}}{{>roadmap-line}}{{/undated}}{{/hasUndated}}
        {{#responsible}}<h2>{{name}}: {{summary}}</h2>{{#lines}}<p>{{name}}</p>{{/lines}}{{/responsible}}
        """

    private static let line = """
        <p>{{time}}: <a href="{{address}}">{{name}}</a> [{{state}}] {{note}} {{responsible}}</p>

        """

    private static let due = """
        {{#due}}
        <h2>Сроки</h2>
        {{#lines}}{{>roadmap-line}}{{/lines}}
        {{#isEmpty}}<p>Сроков нет.</p>{{/isEmpty}}
        <p>{{rest}}{{#roadmaps}} <a href="{{address}}">{{text}}</a>{{#hasMonth}} <a href="{{monthAddress}}">{{month}}</a>{{/hasMonth}}{{/roadmaps}}</p>
        {{/due}}
        """

    private static let overview = """
        {{#years}}<p><a href="{{address}}">{{period}}</a> {{result}}</p>{{/years}}

        """

    private static let header = """
        <header>{{siteTitle}}{{#isDemonstration}} (демонстрация){{/isDemonstration}}</header>
        <nav>{{#menu}}<a href="{{address}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{text}}</a> {{/menu}}</nav>

        """

    private static let footer = """
        <footer>{{owner}}, {{postalAddress}}, <a href="tel:{{phoneAddress}}">{{phone}}</a>, {{mail}},
        <a href="{{siteMapAddress}}">Карта</a> <a href="{{auditAddress}}">Аудит</a></footer>

        """

    private static let filters = """
        <aside>{{#kinds}}<a href="{{address}}">{{text}}</a> {{/kinds}}{{#years}}<a href="{{address}}">{{text}}</a> {{/years}}</aside>
        <aside>{{#directions}}<a href="{{address}}">{{text}}</a> {{/directions}}{{#statuses}}<a href="{{address}}">{{text}}</a> {{/statuses}}</aside>

        """

    private static let search = """
        <form action="{{root}}/poisk/"></form>
        {{#hasIndexAddress}}<p>{{indexAddress}}: {{synonyms}}{{#filters}}, {{name}} = {{parameter}}{{/filters}}</p>{{/hasIndexAddress}}
        {{^hasIndexAddress}}<p><a href="{{registerAddress}}">реестр</a></p>{{/hasIndexAddress}}
        {{{lists}}}
        """

    private static let requisites = """
        {{#rows}}
        <p>{{name}}: {{#isLink}}<a href="{{address}}">{{value}}</a>{{/isLink}}{{^isLink}}{{value}}{{/isLink}}</p>
        {{/rows}}

        """

    private static let item = """
        <p><a href="{{address}}">{{title}}</a> {{kind}}, {{requisites}}{{#hasStatus}} [{{status}}]{{/hasStatus}}</p>

        """

    private static let redirect = """
        <!DOCTYPE html>
        <html lang="ru"><head><title>{{title}}</title><meta http-equiv="refresh" content="0; url={{address}}">
        {{{metadata}}}
        </head><body><main><a href="{{address}}">{{canonical}}</a></main></body></html>

        """
}

/// What stands in the main part of each page.
extension TinyTheme {
    private static let home = """
        <p>{{documentsCount}}: <a href="{{registerAddress}}">реестр</a>, <a href="{{channelAddress}}">канал</a></p>
        {{#sections}}
        <h2><a href="{{address}}">{{title}}</a></h2>
        <p>{{summary}} {{count}}{{#parts}} <a href="{{address}}">{{text}}</a>{{/parts}}</p>
        {{/sections}}
        {{#hasMessages}}
        <h2>Сообщения</h2>
        {{{messages}}}
        {{/hasMessages}}
        {{#hasLatest}}
        <h2>Новое</h2>
        {{{latest}}}
        {{/hasLatest}}
        """

    private static let shnor = """
        {{#groups}}
        <h2 id="{{anchor}}">{{heading}}</h2>
        {{#shelves}}
        <h3><a href="{{address}}">{{name}}</a></h3>
        <p>{{#isEmpty}}Пусто.{{/isEmpty}}{{^isEmpty}}{{count}}.{{/isEmpty}}</p>
        {{#latest}}
        {{>document-item}}
        {{/latest}}
        {{/shelves}}
        {{/groups}}
        """

    private static let mechanisms = """
        {{#directions}}
        <h2>{{number}}. <a href="{{address}}">{{name}}</a></h2>
        <p>{{count}}, {{filled}}{{#stages}}{{#isFilled}} <a href="{{address}}">{{name}}</a>{{/isFilled}}{{/stages}}</p>
        {{/directions}}
        <h2><a href="{{commonAddress}}">Общие документы</a> {{commonCount}}</h2>
        {{#hasCommon}}
        {{{common}}}
        {{/hasCommon}}
        """

    private static let direction = """
        {{#stages}}
        <section id="{{anchor}}"><h2>{{number}}. {{name}}</h2>
        {{#isEmpty}}
        <p>Пусто.</p>
        {{/isEmpty}}
        {{{documents}}}
        </section>
        {{/stages}}
        """

    private static let listing = """
        <p>{{summary}}</p>
        {{#channel}}
        <p>{{about}} {{#hasMail}}<a href="mailto:{{mail}}">{{mail}}</a>{{/hasMail}} {{#hasPhone}}<a href="tel:{{phoneAddress}}">{{phone}}</a>{{/hasPhone}}
        {{#hasLink}}<a href="{{link}}">{{link}}</a>{{/hasLink}} <a href="{{feedAddress}}">лента</a></p>
        {{/channel}}
        {{{filters}}}
        <p>{{#isEmpty}}Документов пока нет.{{/isEmpty}}{{^isEmpty}}{{count}}{{/isEmpty}}</p>
        {{{documents}}}
        {{#hasPages}}
        <p id="pages">{{#hasPreviousAddress}}<a href="{{previousAddress}}">назад</a> {{/hasPreviousAddress}}{{#pages}}{{#isLink}}<a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a>{{/isLink}}{{^isLink}}{{text}}{{/isLink}} {{/pages}}{{#hasNextAddress}}<a href="{{nextAddress}}">вперёд</a>{{/hasNextAddress}}</p>
        {{/hasPages}}
        """

    private static let document = """
        <p>{{kind}}{{#hasStatus}}, {{status}} {{statusNote}}{{/hasStatus}}{{#statusCause}} <a href="{{address}}">{{text}}</a>{{/statusCause}}</p>
        {{#hasNotice}}
        <p class="notice">{{notice}}</p>
        {{/hasNotice}}
        {{#letterhead}}
        <p class="head">{{issuer}} / {{kind}} / {{date}} / {{number}}</p>
        {{/letterhead}}
        {{#stamp}}
        <p class="head">{{annex}} / {{approved}} / {{act}} / {{kind}}</p>
        {{/stamp}}
        {{#hasAnnotation}}
        <p>{{annotation}}</p>
        {{/hasAnnotation}}
        {{#hasRequisites}}
        <h2>Реквизиты</h2>
        {{{requisites}}}
        {{/hasRequisites}}
        {{#hasOutline}}
        <ul>
        {{{outline}}}
        </ul>
        {{/hasOutline}}
        {{#hasAgenda}}
        <h2>Повестка</h2>
        {{#agenda}}
        <p>{{text}}</p>
        {{/agenda}}
        {{/hasAgenda}}
        <article>
        {{{body}}}
        </article>
        {{#roadmap}}
        <p>{{summary}} <a href="{{progressAddress}}">ход</a></p>
        <table>
        {{#groups}}{{#hasLevel}}
        <tr><th>{{level}}</th></tr>{{/hasLevel}}{{#hasBlock}}
        <tr><th>{{block}}</th></tr>{{/hasBlock}}{{#rows}}
        <tr {{{attributes}}}><td>{{number}}</td><td>{{measure}}</td><td>{{form}}</td><td>{{term}}</td><td>{{responsible}}</td><td>[{{state}}] {{reason}}{{#documents}} <a href="{{address}}">{{text}}</a>{{/documents}}</td></tr>
        {{/rows}}{{/groups}}
        </table>
        {{/roadmap}}
        {{#hasAnnexes}}
        <h2>Приложения</h2>
        {{#annexes}}
        {{>document-item}}
        {{/annexes}}
        {{/hasAnnexes}}
        {{#hasAttachments}}
        <h2>Файлы</h2>
        {{#attachments}}
        <p><a href="{{address}}">{{name}}</a> {{format}}, {{size}}{{#hasPages}}, {{pages}}{{/hasPages}}{{#hasDigest}}, {{digest}}{{/hasDigest}}</p>
        {{/attachments}}
        {{/hasAttachments}}
        {{#sequence}}
        <nav>{{place}}{{#parts}} <a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a>{{/parts}}{{#previous}} ← <a href="{{address}}">{{text}}</a>{{/previous}}{{#next}} → <a href="{{address}}">{{text}}</a>{{/next}}</nav>
        {{/sequence}}
        {{#hasRelations}}
        <h2>Связи</h2>
        {{#relations}}
        <p>{{role}}:{{#links}} {{#isLink}}<a href="{{address}}">{{text}}</a>{{/isLink}}{{^isLink}}{{text}}{{/isLink}}{{/links}}</p>
        {{/relations}}
        {{/hasRelations}}
        <p>{{citation}}</p>
        """

    private static let siteMap = """
        {{#groups}}
        <h2><a href="{{address}}">{{heading}}</a></h2>
        {{#links}}
        <p><a href="{{address}}">{{text}}</a></p>
        {{/links}}
        {{/groups}}
        """

    private static let audit = """
        <p>{{period}}, {{date}}, {{total}}{{#hasOpen}} ({{open}}){{/hasOpen}}, {{level}}</p>
        {{#actions}}
        <p><a href="{{address}}">{{name}}</a> {{reason}} {{remedy}} {{waiver}}</p>
        {{/actions}}
        {{#downloads}}
        <p><a href="{{address}}">{{text}}</a></p>
        {{/downloads}}
        """

    private static let auditChecks = """
        {{#checks}}
        <h2 id="{{anchor}}">{{identifier}} ({{letter}}) {{name}}: {{verdict}}, {{points}}{{value}}</h2>
        <p class="{{verdictClass}}">{{reason}} {{remedy}} {{judgement}} {{waiver}}</p>
        {{#evidence}}
        <p><a href="{{address}}">{{name}}</a> {{requisites}}</p>
        {{/evidence}}
        {{/checks}}
        """

    private static let auditMatrix = """
        {{#rows}}
        <h2 id="{{anchor}}">{{name}}: {{cycle}}</h2>
        <p>{{#cells}}{{count}} {{/cells}}</p>
        {{/rows}}
        """

    private static let auditHistory = """
        {{#years}}
        <p>{{period}}: {{total}}, {{level}}, {{change}}</p>
        {{/years}}
        """
}
