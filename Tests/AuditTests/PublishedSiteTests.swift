import Testing

@testable import Audit

/// Where the links of a page lead.
@Suite struct PublishedSiteTests {
    struct Link: Sendable, CustomTestStringConvertible {
        var destination: String
        var page: String
        var address: String?

        init(_ destination: String, on page: String = "/shnor/prikazy/", to address: String?) {
            self.destination = destination
            self.page = page
            self.address = address
        }

        var testDescription: String { "«\(destination)» on \(page)" }
    }

    static let links = [
        Link("/shnor/", to: "/shnor/"),
        Link("/", to: "/"),
        Link("2020/579/", to: "/shnor/prikazy/2020/579/"),
        Link("./2020/", to: "/shnor/prikazy/2020/"),
        Link("../plany/", to: "/shnor/plany/"),
        Link("../", to: "/shnor/"),
        Link("../../", to: "/"),
        Link(".", to: "/shnor/prikazy/"),
        Link("..", to: "/shnor/"),
        Link("../../../../shnor/", to: "/shnor/"),
        Link("plan.pdf", to: "/shnor/prikazy/plan.pdf"),
        Link("plan.html", on: "/shnor/a.html", to: "/shnor/plan.html"),
        Link("/shnor/index.html", to: "/shnor/"),
        Link("index.html", to: "/shnor/prikazy/"),
        Link("/index.html", to: "/"),
        Link("/shnor/#plany", to: "/shnor/"),
        Link("/shnor/?year=2020#plany", to: "/shnor/"),
        Link("#plany", to: nil),
        Link("", to: nil),
        Link("https://example.com/shnor/", to: nil),
        Link("//example.com/shnor/", to: nil),
        Link("mailto:a@example.org", to: nil),
        Link("tel:+70001234567", to: nil),
        Link("javascript:alert(1)", to: nil),
    ]

    @Test(arguments: links) func address(_ link: Link) {
        let site = PublishedSite(baseURL: "https://example.org") { _ in nil }
        #expect(site.address(link.destination, from: link.page) == link.address)
    }

    static let linksUnderAPath = [
        Link("/obr/shnor/", to: "/shnor/"),
        Link("/obr/", to: "/"),
        Link("/obr", to: "/"),
        Link("/obr/shnor/index.html", to: "/shnor/"),
        Link("2020/", to: "/shnor/prikazy/2020/"),
        Link("/shnor/", to: nil),
        Link("/obrazovanie/", to: nil),
    ]

    @Test(arguments: linksUnderAPath) func addressUnderAPath(_ link: Link) {
        let site = PublishedSite(baseURL: "https://example.org/obr") { _ in nil }
        #expect(site.address(link.destination, from: link.page) == link.address)
    }

    @Test func eachPageIsReadOnce() {
        nonisolated(unsafe) var reads: [String] = []
        let site = PublishedSite(baseURL: "https://example.org") { path in
            reads.append(path)
            return path == "index.html" ? Array("<h1>Главная</h1>".utf8) : nil
        }
        #expect(site.page("/")?.title == "Главная")
        #expect(site.page("/")?.title == "Главная")
        #expect(site.page("/shnor/") == nil)
        #expect(site.page("/shnor/") == nil)
        #expect(reads == ["index.html", "shnor/index.html"])
    }

    @Test func aFileIsNoPage() {
        let site = PublishedSite(baseURL: "https://example.org") { _ in Array("<h1>Приказ</h1>".utf8) }
        #expect(site.page("/a.pdf") == nil)
        #expect(site.page("/404.html")?.title == "Приказ")
    }

    @Test func clicks() {
        let pages = [
            "index.html": "<a href=a/>", "a/index.html": "<a href=../b/>", "b/index.html": "<a href=/>",
            "c/index.html": "<a href=/>",
        ]
        let site = PublishedSite(baseURL: "https://example.org") { path in pages[path].map { Array($0.utf8) } }
        #expect(site.clicks(to: "/", limit: 5) == 0)
        #expect(site.clicks(to: "/a/", limit: 5) == 1)
        #expect(site.clicks(to: "/b/", limit: 5) == 2)
        #expect(site.clicks(to: "/b/", limit: 1) == nil)
        #expect(site.clicks(to: "/c/", limit: 5) == nil)
    }
}
