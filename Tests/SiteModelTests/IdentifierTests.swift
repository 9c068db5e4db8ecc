import FileAccess
import Testing

/// Every finding the readers of content can make is shown in full by some test.
@Suite struct IdentifierTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func texts(_ folders: [String]) throws -> String {
        var result = ""
        for folder in folders {
            for entry in try DiskFolder.walk(root + "/" + folder) where entry.path.hasSuffix(".swift") {
                result += String(decoding: try DiskFiles.read("\(root)/\(folder)/\(entry.path)"), as: UTF8.self)
            }
        }
        return result
    }

    @Test func everyIdentifierIsShown() throws {
        let sources = try Self.texts(["Sources/FileAccess", "Sources/Fields", "Sources/Documents", "Sources/SiteModel"])
        var identifiers = Set(sources.matches(of: /"([a-z-]+\.[a-z][a-z0-9-]*)"/).map { String($0.1) })
        identifiers.subtract([
            "site.yml", "karta.csv", "karta.ics", "feed.xml", "index.json", "reestr.csv", "meropriyatiya.ics",
        ])
        // The identifiers of closed vocabularies are put together from the vocabulary's name.
        identifiers.formUnion(
            sources.matches(of: /(?:choices|choice|single)\([^,()]+, "([a-z]+)"/).map { "value.unknown-\($0.1)" })
        // Others are put together from the kind of file they are found in.
        for dialect in sources.matches(of: /FieldDialect\(\s*"([a-z-]+)"/) {
            let names = sources.matches(of: /identifier\("([a-z-]+)"\)/).map { String($0.1) }
            identifiers.formUnion(names.map { "\(dialect.1).\($0)" })
        }
        #expect(identifiers.count > 70)
        let tests = try Self.texts(["Tests/DocumentsTests", "Tests/SiteModelTests"])
        let shown = Set(tests.matches(of: /\[([a-z-]+\.[a-z][a-z0-9-]*)\]\n/).map { String($0.1) })
        #expect(identifiers.subtracting(shown).sorted() == [])
        #expect(shown.subtracting(identifiers).sorted() == [])
    }
}
