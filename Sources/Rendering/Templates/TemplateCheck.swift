import Diagnostics

/// Checks that a template uses only names its context has: Mustache itself shows an unknown name as nothing.
struct TemplateCheck {
    let sources: [String: SourceFile]
    private(set) var diagnostics: [Diagnostic] = []
    /// Names used in the template that is being checked.
    private var used: Set<String> = []
    private let tags: [String: [TemplateTag]]
    /// Templates that could not be read to their end, or whose blocks have no pair.
    private var broken: Set<String> = []

    init(_ sources: [String: SourceFile], _ templates: [String: TemplateSource]) {
        self.sources = sources
        tags = templates.mapValues(\.tags)
        for (name, template) in templates.sorted(by: { $0.key < $1.key }) {
            if let tag = template.broken {
                broken.insert(name)
                report("theme.syntax", tag, name, "тег шаблона записан неверно", "проверьте скобки и имя тега")
            } else if let tag = Self.tagWithoutPair(template.tags) {
                broken.insert(name)
                report(
                    "theme.unbalanced", tag, name, "блок «\(tag.name)» не имеет пары",
                    "каждому {{#имя}} нужен свой {{/имя}}, в том же порядке")
            }
        }
    }

    /// The first tag that closes another block than the innermost one, or else the innermost block that stays open.
    private static func tagWithoutPair(_ tags: [TemplateTag]) -> TemplateTag? {
        var opened: [TemplateTag] = []
        for tag in tags {
            switch tag.kind {
            case .section, .inverted, .block, .parent: opened.append(tag)
            case .close: if opened.popLast()?.name != tag.name { return tag }
            case .text, .markup, .partial, .comment: continue
            }
        }
        return opened.last
    }

    /// Checks `template` and whatever it includes, with `scopes` as its contexts, the outermost first.
    ///
    /// - Returns: every name used on the way; nil when something could not be read to its end.
    mutating func check(_ template: String, _ scopes: [TemplateSchema]) -> Set<String>? {
        used = []
        guard tags[template] != nil else {
            diagnostics.append(
                Diagnostic(
                    "theme.template-missing", at: SourceLocation(file: "templates/\(template).mustache"),
                    "в теме нет шаблона «\(template)»", remedy: "добавьте файл templates/\(template).mustache"))
            return []
        }
        walk(template, scopes, including: [])
        return broken.isEmpty ? used : nil
    }

    private mutating func walk(_ template: String, _ outer: [TemplateSchema], including: [String]) {
        guard !broken.contains(template) else { return }
        var scopes = outer
        /// How many scopes there were outside of each open block.
        var opened: [Int] = []
        for tag in tags[template] ?? [] {
            switch tag.kind {
            case .text, .markup: leaf(tag, scopes, template)
            case .section, .inverted:
                opened.append(scopes.count)
                let shape = shape(tag, scopes, template)
                if case .scope(let scope) = shape, tag.kind == .section { scopes.append(scope.schema()) }
            case .block, .parent:
                opened.append(scopes.count)
                if tag.kind == .parent { include(tag, scopes, template, including) }
            case .partial: include(tag, scopes, template, including)
            case .close: if let count = opened.popLast() { scopes.removeLast(scopes.count - count) }
            case .comment: continue
            }
        }
    }

    private mutating func leaf(_ tag: TemplateTag, _ scopes: [TemplateSchema], _ template: String) {
        guard let shape = shape(tag, scopes, template) else { return }
        switch (shape, tag.kind) {
        case (.text, .text), (.markup, .markup): return
        case (.text, _):
            report(
                "theme.unescaped-text", tag, template, "«\(tag.name)» — обычный текст: в тройных скобках он опасен",
                "напишите {{\(tag.name)}}")
        case (.markup, _):
            report(
                "theme.escaped-markup", tag, template, "«\(tag.name)» — готовая разметка: в двойных скобках видны теги",
                "напишите {{{\(tag.name)}}}")
        case (.flag, _), (.scope, _):
            report(
                "theme.not-a-text", tag, template, "«\(tag.name)» нельзя показать как текст",
                "откройте блок {{#\(tag.name)}} … {{/\(tag.name)}}")
        }
    }

    private mutating func shape(_ tag: TemplateTag, _ scopes: [TemplateSchema], _ template: String) -> TemplateShape? {
        used.insert(tag.name)
        for scope in scopes.reversed() {
            if let shape = scope.shapes[tag.name] { return shape }
        }
        let known = Set(scopes.flatMap(\.shapes.keys)).sorted()
        report(
            "theme.unknown-name", tag, template, "имени «\(tag.name)» здесь нет",
            "возможны имена: \(known.joined(separator: ", "))",
            suggestion: NearMiss.suggestion(for: tag.name, among: known))
        return nil
    }

    private mutating func include(
        _ tag: TemplateTag, _ scopes: [TemplateSchema], _ template: String, _ including: [String]
    ) {
        guard tags[tag.name] != nil else {
            report(
                "theme.partial-missing", tag, template, "в теме нет шаблона «\(tag.name)»",
                "добавьте файл templates/\(tag.name).mustache",
                suggestion: NearMiss.suggestion(for: tag.name, among: tags.keys.sorted()))
            return
        }
        guard !including.contains(tag.name), tag.name != template else {
            report(
                "theme.partial-cycle", tag, template, "шаблон «\(tag.name)» включает сам себя", "уберите это включение")
            return
        }
        walk(tag.name, scopes, including: including + [template])
    }

    private mutating func report(
        _ identifier: String, _ tag: TemplateTag, _ template: String, _ message: String, _ remedy: String,
        suggestion: String? = nil
    ) {
        guard let source = sources[template] else { return }
        // A layout is walked once for each page that uses it.
        let location = source.location(line: tag.line, column: tag.column, length: tag.name.count)
        guard !diagnostics.contains(where: { $0.identifier == identifier && $0.location == location }) else { return }
        diagnostics.append(
            source.diagnostic(
                identifier, at: location, message,
                remedy: remedy, suggestion: suggestion))
    }
}
