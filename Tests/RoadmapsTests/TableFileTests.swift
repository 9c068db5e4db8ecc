import Diagnostics
import Documents
import FileAccess
import Spreadsheets
import Testing

@testable import Roadmaps

/// The tables that documents name, found beside them.
@Suite struct TableFileTests {
    private static let settings = """
        название: Образование округа
        владелец: Управление образования
        адрес-сайта: https://example.org

        """

    private static let table = "№;Мероприятие;Уровень;Сроки;Ответственные\n1;Аудит;ОО;май;УО\n"

    private func read(
        _ table: String, front: String = "", files: [String: [UInt8]]
    ) throws -> (roadmaps: [String: Roadmap], diagnostics: [Diagnostic]) {
        let document = """
            ---
            название: Карта округа
            вид: дорожная карта
            раздел: ШНОР
            утверждено: приказ № 5 от 01.09.2025
            период: 2025/2026
            мероприятия: \(table)
            \(front)---
            Текст.

            """
        let texts = ["site.yml": Self.settings, "documents/shnor/karta.md": document].mapValues { Array($0.utf8) }
        let tree = FileTree.inMemory(texts.merging(files) { $1 }, name: "Content")
        let (corpus, findings) = try Corpus.read(tree)
        #expect(findings == [])
        return RoadmapTables.read(tree, try #require(corpus))
    }

    @Test func roadmapOfADocument() throws {
        let (roadmaps, diagnostics) = try read(
            "karta.csv", files: ["documents/shnor/karta.csv": Array(Self.table.utf8)])
        #expect(diagnostics == [])
        let roadmap = try #require(roadmaps["documents/shnor/karta.md"])
        #expect(roadmaps.count == 1)
        #expect(roadmap.title == "Карта округа")
        #expect(roadmap.period == .schoolYear(start: 2025))
        #expect(roadmap.items.map(\.measure) == ["Аудит"])
    }

    /// The name of a file as a Mac writes it: «й» in two characters.
    @Test func nameInAnotherUnicodeForm() throws {
        let (roadmaps, diagnostics) = try read(
            "край.csv", files: ["documents/shnor/краи\u{306}.csv": Array(Self.table.utf8)])
        #expect(diagnostics == [])
        #expect(roadmaps.count == 1)
    }

    @Test func sheetOfABook() throws {
        func sheet(_ name: String, _ measure: String) -> SheetContent {
            SheetContent(
                name: name, columns: ["№", "Мероприятие", "Уровень", "Сроки", "Ответственные"].map { .init($0) },
                rows: [["1", measure, "ОО", "май", "УО"].map { .text($0) }])
        }
        let book = try XlsxWriter.bytes(of: [sheet("2024", "Старое"), sheet("2025", "Новое")], created: 1_756_684_800)
        let files = ["documents/shnor/karta.xlsx": book]
        func measures(_ table: String) throws -> [String]? {
            try read(table, files: files).roadmaps["documents/shnor/karta.md"]?.items.map(\.measure)
        }
        #expect(try measures("{файл: karta.xlsx, лист: \"2025\"}") == ["Новое"])
        #expect(try measures("karta.xlsx") == ["Старое"])
    }

    @Test func fileThatIsNotThere() throws {
        let (roadmaps, diagnostics) = try read(
            "kartta.csv", files: ["documents/shnor/karta.csv": Array(Self.table.utf8)])
        #expect(roadmaps.isEmpty)
        #expect(
            ConsoleReport.text(diagnostics) == """
                Content/documents/shnor/karta.md:7:14: ошибка: нет файла «documents/shnor/kartta.csv» [roadmap.table-missing]
                  7 | мероприятия: kartta.csv
                    |              ^^^^^^^^^^
                  возможно, имелось в виду: «karta.csv»
                  см. Content/documents/shnor/kartta.csv: здесь искали файл
                  как исправить: положите таблицу мероприятий на это место или исправьте путь

                Всего ошибок: 1.

                """)
    }

    @Test func tableOfADraftMayBeStillToCome() throws {
        #expect(try read("karta.csv", front: "черновик: да\n", files: [:]).diagnostics == [])
    }

    @Test func tableInAForeignFormatUnderTheRightName() throws {
        let (roadmaps, diagnostics) = try read(
            "karta.xlsx", files: ["documents/shnor/karta.xlsx": Array("%PDF-1.4".utf8)])
        #expect(roadmaps.isEmpty)
        #expect(diagnostics.map(\.identifier) == ["spreadsheet.pdf"])
    }

    /// What lies outside the folder of documents, such as the tables of monitorings, is not read.
    @Test func tableOfAMonitoringIsNotThere() throws {
        let (roadmaps, diagnostics) = try read(
            "../../monitoring/t.csv", files: ["monitoring/t.csv": Array(Self.table.utf8)])
        #expect(roadmaps.isEmpty)
        #expect(diagnostics.map(\.identifier) == ["roadmap.table-missing"])
    }
}
