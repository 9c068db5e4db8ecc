import Inflation
import Testing

@testable import Search

/// An index that is the same whatever order its lists were written in.
@Suite struct StableIndexTests {
    /// CBOR by hand, for short lists and texts.
    fileprivate indirect enum Item {
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

    /// An index of three pages as Pagefind may write it.
    private struct Made {
        /// The pages in the order in which it found them.
        var order = ["ru_p1", "ru_p2", "ru_p3"]
        var values = ["2024", "2023"]
        var filters = ["Год", "Вид"]
        var forms = ["е́", "ё"]
        /// Digests of files that depend on all that.
        var digest = "a"

        private func number(_ page: String) -> Int { order.firstIndex(of: page) ?? 0 }

        private func numbers(_ pages: [String]) -> Item {
            .list(pages.map(number).sorted().map { .number(UInt8($0)) })
        }

        /// With how often a word stands on each page.
        private func postings(_ pages: [String]) -> Item {
            var last = 0
            return .list(
                pages.sorted { number($0) < number($1) }.map { page in
                    defer { last = number(page) }
                    return .list([.number(UInt8(number(page) - last)), .list([.text(page)]), .list([])])
                })
        }

        var files: [SearchIndexer.File] {
            let year = Item.list([
                .text("Год"),
                .list(values.map { .list([.text($0), numbers($0 == "2024" ? ["ru_p3", "ru_p1"] : ["ru_p2"])]) }),
            ])
            let kind = Item.list([.text("Вид"), .list([.list([.text("Приказ"), numbers(order)])])])
            let words = Item.list([
                .list([
                    .list([
                        .text("елка"), postings(["ru_p2", "ru_p3"]),
                        .list(forms.map { .list([.text($0), postings(["ru_p1", "ru_p3"])]) }),
                    ])
                ])
            ])
            let names = ["Год": "ru_y\(digest)", "Вид": "ru_k"]
            let list = Item.list([
                .text("1.5.2"), .list(order.map { .list([.text($0), .number(9)]) }),
                .list([.list([.text("е"), .text("е"), .text("ru_w\(digest)")])]),
                .list(filters.map { .list([.text($0), .text(names[$0] ?? "")]) }),
                .list([
                    .list([
                        .text("day"),
                        .list(["ru_p2", "ru_p3", "ru_p1"].map { .number(UInt8(number($0))) }),
                    ])
                ]),
                .list([.text("title")]),
            ])
            return [
                .init(path: "filter/ru_k.pf_filter", bytes: kind.file),
                .init(path: "filter/ru_y\(digest).pf_filter", bytes: year.file),
                .init(path: "fragment/ru_p1.pf_fragment", bytes: [1]),
                .init(path: "index/ru_w\(digest).pf_index", bytes: Deflation.packed(words.file)),
                .init(path: "pagefind-entry.json", bytes: Array("{\"hash\":\"ru_m\(digest)\"}".utf8)),
                .init(path: "pagefind.ru_m\(digest).pf_meta", bytes: list.file),
            ]
        }
    }

    private static let usual = Made()

    @Test(arguments: [
        Made(order: ["ru_p3", "ru_p1", "ru_p2"], digest: "b"), Made(order: ["ru_p2", "ru_p3", "ru_p1"], digest: "c"),
        Made(values: ["2023", "2024"], digest: "d"), Made(filters: ["Вид", "Год"], digest: "e"),
        Made(forms: ["ё", "е́"], digest: "f"),
    ]) private func orderDoesNotMatter(_ made: Made) throws {
        let first = try #require(StableIndex.of(Self.usual.files))
        #expect(first == StableIndex.of(made.files))
        #expect(first.map(\.path) == first.map(\.path).sorted())
    }

    @Test func everyNameLeadsToItsFile() throws {
        let files = try #require(StableIndex.of(Self.usual.files))
        func names(_ folder: String, _ suffix: String) -> [String] {
            files.map(\.path).filter { $0.hasPrefix(folder) && $0.hasSuffix(suffix) }
                .map { String($0.dropFirst(folder.count).dropLast(suffix.count)) }
        }
        let list = try #require(files.first { $0.path.hasSuffix(".pf_meta") })
        let content = String(decoding: list.bytes, as: UTF8.self)
        let named = names("filter/", ".pf_filter") + names("index/", ".pf_index")
        #expect(named.count == 3)
        for name in named { #expect(content.contains(name)) }
        #expect(!content.contains("ru_ya") && !content.contains("ru_wa"))
        let entry = try #require(files.first { $0.path == "pagefind-entry.json" })
        #expect(String(decoding: entry.bytes, as: UTF8.self) == "{\"hash\":\"\(names("pagefind.", ".pf_meta")[0])\"}")
        #expect(files.contains { $0.path == "fragment/ru_p1.pf_fragment" && $0.bytes == [1] })
    }

    /// Pages found from the last to the first are numbered from the first to the last.
    @Test func everythingKeepsItsPages() throws {
        let files = try #require(StableIndex.of(Made(order: ["ru_p3", "ru_p2", "ru_p1"]).files))
        func content(_ suffix: String) throws -> [UInt8] {
            let bytes = try #require(files.first { $0.path.hasSuffix(suffix) }).bytes
            return bytes.starts(with: [0x1f]) ? Inflation.unpacked(bytes[...], .gzip, limit: 1000) ?? [] : bytes
        }
        func page(_ distance: UInt8, _ name: String) -> Item {
            .list([.number(distance), .list([.text(name)]), .list([])])
        }
        let forms = ["е́", "ё"].map { Item.list([.text($0), .list([page(0, "ru_p1"), page(2, "ru_p3")])]) }
        #expect(
            try content(".pf_index")
                == Item.list([
                    .list([
                        .list([.text("елка"), .list([page(1, "ru_p2"), page(1, "ru_p3")]), .list(forms.sortedByBytes)])
                    ])
                ]).file)
        let list = try #require(CBORArray(Array(content(".pf_meta").dropFirst(12))))
        let order = Item.list([.list([.text("day"), .list([.number(1), .number(2), .number(0)])])])
        #expect(list.items[4] == order.bytes)
        let year = try #require(files.first { String(decoding: $0.bytes, as: UTF8.self).contains("2024") })
        #expect(
            year.bytes
                == Item.list([
                    .text("Год"),
                    .list([
                        .list([.text("2023"), .list([.number(1)])]),
                        .list([.text("2024"), .list([.number(0), .number(2)])]),
                    ]),
                ]).file)
    }

