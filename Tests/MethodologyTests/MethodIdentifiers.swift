import FileAccess
import Testing

/// Every finding about a method or a campaign is shown in full by some test.
@Suite struct MethodIdentifiers {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func text(_ folders: [String], _ suffix: String = ".swift") throws -> String {
        try folders.map { folder in
            try DiskFolder.walk(root + "/" + folder).filter { $0.path.hasSuffix(suffix) }.map { entry in
                String(decoding: try DiskFiles.read("\(root)/\(folder)/\(entry.path)"), as: UTF8.self)
            }.joined()
        }.joined()
    }

    @Test func everyIdentifierIsShown() throws {
        let sources = try Self.text(["Sources/Methodology", "Sources/Monitoring"])
        let tests =
            try Self.text(["Tests/MethodologyTests", "Tests/MonitoringTests", "Tests/SiteModelTests"])
            + Self.text(["Tests/Fixtures/Spreadsheets"], "expected.txt")
        let identifiers = Set(sources.matches(of: /"((?:methodology|campaign|data)\.[a-z-]+)"/).map { String($0.1) })
        #expect(identifiers.count > 40)
        #expect(identifiers.filter { !tests.contains("[\($0)]") && !tests.contains("\"\($0): ") }.sorted() == [])
    }
}
