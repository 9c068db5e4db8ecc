import Diagnostics
import Testing

@Suite struct ConsoleReportTests {
    @Test func nothingToSay() {
        #expect(ConsoleReport.text([]) == "Замечаний нет.\n")
    }

    @Test func everythingAtOnce() {
        let finding = Diagnostic(
            "value.date-form", at: .init(file: "a.md", line: 12, column: 7, length: 5), line: "дата: вчера",
            "«вчера» — не дата",
            remedy: "запишите дату", suggestion: "завтра",
            related: [
                .init("здесь приказ", at: .init(file: "b.md", line: 3, column: 1)),
                .init("а здесь файл", at: .init(file: "c.pdf")),
            ])
        #expect(
            ConsoleReport.text([finding]) == """
                a.md:12:7: ошибка: «вчера» — не дата [value.date-form]
                  12 | дата: вчера
                     |       ^^^^^
                  возможно, имелось в виду: «завтра»
                  см. b.md:3:1: здесь приказ
                  см. c.pdf: а здесь файл
                  как исправить: запишите дату

                Всего ошибок: 1.

                """)
    }

    @Test func severitiesAreCountedApart() {
        let findings: [Diagnostic] = [
            .sample("a.b", .note, line: 3), .sample("a.b", .warning, line: 2), .sample("a.b", line: 1),
            .sample("a.c", line: 1),
        ]
        let text = ConsoleReport.text(findings)
        #expect(text.contains("a.md:2:1: предупреждение: беда [a.b]\n"))
        #expect(text.contains("a.md:3:1: заметка: беда [a.b]\n"))
        #expect(text.hasSuffix("\n\nВсего ошибок: 2, предупреждений: 1, заметок: 1.\n"))
        #expect(ConsoleReport.text([.sample("a.b", .note)]).hasSuffix("Всего заметок: 1.\n"))
    }

    @Test func findingsAreOrderedAndNotRepeated() {
        let text = ConsoleReport.text([.sample(file: "b.md"), .sample(file: "a.md"), .sample(file: "b.md")])
        #expect(
            text.split(separator: "\n").filter { $0.contains("ошибка:") } == [
                "a.md:1:1: ошибка: беда [a.b]", "b.md:1:1: ошибка: беда [a.b]",
            ])
    }

    @Test func fileAsAWholeHasNoLine() {
        let finding = Diagnostic(
            "file.missing", at: .init(file: "a.md"), line: "не показывать", "файла нет", remedy: "проверьте путь")
        #expect(
            ConsoleReport.text([finding]).hasPrefix(
                "a.md: ошибка: файла нет [file.missing]\n  как исправить: проверьте путь\n"))
    }
}
