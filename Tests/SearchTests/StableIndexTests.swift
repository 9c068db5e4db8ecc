import Testing

@testable import Search

/// An index that is the same whatever order its lists were written in.
@Suite struct StableIndexTests {
    /// CBOR by hand, for short lists and texts.
    private indirect enum Item {
        case number(UInt8)
        case text(String)
        case list([Item])

        var bytes: [UInt8] {
            switch self {
            case .number(let number): [number]
            case .text(let text): [0x60 + UInt8(text.utf8.count)] + text.utf8
            case .list(let items): [0x80 + UInt8(items.count)] + items.flatMap(\.bytes)
            }
        }

        var file: [UInt8] { Array("pagefind_dcd".utf8) + bytes }
    }

    /// An index of two filters as Pagefind may write it.
    private func index(_ values: [String], _ names: (String, String), filters isTurned: Bool, meta: String)
        -> [SearchIndexer.File]
    {
        let year = Item.list([.text("Год"), .list(values.map { .list([.text($0), .list([.number(1)])]) })])
        let kind = Item.list([.text("Вид"), .list([.list([.text("Приказ"), .list([.number(0)])])])])
        let list = [Item.list([.text("Год"), .text(names.0)]), .list([.text("Вид"), .text(names.1)])]
        let content = Item.list([
            .text("1.5.2"), .list([]), .list([]), .list(isTurned ? list.reversed() : list), .list([]),
        ])
        return [
            .init(path: "filter/\(names.0).pf_filter", bytes: year.file),
            .init(path: "filter/\(names.1).pf_filter", bytes: kind.file),
            .init(path: "pagefind-entry.json", bytes: Array("{\"hash\":\"\(meta)\",\"wasm\":\"ru\"}".utf8)),
            .init(path: "pagefind.\(meta).pf_meta", bytes: content.file),
        ]
    }

    @Test func orderDoesNotMatter() throws {
        let first = try #require(
            StableIndex.of(
                index(["2024", "2023"], ("ru_aaaaaaa", "ru_bbbbbbb"), filters: false, meta: "ru_1111111111")))
        let second = try #require(
            StableIndex.of(
                index(["2023", "2024"], ("ru_ccccccc", "ru_bbbbbbb"), filters: true, meta: "ru_2222222222")))
        #expect(first == second)
        #expect(first.map(\.path) == first.map(\.path).sorted())
    }

    @Test func everyNameLeadsToItsFile() throws {
        let files = try #require(
            StableIndex.of(
                index(["2024", "2023"], ("ru_aaaaaaa", "ru_bbbbbbb"), filters: false, meta: "ru_1111111111")))
        let filters = files.map(\.path).filter { $0.hasPrefix("filter/") }.map { $0.dropFirst(7).dropLast(10) }
        let meta = try #require(files.first { $0.path.hasSuffix(".pf_meta") })
        let content = String(decoding: meta.bytes, as: UTF8.self)
        #expect(filters.count == 2)
        for filter in filters { #expect(content.contains(filter)) }
        #expect(!content.contains("ru_aaaaaaa"))
        let entry = try #require(files.first { $0.path == "pagefind-entry.json" })
        let name = meta.path.dropFirst(9).dropLast(8)
        #expect(String(decoding: entry.bytes, as: UTF8.self) == "{\"hash\":\"\(name)\",\"wasm\":\"ru\"}")
    }

    @Test func valuesKeepTheirPages() throws {
        let year = Item.list([
            .text("Год"),
            .list([.list([.text("2"), .list([.number(7)])]), .list([.text("1"), .list([.number(9)])])]),
        ])
        let files = try #require(StableIndex.of([.init(path: "filter/ru_aaaaaaa.pf_filter", bytes: year.file)]))
        let sorted = Item.list([
            .text("Год"),
            .list([.list([.text("1"), .list([.number(9)])]), .list([.text("2"), .list([.number(7)])])]),
        ])
        #expect(files.map(\.bytes) == [sorted.file])
    }

    @Test(arguments: [
        [], [0x80, 0x80], [0x81], [0x9f, 0xff], [0x82, 0x61], [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        [0x01], [0x81, 0x7b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Array(repeating: 0x81, count: 40),
    ]) func whatIsNoArray(_ bytes: [UInt8]) {
        #expect(CBORArray(bytes) == nil)
    }
}
