/// Paths inside the content folder.
package enum RelativePath {
    /// The path that `path`, written in a document of `folder`, means; nil when it climbs out of the content folder
    /// or is absolute.
    package static func resolve(_ path: String, in folder: String) -> String? {
        guard !path.hasPrefix("/"), !path.contains("\\"), !path.contains("\0") else { return nil }
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    /// The folder part of a path, empty for a file at the top.
    package static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// How `path` is written in a document of `folder`: the inverse of `resolve`.
    package static func from(_ folder: String, to path: String) -> String {
        let start = folder.split(separator: "/")
        let end = path.split(separator: "/")
        let shared = zip(start, end).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)).joined(separator: "/")
    }
}
