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
    private var list: CBORArray
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
        let places = files.indices.filter { files[$0].name.hasPrefix(language) }
        let made = places.concurrentMap(stride: 1) { place -> SearchIndexer.File?? in
            switch files[place].path.split(separator: ".").last {
            case "pf_filter": .some(filter(files[place]))
            case "pf_index": .some(words(files[place]))
            default: nil
            }
        }
        var result: [(place: Int, file: SearchIndexer.File)] = []
        var names: [String: String] = [:]
        for case (let place, let made?) in zip(places, made) {
            guard let file = made else { return nil }
            names[files[place].name] = file.name
            result.append((place, file))
        }
        guard let list = list(names) else { return nil }
        return result + [(place, files[place].holding(Self.mark + list))]
    }

    /// The values of a filter, each with its pages.
    private func filter(_ file: SearchIndexer.File) -> SearchIndexer.File? {
        guard let content = Self.content(of: file), var filter = CBORArray(content), filter.items.count == 2,
            let values = CBORArray(filter.items[1])?.map({ value in
                guard var value = CBORArray(value), value.items.count == 2,
                    let pages = numbers.list(value.items[1], isSorted: true)
                else { return nil }
                value.items[1] = pages
                return value.bytes
            })
        else { return nil }
        filter.items[1] = values.sorted.bytes
        return file.holding(Self.mark + filter.bytes)
    }

    /// A part of all words, each with its pages and with those of the forms it has with marks above letters.
    private func words(_ file: SearchIndexer.File) -> SearchIndexer.File? {
        guard let content = Self.content(of: file), var part = CBORArray(content), part.items.count == 1,
            let words = CBORArray(part.items[0])?.map({ word in
                guard var word = CBORArray(word), word.items.count == 3, let pages = numbers.pages(word.items[1]),
                    let forms = CBORArray(word.items[2])?.map({ form in
                        guard var form = CBORArray(form), form.items.count == 2,
                            let pages = numbers.pages(form.items[1])
                        else { return nil }
                        form.items[1] = pages
                        return form.bytes
                    })
                else { return nil }
                word.items[1] = pages
                word.items[2] = forms.sorted.bytes
                return word.bytes
            })
        else { return nil }
        part.items[0] = words.bytes
        // A browser loads some of these for each search: they stay packed, as Pagefind packs them.
        return file.holding(Self.mark + part.bytes, isPacked: true)
    }

    /// The list of everything: version, pages, parts of the words, filters, orders.
    ///
    /// - Parameter names: the new names of files by the old ones.
    private func list(_ names: [String: String]) -> [UInt8]? {
        func renamed(_ item: [UInt8], _ position: Int) -> [UInt8]? {
            guard var item = CBORArray(item), item.items.count == position + 1,
                let name = CBORArray.text(item.items[position]), let new = names[name]
            else { return nil }
            item.items[position] = CBORArray.item(new)
            return item.bytes
        }
        var list = list
        guard let parts = CBORArray(list.items[2])?.map({ renamed($0, 2) }),
            let filters = CBORArray(list.items[3])?.map({ renamed($0, 1) }),
            let orders = CBORArray(list.items[4])?.map({ order in
                guard var order = CBORArray(order), order.items.count == 2,
                    let pages = numbers.list(order.items[1], isSorted: false)
                else { return nil }
                order.items[1] = pages
                return order.bytes
            })
        else { return nil }
        list.items[2] = parts.bytes
        list.items[3] = filters.sorted.bytes
        list.items[4] = orders.bytes
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
