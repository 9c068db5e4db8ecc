import Foundation
import Testing

@testable import AuditReports

/// Two reports side by side.
@Suite struct ComparisonTests {
    private static let before: AuditReport = {
        var section = Sample.section
        section.verdict = .failed
        section.points = 0
        var library = Sample.library
        library.verdict = .passed
        library.points = 1
        var count = Sample.count
        count.value = 90
        return Sample.report([section, library, count], checkedOn: "2026-09-01")
    }()

    private static let now = Sample.report([Sample.section, Sample.library, Sample.channel, Sample.count])

    @Test func text() {
        #expect(
            AuditComparison(of: Self.now, with: Self.before).text == """
                Сравнение с аудитом за 2025/2026, сайт собран 01.09.2026
                  Баллов: было 1, стало от 1 до 2; наибольшая сумма: было 2, стало 3.
                Стало лучше (1):
                  5.e Раздел: было «не выполнено», стало «выполнено»
                Стало хуже (1):
                  5.f Библиотека: было «выполнено», стало «не выполнено»
                Изменилось (1):
                  12 Участники: значение: было не менее 90, стало не менее 120
                Появилось (1):
                  5.g Канал: не оценено
                Без изменений: 0.

                """)
    }

    @Test func whatIsGone() {
        let comparison = AuditComparison(of: Self.before, with: Self.now)
        #expect(comparison.gone.map(\.id) == ["5.g"])
        #expect(comparison.text.contains("Больше нет (1):\n  5.g Канал: не оценено\n"))
    }

    @Test func aReportAndItself() {
        #expect(
            AuditComparison(of: Sample.full, with: Sample.full).text == """
                Сравнение с аудитом за 2025/2026, сайт собран 21.11.2026
                  Баллов: было 2, стало 2.
                Без изменений: 84.

                """)
    }

    @Test func cellsAndCycles() {
        var before = Sample.full
        let empty = before.matrix.firstIndex { $0.id == "talanty/monitoring" } ?? 0
        before.matrix[empty].verdict = .passed
        let poor = before.matrix.firstIndex { $0.id == "vospitanie/mery" } ?? 0
        before.matrix[poor].linksAlive = true
        before.cycles[0].verdict = .failed
        let comparison = AuditComparison(of: Sample.full, with: before)
        #expect(
            comparison.better.map(\.line) == [
                "управленческий цикл «Качество подготовки»: было «не выполнено», стало «выполнено»"
            ])
        #expect(
            comparison.worse.map(\.line) == [
                "ячейка матрицы «Способности и таланты: мониторинг»: было «выполнено», стало «не выполнено»",
                "ячейка матрицы «Воспитание: меры и мероприятия»: ссылки открываются: было «да», стало «нет»",
            ])
        #expect(comparison.unchanged == 81)
    }

    @Test func aWaiverThatEnded() {
        var without = Sample.full
        without.checks[1].waiver = nil
        let comparison = AuditComparison(of: without, with: Sample.full)
        #expect(comparison.changed.map(\.line) == ["5.f Библиотека: отступление: было до 31.12.2026, стало нет"])
    }

    @Test func whatCannotBeRankedIsNeitherBetterNorWorse() {
        var report = Sample.small
        report.checks[1].verdict = .notApplicable
        let comparison = AuditComparison(of: report, with: Sample.small)
        #expect(comparison.changed.map(\.id) == ["5.f"])
        #expect(comparison.better == [])
        #expect(comparison.worse == [])
    }

    @Test func differentRulesPeriodsAndAnOlderSiteAreSaid() {
        let other = Sample.report(
            [], period: "", checkedOn: "2027-01-10", rules: .init(code: "dostupnost", title: "Доступность"))
        #expect(
            AuditComparison(of: Sample.small, with: other).remarks == [
                "Правила разные: было «Доступность», стало «Методическая работа»; сопоставлены проверки с одинаковым обозначением.",
                "Периоды разные: был не указан, стал 2025/2026.",
                "Прежний отчёт составлен по более поздней сборке сайта: 10.01.2027.",
            ])
    }

    @Test func json() throws {
        let text = try AuditComparison(of: Self.now, with: Self.before).json()
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(
            root.keys.sorted() == [
                "baseline", "better", "changed", "current", "gone", "new", "remarks", "unchanged", "worse",
            ])
        let better = try #require((root["better"] as? [[String: Any]])?.first)
        #expect(better["family"] as? String == "check")
        #expect(better["id"] as? String == "5.e")
        #expect(better["before"] as? String == "failed")
        #expect(better["now"] as? String == "passed")
    }

    @Test(arguments: AuditFormat.allCases) func everyFormatIsWritten(_ format: AuditFormat) throws {
        let alone = try format.bytes(of: Sample.full, version: "1")
        let compared = try format.bytes(of: Sample.full, baseline: Sample.small, version: "1")
        #expect(try format.bytes(of: Sample.full, version: "1") == alone)
        #expect(alone.count > 1000)
        #expect(compared != alone)
    }
}
