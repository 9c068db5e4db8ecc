/// Which address of a site a link leads to, by bytes: a list has thousands of links, and several checks ask for each.
struct LinkTarget {
    /// The path the site is published under: empty, or `/path`.
    private let root: String

    /// - Parameter baseURL: the address of the site without a slash at the end.
    init(baseURL: String) {
        let afterScheme = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
        root = afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? ""
    }

    /// The path in the output of the file at a site address.
    static func path(_ address: String) -> String {
        let relative = String(Substring(address.utf8.drop { $0 == UInt8(ascii: "/") }))
        return relative.isEmpty || relative.utf8.last == UInt8(ascii: "/") ? relative + "index.html" : relative
    }

    /// The site address a link leads to; nil for links off the site and inside the page.
    ///
    /// - Parameters:
    ///   - destination: as it stands in the page.
    ///   - page: the address of the page.
    func address(_ destination: String, from page: String) -> String? {
        let text = destination.utf8
        let bare = text.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        let slash = bare.firstIndex(of: UInt8(ascii: "/"))
        guard !bare.isEmpty, !bare.starts(with: "//".utf8),
            !bare[..<(slash ?? bare.endIndex)].contains(UInt8(ascii: ":"))
        else { return nil }
        let absolute: String
        if slash == bare.startIndex {
            guard let inside = withinRoot(bare) else { return nil }
            absolute = inside.isEmpty ? "/" : inside.count == text.count ? destination : String(Substring(inside))
        } else {
            absolute = Self.resolved(bare, against: page)
        }
        return absolute.utf8.hasSuffix("/index.html")
            ? String(Substring(absolute.utf8.dropLast("index.html".utf8.count))) : absolute
    }

    /// What comes after the path of the site; nil for another site on the same host.
    private func withinRoot(_ absolute: Substring.UTF8View) -> Substring.UTF8View? {
        guard absolute.starts(with: root.utf8) else { return nil }
        let inside = absolute.dropFirst(root.utf8.count)
        return inside.first.map { $0 == UInt8(ascii: "/") } ?? true ? inside : nil
    }

    private static func resolved(_ relative: Substring.UTF8View, against page: String) -> String {
        func parts(_ text: Substring.UTF8View) -> [Substring] {
            text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        }
        var result = parts(Substring(page).utf8).dropLast()
        let steps = parts(relative)
        for step in steps {
            switch step {
            case ".": continue
            case "..": if result.count > 1 { result.removeLast() }
            default: result.append(step)
            }
        }
        if steps.last == "." || steps.last == ".." { result.append("") }
        return result.joined(separator: "/")
    }
}

extension String.UTF8View {
    /// Byte for byte.
    func hasSuffix(_ text: String) -> Bool {
        count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
