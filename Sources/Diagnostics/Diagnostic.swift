/// One finding about the user's input: what is wrong, where, and how to mend it.
///
/// A diagnostic is a value. Readers of input return diagnostics beside their result; only a writer prints them.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: Int, Sendable, Hashable, Comparable {
        case note, warning, error

        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    /// A second place that takes part in the finding, such as the other holder of one address.
    package struct Related: Sendable, Hashable {
        package var location: SourceLocation
        package var message: String

        package init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    package var severity: Severity
    /// Stable, dotted, ASCII: `front-matter.unknown-key`. Never changes when the wording does.
    package var identifier: String
    package var location: SourceLocation
    /// The line of the file the location points to, without its line break, or the text of the cell.
    package var sourceLine: String?
    /// What is wrong, one sentence without a full stop, in Russian.
    package var message: String
    /// What to do about it, one sentence without a full stop, in Russian.
    package var remedy: String
    /// The nearest valid name, when the mistake is a misspelt one.
    package var suggestion: String?
    package var related: [Related]

    package init(
        _ identifier: String, _ severity: Severity = .error, at location: SourceLocation,
        line sourceLine: String? = nil,
        _ message: String, remedy: String, suggestion: String? = nil, related: [Related] = []
    ) {
        self.severity = severity
        self.identifier = identifier
        self.location = location
        self.sourceLine = sourceLine
        self.message = message
        self.remedy = remedy
        self.suggestion = suggestion
        self.related = related
    }
}

extension Diagnostic: Comparable {
    /// Reading order: file, line, column, then the identifier and the wording, so that the order is total.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.identifier != right.identifier { return left.identifier < right.identifier }
        return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
}

extension Sequence where Element == Diagnostic {
    /// True when the input cannot be published as it is.
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// Sorted for printing; the same finding reached twice is listed once.
    package var inReadingOrder: [Diagnostic] {
        var result: [Diagnostic] = []
        for diagnostic in sorted() where diagnostic != result.last {
            result.append(diagnostic)
        }
        return result
    }
}
