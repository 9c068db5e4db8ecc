/// A place in an input file that a person can find with any editor.
package struct SourceLocation: Sendable, Hashable {
    /// Path as the user would type it, relative to the working directory where possible.
    package var file: String
    /// Line, counted from 1; 0 when the finding is about the file as a whole.
    package var line: Int
    /// Column in characters, counted from 1.
    package var column: Int
    /// How many characters the caret underlines, at least 1.
    package var length: Int

    package init(file: String, line: Int = 0, column: Int = 1, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
    }
}

extension SourceLocation: Comparable {
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        return (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, or the file alone when the finding has no line.
    package var description: String {
        line > 0 ? "\(file):\(line):\(column)" : file
    }
}
