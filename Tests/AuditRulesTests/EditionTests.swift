import AuditRules
import Documents
import FileAccess
import Testing

/// Which edition of the rules holds on a day.
@Suite struct EditionTests {
    private func book() throws -> RuleBook {
        let text = Sample.rules.text
        let first = text.replacing("31.08.2026", with: "31.08.2024").replacing(
            "название: Проба", with: "название: Первая")
        let second = text.replacing("01.09.2023", with: "01.09.2024").replacing(
            "название: Проба", with: "название: Вторая"
        ).replacing("31.08.2026", with: "31.08.2025")
        let last = text.replacing("01.09.2023", with: "01.01.2026").replacing(
            "название: Проба", with: "название: Третья"
        ).replacing("действует-до: 31.08.2026\n", with: "")
        // The order of names is not the order of days.
        let tree = FileTree.inMemory([
            "methodology/audit/c.yml": first, "methodology/audit/a.yml": second, "methodology/audit/b.yml": last,
        ])
        let (book, diagnostics) = try RuleBook.read(tree, on: CivilDate.parse("21.11.2026").get())
        #expect(diagnostics.isEmpty)
        return book
    }

    @Test(arguments: [
        ("31.08.2023", nil), ("01.09.2023", "Первая"), ("31.08.2024", "Первая"), ("01.09.2024", "Вторая"),
        ("31.08.2025", "Вторая"), ("01.09.2025", nil), ("01.01.2026", "Третья"), ("01.09.2040", "Третья"),
    ])
    func edition(_ day: String, _ title: String?) throws {
        #expect(try book().set(on: CivilDate.parse(day).get())?.title == title)
    }

    @Test func theyAreSortedByTheirFirstDay() throws {
        #expect(try book().sets.map(\.title) == ["Первая", "Вторая", "Третья"])
    }
}
