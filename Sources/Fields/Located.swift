import Diagnostics

/// A value together with the place it stands at.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    package var line: Int
    package var column: Int
    package var length: Int

    package init(value: Value, line: Int, column: Int, length: Int) {
        self.value = value
        self.line = line
        self.column = column
        self.length = length
    }
}

extension SourceFile {
    package func location(of value: Located<some Any>) -> SourceLocation {
        location(line: value.line, column: value.column, length: value.length)
    }
}
