import Diagnostics
import FileAccess
import Rendering
import Testing

/// One mistake in an otherwise complete theme, and everything a person reads about it.
struct ThemeMistake: Sendable, CustomTestStringConvertible {
    let name: String
    let theme: Files
    let console: String

    /// The first `old` of one template of the tiny theme is written as `new`.
    init(_ name: String, _ template: String, _ old: String, _ new: String, _ console: String) {
        self.init(
            name, TinyTheme.files.replacing(old, with: new, in: "templates/\(template).mustache"), console)
    }

    /// - Parameter console: the exact text, without the line break at its end.
    init(_ name: String, _ theme: Files, _ console: String) {
        self.name = name
        self.theme = theme
        self.console = console + "\n"
    }

    func report() throws -> String {
        let (theme, diagnostics) = try Theme.read(.inMemory(theme, name: "Theme"))
        #expect((theme == nil) == diagnostics.hasErrors)
        return ConsoleReport.text(diagnostics)
    }

    var testDescription: String { name }
}
