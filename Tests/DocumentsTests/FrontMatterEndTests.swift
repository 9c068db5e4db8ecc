import Documents
import Testing

/// Only a line of three dashes closes the front matter, and only the first such line.
@Suite struct FrontMatterEndTests {
    private func body(_ document: Document) -> String { String(decoding: document.markdown, as: UTF8.self) }

    @Test func dashesInsideAValue() throws {
        let read = try message("аннотация: Сроки --- до 10 февраля\nсоставитель: \"--- нет ---\"")
        #expect(read.details.annotation == "Сроки --- до 10 февраля")
        #expect(read.details.compiler == "--- нет ---")
    }

    @Test func indentedDashesInABlockOfText() throws {
        let read = try message("аннотация: |\n  Первая часть\n  ---\n  Вторая часть")
        #expect(read.details.annotation == "Первая часть --- Вторая часть")
    }

    @Test func ruleInTheBody() throws {
        let read = try document(Sample.message.text + "\n---\n\nПродолжение.\n")
        #expect(body(read) == "Отчёт нужен до 10 февраля.\n\n---\n\nПродолжение.\n")
    }

    @Test(arguments: ["--- ", "---\t", "---  \t"]) func spacesAfterTheDashes(_ fence: String) throws {
        let read = try document(Sample.message.text.replacing("---", with: fence))
        #expect(body(read) == "Отчёт нужен до 10 февраля.\n")
    }

    @Test func fourDashesAreNotAFence() throws {
        let text = Sample.message.text.replacing("---\nОтчёт", with: "----\nОтчёт")
        let findings = try Corpus.read(Sample.tree([Sample.message.rawValue: text])).diagnostics
        #expect(findings.map(\.identifier) == ["front-matter.unclosed"])
    }

    @Test func bodyKeepsItsPlaceInTheFile() throws {
        let read = try message("аннотация: Кратко")
        #expect(read.body.line == 8)
        #expect(read.isBodyEmpty)
    }
}