    @Test(arguments: ["pf_filter", "pf_index", "pf_meta"]) func aFileOfAnotherFormat(_ suffix: String) {
        var files = Self.usual.files
        for place in files.indices where files[place].path.hasSuffix(suffix) { files[place].bytes = Item.list([]).file }
        #expect(StableIndex.of(files) == nil)
    }

    /// A page nobody has, as a number or as a distance from the one before.
    @Test func aNumberTooHigh() {
        for suffix in ["pf_filter", "pf_index"] {
            var files = Self.usual.files
            for place in files.indices where files[place].path.hasSuffix(suffix) {
                files[place].bytes =
                    suffix == "pf_filter"
                    ? Item.list([.text("Год"), .list([.list([.text("2024"), .list([.number(3)])])])]).file
                    : Item.list([
                        .list([.list([.text("е"), .list([.list([.number(3), .list([])])]), .list([])])])
                    ]).file
            }
            #expect(StableIndex.of(files) == nil)
        }
    }

    @Test func numbersInAsFewBytesAsCanBe() {
        for number in [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296] {
            #expect(CBORArray.number(CBORArray.item(number)) == number)
        }
        #expect(
            [0, 23, 24, 255, 256, 65_536, 4_294_967_296].map { CBORArray.item($0).count } == [1, 1, 2, 2, 3, 5, 9])
        let text = String(repeating: "ж", count: 20)
        #expect(CBORArray.text(CBORArray.item(text)) == text)
    }

    @Test(arguments: [
        [], [0x80, 0x80], [0x81], [0x9f, 0xff], [0x82, 0x61], [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        [0x01], [0x81, 0x7b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Array(repeating: 0x81, count: 40),
    ]) func whatIsNoArray(_ bytes: [UInt8]) {
        #expect(CBORArray(bytes) == nil)
    }
}

extension [StableIndexTests.Item] {
    /// Forms of a word stand in the order of their bytes.
    fileprivate var sortedByBytes: Self { sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) } }
}
