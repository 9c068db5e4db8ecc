import Catalogues
import Diagnostics
import Documents
import FileAccess
import Methodology
import Testing

@testable import AuditRules

/// Sound rules and opinions, read to the last value.
@Suite struct GoodReading {
    private let book: RuleBook
    private let diagnostics: [Diagnostic]

    init() throws { (book, diagnostics) = try RuleBook.read(Sample.tree(), on: Self.day("21.11.2026")) }

    private static func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text).get() }

    private func rule(_ code: String) throws -> Rule {
        try #require(book.sets.first?.rules.first { $0.code.value == code })
    }

    @Test func nothingToSay() { #expect(ConsoleReport.text(diagnostics) == "Замечаний нет.\n") }

    @Test func head() throws {
        let rules = try #require(book.sets.first)
        #expect(book.sets.count == 1)
        #expect(rules.code.value == "proba")
        #expect(rules.title == "Проба")
        #expect(rules.act == "Положение о пробе")
        #expect(rules.point == "6")
        #expect(rules.validFrom == (try Self.day("01.09.2023")))
        #expect(rules.validUntil == (try Self.day("31.08.2026")))
        #expect(rules.levels.map(\.name.value) == ["низкий", "высокий"])
        #expect(rules.levels.map(\.interval) == [Interval("[0; 2]"), Interval("(2; 4]")])
        #expect(rules.rules.map(\.code.value) == ["1.a", "2.b", "5.e", "8", "12"])
    }

    @Test(arguments: [(0, "низкий"), (2, "низкий"), (3, "высокий"), (4, "высокий"), (5, nil)])
    func level(_ sum: Int, _ name: String?) throws {
        #expect(try #require(book.sets.first).level(of: sum) == name)
    }

    @Test func documents() throws {
        let rule = try rule("1.a")
        #expect(rule.letter == "a")
        #expect(rule.title == "Акты")
        #expect(rule.point == "6.1")
        #expect(rule.measure == nil)
        #expect(rule.expertQuestion == "хороши ли акты.")
        var acts = DocumentSelector()
        acts.kinds = [.order, .instruction]
        acts.section = .shnor
        acts.shelves = [.orders, .monitorings]
        acts.directions = [.preparation, .talents]
        acts.stages = [.monitoring]
        acts.forms = [.roundTable]
        acts.groups = [.schoolAssociations]
        acts.level = .school
        acts.words = ["дефицит", "учеба"]
        acts.time = .inForce
        acts.hasMaterials = true
        acts.hasRequisites = true
        var report = DocumentSelector()
        report.kinds = [.report]
        report.time = .inPeriod
        acts.basis = [report]
        var events = DocumentSelector()
        events.kinds = [.event]
        var withMaterials = DocumentSelector()
        withMaterials.hasMaterials = true
        #expect(
            rule.conditions == [
                Condition(
                    subject: .documents(acts, .atLeast(2)), what: "акты", remedy: "Опубликуйте акты.", isOpen: false),
                Condition(
                    subject: .documents(events, .inQuarters(3)), what: "встречи", remedy: "Опубликуйте встречи.",
                    isOpen: false),
                Condition(
                    subject: .documents(events, .each(withMaterials)), what: "встречи с материалами",
                    remedy: "Приложите материалы.", isOpen: true),
            ])
    }

    @Test func items() throws {
        let rule = try rule("2.b")
        #expect(rule.point == nil)
        #expect(rule.expertQuestion == nil)
        var items = ItemSelector()
        items.section = .mechanisms
        items.level = .school
        items.isAddress = true
        items.directions = Direction.allCases
        items.responsible = ["мнц", "наставник"]
        items.forms = ["мастер-класс"]
        items.groups = ["педагог"]
        items.time = .inPeriod
        items.isRepeated = true
        items.hasDocuments = true
        var municipal = ItemSelector()
        municipal.level = .municipal
        var inTime = ItemSelector()
        inTime.fulfilment = .inTime
        var done = ItemSelector()
        done.fulfilment = .done
        #expect(
            rule.conditions.map(\.subject) == [
                .items(items, .atLeast(4)), .items(municipal, .each(inTime)), .items(done, .atLeast(1)),
            ])
    }

    @Test func platform() throws {
        let rule = try rule("5.e")
        #expect(rule.letter == nil)
        #expect(
            rule.conditions == [
                Condition(subject: .platform(.section), what: "раздел", remedy: "Соберите раздел.", isOpen: false)
            ])
    }

    @Test func measures() throws {
        var agreements = DocumentSelector()
        agreements.kinds = [.agreement]
        agreements.time = .inForce
        var events = DocumentSelector()
        events.kinds = [.event]
        #expect(
            try rule("8").measure
                == Measure(
                    field: .schools, aggregate: .greatest, documents: agreements, unit: "шт.", remedy: "Впишите школы.")
        )
        #expect(try rule("8").point == "6.2")
        #expect(
            try rule("12").measure
                == Measure(
                    field: .participants, aggregate: .sum, documents: events, unit: "чел.", remedy: "Впишите людей."))
        #expect(try rule("12").conditions == [])
    }

    @Test func opinions() throws {
        #expect(book.judgements.map(\.check.value) == ["1.a", "2.b"])
        #expect(book.judgements.map(\.period) == ["2024/2025", "2025"])
        #expect(book.judgements.map(\.verdict) == [.passed, .failed])
        #expect(book.judgements.map(\.role) == ["эксперт", "эксперт"])
        #expect(book.judgements.map(\.date.dotted) == ["27.06.2025", "30.06.2025"])
        #expect(book.judgements.map(\.reason) == ["Акты хороши.", "Пункты слабы."])
        #expect(book.waivers.map(\.target.value) == ["5.e", "talanty/monitoring", "talanty"])
        #expect(book.waivers.map(\.period) == ["2025/2026", nil, nil])
        #expect(
            book.waivers.map(\.role) == ["управление образования", "методический центр", "методический центр"])
        #expect(book.waivers.map(\.until.dotted) == ["31.12.2026", "21.11.2026", "01.12.2026"])
        #expect(book.waivers.map(\.reason) == ["Раздел переезжает.", "Мониторинг перенесён.", "Мониторинг перенесён."])
    }

    /// The files are published as they are.
    @Test func files() throws {
        let files = [
            "documents/shnor/akt.md": "", "methodology/proba.yml": "код: proba\n", "audit/zametki.txt": "Заметки",
            "methodology/audit/proba.csv": "a;b",
        ]
        let (book, _) = try RuleBook.read(Sample.tree(files), on: Self.day("21.11.2026"))
        #expect(
            book.files == [
                "audit/suzhdeniya.yml": Array(Sample.opinions.text.utf8),
                "methodology/audit/proba.yml": Array(Sample.rules.text.utf8),
            ])
    }

    @Test func noRulesAtAll() throws {
        let (book, diagnostics) = try RuleBook.read(FileTree.inMemory([String: String]()), on: Self.day("21.11.2026"))
        #expect(book.sets.isEmpty && book.judgements.isEmpty && book.waivers.isEmpty && book.files.isEmpty)
        #expect(diagnostics.isEmpty)
    }

    /// A site without rules is still asked for the platform, and its findings may be waived.
    @Test func waiversWithoutRules() throws {
        let waiver =
            "отступления:\n  - {проверка: \"5.g\", роль: центр, действует-до: 01.12.2026, обоснование: Ремонт}\n"
        let tree = FileTree.inMemory(["audit/a.yml": waiver])
        let (book, diagnostics) = try RuleBook.read(tree, on: Self.day("21.11.2026"))
        #expect(diagnostics.isEmpty)
        #expect(book.waivers.map(\.target.value) == ["5.g"])
    }
}
