import Foundation
import Testing

@testable import Audit

/// The report as a person and as a program read it.
@Suite struct AuditWritersTests {
    static let report = AuditReport(
        period: "2025/2026", checkedOn: "2026-11-21",
        checks: [
            .init(
                id: "5.e", letter: "e", title: "Раздел", verdict: .passed, points: 1, reason: "Раздел создан.",
                remedy: "Действий не требуется.",
                evidence: [
                    .init(
                        title: "Положение «О школах»", kind: "приказ", number: "147", date: "2023-09-15",
                        url: "https://example.org/shnor/"),
                    .init(title: "Страница", url: "https://example.org/"),
                ]),
            .init(
                id: "5.f", letter: "f", title: "Библиотека", verdict: .failed, points: 0, reason: "Библиотеки нет.",
                remedy: "Опубликуйте её.", evidence: []),
            .init(
                id: "5.g", letter: "g", title: "Канал", verdict: .notAssessed, points: nil, reason: "Нужен эксперт.",
                remedy: "Пригласите эксперта.", evidence: []),
        ])

    @Test func text() {
        #expect(
            AuditText.text(Self.report) == """
                Аудит раздела «ШНОР», показатель 5 «Доступность», период 2025/2026

                5.e  выполнено: Раздел
                     Раздел создан.
                     - приказ № 147 от 15.09.2023, «Положение „О школах“», https://example.org/shnor/
                     - «Страница», https://example.org/

                5.f  не выполнено: Библиотека
                     Библиотеки нет.
                     что сделать: Опубликуйте её.

                5.g  не оценено: Канал
                     Нужен эксперт.
                     что сделать: Пригласите эксперта.

                Баллов: 1 из 3.

                """)
    }

    @Test func textWithoutAPeriod() {
        var report = Self.report
        report.period = ""
        #expect(AuditText.text(report).hasPrefix("Аудит раздела «ШНОР», показатель 5 «Доступность»\n\n5.e"))
    }

    @Test func jsonIsTheReport() throws {
        let text = try AuditJSON.text(Self.report)
        #expect(try JSONDecoder().decode(AuditReport.self, from: Data(text.utf8)) == Self.report)
        #expect(try AuditJSON.text(Self.report) == text)
        #expect(text.hasSuffix("}\n"))
        #expect(text.contains("https://example.org/shnor/"))
    }

    @Test func jsonKeys() throws {
        let text = try AuditJSON.text(Self.report)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root.keys.sorted() == ["checkedOn", "checks", "cycles", "matrix", "period"])
        let checks = try #require(root["checks"] as? [[String: Any]])
        #expect(
            checks[0].keys.sorted()
                == ["evidence", "id", "letter", "points", "reason", "remedy", "title", "verdict"])
        let evidence = try #require(checks[0]["evidence"] as? [[String: Any]])
        #expect(evidence[0].keys.sorted() == ["date", "kind", "number", "title", "url"])
        #expect(evidence[1].keys.sorted() == ["title", "url"])
        #expect(checks.map { $0["verdict"] as? String } == ["passed", "failed", "notAssessed"])
    }

    @Test(arguments: [
        (
            AuditReport.Evidence(title: "", kind: "приказ", number: "147", date: "2023-09-15", url: ""),
            "приказ № 147 от 15.09.2023"
        ),
        (AuditReport.Evidence(title: "", kind: "издание", date: "2023-09-15", url: ""), "издание от 15.09.2023"),
        (AuditReport.Evidence(title: "", kind: "издание", url: ""), "издание"),
        (AuditReport.Evidence(title: "", date: "2023-09-15", url: ""), "15.09.2023"),
        (AuditReport.Evidence(title: "", url: ""), ""),
    ])
    func requisites(_ evidence: AuditReport.Evidence, _ words: String) {
        #expect(evidence.requisites == words)
    }

    @Test func pointsAndFailures() {
        #expect(Self.report.points == 1)
        #expect(Self.report.hasFailures)
    }
}
