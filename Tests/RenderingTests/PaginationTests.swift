import Testing

@testable import Rendering

/// Which page numbers a long list offers.
@Suite struct PaginationTests {
    @Test(arguments: [
        (1, 1, "[1]"),
        (1, 2, "[1] 2"),
        (3, 5, "1 2 [3] 4 5"),
        (1, 9, "[1] 2 3 … 9"),
        (5, 9, "1 … 3 4 [5] 6 7 … 9"),
        (4, 7, "1 2 3 [4] 5 6 7"),
        (17, 35, "1 … 10 … 15 16 [17] 18 19 20 … 30 … 35"),
    ])
    func links(_ current: Int, _ count: Int, _ shown: String) {
        let links = Pagination.links(current: current, count: count) { "/list/\($0)/" }
        #expect(links.map { $0.isCurrent ? "[\($0.text)]" : $0.text }.joined(separator: " ") == shown)
        #expect(links.allSatisfy { $0.address == ($0.text == "…" ? "" : "/list/\($0.text)/") })
    }
}
