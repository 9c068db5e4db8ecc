import Diagnostics

/// Checks that a template uses only names its context has: Mustache itself shows an unknown name as nothing.
struct TemplateCheck {
    let sources: [String: SourceFile]
    private(set) var diagnostics: [Diagnostic] = []
    /// Names used in the template that is being checked.
    private var used: Set<String> = []
    private var tags: [String: [TemplateTag]] = [:]

    init(_ sources: [String: SourceFile]) {
        self.sources = sources
        for (name, source) in sources {
            tags[name] = TemplateScanner.tags(String(decoding: source.bytes, as: UTF8.self))
        }
    }

    /// Checks `template` and whatever it includes, with `schema` as its context.
    ///
    /// - Returns: every name used on the way.
    @discardableResult
    mutating func check(_ template: String, _ schema: TemplateSchema) -> Set<String> {
        used = []
        guard tags[template] != nil else {
            diagnostics.append(
                Diagnostic(
                    "theme.template-missing", at: SourceLocation(file: "templates/\(template).mustache"),
                    "в теме нет шаблона «\(template)»", remedy: "добавьте файл templates/\(template).mustache"))
            return []
        }
        walk(template, [schema], including: [])
        return used
    }

    private enum Opened {
        case scope, block
    }

    private mutating func walk(_ template: String, _ outer: [TemplateSchema], including: [String]) {
        var scopes = outer
        var opened: [(tag: TemplateTag, kind: Opened)] = []
        for tag in tags[template] ?? [] {
            switch tag.kind {
            case .text, .markup: leaf(tag, scopes, template)
            case .section, .inverted:
                let shape = shape(tag, scopes, template)
                if case .scope(let scope) = shape, tag.kind == .section {
                    scopes.append(scope.schema())
                } else {
                    scopes.append(TemplateSchema(shapes: [:]))
                }
                opened.append((tag, .scope))
            case .block, .parent:
                if tag.kind == .parent { include(tag, scopes, template, including) }
                opened.append((tag, .block))
            case .partial: include(tag, scopes, template, including)
            case .close:
                guard let last = opened.popLast(), last.tag.name == tag.name else {
                    unbalanced(tag, template)
                    return
                }
                if last.kind == .scope { scopes.removeLast() }
            }
        }
        if let open = opened.last { unbalanced(open.tag, template) }
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

    private mutating func unbalanced(_ tag: TemplateTag, _ template: String) {
        report(
            "theme.unbalanced", tag, template, "блок «\(tag.name)» не имеет пары",
            "каждому {{#имя}} нужен свой {{/имя}}, в том же порядке")
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
