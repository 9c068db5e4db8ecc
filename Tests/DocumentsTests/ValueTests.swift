import Catalogues
import Diagnostics
import Documents
import Testing

/// Values that are right in all their spellings.
@Suite struct ValueTests {
    @Test(arguments: [("да", true), ("Да", true), ("true", true), ("нет", false), ("false", false)])
    func flags(_ text: String, _ isDraft: Bool) throws {
        #expect(try message("черновик: \(text)").publication.isDraft == isDraft)
    }

    @Test func numberIsNotReadAsAYAMLNumber() throws {
        #expect(try message("номер: 007").requisites.number?.text == "007")
        #expect(try message("номер: 1.10").requisites.number?.text == "1.10")
        #expect(try message("номер: 0x1F").requisites.number?.text == "0x1F")
    }

    @Test(arguments: ["~", "null", "\"\"", "\" \"", "|"]) func emptiness(_ value: String) throws {
        #expect(try findings(inMessage: "составитель: \(value)") == ["front-matter.empty-value"])
    }

    @Test func quotedTildeIsAText() throws {
        #expect(try message("составитель: \"~\"").details.compiler == "~")
    }

    @Test func longTextOverSeveralLines() throws {
        #expect(try message("аннотация: Первая\n  строка и\n  вторая").details.annotation == "Первая строка и вторая")
        #expect(try message("аннотация: >-\n  Первая\n  строка").details.annotation == "Первая строка")
    }

    @Test func quotationMarksInsideAValue() throws {
        #expect(try message("аннотация: О «ёлочках» и \"лапках\"").details.annotation == "О «ёлочках» и \"лапках\"")
    }

    @Test(arguments: [
        ("karta.csv", TableSource(path: "documents/shnor/karta.csv")),
        ("data/Карта.XLSX", TableSource(path: "documents/shnor/data/Карта.XLSX")),
        ("{файл: karta.xlsx, лист: \"2025\"}", TableSource(path: "documents/shnor/karta.xlsx", sheet: "2025")),
        ("{файл: ../karta.csv}", TableSource(path: "documents/karta.csv")),
    ])
    func tableOfARoadmap(_ written: String, _ table: TableSource) throws {
        let read = try document(
            """
            ---
            название: Карта
            вид: дорожная карта
            раздел: ШНОР
            утверждено: приказ № 579 от 17.12.2020
            период: 2021/2022
            мероприятия: \(written)
            ---
            """)
        #expect(read.table?.value == table)
    }

    @Test func attachmentsInOrder() throws {
        let read = try message("файлы:\n  - files/plan.pdf\n  - {файл: ../obshchee/svod.xlsx, название: Свод}")
        #expect(
            read.attachments.map(\.value) == [
                AttachmentSource(path: "documents/shnor/files/plan.pdf", title: nil),
                AttachmentSource(path: "documents/obshchee/svod.xlsx", title: "Свод"),
            ])
    }

    @Test func fewerThanNone() throws {
        let text = """
            ---
            название: Семинар
            вид: мероприятие
            раздел: ШНОР
            дата: 01.02.2021
            форма: семинар
            группа: педагоги
            участников: -1
            охвачено-шнор: 0
            ---

            """
        let report = ConsoleReport.text(try Corpus.read(Sample.tree(["documents/seminar.md": text])).diagnostics)
        #expect(
            report == """
                Content/documents/seminar.md:8:13: ошибка: «-1» — меньше нуля [value.count]
                  8 | участников: -1
                    |             ^^
                  как исправить: запишите число без минуса

                Всего ошибок: 1.

                """)
    }

    /// A `#` that can only start a remark, or stands inside quotation marks, takes nothing away.
    @Test(arguments: [
        "период: 2024/2025 # учебный год", "черновик: нет # пока", "полка: канал # да", "год: 2024 # да",
        "основание: приказ № 579 от 17.12.2020 # да", "номер: 5 # да",
        "файлы: [{файл: a.pdf, название: \"Сборник #5\"}]", "составитель: \"Школа #5\" # да", "составитель: Школа#5",
        "основание: {внешний: приказ} # да",
    ])
    func numberSigns(_ field: String) throws {
        #expect(try findings(inMessage: field) == [])
    }

    @Test func unfinishedDraft() throws {
        let fields = "номер: …\nорган: Управление …\nучастников: …\nповестка: […]\nоснование: приказ № … от …"
        #expect(
            try findings(inMessage: "черновик: да\n\(fields)") == [
                "front-matter.key-not-for-kind", "front-matter.key-not-for-kind",
            ])
        #expect(try findings(inMessage: "аннотация: Чтобы школа росла… И дальше…") == [])
    }

    @Test(arguments: ["вид: сообщение", "раздел: ШНОР"]) func draftOfNothing(_ field: String) throws {
        let key = try #require(field.split(separator: ":").first)
        let text = Sample.message.text.replacing(field, with: "\(key): …").replacing(
            "дата:", with: "черновик: да\nдата:")
        let found = try Corpus.read(Sample.tree([Sample.message.rawValue: text])).diagnostics.map(\.identifier)
        #expect(found == ["value.placeholder"])
    }

    @Test func indicators() throws {
        #expect(try message("подтверждает: [5.е, 1.а, 6.н]").details.confirms == ["5.e", "1.a", "6.h"])
        #expect(try message("подтверждает: [5.e, 13, \"5.g\"]").details.confirms == ["5.e", "13", "5.g"])
    }

    @Test(arguments: ["/shnor/vazhno/", "/a/b-c_12/"]) func addresses(_ address: String) throws {
        #expect(try message("адрес: \(address)").publication.address?.value == address)
    }

    @Test(arguments: ["/Docs/Old.aspx/", "/main.html", "/main.htm", "/novosti/2019/Otchet.html"])
    func formerAddresses(_ address: String) throws {
        #expect(try message("прежние-адреса: \(address)").publication.formerAddresses.map(\.value) == [address])
    }

    @Test(arguments: [
        "/", "//", "/a//b/", "/../a/", "/./", "a/", "/a", "/a b/", "/А/", "/A/", "/a?b/", "https://a.b/", "/a.html",
        "/a.b/", "/assets/a/",
    ])
    func notAddresses(_ address: String) throws {
        #expect(try findings(inMessage: "адрес: \"\(address)\"") == ["value.address"])
    }
}
