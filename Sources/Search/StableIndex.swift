import Digests
import FileAccess
import Inflation

/// The same index whenever it is made of the same pages.
///
/// Pagefind 1.5 writes the values of a filter, and the list of filters, in the order of a hash table with a random seed;
/// the names of these files are digests of that. Here both lists are sorted, and the files named after what they hold
/// now. They are left unpacked, which Pagefind's script reads as well: the bytes of a packed file would depend on the
/// version of a library.
struct StableIndex {
    private static let mark = Array("pagefind_dcd".utf8)

    /// - Returns: nil when the files are not those of Pagefind 1.5.
    static func of(_ files: [SearchIndexer.File]) -> [SearchIndexer.File]? {
        var result = files
        var names: [String: String] = [:]
        for index in result.indices where result[index].path.hasSuffix(".pf_filter") {
            guard let content = content(of: result[index]), var filter = CBORArray(content), filter.items.count == 2,
                var values = CBORArray(filter.items[1])
            else { return nil }
            values.items.sort { $0.lexicographicallyPrecedes($1) }
            filter.items[1] = values.bytes
            names[result[index].name] = result[index].replace(with: mark + filter.bytes)
        }
        for index in result.indices where result[index].path.hasSuffix(".pf_meta") {
            guard let content = content(of: result[index]), var meta = CBORArray(content), meta.items.count > 3,
                var filters = CBORArray(meta.items[3])
            else { return nil }
            for place in filters.items.indices {
                guard let filter = CBORArray(filters.items[place]), filter.items.count == 2,
                    let name = CBORArray.text(filter.items[1]), let new = names[name]
                else { return nil }
                filters.items[place].replaceSubrange(
                    (filters.items[place].count - name.utf8.count)..., with: new.utf8)
            }
            filters.items.sort { $0.lexicographicallyPrecedes($1) }
            meta.items[3] = filters.bytes
            names[result[index].name] = result[index].replace(with: mark + meta.bytes)
        }
        for index in result.indices where result[index].path == "pagefind-entry.json" {
            var text = String(decoding: result[index].bytes, as: UTF8.self)
            for (old, new) in names { text = text.replacing("\"\(old)\"", with: "\"\(new)\"") }
            result[index].bytes = Array(text.utf8)
        }
        return result.sortedByPath(\.path)
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

    /// Takes other bytes and a name that is a digest of them, as long as before.
    ///
    /// - Returns: the new name.
    fileprivate mutating func replace(with bytes: [UInt8]) -> String {
        let old = name
        let language = old.prefix { $0 != "_" } + "_"
        let new = language + Digest.hex(bytes).prefix(old.count - language.count)
        path = path.replacing(old, with: new)
        self.bytes = bytes
        return String(new)
    }
}
