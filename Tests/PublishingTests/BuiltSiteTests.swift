import Audit
import AuditReports
import Diagnostics
import FileAccess
import Foundation
import Publishing
import RenderingTests
import Testing

/// A site on disk, audited without what it was made from.
@Suite struct BuiltSiteTests {
    @Test func theVerdictsOfTheBuild() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (path, text) in TinySite.files { try folder.write(text, to: "Content/" + path) }
        let content = FileTree.onDisk(folder / "Content")
        let request = BuildRequest(
            content: content, theme: .inMemory(TinyTheme.files), asOf: try BuildRequest.of().asOf)
        let outcome = try publish(request, to: folder / "public")

        try DiskFolder.remove(folder / "Content")
        try #require(rename(folder / "public", folder / "moved") == 0)
        #expect(try BuiltSite(folder / "moved").audit() == outcome.audit)
        #expect(outcome.audit?.score.least == 3)
    }

    @Test func theReportIsPublishedForPrograms() throws {
        let site = try Built()
        let bytes = try #require(site.files["audit/audit.json"])
        #expect(try JSONDecoder().decode(AuditReport.self, from: Data(bytes)) == site.outcome.audit)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["period"] as? String == "2025/2026")
        let checks = try #require(root["checks"] as? [[String: Any]])
        #expect(checks.map { $0["id"] as? String } == ["5.e", "5.f", "5.g"])
        for check in checks {
            #expect(
                check.keys.sorted()
                    == ["evidence", "facets", "id", "letter", "points", "reason", "remedy", "title", "verdict"])
        }
        let evidence = try #require(checks[0]["evidence"] as? [[String: String]])
        #expect(
            evidence[1] == [
                "title": "О внесении изменений", "kind": "приказ", "number": "12", "date": "2025-01-10",
                "url": "https://example.org/shnor/prikazy/2025/12/",
            ])
    }

    @Test func anotherPeriodCanBeNamed() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        let site = try BuiltSite(folder / "public")
        #expect(try site.audit().period == "2025/2026")
        #expect(try site.audit(period: "2024/2025").period == "2024/2025")
    }

    /// Something done to the published files, and what it does to the verdicts.
    struct Damage: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        /// What is written in its place; nil takes the file away.
        var text: String?
        let reasons: [String: String]

        var testDescription: String { name }
    }

    static let damages = [
        Damage(
            name: "publication's page gone", path: "shnor/biblioteka/2024/sbornik/index.html",
            reasons: ["f": "В библиотеке нет ни одного издания."]),
        Damage(
            name: "library's page gone", path: "shnor/biblioteka/index.html",
            reasons: [
                "f": "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела."
            ]),
        Damage(
            name: "feed gone", path: "shnor/kanal/feed.xml", reasons: ["g": "Лента Atom канала не опубликована."]),
        Damage(
            name: "feed garbled", path: "shnor/kanal/feed.xml", text: "<feed><title>a</b></feed>",
            reasons: ["g": "Лента Atom канала не читается как XML."]),
        Damage(
            name: "feed of another sort", path: "shnor/kanal/feed.xml", text: "<rss version=\"2.0\"/>",
            reasons: ["g": "Файл ленты канала — не лента Atom."]),
        Damage(
            name: "channel's page gone", path: "shnor/kanal/index.html",
            reasons: ["g": "В разделе нет страницы канала оперативного информирования."]),
        Damage(
            name: "section's page gone", path: "shnor/index.html",
            reasons: [
                "e": "Страница раздела «ШНОР» не создана.",
                "f": "В разделе нет страницы электронной библиотеки, на которую ведёт ссылка со страницы раздела.",
                "g": "На странице раздела нет ссылки на канал.",
            ]),
        Damage(
            name: "home page gone", path: "index.html",
            reasons: ["e": "До раздела не дойти от главной страницы за 5 переходов по ссылкам."]),
        Damage(
            name: "a shelf's page gone", path: "shnor/polozheniya/index.html",
            reasons: [
                "e": "На странице раздела нет действующих ссылок на части, которых требует п. 4.5.1: «Положения»."
            ]),
        Damage(name: "the audit's page gone", path: "audit/index.html", reasons: [:]),
        Damage(name: "a page of no concern gone", path: "mekhanizmy/talanty/index.html", reasons: [:]),
    ]

    @Test(arguments: damages) func damage(_ damage: Damage) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try #require(unlink(folder / "public/\(damage.path)") == 0)
        if let text = damage.text { try folder.write(text, to: "public/\(damage.path)") }
        let report = try BuiltSite(folder / "public").audit()
        #expect(report.failures == damage.reasons.keys.sorted().joined())
        for (letter, reason) in damage.reasons { #expect(report.byLetter[letter]?.reason == reason) }
    }

    @Test func theLibrarysFileGone() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try publish(to: folder / "public")
        try #require(unlink(folder / "public/shnor/biblioteka/2024/sbornik/sbornik.pdf") == 0)
        #expect(try BuiltSite(folder / "public").audit().failures == "f")
    }

    @Test func noSiteAtAll() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        #expect(
            try problem(folder / "public") == """
                \(folder / "public/manifest.json"): ошибка: файла или папки нет [file.missing]
                  как исправить: укажите папку собранного сайта, например: svod audit public

                """)
        try folder.write("не опись", to: "public/manifest.json")
        #expect(
            try problem(folder / "public") == """
                \(folder / "public/manifest.json"): ошибка: опись сайта не читается [manifest.broken]
                  как исправить: пересоберите сайт: svod build

                """)
    }

    private func problem(_ path: String) throws -> String {
        let error = #expect(throws: DiagnosticError.self) { try BuiltSite(path) }
        return ConsoleReport.paragraph(try #require(error).diagnostic)
    }
}
