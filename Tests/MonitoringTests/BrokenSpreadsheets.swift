import Diagnostics
import FileAccess
import Methodology
import Monitoring
import Testing

/// What a methodologist reads about a broken table, over real files as Excel and other programs save them.
///
/// A folder of `Tests/Fixtures/Spreadsheets` is one case: the table, `expected.txt` with all that the console shows,
/// and, where the usual ones do not do, a method and a campaign of its own.
@Suite struct BrokenSpreadsheets {
    private static let root = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    private static let fixtures = FileTree.onDisk(root + "/Fixtures/Spreadsheets")

    struct Case: Sendable, CustomTestStringConvertible {
        /// The name of the folder.
        var testDescription: String
        var files: [String: [UInt8]]
    }

    @Test(arguments: try cases())
    func everyMessageReadsAsAgreed(_ broken: Case) throws {
        let console = try console(broken)
        let expected = try #require(broken.files["expected.txt"])
        #expect(console == String(decoding: expected, as: UTF8.self))
    }

    @Test func thereAreAtLeastTwentyCases() throws {
        #expect(try Self.cases().count >= 20)
    }

    /// Sorted by name; the number before the name keeps the order.
    private static func cases() throws -> [Case] {
        var files: [String: [String: [UInt8]]] = [:]
        for entry in try fixtures.entries() {
            let parts = entry.path.split(separator: "/").map(String.init)
            guard parts.count == 2 else { continue }
            files[parts[0], default: [:]][parts[1]] = try fixtures.read(entry.path)
        }
        return files.sorted { $0.key < $1.key }.map { Case(testDescription: $0.key, files: $0.value) }
    }

    private func console(_ broken: Case) throws -> String {
        let table = try #require(broken.files.first { $0.key.hasPrefix("svod.") })
        let tree = FileTree.inMemory(
            [
                "methodology/method.yml": try broken.files["method.yml"] ?? Self.fixtures.read("method.yml"),
                "monitoring/2025.yml": broken.files["campaign.yml"] ?? Self.campaign(table.key),
                "monitoring/data/\(table.key)": table.value,
            ], name: "Content")
        let (catalogue, findings) = try MethodCatalogue.read(tree)
        try #require(findings.isEmpty)
        return ConsoleReport.text(try MonitoringResults.read(tree, catalogue).diagnostics)
    }

    private static func campaign(_ file: String) -> [UInt8] {
        let text = """
            мониторинг: kompetentsii
            период: 2024/2025
            дата: 23.05.2025
            данные:
              - {форма: uchitelya, файл: data/\(file)}

            """
        return Array(text.utf8)
    }
}
