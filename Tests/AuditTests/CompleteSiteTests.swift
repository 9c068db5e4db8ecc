import AuditReports
import Testing

@testable import Audit

/// A site that has everything passes, and every verdict shows what it rests on.
@Suite struct CompleteSiteTests {
    let checks = HandMadeSite.complete.checks

    @Test func section() {
        #expect(
            checks["e"]
                == AuditReport.Check(
                    id: "5.e", letter: "e", title: "Раздел «ШНОР» на сайте управления образования", verdict: .passed,
                    points: 1,
                    reason: "Раздел создан, переходов от главной страницы — 1, все обязательные части на месте.",
                    remedy: "Действий не требуется.",
                    evidence: [Self.page("Раздел", "/shnor/")]
                        + HandMadeSite.shelves.prefix(7).map(Self.document)))
    }

    @Test func library() {
        var file = Self.document("biblioteka")
        file.title = "Файл издания: Документ"
        file.url += "a.pdf"
        #expect(
            checks["f"]
                == AuditReport.Check(
                    id: "5.f", letter: "f", title: "Электронная библиотека методических изданий в разделе",
                    verdict: .passed, points: 1,
                    reason: "Библиотека создана внутри раздела, её издания опубликованы и открываются.",
                    remedy: "Действий не требуется.",
                    evidence: [
                        Self.page("Полка biblioteka", "/shnor/biblioteka/"), Self.document("biblioteka"), file,
                    ]))
    }

    @Test func channel() {
        #expect(
            checks["g"]
                == AuditReport.Check(
                    id: "5.g", letter: "g", title: "Канал оперативного информирования ШНОР в разделе",
                    verdict: .passed, points: 1,
                    reason: "Канал создан внутри раздела, назван способ связи, есть сообщения и лента Atom.",
                    remedy: "Действий не требуется.",
                    evidence: [
                        Self.page("Полка kanal", "/shnor/kanal/"), Self.document("kanal"),
                        Self.page("Лента Atom: Сообщения", "/shnor/kanal/feed.xml"),
                    ]))
    }

    @Test func underAPath() {
        let site = HandMadeSite.complete.with { site in
            site.baseURL = "https://example.org/obr"
            site.files = site.files.mapValues { $0.replacing("href=\"/", with: "href=\"/obr/") }
        }
        #expect(site.failures == "")
        #expect(site.checks["e"]?.evidence.first?.url == "https://example.org/obr/shnor/")
        #expect(site.checks["g"]?.evidence.last?.url == "https://example.org/obr/shnor/kanal/feed.xml")
    }

    private static func page(_ title: String, _ address: String) -> AuditReport.Evidence {
        AuditReport.Evidence(title: title, url: "https://example.org" + address)
    }

    private static func document(_ shelf: String) -> AuditReport.Evidence {
        AuditReport.Evidence(
            title: "Документ «\(shelf)»", kind: HandMadeSite.kind(on: shelf), number: "147",
            date: "2023-09-15", url: "https://example.org/shnor/\(shelf)/1/")
    }
}
