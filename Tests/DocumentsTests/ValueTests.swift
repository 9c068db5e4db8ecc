import Catalogues
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

    @Test func attachmentsInOrder() throws {
        let read = try message("файлы:\n  - files/plan.pdf\n  - {файл: ../obshchee/svod.xlsx, название: Свод}")
        #expect(
            read.attachments.map(\.value) == [
                AttachmentSource(path: "documents/shnor/files/plan.pdf", title: nil),
                AttachmentSource(path: "documents/obshchee/svod.xlsx", title: "Свод"),
            ])
    }

    @Test func indicators() throws {
        #expect(try message("подтверждает: [5.e, 13, \"5.g\"]").details.confirms == ["5.e", "13", "5.g"])
    }

    @Test(arguments: ["/shnor/vazhno/", "/a/b-c_12/"]) func addresses(_ address: String) throws {
        #expect(try message("адрес: \(address)").publication.address?.value == address)
    }

    @Test(arguments: ["/Docs/Old.aspx/", "/main.html", "/novosti/2019/Otchet.html"])
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
