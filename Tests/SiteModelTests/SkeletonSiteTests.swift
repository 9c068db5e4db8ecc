import Catalogues
import Diagnostics
import Documents
import DocumentsTests
import SiteModel
import Testing

/// What `svod new` writes gives a site without errors: the draft waits.
@Suite struct SkeletonSiteTests {
    @Test(arguments: DocumentKind.allCases) func everyKind(_ kind: DocumentKind) throws {
        let today = try day("01.03.2021")
        let skeleton = try DocumentSkeleton(kind: kind.name, title: "Новый", number: nil, date: nil, today: { today })
        let (corpus, findings) = try Corpus.read(Sample.tree([skeleton.path: skeleton.text]))
        let site = SiteAssembly.assemble(try #require(corpus), asOf: today)
        #expect((findings + site.diagnostics).map(\.identifier) == ["publication.draft"])
        #expect(site.site.withheld.keys.sorted() == [skeleton.path])
    }

    @Test(arguments: DocumentKind.allCases) func everyKindFilledInAndPublished(_ kind: DocumentKind) throws {
        let today = try day("01.03.2021")
        let skeleton = try DocumentSkeleton(
            kind: kind.name, title: "Новый", number: "7", date: "01.02.2021", today: { today })
        let text = skeleton.text.replacing("черновик: да\n", with: "")
            .replacing("приказ № … от …", with: "приказ министерства").replacing("участников: …", with: "участников: 9")
            .replacing("охвачено-шнор: …", with: "охвачено-шнор: 0").replacing("…", with: "Школа")
            .replacing("Здесь текст документа.", with: "Текст.")
        #expect(!text.contains("…"))
        #expect(try site([skeleton.path: text]).documents.count == 1)
    }
}
