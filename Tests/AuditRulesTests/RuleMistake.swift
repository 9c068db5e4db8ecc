import AuditRules
import Diagnostics
import Documents
import FileAccess
import Testing

/// One mistake in sound rules or opinions, and everything a person reads about it on 21.11.2026.
struct RuleMistake: Sendable, CustomTestStringConvertible {
    let name: String
    let tree: FileTree
    let console: String

    /// The first `old` of one file of the sample is written as `new`.
    ///
    /// - Parameter console: the exact text, without the line break at its end.
    init(_ name: String, _ file: Sample, _ old: String, _ new: String, _ console: String) {
        precondition(file.text.contains(old), "\(file.rawValue) has no «\(old)»")
        self.init(
            name, [file.rawValue: file.text.replacing(old, with: new, maxReplacements: 1)], console)
    }

    /// Files are added to the sample, or put in the place of its own.
    init(_ name: String, _ files: [String: String], _ console: String) {
        self.name = name
        tree = Sample.tree(files)
        self.console = console + "\n"
    }

    var testDescription: String { name }

    func test() throws {
        let day = try CivilDate.parse("21.11.2026").get()
        #expect(ConsoleReport.text(try RuleBook.read(tree, on: day).diagnostics) == console)
    }
}
