import Documents
import DocumentsTests
import FileAccess
import Foundation
import Testing

@testable import SiteModel

/// Files offered for download.
@Suite struct AttachmentTests {
    @Test func nameAddressAndFormat() throws {
        let site = try site([
            "documents/a.md": Papers.message(
                "01.02.2021", "файлы: [files/План работы.PDF, {файл: svod.xlsx, название: Сводная таблица}, список]"),
            "documents/files/План работы.PDF": "%PDF-1.4", "documents/svod.xlsx": "PK", "documents/список": "1",
        ])
        #expect(
            try site.at("documents/a.md").attachments == [
                Attachment(
                    source: "documents/files/План работы.PDF", address: "/shnor/kanal/2021/a/plan-raboty.pdf",
                    title: "План работы.PDF", size: 8, format: "PDF"),
                Attachment(
                    source: "documents/svod.xlsx", address: "/shnor/kanal/2021/a/svod.xlsx", title: "Сводная таблица",
                    size: 2,
                    format: "XLSX"),
                Attachment(
                    source: "documents/список", address: "/shnor/kanal/2021/a/spisok", title: "список", size: 1,
                    format: "файл"),
            ])
    }

    @Test func oneFileOfTwoDocuments() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021", "файлы: plan.pdf"),
            "documents/b.md": Papers.message("01.02.2021", "файлы: plan.pdf"), "documents/plan.pdf": "%PDF",
        ])
        #expect(
            site.documents.flatMap(\.attachments).map(\.address)
                == ["/shnor/kanal/2021/a/plan.pdf", "/shnor/kanal/2021/b/plan.pdf"])
    }

    /// A Mac names the file in decomposed letters, the author types composed ones; a Linux disk tells them apart.
    @Test func decomposedNameOnDisk() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/svod-tests-\(UUID().uuidString)"
        try DiskFiles.createFolder(folder + "/documents")
        defer { try? DiskFolder.remove(folder) }
        let name = "Ёлочный край.pdf"
        try DiskFiles.write(Sample.settings.text.utf8, to: folder + "/site.yml")
        try DiskFiles.write(Papers.message("01.02.2021", "файлы: \(name)").utf8, to: folder + "/documents/a.md")
        try DiskFiles.write([1, 2, 3], to: folder + "/documents/" + name.decomposedStringWithCanonicalMapping)
        let tree = FileTree.onDisk(folder)
        let (corpus, _) = try Corpus.read(tree)
        let (site, findings) = SiteAssembly.assemble(try #require(corpus), asOf: try day("01.03.2021"))
        #expect(findings == [])
        let attachment = try #require(site.documents.first?.attachments.first)
        #expect(try tree.read(attachment.source) == [1, 2, 3])
    }
}
