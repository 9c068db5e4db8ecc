import Catalogues
import Documents
import Testing

/// How one document may name another.
@Suite struct ReferenceTests {
    private func basis(_ value: String) throws -> [Reference] {
        try message("основание: \(value)").relations.basis.map(\.value)
    }

    private func act(_ kind: DocumentKind?, _ number: String, _ day: String) throws -> Reference {
        .act(kind: kind, number: try #require(ActNumber(number)), date: try CivilDate.parse(day).get())
    }

    @Test(arguments: [
        "приказ № 579 от 17.12.2020", "приказ от 17.12.2020 № 579", "Приказ №579 от 17 декабря 2020 г.",
        "приказ № 579 от 2020-12-17", "приказ №579 от 17.12.2020 г.", "приказ от 17.12.2020 года № 579",
        "\"приказ № 579 от 17.12.2020\"",
    ])
    func act(_ text: String) throws {
        #expect(try basis(text) == [act(.order, "579", "17.12.2020")])
    }

    @Test(arguments: ["№ 579 от 17.12.2020", "от 17.12.2020 № 579"]) func kindLeftOut(_ text: String) throws {
        #expect(try basis(text) == [act(nil, "579", "17.12.2020")])
    }

    @Test func kindOfTwoWords() throws {
        #expect(
            try basis("управленческое решение № 01-12/7 от 05.06.2024") == [act(.decision, "01-12/7", "05.06.2024")])
    }

    @Test(arguments: [
        ("spravka.md", "documents/shnor/spravka.md"), ("./spravka.md", "documents/shnor/spravka.md"),
        ("../mekhanizmy/plan.md", "documents/mekhanizmy/plan.md"), ("files//plan.md", "documents/shnor/files/plan.md"),
    ])
    func path(_ text: String, _ path: String) throws {
        #expect(try basis(text) == [.file(path)])
    }

    @Test func outsideAct() throws {
        let words = "приказ Минпросвещения России от 17.02.2023 № 112"
        #expect(try basis("{внешний: \"\(words)\"}") == [.external(words)])
    }

    @Test func list() throws {
        let list = "\n  - приказ № 579 от 17.12.2020\n  - spravka.md\n  - внешний: Федеральный закон № 273-ФЗ"
        #expect(
            try basis(list) == [
                act(.order, "579", "17.12.2020"), .file("documents/shnor/spravka.md"),
                .external("Федеральный закон № 273-ФЗ"),
            ])
    }

    /// An entry that names nothing must not be lost without a word.
    @Test(arguments: ["основание: {}", "файлы: {}", "файлы: [{название: План}]"])
    func entryThatNamesNothing(_ field: String) throws {
        #expect(try findings(inMessage: field) != [])
    }
}
