/// Files by path: what a test builds a site from.
package typealias Files = [String: String]

extension Files {
    /// The files with `changes` added, or put in the place of their own; a nil takes a file away.
    package func with(_ changes: [String: String?]) -> Files {
        var files = self
        for (path, text) in changes { files[path] = text }
        return files
    }

    /// The files with the first `old` of one of them written as `new`.
    package func replacing(_ old: String, with new: String, in path: String) -> Files {
        guard let text = self[path], let range = text.firstRange(of: old) else {
            preconditionFailure("\(path) has no «\(old)»")
        }
        return with([path: text[..<range.lowerBound] + new + text[range.upperBound...]])
    }

    package func without(_ isUnwanted: (_ path: String) -> Bool) -> Files { filter { !isUnwanted($0.key) } }
}
