import Digests
import Foundation
import RenderingTests
import Testing

@testable import Publishing

/// The list of what was published.
@Suite struct ManifestTests {
    @Test func everyFileWithItsSize() throws {
        let site = try Built()
        let manifest = try #require(site.files["manifest.json"].flatMap(Manifest.parse))
        #expect(manifest.files.map(\.path) == site.files.keys.filter { $0 != "manifest.json" }.sorted())
        for file in manifest.files { #expect(file.size == site.files[file.path]?.count) }
        #expect(manifest.tool == "svod \(Tool.version)")
        #expect(manifest.asOf == "2026-11-21")
        #expect(manifest.baseURL == "https://example.org")
        #expect(manifest.period == "2025/2026")
    }

    @Test func checksums() throws {
        let site = try Built()
        let manifest = try #require(site.files["manifest.json"].flatMap(Manifest.parse))
        let sums = Dictionary(uniqueKeysWithValues: manifest.files.map { ($0.path, $0.sha256) })
        // By sha256sum, not by the code under test.
        #expect(sums["assets/style.css"] == "7f912e692de426ddf19761cd9ce9f3a4412d16c360cbc2a97906074941684d0d")
        #expect(
            sums["shnor/biblioteka/2024/sbornik/sbornik.pdf"]
                == "6dd4c715fc80656984c6307ca72edcbb47d02ef63d0d360bf4fcdd66e75d340c")
        #expect(sums["robots.txt"] == "5b3d5e108d520c63c970e8e5ecaf82c3d6f89f425fcc5184d7a4e45a859a6e0b")
    }

    @Test func oneLineAFile() throws {
        let text = try #require(try Built().text("manifest.json"))
        #expect(text.hasPrefix("{\n  \"tool\": \"svod \(Tool.version)\",\n  \"asOf\": \"2026-11-21\",\n"))
        #expect(
            text.contains(
                "    {\"path\": \"robots.txt\", \"size\": 64, \"sha256\": \"5b3d5e108d520c63c970e8e5ecaf82c3d6f89f425fcc5184d7a4e45a859a6e0b\"},\n"
            ))
        #expect(text.hasSuffix("}\n  ]\n}\n"))
    }

    @Test func quotationMarksInThePeriodOrPath() throws {
        var manifest = Manifest(tool: "svod \"\\\u{1}", asOf: "", baseURL: "", period: "", inputs: "")
        let file = FileRecord(path: "a\"b\\c\n", size: 1, fingerprint: Fingerprint(of: []))
        let bytes = manifest.bytes(listing: FileTable([file]))
        manifest.files = [.init(path: file.path, size: 1, sha256: file.fingerprint.hex)]
        #expect(Manifest.parse(bytes) == manifest)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        var content = TinySite.files
        var theme = TinyTheme.files
        var asOf = "2026-11-21"

        var testDescription: String { name }
    }

    static let changes = [
        Change(name: "a text", content: TinySite.files.replacing("Три этапа", with: "Четыре этапа", in: programme)),
        Change(
            name: "a comment in the theme", theme: TinyTheme.files.replacing("<main>", with: "{{! }}<main>", in: layout)
        ),
        Change(name: "the style", theme: TinyTheme.files.with(["assets/style.css": "main { color: black }"])),
        Change(name: "an attachment", content: TinySite.files.with([pdf: "%PDF-1.4 Сборник"])),
        Change(name: "a file of the text", content: picture.with([png: "gnp"])),
        Change(
            name: "the settings", content: TinySite.files.replacing("Школьная, 1", with: "Школьная, 2", in: "site.yml")),
        Change(name: "the day", asOf: "2026-11-22"),
    ]

    @Test(arguments: changes) func theDigestOfInputsChangesWith(_ change: Change) throws {
        let before = try Built(change.name == "a file of the text" ? Self.picture : TinySite.files)
        let after = try Built(change.content, theme: change.theme, asOf: change.asOf)
        #expect(before.files["manifest.json"].flatMap(Manifest.parse)?.inputs.count == 64)
        #expect(
            before.files["manifest.json"].flatMap(Manifest.parse)?.inputs
                != after.files["manifest.json"].flatMap(Manifest.parse)?.inputs)
    }

    private static let programme = "documents/shnor/programmy/programma.md"
    private static let layout = "templates/layout.mustache"
    private static let pdf = "documents/shnor/biblioteka/files/sbornik.pdf"
    private static let png = "documents/shnor/programmy/a.png"
    private static let picture = TinySite.files.with([png: "png"])
        .replacing("Три этапа", with: "![Схема](a.png) Три этапа", in: programme)
}
