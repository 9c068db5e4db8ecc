import RenderingTests
import Testing

/// What the site says follows from the day it is built for, not from the clock.
@Suite struct DayOfTheBuild {
    private let page = "shnor/prikazy/2023/147/index.html"

    @Test(arguments: [
        ("2023-09-14", "не вступил в силу"), ("2023-09-15", "действует с 15"),
        ("2025-02-01", "действует с изменениями"),
    ])
    func status(_ day: String, _ words: String) throws {
        #expect(try Built(asOf: day).text(page)?.plain.contains("<p>Приказ, \(words)") == true)
    }

    @Test func onlyWhatDependsOnTheDayChanges() throws {
        let (first, second) = (try Built(asOf: "2026-11-21").files, try Built(asOf: "2026-11-22").files)
        #expect(
            first.keys.filter { first[$0] != second[$0] }.sorted()
                == ["audit/audit.json", "audit/audit.xlsx", "audit/index.html", "manifest.json"])
    }
}
