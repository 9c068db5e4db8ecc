import Concurrently
import Digests
import FileAccess
import Inflation

/// The same index whenever it is made of the same pages.
///
/// Pagefind 1.5 numbers pages as it finds them on its disk, and writes the values of a filter, and the list of filters, in
/// the order of a hash table with a random seed; the names of these files are digests of that. Here pages have numbers of
/// their own (`PageNumbers`), lists are sorted, and files named after what they hold now.
struct StableIndex {
    private static let mark = Array("pagefind_dcd".utf8)

    /// - Returns: nil when the files are not those of Pagefind 1.5.
    static func of(_ files: [SearchIndexer.File]) -> [SearchIndexer.File]? {
        var result = files
        var names: [String: String] = [:]
        for place in files.indices where files[place].path.hasSuffix(".pf_meta") {
            guard let index = StableIndex(files, place), let made = index.make() else { return nil }
            for (place, file) in made {
                names[files[place].name] = file.name
                result[place] = file
            }
        }
        for place in files.indices where files[place].path == "pagefind-entry.json" {
            var text = String(decoding: files[place].bytes, as: UTF8.self)
            for (old, new) in names { text = text.replacing("\"\(old)\"", with: "\"\(new)\"") }
            result[place].bytes = Array(text.utf8)
        }
        return result.sortedByPath(\.path)
    }

    private let files: [SearchIndexer.File]
    /// Where the list of everything stands among the files, and what it lists.
    private let place: Int
    private let list: CBORArray
    private let numbers: PageNumbers

    /// - Parameter place: of the list of everything in one language.
    private init?(_ files: [SearchIndexer.File], _ place: Int) {
        guard let content = Self.content(of: files[place]), var list = CBORArray(content), list.items.count > 4,
            let (numbers, pages) = PageNumbers.of(list.items[1])
        else { return nil }
        list.items[1] = pages
        self.files = files
        self.place = place
        self.list = list
        self.numbers = numbers
    }

    /// - Returns: the files of the language that are other ones now, by their places.
    private func make() -> [(place: Int, file: SearchIndexer.File)]? {
        let language = files[place].name.prefix { $0 != "_" } + "_"
        let places = files.indices.filter { place in
            files[place].name.hasPrefix(language)
                && [".pf_filter", ".pf_index"].contains(where: files[place].path.hasSuffix)
        }
        let made = places.concurrentMap(stride: 1) { place in
            files[place].path.hasSuffix(".pf_filter") ? filter(files[place]) : words(files[place])
        }
        var result: [(place: Int, file: SearchIndexer.File)] = []
        var names: [String: String] = [:]
        for (place, file) in zip(places, made) {
            guard let file else { return nil }
            names[files[place].name] = file.name
            result.append((place, file))
        }
        guard let list = list(names) else { return nil }
        return result + [(place, files[place].holding(Self.mark + list))]
    }

    /// The values of a filter, each with its pages.
    private func filter(_ file: SearchIndexer.File) -> SearchIndexer.File? {
        let filter = Self.content(of: file).flatMap { filter in
            CBORArray.changed(filter, at: 1, of: 2) { values in
                CBORArray.changed(values, isSorted: true) { value in
                    CBORArray.changed(value, at: 1, of: 2) { numbers.list($0, isSorted: true) }
                }
            }
        }
        return filter.map { file.holding(Self.mark + $0) }
    }

    /// A part of all words, each with its pages and with those of the forms it has with marks above letters.
    private func words(_ file: SearchIndexer.File) -> SearchIndexer.File? {
        let part = Self.content(of: file).flatMap { part in
            CBORArray.changed(part, at: 0, of: 1) { words in
                CBORArray.changed(words) { word in
                    CBORArray.changed(word, at: 1, of: 3, numbers.pages).flatMap { word in
                        CBORArray.changed(word, at: 2, of: 3) { forms in
                            CBORArray.changed(forms, isSorted: true) { form in
                                CBORArray.changed(form, at: 1, of: 2, numbers.pages)
                            }
                        }
                    }
                }
            }
        }
        // A browser loads some of these for each search: they stay packed, as Pagefind packs them.
        return part.map { file.holding(Self.mark + $0, isPacked: true) }
    }

    /// The list of everything: version, pages, parts of the words, filters, orders.
    ///
    /// - Parameter names: the new names of files by the old ones.
    private func list(_ names: [String: String]) -> [UInt8]? {
        func renamed(_ entry: [UInt8], _ place: Int) -> [UInt8]? {
            CBORArray.changed(entry, at: place, of: place + 1) { name in
                CBORArray.text(name).flatMap { names[$0] }.map { CBORArray.item($0) }
            }
        }
        guard let parts = CBORArray.changed(list.items[2], { renamed($0, 2) }),
            let filters = CBORArray.changed(list.items[3], isSorted: true, { renamed($0, 1) }),
            let orders = CBORArray.changed(
                list.items[4],
                { order in
                    CBORArray.changed(order, at: 1, of: 2) { numbers.list($0, isSorted: false) }
                })
        else { return nil }
        var list = list
        list.items.replaceSubrange(2...4, with: [parts, filters, orders])
        return list.bytes
    }

    /// The most a file of the index may unpack to, in bytes.
    private static let limit = 256 * 1024 * 1024

    private static func content(of file: SearchIndexer.File) -> [UInt8]? {
        let bytes =
            file.bytes.starts(with: mark) ? file.bytes : Inflation.unpacked(file.bytes[...], .gzip, limit: limit)
        guard let bytes, bytes.starts(with: mark) else { return nil }
        return Array(bytes[mark.count...])
    }
}

extension SearchIndexer.File {
    /// By which other files know it: `ru_1a2b3c4` of `filter/ru_1a2b3c4.pf_filter` and of `pagefind.ru_1a2b3c4.pf_meta`.
    fileprivate var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.split(separator: ".").dropLast().last ?? "")
    }

    /// The same with other bytes, and with a name that is a digest of them.
    fileprivate func holding(_ bytes: [UInt8], isPacked: Bool = false) -> SearchIndexer.File {
        let new = name.prefix { $0 != "_" } + "_" + Digest.hex(bytes).prefix(10)
        return SearchIndexer.File(
            path: path.replacing(name, with: new), bytes: isPacked ? Deflation.packed(bytes) : bytes)
    }
}
