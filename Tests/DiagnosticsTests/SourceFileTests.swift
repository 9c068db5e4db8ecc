import Diagnostics
import Testing

/// Lines and places of an input file.
@Suite struct SourceFileTests {
    private let file = SourceFile(name: "a.md", bytes: Array("первая\n\nтретья строка, строка\nпоследняя".utf8))

    @Test(arguments: [
        (-1, nil), (0, nil), (1, "первая"), (2, ""), (3, "третья строка, строка"), (4, "последняя"), (5, nil),
    ])
    func line(_ number: Int, _ text: String?) {
        #expect(file.line(number) == text)
    }

    @Test func lastLineBreakOpensAnEmptyLine() {
        let file = SourceFile(name: "a.md", bytes: Array("одна\n".utf8))
        #expect(file.line(2) == "")
        #expect(file.line(3) == nil)
        #expect(SourceFile(name: "a.md", bytes: []).line(1) == "")
    }

    @Test func placeOfAText() {
        #expect(file.location(of: "строка", fromLine: 1) == .init(file: "a.md", line: 3, column: 8, length: 6))
        #expect(file.location(of: "последняя", fromLine: 3) == .init(file: "a.md", line: 4, column: 1, length: 9))
    }

    @Test func placeOfATextThatDoesNotOccur() {
        #expect(file.location(of: "первая", fromLine: 2) == .init(file: "a.md", line: 2, column: 1, length: 1))
        #expect(file.location(of: "нет", fromLine: 3) == .init(file: "a.md", line: 3, column: 1, length: 21))
        #expect(file.location(of: "нет", fromLine: 9) == .init(file: "a.md", line: 9, column: 1, length: 1))
    }

    @Test func findingShowsItsLine() {
        let finding = file.diagnostic(
            "a.b", at: file.location(line: 3, column: 8, length: 6), "беда", remedy: "исправьте")
        #expect(finding.sourceLine == "третья строка, строка")
        #expect(finding.severity == .error)
        #expect(file.diagnostic("a.b", at: .init(file: "a.md"), "беда", remedy: "исправьте").sourceLine == nil)
    }

    @Test func placesInWords() {
        #expect("\(SourceLocation(file: "a.md", line: 3, column: 8))" == "a.md:3:8")
        #expect("\(SourceLocation(file: "a.md"))" == "a.md")
    }
}
