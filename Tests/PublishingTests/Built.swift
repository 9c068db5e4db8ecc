import Audit
import AuditReports
import Diagnostics
import Documents
import FileAccess
import LeakGuard
import RenderingTests
import Search

@testable import Publishing

/// What a build made in memory.
struct Built {
    let outcome: SiteBuild.Outcome
    let files: [String: [UInt8]]
    /// Paths written more than once.
    let repeated: [String]

    init(
        _ content: Files = TinySite.files, theme: Files = TinyTheme.files, asOf: String = "2026-11-21",
        baseURL: String? = nil
    ) throws {
        try self.init(.of(content, theme: theme, asOf: asOf, baseURL: baseURL))
    }

    init(_ request: BuildRequest, knownSecrets: [Secret] = []) throws {
        let output = MemoryOutput()
        outcome = try SiteBuild(request, knownSecrets: knownSecrets).run(into: output)
        files = output.files
        repeated = output.repeated
    }

    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

    var report: String { ConsoleReport.text(outcome.diagnostics) }

    /// The checks by their letters.
    var checks: [String: AuditReport.Check] { outcome.audit?.byLetter ?? [:] }

    /// Letters of the checks that failed, in order; nil when there was no audit.
    var failures: String? { outcome.audit?.failures }
}

extension BuildRequest {
    static func of(
        _ content: Files = TinySite.files, theme: Files = TinyTheme.files, asOf: String = "2026-11-21",
        baseURL: String? = nil, search: SearchIndexer? = nil
    ) throws -> BuildRequest {
        BuildRequest(
            content: .inMemory(content, name: "Content"), theme: .inMemory(theme, name: "Theme"),
            asOf: try CivilDate.parse(asOf).get(), baseURL: baseURL, search: search)
    }
}

extension AuditReport {
    var byLetter: [String: Check] { Dictionary(uniqueKeysWithValues: checks.map { ($0.letter ?? "", $0) }) }

    var failures: String { checks.filter { $0.verdict == .failed }.compactMap(\.letter).sorted().joined() }
}
