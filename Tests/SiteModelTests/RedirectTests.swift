import Testing

@testable import SiteModel

@Suite struct RedirectTests {
    @Test func formerAddressesLeadToThePresentOne() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021", "прежние-адреса: [/staroe/, /Docs/Old.aspx/]"),
            "documents/b.md": Papers.message("01.02.2021", "прежние-адреса: /novosti/1/", "адрес: /vazhno/"),
        ])
        #expect(
            site.redirects == [
                .init(from: "/staroe/", to: "/shnor/kanal/2021/a/"),
                .init(from: "/Docs/Old.aspx/", to: "/shnor/kanal/2021/a/"),
                .init(from: "/novosti/1/", to: "/vazhno/"),
            ])
    }

    @Test func addressOfADocumentThatMovedAwayMayBeTaken() throws {
        let site = try site([
            "documents/a.md": Papers.message("01.02.2021", "адрес: /vazhno/"),
            "documents/b.md": Papers.message("01.02.2021", "прежние-адреса: /shnor/kanal/2021/a/"),
        ])
        #expect(site.redirects == [.init(from: "/shnor/kanal/2021/a/", to: "/shnor/kanal/2021/b/")])
    }
}
