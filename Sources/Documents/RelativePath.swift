/// Paths inside the content folder.
package enum RelativePath {
    /// The path that `path`, written in a document of `folder`, means; nil when it climbs out of the content folder
    /// or is absolute.
    package static func resolve(_ path: String, in folder: String) -> String? {
        var (path, folder) = (path, folder)
        return path.withUTF8 { path in
            folder.withUTF8 { folder in resolve(path, in: folder) }
        }
    }

    private static func resolve(_ path: UnsafeBufferPointer<UInt8>, in folder: UnsafeBufferPointer<UInt8>) -> String? {
        guard path.first != UInt8(ascii: "/"), !path.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0 })
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(folder.count + path.count + 1)
        var position = 0
        while let part = nextPart(of: folder, from: &position) {
            if !part.isEmpty { append(part, to: &result) }
        }
        position = 0
        while let part = nextPart(of: path, from: &position) {
            switch (part.count, part.first, part.last) {
            case (0, _, _), (1, UInt8(ascii: "."), _): continue
            case (2, UInt8(ascii: "."), UInt8(ascii: ".")):
                if result.isEmpty { return nil }
                result.removeSubrange((result.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
            default: append(part, to: &result)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What stands before the next `/` or the end; nil behind the last part.
    private static func nextPart(
        of path: UnsafeBufferPointer<UInt8>, from position: inout Int
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard position < path.count else { return nil }
        let end = path[position...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
        defer { position = end + 1 }
        return path[position..<end]
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
