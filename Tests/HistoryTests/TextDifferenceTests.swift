import Markdown
import Testing

@testable import History

@Suite struct TextDifferenceTests {
    private func parts(_ old: String, _ new: String) -> [TextPart] {
        TextDifference.parts(
            MarkdownParser.blocks(Array(old.utf8)[...]), MarkdownParser.blocks(Array(new.utf8)[...]))
    }

    @Test func rowsOfTablesAndItemsOfLists() {
        let old = "## План\n\n| № | Срок |\n|---|---|\n| 1 | май |\n| 2 | июнь |\n\n- Сбор данных\n- Отчёт"
        let new = "## План\n\n| № | Срок |\n|---|---|\n| 1 | май |\n| 2 | август |\n| 3 | зима |\n\n- Сбор данных\n"
        #expect(
            parts(old, new) == [
                .unchanged(paragraphs: 1, rows: 2), .place("План"),
                .changed(.row, [.init(.same, "2 | "), .init(.removed, "июнь"), .init(.added, "август")]),
                .added(.init(.row, "3 | зима")), .unchanged(paragraphs: 1, rows: 0), .removed(.init(.item, "Отчёт")),
            ])
    }

    @Test func aHeadingIsToldOnceAboveItsChanges() {
        let old = "Вводный.\n\n## А\n\nРаз.\n\nДва.\n\nТри.\n\n## Б\n\nЧетыре."
        let new = "## А\n\nДва.\n\n## Б\n\nЧетыре пять.\n\nШесть."
        #expect(
            parts(old, new) == [
                .removed(.init(.paragraph, "Вводный.")), .unchanged(paragraphs: 1, rows: 0), .place("А"),
                .removed(.init(.paragraph, "Раз.")), .unchanged(paragraphs: 1, rows: 0),
                .removed(.init(.paragraph, "Три.")), .unchanged(paragraphs: 1, rows: 0), .place("Б"),
                .changed(.paragraph, [.init(.same, "Четыре"), .init(.added, " пять"), .init(.same, ".")]),
                .added(.init(.paragraph, "Шесть.")),
            ])
    }

    @Test func aHeadingThatChangedIsNotToldAgain() {
        #expect(
            parts("## Порядок работы\n\nРаз.", "## Порядок сбора\n\nДва.") == [
                .changed(.heading, [.init(.same, "Порядок "), .init(.removed, "работы"), .init(.added, "сбора")]),
                .removed(.init(.paragraph, "Раз.")), .added(.init(.paragraph, "Два.")),
            ])
    }

    @Test func paragraphsWithLittleInCommonAreTwo() {
        #expect(
            parts("Сбор данных идёт до мая.", "Отчёт готовит тьютор до июня.") == [
                .removed(.init(.paragraph, "Сбор данных идёт до мая.")),
                .added(.init(.paragraph, "Отчёт готовит тьютор до июня.")),
            ])
    }

    @Test func aLoneSpaceDoesNotCutAChange() {
        #expect(
            parts("Отчёт нужен до первого мая, не позже.", "Отчёт нужен до конца июня, не позже.") == [
                .changed(
                    .paragraph,
                    [
                        .init(.same, "Отчёт нужен до "), .init(.removed, "первого мая"), .init(.added, "конца июня"),
                        .init(.same, ", не позже."),
                    ])
            ])
    }

    @Test func whatTheReaderDoesNotSeeIsNoChange() {
        #expect(parts("# А\n\n**Раз**, [два](a.md)<br>три", "А\n\nРаз, два три").isEmpty)
        #expect(parts("", "").isEmpty)
    }
}
