import Diagnostics
import FileAccess

/// A theme that has been read and checked: what pages look like.
package struct Theme: Sendable {
    private let programs: [PageTemplate: TemplateProgram]
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
        let templates = sources.mapValues { TemplateSource(String(decoding: $0.bytes, as: UTF8.self)) }
        var check = TemplateCheck(sources, templates)
        var silent: [PageTemplate] = []
        for template in PageTemplate.allCases {
            guard let used = check.check(template.rawValue, template.scopes) else { continue }
            if template.needsMetadata, !used.contains("metadata") { silent.append(template) }
        }
        diagnostics += missingMetadata(silent, sources)
        diagnostics += check.diagnostics.map { located($0, in: tree) }
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        let compiler = TemplateCompiler(templates)
        let programs = PageTemplate.allCases.map { ($0, compiler.program($0.rawValue, $0.scopes)) }
        let everyFile =
            assets.map { (path: $0.key, bytes: $0.value) } + sources.map { (path: $0.key, bytes: $0.value.bytes) }
        let theme = Theme(
            programs: Dictionary(uniqueKeysWithValues: programs), assets: assets,
            links: sources.values.flatMap(ThemeLink.links),
            files: everyFile.sorted { $0.path < $1.path })
        return (theme, diagnostics)
    }

    /// A part of a page.
    func render<Context: TemplateContext>(_ template: PageTemplate, _ context: Context) -> String {
        var output: [UInt8] = []
        run(template, [Context.self]) { program in
            withUnsafePointer(to: context) { program.run(UnsafeRawPointer($0), into: &output) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A whole page: `page.html` is filled.
    func render<Content: TemplateContext>(_ template: PageTemplate, _ page: Page<Content>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(32_768)
        run(template, [PageFrame.self, Content.self]) { program in
            withUnsafePointer(to: page.frame) { frame in
                withUnsafePointer(to: page.content) { content in
                    program.run(UnsafeRawPointer(frame), UnsafeRawPointer(content), into: &output)
                }
            }
        }
        return output
    }

    /// A program reads contexts by their address, so it must never meet one of another type.
    private func run(
        _ template: PageTemplate, _ contexts: [any TemplateContext.Type], _ body: (TemplateProgram) -> Void
    ) {
        precondition(template.contexts.map(ObjectIdentifier.init) == contexts.map(ObjectIdentifier.init))
        if let program = programs[template] { body(program) }
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
}
