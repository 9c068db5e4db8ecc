import Testing

@testable import AuditReports

/// The change against the year before.
@Suite struct ProgressTests {
    private static func year(_ period: String, _ verdicts: [AuditReport.Verdict], count: Int) -> AuditReport {
        let letters = ["a", "b", "c", "d"]
        var checks = zip(letters, verdicts).map { letter, verdict in
            AuditReport.Check(
                id: "1.\(letter)", letter: letter, title: "", verdict: verdict,
                points: verdict == .notAssessed ? nil : verdict == .passed ? 1 : 0, reason: "", remedy: "", evidence: []
            )
        }
        checks.append(.init(id: "8", title: "", verdict: .passed, value: count, reason: "", remedy: "", evidence: []))
        return Sample.report(checks, period: period)
    }

    @Test func firstAgainLostAndAwaiting() {
        let years = [
            Self.year("2023/2024", [.failed, .passed, .passed, .passed], count: 3),
            Self.year("2024/2025", [.failed, .failed, .passed, .passed], count: 3),
            Self.year("2025/2026", [.passed, .passed, .failed, .notAssessed], count: 4),
        ]
        var report = years[2]
        report.history = years.map { .init($0) }
        #expect(
            AuditProgress(report)?.words
                == "было 2, стало от 2 до 3; выполнено впервые: 1.a; выполнено вновь: 1.b; потеряно: 1.c; "
                + "ждёт эксперта: 1.d; показатели: 8 — было 3, стало 4")
    }

    @Test func theSameAsBefore() {
        let before = Self.year("2024/2025", [.passed], count: 3)
        var report = Self.year("2025/2026", [.passed], count: 3)
        report.history = [.init(before), .init(report)]
        #expect(AuditProgress(report)?.words == "было 1, стало 1")
    }

    @Test func noYearBefore() {
        var report = Sample.small
        #expect(AuditProgress(report) == nil)
        report.history = [.init(report)]
        #expect(AuditProgress(report) == nil)
    }
}
