import Documents
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("a.md", "documents/x", "documents/x/a.md"), ("./a.md", "documents", "documents/a.md"),
        ("../b/a.md", "documents/x", "documents/b/a.md"), ("../../a.md", "documents/x", "a.md"), ("a.md", "", "a.md"),
        ("b/../a.md", "documents", "documents/a.md"),
    ])
    func resolve(_ path: String, _ folder: String, _ result: String) {
        #expect(RelativePath.resolve(path, in: folder) == result)
    }

    @Test(arguments: ["/etc/passwd", "../../../a.md", "..\\a.md", "a\0.md", "../../../documents/x/a.md"])
    func outside(_ path: String) {
        #expect(RelativePath.resolve(path, in: "documents/x") == nil)
    }

    @Test(arguments: [
        ("documents/x", "documents/x/a.md", "a.md"), ("documents/x", "documents/y/a.md", "../y/a.md"),
        ("documents/x/z", "a.md", "../../../a.md"), ("", "documents/a.md", "documents/a.md"),
    ])
    func from(_ folder: String, _ path: String, _ written: String) {
        #expect(RelativePath.from(folder, to: path) == written)
        #expect(RelativePath.resolve(written, in: folder) == path)
    }

    @Test func parts() {
        #expect(RelativePath.folder(of: "documents/x/a.md") == "documents/x")
        #expect(RelativePath.folder(of: "a.md") == "")
        #expect(RelativePath.name(of: "documents/x/a.md") == "a.md")
        #expect(RelativePath.name(of: "a.md") == "a.md")
    }
}
