import Diagnostics
import Documents
import FileAccess
import Spreadsheets
import Testing

@testable import Roadmaps

/// A roadmap of one file; tests write its lines and look at what was read.
func roadmap(
    _ lines: [String], period: String = "2025/2026", sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> (roadmap: Roadmap?, diagnostics: [Diagnostic]) {
    let period = try #require(Period.parse(period), sourceLocation: sourceLocation)
    let empty = Roadmap(code: "shnor-2025", title: "Дорожная карта", period: period, items: [])
    let tree = FileTree.inMemory(["roadmaps/карта.csv": lines.joined(separator: "\n")], name: "Content")
    return RoadmapReader.read("roadmaps/карта.csv", in: tree, as: empty)
}

func day(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> CivilDate {
    try #require(try? CivilDate.parse(text).get(), sourceLocation: sourceLocation)
}

extension Diagnostic {
    /// Everything a reader sees of it, on one line.
    var summary: String {
        "\(severity) \(identifier) \(location.cell ?? "\(location.line)"): \(message) → \(remedy)"
            + (suggestion.map { " [\($0)]" } ?? "")
    }
}
