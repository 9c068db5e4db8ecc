import Glibc

/// Folders compared by where they are on the disk, however they are written.
enum FolderPath {
    /// Whether one of two folders is the other or lies inside it.
    static func overlap(_ one: String, _ other: String) -> Bool {
        let (one, other) = (parts(one), parts(other))
        return one.starts(with: other) || other.starts(with: one)
    }

    /// The names from the root down, links resolved as far as the path exists.
    private static func parts(_ path: String) -> [Substring] {
        var path = path[...]
        var missing: [Substring] = []
        while true {
            while path.count > 1, path.hasSuffix("/") { path.removeLast() }
            if let real = realpath(path.isEmpty ? "." : String(path), nil) {
                defer { free(real) }
                let folder = String(cString: real).split(separator: "/")
                return missing.reversed().reduce(into: folder) { result, name in
                    switch name {
                    case "", ".": return
                    case "..": _ = result.popLast()
                    default: result.append(name)
                    }
                }
            }
            let slash = path.lastIndex(of: "/")
            missing.append(slash.map { path[path.index(after: $0)...] } ?? path)
            path = slash.map { $0 == path.startIndex ? "/" : path[..<$0] } ?? "."
            if missing.count > 1000 { return [] }
        }
    }
}
