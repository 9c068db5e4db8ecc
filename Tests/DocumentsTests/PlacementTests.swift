import Catalogues
import Documents
import Testing

/// Sections, directions, stages and shelves by any of the names they go by.
@Suite struct PlacementTests {
    private func placement(_ fields: String) throws -> Document.Placement {
        try message(fields).placement
    }

    @Test(arguments: [
        "2", "шнор", "shnor", "ШНРО", "ШФНСУ", "ШНРО/ШФНСУ", "Система работы со ШНОР", "система  работы со шнор",
        "Система работы со школами с низкими образовательными результатами",
    ])
    func secondDirection(_ name: String) throws {
        #expect(try placement("направление: \(name)\nэтап: мониторинг").directions == [.shnor])
    }

    @Test(arguments: Direction.allCases) func everyNameOfADirection(_ direction: Direction) throws {
        for name in [
            "\(direction.number)", direction.slug, direction.title, direction.shortTitle, direction.title.uppercased(),
        ]
            + direction.aliases
        {
            #expect(try placement("направление: \"\(name)\"\nэтап: мониторинг").directions == [direction], "\(name)")
        }
    }

    @Test(arguments: [
        ("Система оценки качества подготовки", Direction.preparation),
        ("Система выявления, поддержки и развития способностей и талантов у обучающихся", .talents),
        ("Система выявления, поддержки и развития способностей и талантов у детей и молодёжи", .talents),
        ("Система повышения эффективности руководителей образовательных организаций", .heads),
        ("Система воспитания и социализации обучающихся", .upbringing),
        ("Система развития дошкольного образования", .preschool),
    ])
    func namesOfOtherYears(_ name: String, _ direction: Direction) throws {
        #expect(try placement("направление: \(name)\nэтап: мониторинг").directions == [direction])
    }

    @Test func allDirections() throws {
        #expect(try placement("направление: все\nэтап: мониторинг").directions == Direction.allCases)
    }

    @Test func repeatedDirectionsAndStages() throws {
        let placement = try placement(
            "направление: [3, talanty, 2]\nэтап: [Мониторинг, monitoring, анализ результатов]")
        #expect(placement.directions == [.talents, .shnor])
        #expect(placement.stages == [.monitoring, .analysis])
    }

    @Test(arguments: Stage.allCases) func stages(_ stage: Stage) throws {
        for name in [stage.title, stage.title.lowercased(), stage.slug] {
            #expect(try placement("направление: 2\nэтап: \(name)").stages == [stage])
        }
    }

    @Test(arguments: Shelf.allCases) func shelves(_ shelf: Shelf) throws {
        for name in [shelf.name, shelf.slug, shelf.title] {
            #expect(try placement("полка: \(name)").shelf == shelf)
        }
    }

    @Test(arguments: [
        ("ШНОР", [SiteSection.shnor]), ("шнро", [.shnor]), ("[Механизмы, ШНОР]", [.mechanisms, .shnor]),
        ("[ШНОР, ШФНСУ]", [.shnor]), ("[\"«Механизмы»\"]", [.mechanisms]),
        ("Муниципальные управленческие механизмы оценки качества образования", [.mechanisms]),
    ])
    func sections(_ value: String, _ sections: [SiteSection]) throws {
        let text = Sample.message.text
            .replacing("раздел: ШНОР", with: "раздел: \(value)\nнаправление: 2\nэтап: мониторинг")
        #expect(try document(text).placement.sections == sections)
    }
}
