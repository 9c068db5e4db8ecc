/// Paths inside the content folder.
package enum RelativePath {
    /// The path that `path`, written in a document of `folder`, means; nil when it climbs out of the content folder
    /// or is absolute.
    package static func resolve(_ path: String, in folder: String) -> String? {
        let slash = UInt8(ascii: "/")
        guard path.utf8.first != slash,
            !path.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0 })
        else { return nil }
        var path = path
        var result: [UInt8] = []
        result.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
        for part in folder.utf8.split(separator: slash) { append(part, to: &result) }
        let isInside = path.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
                let part = bytes[start..<end]
                start = end + 1
                switch (part.count, part.first, part.last) {
                case (0, _, _), (1, UInt8(ascii: "."), _): continue
                case (2, UInt8(ascii: "."), UInt8(ascii: ".")):
                    if result.isEmpty { return false }
                    result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
                default: append(part, to: &result)
                }
            }
            return true
        }
        return isInside ? String(decoding: result, as: UTF8.self) : nil
    }

    private static func append(_ part: some Collection<UInt8>, to path: inout [UInt8]) {
        if !path.isEmpty { path.append(UInt8(ascii: "/")) }
        path.append(contentsOf: part)
    }

    /// The folder part of a path, empty for a file at the top.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// How `path` is written in a document of `folder`: the inverse of `resolve`.
    package static func from(_ folder: String, to path: String) -> String {
        let start = folder.split(separator: "/")
        let end = path.split(separator: "/")
        let shared = zip(start, end).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)).joined(separator: "/")
    }
}
