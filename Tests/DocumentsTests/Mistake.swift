import Diagnostics
import FileAccess
import Testing

@testable import Documents

/// One mistake in an otherwise sound content folder, and everything a person reads about it.
package struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    package let tree: FileTree
    package let console: String

    /// - Parameter console: the exact text, without the line break at its end.
    package init(_ name: String, tree: FileTree, _ console: String) {
        self.name = name
        self.tree = tree
        self.console = console + "\n"
    }

    /// The first `old` of one file of the sample is written as `new`.
    package init(_ name: String, _ file: Sample, _ old: String, _ new: String, _ console: String) {
        guard let range = file.text.firstRange(of: old) else {
            preconditionFailure("\(file.rawValue) has no «\(old)»")
        }
        let text = file.text.replacingCharacters(in: range, with: new)
        self.init(name, tree: Sample.tree([file.rawValue: text]), console)
    }

    /// A file is added to the sample.
    init(_ name: String, adding path: String, _ text: String, _ console: String) {
        self.init(name, adding: [path: text], console)
    }

    /// Files are added to the sample, or put in the place of its own.
    package init(_ name: String, adding files: [String: String], _ console: String) {
        self.init(name, tree: Sample.tree(files), console)
    }

    /// What the console shows about the documents by themselves.
    func report() throws -> String {
        ConsoleReport.text(try Corpus.read(tree).diagnostics)
    }

    package var testDescription: String { name }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
