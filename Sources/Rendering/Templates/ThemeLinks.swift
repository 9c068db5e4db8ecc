import Diagnostics
import FileAccess
import SiteModel

/// An address that a template writes out itself: `href="{{root}}/assets/style.css"`.
struct ThemeLink: Sendable, Hashable {
    /// Without the root prefix.
    var address: String
    var source: SourceFile
    var location: SourceLocation

    static func == (left: ThemeLink, right: ThemeLink) -> Bool { left.location == right.location }
    func hash(into hasher: inout Hasher) { hasher.combine(location) }

    /// Every literal address of a template.
    static func links(in source: SourceFile) -> [ThemeLink] {
        var links: [ThemeLink] = []
        var place = TextPlace(String(decoding: source.bytes, as: UTF8.self))
        while let root = place.rest.firstRange(of: "{{root}}/") {
            place.advance(to: root.upperBound)
            let tail = place.rest.prefix { !"\"'#?{<> \n".contains($0) }
            // An address that goes on with a tag is not literal.
            if place.rest[tail.endIndex...].first != "{" {
                let location = source.location(line: place.line, column: place.column - 1, length: tail.count + 1)
                links.append(ThemeLink(address: "/" + tail, source: source, location: location))
            }
        }
        return links
    }
}

extension Theme {
    /// Addresses in templates that lead nowhere on this site.
    package func brokenLinks(on site: Site) -> [Diagnostic] {
        let files = Set(assets.keys.map { "/" + $0 })
        let others = site.otherAddresses
        let broken = links.filter { link in
            !others.contains(link.address) && !files.contains(link.address)
                && site.indexByAddress[PathKey(link.address)] == nil
        }
        guard !broken.isEmpty else { return [] }
        let addresses = site.linkableAddresses.union(files).sorted()
        return broken.map { link in
            link.source.diagnostic(
                "theme.broken-link", at: link.location, "шаблон ссылается на «\(link.address)», а такого адреса нет",
                remedy: "исправьте адрес или положите файл в папку assets темы",
                suggestion: NearMiss.suggestion(for: link.address, among: addresses))
        }
    }
}
