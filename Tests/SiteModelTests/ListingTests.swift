import Catalogues
import SiteModel
import Testing

/// Lists and their pages.
@Suite struct ListingTests {
    private func messages(_ count: Int) throws -> Site {
        let files = (1...count).map { ("documents/m\($0).md", Papers.message("01.02.2021")) }
        return try site(Dictionary(uniqueKeysWithValues: files))
    }

    private func channel(_ site: Site) throws -> Listing {
        try #require(site.listings.first { $0.subject == .shelf(.channel) })
    }

    @Test(arguments: [(1, [1]), (49, [49]), (50, [50]), (51, [50, 1]), (100, [50, 50]), (101, [50, 50, 1])])
    func pages(_ count: Int, _ sizes: [Int]) throws {
        let channel = try channel(messages(count))
        #expect(channel.pages.map(\.count) == sizes)
        #expect(channel.pages.flatMap(\.self) == channel.documents)
    }

    @Test func emptyListHasOnePage() throws {
        let site = try messages(1)
        let library = try #require(site.listings.first { $0.subject == .shelf(.library) })
        #expect(library.pages.map(\.count) == [0])
    }

    @Test func addressesOfPages() throws {
        let list = try channel(messages(51)).address
        #expect(
            (1...3).map { FixedAddress.page($0, of: list) } == [
                "/shnor/kanal/", "/shnor/kanal/stranitsa-2/", "/shnor/kanal/stranitsa-3/",
            ])
    }

    @Test func secondPageIsReservedWhenThereIsOne() throws {
        #expect(try !messages(50).reservedAddresses.contains("/shnor/kanal/stranitsa-2/"))
        #expect(try messages(51).reservedAddresses.contains("/shnor/kanal/stranitsa-2/"))
        #expect(try !messages(51).reservedAddresses.contains("/shnor/kanal/stranitsa-3/"))
    }

    @Test func everyShelfHasAListAndOnlyKindsYearsAndStatusesThatOccur() throws {
        let site = try site([
            "documents/5.md": Papers.order("5", "10.01.2019"), "documents/a.md": Papers.message("01.02.2021"),
            "documents/b.md": Papers.message("02.02.2021"),
        ])
        #expect(
            site.listings.map(\.address) == Shelf.allCases.map { "/shnor/\($0.slug)/" } + [
                "/mekhanizmy/obshchie/", "/dokumenty/", "/dokumenty/vid/prikazy/", "/dokumenty/vid/soobshcheniya/",
                "/dokumenty/god/2021/", "/dokumenty/god/2019/", "/dokumenty/status/deistvuet/",
            ])
        let years = site.listings.filter { $0.address.hasPrefix("/dokumenty/god/") }
        #expect(years.map { site.paths($0.documents) } == [["documents/b.md", "documents/a.md"], ["documents/5.md"]])
    }

    @Test func noTwoListsShareAnAddress() throws {
        let addresses = try messages(51).listings.map(\.address)
        #expect(Set(addresses).count == addresses.count)
    }
}
