import Diagnostics
import FileAccess
import Mustache

/// A theme that has been read and checked: what pages look like.
package struct Theme: Sendable {
    let library: MustacheLibrary
    /// Files copied as they are, by path from the theme's folder: `assets/style.css`.
    package var assets: [String: [UInt8]]
    /// Addresses the templates write out themselves.
    let links: [ThemeLink]
    /// Every file of the theme with its bytes, sorted by path.
    package var files: [(path: String, bytes: [UInt8])]

    /// Reads a theme and checks every template against the context it is given.
    ///
    /// - Returns: the theme, or nil when a template cannot be used; and all findings.
    /// - Throws: `FileError` when the folder cannot be listed.
    package static func read(_ tree: FileTree) throws(FileError) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        _ = HTMLContent.register
        var sources: [String: SourceFile] = [:]
        var assets: [String: [UInt8]] = [:]
        var diagnostics: [Diagnostic] = []
        for entry in try tree.entries() {
            guard case .file = entry.kind else { continue }
            if entry.path.hasPrefix("assets/") {
                assets[entry.path] = try tree.read(entry.path)
            } else if let name = templateName(entry.path) {
                let shown = tree.shown(entry.path)
                do {
                    let bytes = try SourceText.normalised(try tree.read(entry.path), name: shown)
                    sources[name] = SourceFile(name: shown, bytes: bytes)
                } catch let error as DiagnosticError {
                    diagnostics.append(error.diagnostic)
                } catch let error as FileError {
                    throw error
                } catch {
                    continue
                }
            }
        }
        var check = TemplateCheck(sources)
        var silent: [PageTemplate] = []
        for template in PageTemplate.allCases {
            let used = check.check(template.rawValue, template.schema)
            if template.needsMetadata, !used.contains("metadata") { silent.append(template) }
        }
        diagnostics += missingMetadata(silent, sources)
        diagnostics += check.diagnostics.map { located($0, in: tree) }
        let (library, problems) = compile(sources)
        diagnostics += problems
        let everyFile =
            assets.map { (path: $0.key, bytes: $0.value) } + sources.map { (path: $0.key, bytes: $0.value.bytes) }
        let theme = Theme(
            library: library, assets: assets, links: sources.values.flatMap(ThemeLink.links),
            files: everyFile.sorted { $0.path < $1.path })
        return (diagnostics.hasErrors ? nil : theme, diagnostics)
    }

    func render(_ template: PageTemplate, _ context: any TemplateContext) -> String {
        library.render(context, withTemplate: template.rawValue) ?? ""
    }

    private static func templateName(_ path: String) -> String? {
        guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
        return String(path.dropFirst("templates/".count).dropLast(".mustache".count))
    }

    private static func located(_ diagnostic: Diagnostic, in tree: FileTree) -> Diagnostic {
        guard diagnostic.identifier == "theme.template-missing" else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.location.file = tree.shown(diagnostic.location.file)
        return diagnostic
    }

    /// The audit finds pages by the metadata in their head, so a theme without it hides the site from the auditor.
    ///
    /// What several pages lack is missing in their layout, and is reported once.
    private static func missingMetadata(_ pages: [PageTemplate], _ sources: [String: SourceFile]) -> [Diagnostic] {
        let culprits = pages.count > 1 ? ["layout"] : pages.map(\.rawValue)
        return culprits.compactMap { sources[$0] ?? pages.first.flatMap { sources[$0.rawValue] } }.map { source in
            source.diagnostic(
                "theme.metadata-missing", at: source.location(line: 1), "шаблоны не выводят {{{metadata}}}",
                remedy: "добавьте {{{metadata}}} внутрь <head>: по этим сведениям работает аудит")
        }
    }

    private static func compile(_ sources: [String: SourceFile]) -> (MustacheLibrary, [Diagnostic]) {
        var library = MustacheLibrary(templates: [:])
        var diagnostics: [Diagnostic] = []
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(prepared(source), named: name)
            } catch let error as MustacheTemplate.ParserError {
                diagnostics.append(
                    source.diagnostic(
                        "theme.syntax",
                        at: source.location(
                            line: error.context.lineNumber,
                            column: error.context.columnNumber - (error.context.lineNumber == 1 ? pragma.count : 0)),
                        "тег шаблона записан неверно", remedy: "проверьте скобки и имя тега"))
            } catch {
                diagnostics.append(
                    source.diagnostic(
                        "theme.syntax", at: source.location(line: 1), "шаблон не разобран",
                        remedy: "проверьте скобки и имена тегов"))
            }
        }
        return (library, diagnostics)
    }

    /// Chooses our escaping, and removes the indentation of lines that hold nothing but a tag: Mustache would indent
    /// all that the tag includes, `<pre>` and all, and count the characters of every page to do so.
    private static func prepared(_ source: SourceFile) -> String {
        let text = String(decoding: source.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            let isInclusion = ["{{>", "{{<", "{{$"].contains { trimmed.hasPrefix($0) }
            return isInclusion ? trimmed : line
        }
        return pragma + lines.joined(separator: "\n")
    }

    private static let pragma = "{{% CONTENT_TYPE:\(HTMLContent.name)}}"
}
