import Diagnostics
import Documents
import DocumentsTests
import FileAccess
import Methodology
import Monitoring
import SiteModel
import Testing

/// Results of monitorings on the site: their addresses, their documents, and what is said when those are not there.
@Suite struct MonitoringPageTests {
    private static let method = """
        код: uchitelia
        название: Мониторинг учителей
        раздел: ШНОР
        акт: Положение о мониторинге
        редакция: "2020"
        действует-с: 01.09.2018
        период: учебный год
        формы:
          - {код: forma, название: Форма, единица: [учитель, учителя, учителей]}
        показатели:
          - {код: otsenka, название: Оценка, форма: forma, единица: балл, значения: "{0; 1; 2}"}

        """

    private static let note = """
        ---
        название: Справка
        вид: аналитическая справка
        раздел: ШНОР
        период: 2019/2020
        основание: {внешний: "План работы"}
        год: 2020
        %@---
        Текст.

        """

    /// One campaign, its table, and a document at `shnor/spravka.md`.
    private static func files(date: String = "20.06.2020", documents: String, front: String = "") -> [String: String] {
        [
            Sample.settings.rawValue: Sample.settings.text, "methodology/uchitelia.yml": method,
            "monitoring/data/t.csv": "Оценка\r\n1\r\n2\r\n0\r\n",
            "documents/shnor/spravka.md": note.replacing("%@", with: front),
            "monitoring/u.yml": """
            мониторинг: uchitelia
            период: 2019/2020
            дата: \(date)
            данные: [{форма: forma, файл: data/t.csv}]
            документы: [\(documents)]

            """,
        ]
    }

    private func assembled(_ files: [String: String]) throws -> (site: Site, diagnostics: [Diagnostic]) {
        let tree = FileTree.inMemory(files, name: "Content")
        let (corpus, findings) = try Corpus.read(tree)
        let (catalogue, more) = try MethodCatalogue.read(tree)
        let (results, yetMore) = try MonitoringResults.read(tree, catalogue)
        let (site, last) = SiteAssembly.assemble(try #require(corpus), results.reports, asOf: try day("01.03.2021"))
        return (site, findings + more + yetMore + last)
    }

    @Test func resultsStandUnderTheirShelfAndPeriod() throws {
        let (site, diagnostics) = try assembled(Self.files(documents: "shnor/spravka.md"))
        #expect(diagnostics == [])
        #expect(site.monitorings.map(\.address) == ["/shnor/monitoringi/uchitelia/"])
        let campaign = try #require(site.monitorings.first?.campaigns.first)
        #expect(campaign.address == "/shnor/monitoringi/uchitelia/2019-2020/")
        #expect(site.paths(campaign.documents) == ["documents/shnor/spravka.md"])
        #expect(site.campaigns(behind: campaign.documents[0]).map(\.address) == [campaign.address])
    }

    @Test(arguments: [
        (
            files(documents: "shnor/sprawka.md"),
            """
            Content/monitoring/u.yml:5:13: ошибка: нет документа «documents/shnor/sprawka.md» [campaign.missing-document]
              5 | документы: [shnor/sprawka.md]
                |             ^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «shnor/spravka.md»
              как исправить: исправьте путь: он пишется от папки documents

            Всего ошибок: 1.

            """
        ),
        (
            files(documents: "shnor/spravka.md", front: "черновик: да\n"),
            """
            Content/documents/shnor/spravka.md:8:1: заметка: черновик не опубликован [publication.draft]
              8 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Content/monitoring/u.yml:5:13: ошибка: документ не опубликован: аналитическая справка «Справка» [campaign.withheld-document]
              5 | документы: [shnor/spravka.md]
                |             ^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/spravka.md:8:1: здесь сказано не публиковать
              как исправить: опубликуйте документ или уберите строку

            Всего ошибок: 1, заметок: 1.

            """
        ),
        (
            files(date: "20.06.2021", documents: "shnor/spravka.md"),
            """
            Content/monitoring/u.yml:1:1: заметка: результаты будут опубликованы 20.06.2021 [campaign.later]
              1 | мониторинг: uchitelia
                | ^
              как исправить: пересоберите сайт в этот день

            Всего заметок: 1.

            """
        ),
    ])
    func console(_ files: [String: String], _ expected: String) throws {
        #expect(ConsoleReport.text(try assembled(files).diagnostics) == expected)
    }
}
