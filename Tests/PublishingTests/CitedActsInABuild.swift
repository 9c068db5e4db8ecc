import Diagnostics
import Publishing
import RenderingTests
import Testing

/// Citations on their way from a text to the published page.
@Suite struct CitedActsInABuild {
    private static let message = "documents/shnor/kanal/soobshchenie.md"

    @Test func aCitationIsALinkOnThePublishedPage() throws {
        let files = TinySite.files
            .replacing("Отчёт нужен", with: "По приказу от 15.09.2023 № 147 отчёт \"нужен\"", in: Self.message)
            .replacing("https://example.org", with: "https://example.org/obr", in: "site.yml")
        let site = try Built(files)
        #expect(site.report == "Замечаний нет.\n")
        let page = try #require(site.text("shnor/kanal/2025/soobshchenie/index.html"))
        #expect(
            page.contains(
                "<p>По <a href=\"/obr/shnor/prikazy/2023/147/\">приказу от 15.09.2023 № 147</a> отчёт &quot;нужен&quot; до"
            ))
        #expect(page.ranges(of: "/prikazy/2023/147/").count == 1)
    }

    @Test func doubtsDoNotStopABuildAndCheckSaysThemToo() throws {
        let files = TinySite.files.replacing(
            "Отчёт нужен",
            with: "По приказу Управления образования от 14.09.2023 № 147 у 9 из 14 школ (65 %) отчёт нужен",
            in: Self.message)
        let site = try Built(files)
        #expect(
            site.outcome.diagnostics.inReadingOrder.map(\.identifier) == ["citation.date-mismatch", "share.mismatch"])
        #expect(site.text("shnor/kanal/2025/soobshchenie/index.html") != nil)
        let check = try SiteBuild(.of(files)).check()
        #expect(check.diagnostics.inReadingOrder == site.outcome.diagnostics.inReadingOrder)
    }
}
