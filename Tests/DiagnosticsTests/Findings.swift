import Diagnostics

extension Diagnostic {
    /// A finding whose texts do not matter.
    static func sample(
        _ identifier: String = "a.b", _ severity: Severity = .error, file: String = "a.md", line: Int = 1,
        column: Int = 1,
        length: Int = 1, message: String = "беда"
    ) -> Diagnostic {
        Diagnostic(
            identifier, severity, at: .init(file: file, line: line, column: column, length: length), message,
            remedy: "исправьте")
    }
}
