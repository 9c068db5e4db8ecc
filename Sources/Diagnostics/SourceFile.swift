import Synchronization

/// The bytes of one input file, kept so that a later stage can still show the line it complains about.
package final class SourceFile: Sendable {
    /// The name to print in messages.
    package let name: String
    private let given: [UInt8]?
    private let read: (@Sendable () -> [UInt8])?
    private let found = Mutex<[UInt8]?>(nil)

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        given = bytes
        read = nil
    }

    /// - Parameter read: called once, when somebody asks for the bytes.
    package init(name: String, read: @escaping @Sendable () -> [UInt8]) {
        self.name = name
        given = nil
        self.read = read
    }

    /// UTF-8 with `\n` line ends.
    package var bytes: [UInt8] {
        if let given { return given }
        return found.withLock { found in
            if let found { return found }
            let bytes = read?() ?? []
            found = bytes
            return bytes
        }
    }

    /// The text of line `number`, counted from 1, without its line break; nil when there is no such line.
    package func line(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var start = 0
        for _ in 1..<number {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    package func location(line: Int, column: Int = 1, length: Int = 1) -> SourceLocation {
        SourceLocation(file: name, line: line, column: column, length: length)
    }

    /// The first place `text` stands at or after `line`, as a location; the start of `line` when it does not occur.
    package func location(of text: String, fromLine line: Int) -> SourceLocation {
        var number = line
        while let candidate = self.line(number) {
            if let range = candidate.firstRange(of: text) {
                let column = candidate.distance(from: candidate.startIndex, to: range.lowerBound) + 1
                return location(line: number, column: column, length: text.count)
            }
            number += 1
        }
        return location(line: line, length: self.line(line)?.count ?? 1)
    }

    package func diagnostic(
        _ identifier: String, _ severity: Diagnostic.Severity = .error, at location: SourceLocation, _ message: String,
        remedy: String, suggestion: String? = nil, related: [Diagnostic.Related] = []
    ) -> Diagnostic {
        Diagnostic(
            identifier, severity, at: location, line: line(location.line), message, remedy: remedy,
            suggestion: suggestion, related: related)
    }
}
