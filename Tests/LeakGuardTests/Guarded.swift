import Diagnostics

@testable import LeakGuard

/// One private value and a page.
struct Guarded {
    let findings: [Diagnostic]

    init(
        _ kind: Secret.Kind, _ value: String, in text: String, path: String = "index.html", allowed: [String] = []
    ) {
        self.init([Secret(kind, value, at: Self.cell)], in: Array(text.utf8), path: path, allowed: allowed)
    }

    init(_ secrets: [Secret], in bytes: [UInt8], path: String = "index.html", allowed: [String] = []) {
        findings = LeakGuard(secrets, allowed: allowed).findings(path: path, bytes: bytes)
    }

    static let cell = SourceLocation(file: "Content/data/uchitelya.xlsx", line: 4, column: 2)

    var isFound: Bool { !findings.isEmpty }

    /// Places of the findings.
    var places: [String] { findings.map { "\($0.location)" } }
}
