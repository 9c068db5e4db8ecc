import FileAccess
import Testing

/// Every finding about the rules of the audit and about opinions is shown in full by some test.
@Suite struct RuleIdentifiers {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func text(_ folder: String) throws -> String {
        try DiskFolder.walk(root + "/" + folder).filter { $0.path.hasSuffix(".swift") }.map { entry in
            String(decoding: try DiskFiles.read("\(root)/\(folder)/\(entry.path)"), as: UTF8.self)
        }.joined()
    }

    @Test func everyIdentifierIsShown() throws {
        let sources = try Self.text("Sources/AuditRules")
        let tests = try Self.text("Tests/AuditRulesTests")
        var identifiers = Set(sources.matches(of: /"(audit-(?:rules|opinions)\.[a-z-]+)"/).map { String($0.1) })
        // What readers of fields say in the name of the file's dialect.
        for dialect in ["audit-rules", "audit-opinions"] {
            identifiers.formUnion(["unknown-key", "missing-key", "wrong-type"].map { "\(dialect).\($0)" })
        }
        // Vocabularies that conditions and judgements choose from.
        identifiers.formUnion(sources.matches(of: /choices?\([^"]*"([a-z]+)"/).map { "value.unknown-\($0.1)" })
        #expect(identifiers.count > 25)
        #expect(identifiers.filter { !tests.contains("[\($0)]") }.sorted() == [])
    }
}
