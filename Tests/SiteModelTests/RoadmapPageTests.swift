import Diagnostics
import Documents
import DocumentsTests
import FileAccess
import Roadmaps
import SiteModel
import Testing

/// Roadmaps on the site: their addresses, the documents of their measures, and what is said when those are not there.
@Suite struct RoadmapPageTests {
    private static let card = "documents/shnor/karta.md"
    private static let order = "documents/shnor/prikaz.md"

    private static func files(
        _ rows: String..., card fields: String..., order orderFields: String...
    ) -> [String: String] {
        let header = "№;Мероприятие;Уровень;Сроки;Ответственные;Документы;Исполнено"
        return [
            Sample.settings.rawValue: Sample.settings.text,
            card: Papers.paper(
                "дорожная карта", "Карта",
                ["утверждено: приказ № 5 от 01.09.2020", "период: 2020/2021", "мероприятия: karta.csv"] + fields),
            "documents/shnor/karta.csv": ([header] + rows).joined(separator: "\n"),
            order: Papers.paper(
                "приказ", "О мерах",
                ["номер: 5", "дата: 01.09.2020", "орган: Управление"] + orderFields),
        ]
    }

    private func assembled(
        _ files: [String: String], on date: String = "01.03.2021"
    ) throws -> (site: Site, diagnostics: [Diagnostic]) {
        let tree = FileTree.inMemory(files, name: "Content")
        let (corpus, findings) = try Corpus.read(tree)
        let (roadmaps, more) = RoadmapTables.read(tree, try #require(corpus))
        let (site, last) = SiteAssembly.assemble(try #require(corpus), [], roadmaps, asOf: try day(date))
        return (site, findings + more + last)
    }

    @Test func roadmapWithItsPagesAndDocuments() throws {
        let (site, diagnostics) = try assembled(
            Self.files("1;Аудит;ОО;ноябрь;УО;shnor/prikaz.md;20.11.2020", "2;Отчёт;ОО;май;УО;;"))
        #expect(diagnostics == [])
        let roadmap = try #require(site.roadmaps.first)
        #expect(site.documents[roadmap.document].document.path == Self.card)
        #expect(roadmap.address == "/shnor/dorozhnye-karty/2020/karta/")
        #expect(roadmap.roadmap.code == "shnor-dorozhnye-karty-2020-karta")
        #expect(roadmap.items.map { site.paths($0.documents) } == [[Self.order], []])
        #expect(roadmap.items.map(\.state.kind) == [.done, .ahead])
        #expect(site.reservedAddresses.contains("/shnor/dorozhnye-karty/2020/karta/sroki/"))
        #expect(!site.reservedAddresses.contains("/shnor/dorozhnye-karty/2020/karta/karta.ics"))
        #expect(
            site.linkableAddresses.isSuperset(of: [
                "/shnor/dorozhnye-karty/2020/karta/karta.ics", "/shnor/dorozhnye-karty/2020/karta/karta.csv",
            ]))
    }

    @Test(arguments: [
        ("01.11.2020", ItemState.Kind.due, [String]()), ("30.11.2020", .done, ["2020-11-20"]),
        ("31.10.2020", .ahead, []),
    ])
    func stateIsThatOfTheDay(_ date: String, _ kind: ItemState.Kind, _ done: [String]) throws {
        let (site, _) = try assembled(Self.files("1;Аудит;ОО;ноябрь;УО;;20.11.2020"), on: date)
        let item = try #require(site.roadmaps.first?.items.first)
        #expect(item.state.kind == kind)
        #expect(item.done.map(\.iso) == done)
    }

    @Test func roadmapThatIsRepealedOrOverIsNotCurrent() throws {
        let files = Self.files("1;Аудит;ОО;ноябрь;УО;;")
        #expect(try assembled(files, on: "31.08.2021").site.currentRoadmaps.count == 1)
        #expect(try assembled(files, on: "01.09.2021").site.currentRoadmaps.isEmpty)
        let repealed = files.merging([
            "documents/shnor/prikaz-6.md": Papers.order("6", "01.02.2021", "отменяет: приказ № 5 от 01.09.2020")
        ]) { $1 }
        #expect(try assembled(repealed, on: "31.01.2021").site.currentRoadmaps.count == 1)
        #expect(try assembled(repealed, on: "01.02.2021").site.currentRoadmaps.isEmpty)
    }

    /// The names of the files Svod makes are taken beside a roadmap with a table only.
    @Test func otherDocumentsMayHaveFilesOfTheseNames() throws {
        let files = Self.files("1;Аудит;ОО;ноябрь;УО;;", order: "файлы: [files/karta.csv, files/karta.ics]").merging([
            "documents/shnor/files/karta.csv": "a;b", "documents/shnor/files/karta.ics": "x",
        ]) { $1 }
        #expect(try assembled(files).diagnostics == [])
    }

    @Test func documentThatWasNotUnderstoodHasItsOwnFindings() throws {
        let files = Self.files("1;Аудит;ОО;ноябрь;УО;shnor/list.md;").merging([
            "documents/shnor/list.md": "---\nназвание: Лист\nвид: лист\nраздел: ШНОР\n---\n"
        ]) { $1 }
        #expect(try assembled(files).diagnostics.map(\.identifier) == ["value.unknown-kind"])
    }

    @Test(arguments: [
        (
            files("1;Аудит;ОО;ноябрь;УО;\"shnor/prikaz.md; shnor/prikas.md\";"),
            """
            Content/documents/shnor/karta.csv, ячейка F2: ошибка: нет документа «shnor/prikas.md» [roadmap.missing-document]
              F2 | shnor/prikas.md
                 | ^^^^^^^^^^^^^^^
              возможно, имелось в виду: «shnor/prikaz.md»
              как исправить: исправьте путь: он пишется от папки documents и заканчивается на .md

            Всего ошибок: 1.

            """
        ),
        (
            files("1;Аудит;ОО;ноябрь;УО;shnor/spravka.md;").merging([
                "documents/shnor/spravka.md": Papers.message("01.11.2020", "черновик: да")
            ]) { $1 },
            """
            Content/documents/shnor/karta.csv, ячейка F2: предупреждение: документ не опубликован: сообщение «Сообщение от 01.11.2020» [roadmap.withheld-document]
              F2 | shnor/spravka.md
                 | ^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/spravka.md:6:1: здесь сказано не публиковать
              как исправить: опубликуйте документ или уберите его из строки; пока он не опубликован, ссылки на него не будет

            Content/documents/shnor/spravka.md:6:1: заметка: черновик не опубликован [publication.draft]
              6 | черновик: да
                | ^^^^^^^^
              как исправить: когда документ будет готов, уберите поле «черновик»

            Всего предупреждений: 1, заметок: 1.

            """
        ),
        (
            files("1;Аудит;ОО;май;УО;;\"15.05.2021; 20.02.2021\""),
            """
            Content/documents/shnor/karta.csv, ячейка G2: заметка: день исполнения 15.05.2021 ещё не наступил, отметка пока не учтена [roadmap.done-later]
              G2 | 15.05.2021
                 | ^^^^^^^^^^
              как исправить: проверьте дату или пересоберите сайт в этот день

            Всего заметок: 1.

            """
        ),
        (
            files("1;Аудит;ОО;май;УО;;", card: "файлы: files/karta.csv").merging([
                "documents/shnor/files/karta.csv": "a;b"
            ]) { $1 },
            """
            Content/documents/shnor/karta.md:8:8: ошибка: файл «documents/shnor/files/karta.csv» занял бы место файла, который Свод делает из таблицы мероприятий [attachment.reserved-name]
              8 | файлы: files/karta.csv
                |        ^^^^^^^^^^^^^^^
              как исправить: переименуйте файл

            Всего ошибок: 1.

            """
        ),
        (
            files("1;Аудит;ОО;май;УО;;", order: "адрес: /shnor/dorozhnye-karty/2020/karta/sroki/"),
            """
            Content/documents/shnor/prikaz.md:8:1: ошибка: адрес /shnor/dorozhnye-karty/2020/karta/sroki/ принадлежит странице самого сайта [address.reserved]
              8 | адрес: /shnor/dorozhnye-karty/2020/karta/sroki/
                | ^^^^^
              как исправить: задайте другой адрес в поле «адрес»

            Всего ошибок: 1.

            """
        ),
    ])
    func console(_ files: [String: String], _ expected: String) throws {
        #expect(ConsoleReport.text(try assembled(files).diagnostics) == expected)
    }

    /// The draft of a roadmap may name drafts.
    @Test func draftOfARoadmapIsReadToo() throws {
        let files = Self.files(
            "1;Аудит;ОО;ноябрь;УО;shnor/spravka.md;", "2;Отчёт;ОО;май;УО;shnor/net.md;", card: "черновик: да"
        ).merging(["documents/shnor/spravka.md": Papers.message("01.11.2020", "черновик: да")]) { $1 }
        let (site, diagnostics) = try assembled(files)
        #expect(site.roadmaps.isEmpty)
        #expect(
            diagnostics.map(\.identifier).sorted() == [
                "publication.draft", "publication.draft", "roadmap.missing-document",
            ])
    }
}
