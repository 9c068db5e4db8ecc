import Diagnostics
import Documents
import FileAccess
import Foundation
import Testing

/// Files as different editors and systems save them.
@Suite struct TextFormTests {
    @Test func sampleIsSound() throws {
        let (corpus, findings) = try Corpus.read(Sample.tree())
        #expect(findings == [])
        #expect(corpus?.documents.map(\.path) == Sample.allCases.dropFirst().map(\.rawValue).sorted())
    }

    @Test func byteOrderMark() throws {
        let text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(Sample.message.text.utf8)
        let (corpus, findings) = try Corpus.read(Sample.tree(.message, bytes: text))
        #expect(findings == [])
        #expect(corpus?.documents.first?.title == "О сроках отчёта")
    }

    @Test func byteOrderMarkInSettings() throws {
        let text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(Sample.settings.text.utf8)
        let (corpus, findings) = try Corpus.read(Sample.tree(.settings, bytes: text))
        #expect(findings == [])
        #expect(corpus?.settings.title == "Образование округа")
    }

    @Test(arguments: ["\r\n", "\r"]) func lineEnds(_ end: String) throws {
        let read = try document(Sample.message.text.replacing("\n", with: end))
        #expect(read.title == "О сроках отчёта")
        #expect(String(decoding: read.markdown, as: UTF8.self) == "Отчёт нужен до 10 февраля.\n")
        #expect(read.body.line == 7)
    }

    @Test func mixedLineEndsKeepLineNumbers() throws {
        let text = Sample.message.text.replacing("дата:", with: "датта:").replacing("ШНОР\n", with: "ШНОР\r\n")
        let findings = try Corpus.read(Sample.tree([Sample.message.rawValue: text])).diagnostics
        #expect(findings.map(\.location.line).max() == 5)
    }

    @Test func decomposedFileName() throws {
        let path = "documents/shnor/чайный ёж.md".decomposedStringWithCanonicalMapping
        let read = try document(Sample.message.text, at: path)
        #expect(Array(read.path.utf8) == Array(path.utf8))
    }

    @Test func decomposedFrontMatter() throws {
        let text = Sample.message.text.replacing("дата:", with: "аудитория: руководящий состав\nфайлы: й.pdf\nдата:")
        let read = try document(text.decomposedStringWithCanonicalMapping)
        #expect(read.details.audiences == [.heads])
        #expect(read.attachments.count == 1)
    }

    @Test func noLineBreakAtTheEnd() throws {
        let read = try document("---\nназвание: О\nвид: сообщение\nраздел: ШНОР\nдата: 01.02.2021\n---")
        #expect(read.isBodyEmpty)
    }
}
