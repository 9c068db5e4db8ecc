import Audit
import AuditReports
import AuditRules
import Documents
import FileAccess
import Foundation
import Publishing

/// The demonstration content with the standard theme, built in memory and audited; of the monitorings only those the
/// rules ask for, because they take most of the time.
struct Demonstration {
    struct Missing: Error { let text: String }

    var content: [String: [UInt8]]
    /// Done to the output before it is audited.
    var damage: (inout [String: [UInt8]]) throws -> Void = { _ in }

    init() throws {
        content = try Self.files("Content").filter { path, _ in
            let isData = path.hasPrefix("monitoring/") || path.hasPrefix("methodology/")
            return !isData || path.hasPrefix(RuleBook.rulesFolder)
                || ["kachestvo", "kompetentsii", "riski"].contains { path.contains($0) }
        }
    }

    /// Replaces text that must be there.
    mutating func replace(_ old: String, with new: String, in path: String) throws {
        let text = String(decoding: content[path] ?? [], as: UTF8.self)
        guard text.contains(old) else { throw Missing(text: "\(path): \(old)") }
        content[path] = Array(text.replacing(old, with: new).utf8)
    }

    mutating func add(_ text: String, at path: String) { content[path] = Array(text.utf8) }

    /// What a build makes of it, and its audit.
    func build() throws -> (files: [String: [UInt8]], audit: AuditReport) {
        let output = MemoryOutput()
        let theme = FileTree.inMemory(try Self.files("Themes/standard"), name: "Themes/standard")
        let day = try CivilDate.parse("21.11.2026").get()
        let outcome = try SiteBuild(BuildRequest(content: tree, theme: theme, asOf: day)).run(into: output)
        guard let built = outcome.audit, !outcome.diagnostics.hasErrors else {
            throw Missing(
                text: outcome.diagnostics.filter { $0.severity == .error }.map(\.message).joined(separator: "; "))
        }
        return (output.files, built)
    }

    func report() throws -> AuditReport {
        let (whole, built) = try build()
        var files = whole
        try damage(&files)
        guard files != whole else { return built }
        let day = try CivilDate.parse("21.11.2026").get()
        let published = PublishedSite(baseURL: "https://obrazovanie.vyshneluzhsk.example") { [files] in files[$0] }
        let (book, _) = try RuleBook.read(tree, on: day)
        return SiteAudit(published, book: book, baseURL: "https://obrazovanie.vyshneluzhsk.example", on: day)
            .report(built.period)
    }

    private var tree: FileTree { .inMemory(content, name: "Content") }

    private static func files(_ folder: String) throws -> [String: [UInt8]] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let tree = FileTree.onDisk(root + "/" + folder)
        var files: [String: [UInt8]] = [:]
        for entry in try tree.entries() { files[entry.path] = try tree.read(entry.path) }
        return files
    }
}

extension AuditReport {
    /// Everything an auditor would notice, one line each; what is the same in two reports cancels out.
    var findings: [String: String] {
        var result: [String: String] = [:]
        for check in checks {
            result[check.id] = check.value.map(String.init) ?? check.verdict.rawValue
            result["\(check.id) requisites"] = check.facets.requisites.rawValue
            result["\(check.id) link"] = check.facets.link.rawValue
        }
        for cell in matrix {
            result[cell.id] = cell.verdict.rawValue
            result["\(cell.id) requisites"] = cell.requisitesComplete.map(String.init)
            result["\(cell.id) links"] = cell.linksAlive.map(String.init)
        }
        for cycle in cycles { result[cycle.direction] = cycle.verdict.rawValue }
        result["score"] = "\(score.least)…\(score.most)"
        result["levels"] = score.levels.joined(separator: ", ")
        return result
    }

    /// What became another, as `cell: before → after`, in order.
    func changes(since old: AuditReport) -> [String] {
        let (before, after) = (old.findings, findings)
        return Set(before.keys).union(after.keys).sorted().compactMap { key in
            before[key] == after[key] ? nil : "\(key): \(before[key] ?? "—") → \(after[key] ?? "—")"
        }
    }
}
