import Diagnostics
import Testing

@testable import LeakGuard

/// What a finding says, and what it must not.
@Suite struct FindingTests {
    @Test func placeAndSource() {
        let finding = Guarded(.person, "Иванова М. П.", in: "<p>\n  у Ивановой М. П.</p>").findings.first
        #expect(
            finding
                == Diagnostic(
                    "leak.person", at: SourceLocation(file: "index.html", line: 2, column: 5, length: 13),
                    "на странице стоит закрытое значение (фамилия из данных мониторинга)",
                    remedy:
                        "уберите его из документа, таблицы, имени или свойств файла; если это совпадение, внесите слова в поле «исключения» файла site.yml",
                    related: [.init("отсюда взято закрытое значение", at: Guarded.cell)]))
    }

    @Test(arguments: [
        (Secret.Kind.person, "Иванова М. П."), (.school, "СОШ № 4 п. Заречный"),
        (.draft, "О проверке гимназии № 4 Заречного"),
        (.text, "группа Иванова"),
    ]) func theValueItselfIsNotPrinted(_ kind: Secret.Kind, _ value: String) {
        let text = ConsoleReport.text(Guarded(kind, value, in: "Здесь " + value).findings)
        #expect(text.contains("закрытое значение"))
        #expect(!text.contains("Иванов") && !text.contains("Зареч") && !text.contains("№ 4"))
    }

    @Test func oneFindingForAValueAndAFile() {
        #expect(Guarded(.person, "Иванова М. П.", in: "Иванова и Иванова, Ивановой").places == ["index.html:1:1"])
        let twice = [1, 2].map { Secret(.person, "Иванова М. П.", at: SourceLocation(file: "a.xlsx", line: $0)) }
        #expect(
            Guarded(twice.reversed(), in: Array("Иванова".utf8)).findings.flatMap(\.related).map(\.location.line) == [1]
        )
    }

    @Test func namesOfFilesAndFolders() {
        let findings = Guarded(.person, "Иванова М. П.", in: "", path: "shnor/files/ivanova-m-p.docx").findings
        #expect(
            findings.map { "\($0.location): \($0.message)" } == [
                "shnor/files/ivanova-m-p.docx: в имени файла или папки стоит закрытое значение (фамилия из данных мониторинга)"
            ])
    }

    @Test func severalValues() {
        let secrets = [
            Secret(.school, "СОШ № 4", at: Guarded.cell), Secret(.person, "Иванова М. П.", at: Guarded.cell),
            Secret(.text, "группа риска", at: Guarded.cell),
        ]
        let page = "Группа риска\nшкола № 4: Иванова"
        #expect(
            Guarded(secrets, in: Array(page.utf8)).findings.map { "\($0.location) \($0.identifier)" } == [
                "index.html:1:1 leak.text", "index.html:2:1 leak.school", "index.html:2:12 leak.person",
            ])
    }

    @Test func nothingToLookFor() {
        #expect(LeakGuard([]).isEmpty)
        #expect(LeakGuard([], allowed: ["Иванова"]).isEmpty)
        #expect(LeakGuard([Secret(.person, "", at: Guarded.cell), Secret(.school, "№ 4", at: Guarded.cell)]).isEmpty)
        #expect(!LeakGuard([Secret(.person, "Ли А.", at: Guarded.cell)]).isEmpty)
    }

    @Test(arguments: [
        "<", "<a", "<a b=\"", "&", "&#", "&#x", "%", "%D0", "\\", "\\u04", "<!--", "<![CDATA[", "&lt;",
    ])
    func aFileMayEndAnywhere(_ end: String) {
        for text in [end, "Иванова" + end] {
            #expect(Guarded(.person, "Иванова М. П.", in: text).isFound == (text != end))
        }
        #expect(Guarded([Secret(.person, "Ли А.", at: Guarded.cell)], in: [0xD0]).places == [])
    }

    @Test(arguments: ["<a href=", "<a <a <a ", "if (a<b && c<d) \"", "<!-- ", "&lt;b "])
    func whatIsNoTagHidesNothing(_ start: String) {
        let page = start + String(repeating: "x ", count: 20_000) + "Иванова М. П."
        #expect(Guarded(.person, "Иванова М. П.", in: page).isFound)
    }
}
