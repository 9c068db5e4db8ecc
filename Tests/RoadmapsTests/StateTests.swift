import Documents
import Testing

@testable import Roadmaps

/// How a measure stands on a day, and the sentence that says why.
@Suite struct StateTests {
    struct Case: CustomTestStringConvertible {
        var term: String
        var done: [String]
        var day: String
        var kind: ItemState.Kind
        var reason: String

        init(_ term: String, done: [String] = [], on day: String, _ kind: ItemState.Kind, _ reason: String) {
            self.term = term
            self.done = done
            self.day = day
            self.kind = kind
            self.reason = reason
        }

        var testDescription: String { "\(term) on \(day)" }
    }

    private func state(_ term: String, done: [String], on text: String, period: String = "2025/2026") throws
        -> ItemState
    {
        let term = Term(term)
        let schedule = Schedule(term, in: try #require(Period.parse(period)))
        return ItemState(of: schedule, term: term, done: try done.map { try day($0) }, on: try day(text))
    }

    @Test(arguments: [
        Case("октябрь", on: "30.09.2025", .ahead, "Срок впереди: 01.10.2025 – 31.10.2025."),
        Case("октябрь", on: "01.10.2025", .due, "Срок идёт: 01.10.2025 – 31.10.2025."),
        Case("октябрь", on: "31.10.2025", .due, "Срок идёт: 01.10.2025 – 31.10.2025."),
        Case("октябрь", on: "01.11.2025", .overdue, "Срок истёк 31.10.2025, отметки об исполнении нет."),
        Case("октябрь", done: ["15.10.2025"], on: "15.10.2025", .done, "Исполнено 15.10.2025, в срок."),
        // A mark of a later day is not yet known.
        Case("октябрь", done: ["15.10.2025"], on: "14.10.2025", .due, "Срок идёт: 01.10.2025 – 31.10.2025."),
        Case(
            "октябрь", done: ["05.11.2025"], on: "01.12.2025", .done, "Исполнено 05.11.2025, позже срока (31.10.2025)."),
        Case(
            "октябрь", done: ["05.09.2025"], on: "06.09.2025", .done,
            "Исполнено 05.09.2025, раньше срока (01.10.2025 – 31.10.2025)."),
        Case("15 октября", on: "15.10.2025", .due, "Срок идёт: 15.10.2025."),
        Case("до 1 декабря", on: "01.12.2025", .due, "Срок идёт: 01.09.2025 – 01.12.2025."),
        Case("до 1 декабря", on: "02.12.2025", .overdue, "Срок истёк 01.12.2025, отметки об исполнении нет."),
    ])
    func once(_ expected: Case) throws {
        let state = try state(expected.term, done: expected.done, on: expected.day)
        #expect(state.kind == expected.kind)
        #expect(state.reason == expected.reason)
    }

    @Test(arguments: [
        Case("раз в четверть", on: "01.10.2025", .due, "Срок 1 из 4 идёт: 01.09.2025 – 31.10.2025."),
        Case("раз в четверть", on: "05.11.2025", .overdue, "Из 4 сроков просрочен 1, он истёк 31.10.2025."),
        Case("раз в четверть", on: "05.01.2026", .overdue, "Из 4 сроков просрочено 2, последний истёк 30.12.2025."),
        Case(
            "раз в четверть", done: ["10.10.2025"], on: "05.11.2025", .ahead,
            "Исполнено 1 из 4, следующий срок: 09.11.2025 – 30.12.2025."),
        Case(
            "раз в четверть", done: ["10.10.2025"], on: "10.11.2025", .due,
            "Срок 2 из 4 идёт: 09.11.2025 – 30.12.2025."),
        Case(
            "раз в четверть", done: ["10.10.2025", "01.12.2025", "01.02.2026", "20.05.2026"], on: "01.06.2026", .done,
            "Исполнено 4 из 4, последний раз 20.05.2026."),
        Case("раз в четверть", on: "31.08.2025", .ahead, "Исполнено 0 из 4, следующий срок: 01.09.2025 – 31.10.2025."),
    ])
    func again(_ expected: Case) throws {
        let state = try state(expected.term, done: expected.done, on: expected.day)
        #expect(state.kind == expected.kind)
        #expect(state.reason == expected.reason)
    }

    @Test(arguments: [
        Case("в течение года", on: "01.12.2025", .open, "Исполняется в течение года, по 31.08.2026."),
        Case("в течение года", on: "31.08.2025", .ahead, "Исполнение начинается 01.09.2025."),
        Case("в течение года", done: ["10.10.2025"], on: "01.12.2025", .done, "Исполнено 10.10.2025."),
        Case("в течение года", on: "01.09.2026", .overdue, "Год закончился 31.08.2026, отметки об исполнении нет."),
        Case("постоянно", on: "01.12.2025", .open, "Исполняется постоянно."),
        Case(
            "постоянно", done: ["10.10.2025"], on: "01.12.2025", .open,
            "Исполняется постоянно; последняя отметка 10.10.2025."),
        Case("постоянно", on: "01.09.2026", .open, "Исполнялось постоянно, период закончился 31.08.2026."),
        Case("по потребности", on: "01.12.2025", .open, "Исполняется по потребности."),
        Case("по графику", on: "01.12.2025", .undated, "Срок определяет другой план: «по графику»."),
        Case("по графику", done: ["10.10.2025"], on: "01.12.2025", .done, "Исполнено 10.10.2025."),
        Case("как получится", on: "01.12.2025", .undated, "Срок «как получится» не удалось понять."),
        Case("ежегодно, по графику", on: "01.12.2025", .due, "Срок идёт: 01.09.2025 – 31.08.2026."),
    ])
    func withoutADay(_ expected: Case) throws {
        let state = try state(expected.term, done: expected.done, on: expected.day)
        #expect(state.kind == expected.kind)
        #expect(state.reason == expected.reason)
    }

    @Test(arguments: [
        ("15.02.2026", ItemState.Kind.due, "Срок идёт: 01.02.2026 – 28.02.2026."),
        ("15.03.2026", .overdue, "Срок истёк 28.02.2026, отметки об исполнении нет."),
        ("15.01.2026", .ahead, "Срок впереди: 01.02.2026 – 28.02.2026."),
    ])
    func monthAndThenTheWholeYear(_ day: String, _ kind: ItemState.Kind, _ reason: String) throws {
        let state = try state("Февраль 2026, в течение года", done: [], on: day)
        #expect(state.kind == kind)
        #expect(state.reason == reason)
    }

    @Test func monthIsDoneAndTheYearGoesOn() throws {
        let term = "Февраль 2026, в течение года"
        let during = try state(term, done: ["10.02.2026"], on: "15.03.2026")
        #expect(during.kind == .open)
        #expect(during.reason == "Исполняется в течение года, по 31.08.2026.")
        #expect(try state(term, done: ["10.02.2026"], on: "01.09.2026").kind == .done)
    }

    @Test func everyOccurrenceHasItsState() throws {
        let state = try state("раз в четверть", done: ["10.10.2025", "05.01.2026"], on: "15.02.2026")
        #expect(state.occurrences.map(\.kind) == [.done, .done, .due, .ahead])
        #expect(
            state.occurrences.map(\.reason) == [
                "Исполнено 10.10.2025, в срок.", "Исполнено 05.01.2026, позже срока (30.12.2025).",
                "Срок идёт: 10.01.2026 – 22.03.2026.", "Срок впереди: 01.04.2026 – 31.05.2026.",
            ])
    }

    /// A second mark within a month makes up for the month missed before, never for one to come.
    @Test func secondMarkMakesUpForTheOneMissed() throws {
        let state = try state("сентябрь–декабрь, ежемесячно", done: ["01.11.2025", "20.11.2025"], on: "21.11.2025")
        #expect(state.occurrences.map(\.kind) == [.overdue, .done, .done, .ahead])
        let early = try self.state(
            "сентябрь–декабрь, ежемесячно", done: ["10.09.2025", "20.09.2025"], on: "21.09.2025")
        #expect(early.occurrences.map(\.kind) == [.done, .ahead, .ahead, .ahead])
    }
}
