import Methodology
import Monitoring
import Testing

@Suite struct ReportTests {
    private func report(_ years: [(String, [String])]) throws -> MonitoringReport {
        var workbook = Workbook()
        for (period, rows) in years { workbook.add(period, rows) }
        let (results, diagnostics) = try workbook.read()
        #expect(diagnostics.isEmpty)
        return try #require(results.reports.last)
    }

    private func figure(_ code: String, in report: MonitoringReport) throws -> Figure {
        try #require(report.figures.first { $0.indicator.code.value == code })
    }

    /// `А 1, Б 2, всего 3`
    private func line(_ row: Distribution.Row, _ distribution: Distribution) -> String {
        let cells = zip(distribution.categories, row.counts).map { "\($0.name) \(shown($1))" }
        return (cells + ["всего \(shown(row.total))"]).joined(separator: ", ")
    }

    private func counts(_ changes: UnitChanges?) -> [Int]? {
        changes.map { [$0.better, $0.worse, $0.unchanged] }
    }

    private func shown(_ count: Published<Int>) -> String {
        switch count {
        case .value(let count): "\(count)"
        case .withheld: "#"
        case .missing: "—"
        }
    }

    /// «нет» leaves a parameter out of the mean of its row; the figure is the mean of exact means.
    @Test func absentParameterIsLeftOut() throws {
        let report = try report([
            ("2023/2024", ["Первый;физика;2;1", "Второй;физика;1;нет", "Третий;физика;0;0"])
        ])
        #expect(try figure("itog", in: report).value == .value(try #require(Rational(5).divided(by: 6))))
        // Of the test itself only two results are left.
        #expect(try figure("test", in: report).value == .withheld)
    }

    /// 0,5 belongs to no level: it is shown so, not pushed into a neighbour.
    @Test func valueWithoutLevelIsSaidToHaveNone() throws {
        let report = try report([
            ("2023/2024", ["Первый;физика;0;1", "Второй;физика;2;2", "Третий;физика;0;0"])
        ])
        let distribution = try #require(report.distributions.first)
        #expect(line(distribution.all, distribution) == "А 1, Б 1, не определено методикой 1, всего 3")
    }

    /// Two teachers of chemistry are withheld, and the column sums show that nothing can be subtracted.
    @Test func smallGroupIsWithheldWithItsComplement() throws {
        let physics = ["а", "б", "в", "г"].map { "Учитель \($0);физика;0;0" }
        let report = try report([("2023/2024", physics + ["Химик а;химия;2;2", "Химик б;химия;2;2"])])
        let distribution = try #require(report.distributions.first)
        #expect(distribution.groups.map(\.name) == ["физика", "химия"])
        #expect(line(distribution.groups[1], distribution) == "А #, Б #, всего #")
        #expect(line(distribution.groups[0], distribution) == "А #, Б #, всего #")
        #expect(line(distribution.all, distribution) == "А 4, Б 2, всего 6")
    }

    @Test func figureOfTwoIsWithheld() throws {
        let report = try report([("2023/2024", ["Первый;физика;2;2", "Второй;физика;1;1"])])
        #expect(report.figures.allSatisfy { $0.value == .withheld })
        #expect(report.sizes.first?.rows == .withheld)
    }

    @Test func changeHasTheMeaningOfItsPolarity() throws {
        let report = try report([
            ("2023/2024", ["Первый;физика;0;0", "Второй;физика;1;1", "Третий;физика;1;2"]),
            ("2024/2025", ["Первый;физика;2;0", "Второй;физика;1;1", "Третий;физика;0;2"]),
        ])
        let expert = try figure("ekspert", in: report)
        #expect(expert.previous == .value(try #require(Rational(2).divided(by: 3))))
        #expect(expert.value == .value(1))
        #expect(expert.change == Rational(1).divided(by: 3))
        #expect(expert.meaning == .better)
        #expect(counts(expert.units) == [1, 1, 1])
        #expect(try figure("test", in: report).meaning == .unchanged)
    }

    /// Who came or left this year is not compared; names are joined whatever their case and spaces.
    @Test func onlyThoseOfBothYearsAreCompared() throws {
        let report = try report([
            ("2023/2024", ["Первый Ёж;физика;0;0", "Второй;физика;1;1", "Третий;физика;1;1", "Ушедший;физика;2;2"]),
            ("2024/2025", ["первый  еж;физика;1;1", "Второй;физика;0;2", "Третий;физика;0;1", "Новый;физика;2;2"]),
        ])
        #expect(counts(report.improvement) == [1, 1, 1])
    }

    /// A year between is missing: there is nothing to compare with.
    @Test func yearBeforeLastIsNoComparison() throws {
        let rows = ["Первый;физика;0;0", "Второй;физика;1;1", "Третий;физика;1;1"]
        let report = try report([("2023/2024", rows), ("2025/2026", rows)])
        #expect(report.previousPeriod == nil)
        #expect(try figure("itog", in: report).previous == .missing)
    }

    /// Nothing of a report holds a name.
    @Test func namesStayBehind() throws {
        let report = try report([
            ("2023/2024", ["Заводская Анна;физика;0;0", "Второй;физика;1;1", "Третий;физика;1;1"])
        ])
        var text = ""
        dump(report, to: &text)
        #expect(text.contains("Экспертная оценка"))
        #expect(!text.lowercased().contains("заводская"))
    }

    @Test func secretsAreTheNames() throws {
        var workbook = Workbook()
        workbook.add("2023/2024", ["Заводская Анна;физика;0;0"])
        let secrets = try workbook.read().results.secrets
        #expect(secrets.map(\.text) == ["Заводская Анна"])
        #expect(secrets.map(\.kind) == [.person])
    }
}
