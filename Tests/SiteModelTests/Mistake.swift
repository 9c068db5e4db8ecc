import Diagnostics
import Documents
import FileAccess
import SiteModel
import Testing

/// One mistake in an otherwise sound content folder, and everything a person reads about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let tree: FileTree
    let console: String

    /// - Parameter console: the exact text, without the line break at its end.
    init(_ name: String, tree: FileTree, _ console: String) {
        self.name = name
        self.tree = tree
        self.console = console + "\n"
    }

    /// The first `old` of one file of the sample is written as `new`.
    init(_ name: String, _ file: Sample, _ old: String, _ new: String, _ console: String) {
        guard let range = file.text.firstRange(of: old) else {
            preconditionFailure("\(file.rawValue) has no «\(old)»")
        }
        let text = file.text.replacingCharacters(in: range, with: new)
        self.init(name, tree: Sample.tree([file.rawValue: text]), console)
    }

    /// Files are added to the sample, or put in the place of its own.
    init(_ name: String, adding files: [String: String], _ console: String) {
        self.init(name, tree: Sample.tree(files), console)
    }

    /// What the console shows about the folder on 1 March 2021.
    func report() throws -> String {
        let (corpus, findings) = try Corpus.read(tree)
        let site = SiteAssembly.assemble(try #require(corpus), asOf: try day("01.03.2021"))
        return ConsoleReport.text(findings + site.diagnostics)
    }

    var testDescription: String { name }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
