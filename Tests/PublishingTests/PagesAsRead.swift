import AuditTests
import Testing

/// Pages of the standard theme are plain mark-up, so that the audit of ten thousand documents takes no parser.
@Suite struct PagesAsRead {
    private static let pages = Result {
        try Demonstration().build().files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
    }

    @Test func bothReadersAgreeAndTheFastOneAnswers() throws {
        let pages = try Self.pages.get()
        let answers = pages.map { BothReaders.compare($0.value, $0.key) }
        #expect(pages.count > 300)
        #expect(answers.count { $0.page } * 100 >= pages.count * 99)
        #expect(answers.count { $0.head } * 100 >= pages.count * 99)
    }

    @Test func bothReadersAgreeOnMutatedPages() throws {
        let pages = try Self.pages.get().filter { $0.value.count < 30_000 }
        var mutation = MarkupMutation(seed: 2)
        var answered = 0
        for number in 0..<1000 {
            let (path, html) = pages[number % pages.count]
            if BothReaders.compare(mutation.mutated(html), "\(path), mutation \(number)").page { answered += 1 }
        }
        #expect(answered > 50)
    }
}
