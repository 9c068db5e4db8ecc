import Catalogues
import Diagnostics
import Documents
import Testing

/// What `svod new` writes.
@Suite struct SkeletonTests {
    private func skeleton(
        _ kind: String, title: String = "Новый документ", number: String? = nil, date: String? = "05.10.2024"
    ) throws -> DocumentSkeleton {
        try DocumentSkeleton(
            kind: kind, title: title, number: number, date: date, today: { try CivilDate.parse("01.01.2025").get() })
    }

    private func report(_ kind: String, number: String? = nil, date: String? = nil) -> String {
        do {
            _ = try skeleton(kind, number: number, date: date)
            return ""
        } catch let error as DiagnosticError {
            return ConsoleReport.text([error.diagnostic])
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: DocumentKind.allCases) func everyKindIsSoundAsWritten(_ kind: DocumentKind) throws {
        let skeleton = try skeleton(kind.name)
        let read = try document(skeleton.text, at: skeleton.path)
        #expect(read.kind == kind)
        #expect(read.title == "Новый документ")
        #expect(read.publication.isDraft)
    }

    @Test func order() throws {
        let skeleton = try skeleton("Приказ", title: "О «сроках»: \"важно\"", number: "143/а")
        #expect(skeleton.path == "documents/shnor/prikazy/prikaz-143-a-2024.md")
        #expect(
            skeleton.text == """
                ---
                название: "О «сроках»: \\"важно\\""
                вид: приказ
                раздел: ШНОР
                номер: "143/а"
                дата: 05.10.2024
                орган: Управление образования
                черновик: да
                ---

                Здесь текст документа.

                """)
    }

    @Test func whatIsNotKnownIsLeftOpen() throws {
        #expect(try skeleton("протокол").text.contains("\nномер: …\nдата: 05.10.2024\nповестка: […]\n"))
        #expect(try skeleton("соглашение").text.contains("\nстороны: […, …]\n"))
        #expect(try skeleton("мероприятие").text.contains("\nучастников: …\nохвачено-шнор: …\n"))
    }

    @Test func todayWhenNoDateIsGiven() throws {
        #expect(try skeleton("сообщение", date: nil).text.contains("\nдата: 01.01.2025\n"))
    }

    @Test func pathOfADocumentWithoutNumber() throws {
        #expect(try skeleton("отчет", title: "Итоги ВПР").path == "documents/shnor/monitoringi/otchet-itogi-vpr.md")
    }

    @Test func titleInSeveralLines() throws {
        let skeleton = try skeleton("сообщение", title: "О сроках\nчерновик: нет")
        #expect(try document(skeleton.text).title == "О сроках черновик: нет")
    }

    @Test func unknownKind() {
        #expect(
            report("приказы") == """
                svod new: ошибка: неизвестный вид документа «приказы» [new.unknown-kind]
                  возможно, имелось в виду: «приказ»
                  как исправить: выберите один из видов: \(DocumentKind.allCases.map(\.name).joined(separator: ", "))

                Всего ошибок: 1.

                """)
    }

    @Test func badNumber() {
        #expect(
            report("приказ", number: "б/н") == """
                --number: ошибка: «б/н» — не номер документа [new.number]
                  как исправить: запишите номер без даты и пояснений: 579, 143/а, 01-121/13-01

                Всего ошибок: 1.

                """)
    }

    @Test func badDate() {
        #expect(
            report("приказ", date: "вчера") == """
                --date: ошибка: «вчера» — не дата [new.date]
                  как исправить: запишите дату как 17.12.2020

                Всего ошибок: 1.

                """)
        #expect(
            report("приказ", date: "31.02.2024").hasPrefix(
                "--date: ошибка: в календаре нет дня «31.02.2024» [new.date]\n"))
    }
}
