import Testing

/// A complete site with one thing wrong, and what the audit says about it.
struct Flaw: Sendable, CustomTestStringConvertible {
    let name: String
    /// Letters of the checks that fail.
    let failures: String
    let reason: String
    let remedy: String
    let change: @Sendable (inout HandMadeSite) -> Void

    init(
        _ name: String, fails failures: String, _ reason: String, _ remedy: String,
        _ change: @escaping @Sendable (inout HandMadeSite) -> Void
    ) {
        self.name = name
        self.failures = failures
        self.reason = reason
        self.remedy = remedy
        self.change = change
    }

    var testDescription: String { name }

    func test(_ letter: String) throws {
        let site = HandMadeSite.complete.with(change)
        let check = try #require(site.checks[letter])
        #expect(site.failures == failures)
        #expect(check.verdict == .failed)
        #expect(check.points == 0)
        #expect(check.reason == reason)
        #expect(check.remedy == remedy)
    }
}
