/// Every template with every name it may use, as Markdown: the second half of `docs/themes.md`.
package enum ThemeReference {
    /// Says in `docs/themes.md` where this text begins.
    package static let mark = "<!-- From here on made by `svod schema --theme`. -->\n"

    package static func text() -> String {
        let frame = PageFrame.fields.shapes
        var parts: [String: TemplateSchema] = [:]
        collect(frame, into: &parts)
        var templates = ""
        for template in PageTemplate.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            let isPage = template.contexts.count > 1
            let shapes = template.scopes.last?.shapes ?? [:]
            collect(shapes, into: &parts)
            templates += "### `\(template.rawValue)`\n\n"
            if isPage { templates += "A page: the names of every page" + (shapes.isEmpty ? ".\n\n" : ", and\n\n") }
            templates += lines(shapes)
        }
        let scopes = parts.sorted { $0.key < $1.key }.map { "### \($0.key)\n\n" + lines($0.value.shapes) }
        return "## Names of every page\n\n" + lines(frame) + "## Templates\n\n" + templates
            + "## Contexts of lists and objects\n\n" + scopes.joined().trimmingLineBreaks
    }

    private static func collect(_ shapes: [String: TemplateShape], into parts: inout [String: TemplateSchema]) {
        for case .scope(let scope) in shapes.values where parts[scope.context] == nil {
            let schema = scope.schema()
            parts[scope.context] = schema
            collect(schema.shapes, into: &parts)
        }
    }

    /// One line a kind; the flags that come with texts and mark-up go without saying.
    private static func lines(_ shapes: [String: TemplateShape]) -> String {
        var names: [String: [String]] = [:]
        for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            switch shape {
            case .text: names["text", default: []].append("`\(name)`")
            case .markup: names["mark-up", default: []].append("`\(name)`")
            case .flag:
                let isImplied = shapes.contains { other, shape in
                    guard flagName(other) == name else { return false }
                    switch shape {
                    case .text, .markup: return true
                    case .flag, .scope: return false
                    }
                }
                if !isImplied { names["flag", default: []].append("`\(name)`") }
            case .scope(let scope):
                let link = "`\(name)` of [\(scope.context)](#\(scope.context.lowercased()))"
                names[scope.isList ? "list" : "object", default: []].append(link)
            }
        }
        let kinds = ["text", "mark-up", "flag", "list", "object"]
        let lines = kinds.compactMap { kind in names[kind].map { "- \(kind): \($0.joined(separator: ", "))\n" } }
        return lines.isEmpty ? "" : lines.joined() + "\n"
    }

    private static func flagName(_ name: String) -> String { "has" + name.prefix(1).uppercased() + name.dropFirst() }
}

extension String {
    /// With one line break at the end.
    fileprivate var trimmingLineBreaks: String {
        var text = self
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }
}
