import Diagnostics
import Foundation
import Testing

/// The caret stands under the characters the finding is about.
@Suite struct CaretTests {
    private func lines(_ line: String, column: Int, length: Int) -> [String] {
        let finding = Diagnostic(
            "a.b", at: .init(file: "a.md", line: 5, column: column, length: length), line: line, "беда",
            remedy: "исправьте")
        return ConsoleReport.text([finding]).split(separator: "\n").dropFirst().prefix(2).map(String.init)
    }

    @Test func underCyrillic() {
        #expect(lines("название: Ёлка", column: 11, length: 4) == ["  5 | название: Ёлка", "    |           ^^^^"])
    }

    @Test func underDecomposedLetters() {
        let line = "ёж: йод".decomposedStringWithCanonicalMapping
        #expect(lines(line, column: 5, length: 3).last == "    |     ^^^")
    }

    @Test func afterTabs() {
        #expect(lines("\t\tдата:\tвчера", column: 9, length: 5) == ["  5 |   дата: вчера", "    |         ^^^^^"])
    }

    @Test func notPastTheEndOfTheLine() {
        #expect(lines("дата", column: 1, length: 40).last == "    | ^^^^")
        #expect(lines("дата", column: 5, length: 3).last == "    |     ^")
    }

    @Test func atLeastOneCharacter() {
        #expect(lines("дата", column: 2, length: 0).last == "    |  ^")
        #expect(lines("дата", column: 2, length: -3).last == "    |  ^")
    }

    @Test func marginIsAsWideAsTheNumber() {
        let finding = Diagnostic(
            "a.b", at: .init(file: "a.md", line: 1024, column: 2), line: "да", "беда", remedy: "исправьте")
        #expect(ConsoleReport.text([finding]).contains("  1024 | да\n       |  ^\n"))
    }
}
