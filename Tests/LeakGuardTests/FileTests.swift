import Diagnostics
import Testing

@testable import LeakGuard

/// Attachments are searched inside, in the encodings offices use.
@Suite struct FileTests {
    static let secrets = [Secret(.person, "Иванова Мария Петровна", at: Guarded.cell)]

    private func report(_ bytes: [UInt8], path: String = "files/spravka.docx") -> [String] {
        Guarded(Self.secrets, in: bytes, path: path).findings.map { "\($0.location) \($0.identifier): \($0.message)" }
    }

    @Test func theAuthorInThePropertiesOfADocument() {
        let document = Zipped.text([
            ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"),
            ("docProps/core.xml", "<cp:coreProperties><dc:creator>Иванова М.П.</dc:creator></cp:coreProperties>"),
        ])
        #expect(
            report(document) == [
                "files/spravka.docx leak.person: внутри файла, в его части docProps/core.xml, стоит закрытое значение (фамилия из данных мониторинга)"
            ])
    }

    @Test(arguments: [
        "<w:r><w:t>Ива</w:t></w:r><w:proofErr w:type=\"a\"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">новой</w:t></w:r>",
        "<si><r><t>Ива</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>нова М. П.</t></r></si>",
        "<text:p>Ива<text:span text:style-name=\"T1\">нова</text:span></text:p>",
        "<a:r><a:rPr lang=\"ru-RU\"/><a:t>Иванов</a:t></a:r><a:r><a:t>ой</a:t></a:r>",
    ]) func aNameCutIntoRuns(_ xml: String) {
        #expect(report(Zipped.text([("content.xml", xml)])).count == 1)
    }

    @Test func paragraphsAndCellsAreNotRuns() {
        let xml =
            "<w:p><w:r><w:t>Ива</w:t></w:r></w:p><w:p><w:r><w:t>нова</w:t></w:r></w:p><c><v>Ива</v></c><c><v>нова</v></c>"
        #expect(report(Zipped.text([("word/document.xml", xml)])) == [])
    }

    @Test func aNameWithinAnArchiveIsNotPrinted() {
        let findings = Guarded(Self.secrets, in: Zipped.text([("Иванова М.П.txt", "Иванова")]), path: "a.zip").findings
        #expect(
            findings.map(\.message) == [
                "в имени файла внутри документа или архива стоит закрытое значение (фамилия из данных мониторинга)"
            ])
    }

    @Test func anArchiveWithinAnArchive() {
        let inner = Zipped.text([("xl/sharedStrings.xml", "<t>Ивановой</t>")])
        #expect(report(Zipped.bytes([("журнал.xlsx", inner)]), path: "a.zip").count == 1)
    }

    @Test func aContainerThatCannotBeReadIsSaidToBe() {
        let broken = Array(Zipped.text([("a.txt", "Иванова")]).prefix(40))
        #expect(
            report(broken) == [
                "files/spravka.docx leak.unsearched: файл не удалось проверить на закрытые значения целиком: он повреждён, защищён паролем или слишком велик"
            ])
        #expect(Guarded(Self.secrets, in: broken).findings.map(\.severity) == [.warning])
    }

    @Test func anArchiveIsUnpackedUpToALimit() {
        let archive = Zipped.bytes([("a.txt", Array(repeating: 0x20, count: 300_000)), ("b.txt", Array("b".utf8))])
        #expect(Archive(archive, limit: 300_001).isComplete)
        let cut = Archive(archive, limit: 200_000)
        #expect(!cut.isComplete)
        #expect(cut.members.reduce(0) { $0 + $1.bytes.count } <= 200_002)
    }

    @Test func windows1251() {
        let table =
            Array("ФИО;балл\n".utf8.map { _ in UInt8(0x3B) }) + [0x0A] + [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2, 0xE0]
            + Array(";4\n".utf8)
        #expect(report(table, path: "a.csv").map { $0.split(separator: " ")[0] } == ["a.csv:2:1"])
    }

    @Test(arguments: [true, false]) func utf16(_ isBigEndian: Bool) {
        let units = "\u{FEFF}ФИО\nИванова".utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(report(units, path: "a.csv").map { $0.split(separator: " ")[0] } == ["a.csv:2:1"])
    }

    @Test(arguments: [
        "{\\rtf1\\ansi \\'c8\\'e2\\'e0\\'ed\\'ee\\'e2\\'e0\\par}",
        "{\\rtf1 {\\b \\u1048?\\u1074?}\\u1072?\\u1085?\\u1086?\\u1074?\\u1072?}",
        "%PDF-1.4\n/Title <FEFF04180432043004380000041804320430043D043E04320430>",
        "%PDF-1.4\n/Author (\\376\\377\\004\\030\\0042\\0040\\004=\\004>\\0042\\0040)",
    ]) func otherFormats(_ text: String) {
        #expect(report(Array(text.utf8), path: "a.bin").count == 1)
    }

    @Test func oldOfficeDocuments() {
        let text = "Иванова М. П.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(report([0xD0, 0xCF, 0x11, 0xE0] + text, path: "a.doc").count == 1)
    }

    @Test func aFewBytesOfAnOldDocumentMakeNoNames() {
        let short = [UInt8](arrayLiteral: 0xCA, 0xE8, 0xEC)
        let secrets = [Secret(.person, "Ким О.", at: Guarded.cell)]
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0]
        #expect(Guarded(secrets, in: head + short + [0], path: "a.doc").places == [])
        #expect(Guarded(secrets, in: head + Array("Author: ".utf8) + short + [0], path: "a.doc").isFound)
    }

    @Test func aNameWithinAnArchiveIsNotPrintedWithAnotherValueEither() {
        let secrets = Self.secrets + [Secret(.school, "СОШ № 4", at: Guarded.cell)]
        let findings = Guarded(secrets, in: Zipped.text([("Иванова.txt", "СОШ № 4")]), path: "a.zip").findings
        #expect(findings.map(\.identifier) == ["leak.person", "leak.school"])
        #expect(!ConsoleReport.text(findings).contains("Иванова"))
    }

    @Test func aPictureMakesNoNames() {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        var state: UInt64 = 1
        for _ in 0..<200_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            bytes.append(UInt8(state >> 56))
        }
        let secrets = ["Ким О.", "Цой А.", "Ли Б."].map { Secret(.person, $0, at: Guarded.cell) }
        #expect(Guarded(secrets, in: bytes, path: "a.png").places == [])
    }
}
