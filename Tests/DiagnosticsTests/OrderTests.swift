import Diagnostics
import Testing

/// Findings are read from the top of the first file to the end of the last.
@Suite struct OrderTests {
    @Test func readingOrder() {
        let ordered: [Diagnostic] = [
            .sample(file: "a.md", line: 0), .sample(file: "a.md", line: 2, column: 9), .sample(file: "a.md", line: 10),
            .sample(file: "a.md", line: 10, column: 2), .sample(file: "a.md", line: 10, column: 2, length: 5),
            .sample("b.a", file: "b.md"), .sample("b.b", .warning, file: "b.md"),
            .sample("b.b", file: "b.md", message: "беды"),
            .sample(file: "Ё.md"), .sample(file: "а.md"),
        ]
        for _ in 1...20 {
            #expect(ordered.shuffled().inReadingOrder == ordered)
        }
    }

    @Test func sameFindingIsListedOnce() {
        let twice: [Diagnostic] = [.sample(line: 2), .sample(line: 1), .sample(line: 2)]
        #expect(twice.inReadingOrder == [.sample(line: 1), .sample(line: 2)])
    }

    @Test func findingsThatDifferAreBothListed() {
        var other = Diagnostic.sample()
        other.remedy = "исправьте иначе"
        #expect([.sample(), other].inReadingOrder.count == 2)
        #expect([Diagnostic.sample("a.b"), .sample("a.c")].inReadingOrder.count == 2)
    }

    @Test func errors() {
        #expect([Diagnostic.sample("a.b", .note), .sample("a.b", .error)].hasErrors)
        #expect(![Diagnostic.sample("a.b", .note), .sample("a.b", .warning)].hasErrors)
        #expect(![Diagnostic]().hasErrors)
    }

    @Test func severities() {
        #expect([.error, .note, .warning].sorted() == [Diagnostic.Severity.note, .warning, .error])
    }
}
