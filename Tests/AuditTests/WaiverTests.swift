import AuditReports
import Testing

/// Somebody answers for a finding until a day: it stands beside the verdict and does not change it.
@Suite struct WaiverTests {
    private static func waiver(_ target: String, until: String = "31.12.2026", period: String? = nil) -> String {
        let period = period.map { "период: \($0), " } ?? ""
        return
            "отступления:\n  - {проверка: \(target), \(period)роль: центр, действует-до: \(until), обоснование: Ремонт}\n"
    }

    private func report(_ opinions: String, events: Int = 0) throws -> AuditReport {
        var site = RuledSite()
        site.ask("документы: {вид: мероприятие}")
        for number in 0..<events { site.add("s\(number)") }
        site.opinions = opinions
        return try site.report()
    }

    private let own = AuditReport.Waiver(reason: "Ремонт", role: "центр", until: "2026-12-31")

    @Test func active() throws {
        let report = try report(Self.waiver("x"))
        #expect(report.checks[0].waiver == own)
        #expect(report.checks[0].verdict == .failed)
        #expect(report.checks[0].points == 0)
        #expect(!report.hasFailures)
        #expect(try self.report("").hasFailures)
    }

    @Test(arguments: [("21.11.2026", true), ("20.11.2026", false)]) func lastDay(_ until: String, _ holds: Bool) throws
    {
        #expect(try (report(Self.waiver("x", until: until)).checks[0].waiver != nil) == holds)
    }

    @Test(arguments: [("2025/2026", true), ("2024/2025", false)]) func period(_ period: String, _ holds: Bool) throws {
        #expect(try (report(Self.waiver("x", period: period)).checks[0].waiver != nil) == holds)
    }

    /// One that ended does not hide one that holds.
    @Test func twoOfOneCheck() throws {
        let second = Self.waiver("x").split(separator: "\n")[1]
        #expect(try report(Self.waiver("x", until: "01.11.2026") + second + "\n").checks[0].waiver == own)
    }

    @Test func nothingToForgive() throws {
        let report = try report(Self.waiver("x"), events: 1)
        #expect(report.checks[0].verdict == .passed)
        #expect(report.checks[0].waiver == nil)
    }

    @Test func ofACell() throws {
        let report = try report(Self.waiver("talanty/monitoring"))
        let waived = report.matrix.filter { $0.waiver != nil }
        #expect(waived.map(\.id) == ["talanty/monitoring"])
        #expect(waived.first?.waiver == own)
        #expect(waived.first?.verdict == .failed)
        #expect(report.cycles.allSatisfy { $0.waiver == nil })
        #expect(report.checks.allSatisfy { $0.waiver == nil })
    }

    @Test func ofACycle() throws {
        let report = try report(Self.waiver("talanty"))
        #expect(report.cycles.filter { $0.waiver != nil }.map(\.direction) == ["talanty"])
        #expect(report.matrix.allSatisfy { $0.waiver == nil })
    }

    /// The built-in checks of a site without rules.
    @Test func withoutRules() throws {
        var site = RuledSite()
        site.ask("документы: {}")
        site.opinions = Self.waiver("x")
        var book = try site.book
        book.sets = []
        book.waivers[0].target.value = "5.g"
        let report = try site.site.report("2025/2026", book: book)
        #expect(report.checks.filter { $0.waiver != nil }.map(\.id) == ["5.g"])
    }
}
