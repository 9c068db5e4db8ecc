import Concurrently
import Diagnostics
import Documents
import FileAccess
import Markdown
import SiteModel

/// What became of the links of one document's text.
struct BodyLinks {
    /// Address for each link of the parsed text, in order.
    var addresses: [String] = []
    /// Links put around the acts the text cites, in ascending order.
    var citations: [HTMLPieces.AddedLink] = []
    /// Files the text points to, to be published beside the page.
    var files: [Attachment] = []
    /// Paths of all the files it points to, also from a document that is held back.
    var usedFiles: [String] = []
    /// Links into other documents whose headings are not known yet.
    var fragments: [FragmentUse] = []
    var diagnostics: [Diagnostic] = []
    /// What was asked of the rest of the site.
    var lookups: [Lookup] = []
}

/// A link to a heading of another document.
package struct FragmentUse: Sendable {
    /// Index of the document the link leads to.
    package var target: Int
    package var fragment: String
    /// Index of the document the link stands in.
    package var source: Int
    /// The file of that document, the link's destination and the line its block starts at.
    private var file: SourceFile
    package var destination: String
    package var line: Int

    package init(
        target: Int, fragment: String, source: Int, in file: SourceFile, destination: String, line: Int
    ) {
        self.target = target
        self.fragment = fragment
        self.source = source
        self.file = file
        self.destination = destination
        self.line = line
    }

    /// Where the link stands; looked for only when something is wrong with it.
    package var location: SourceLocation { file.location(of: destination, fromLine: line) }
}

/// Turns links as authors write them — paths of files — into addresses of the site.
struct BodyLinkResolver {
    private let site: Site
    /// Every address that will exist besides those of documents, without the root prefix.
    private let otherAddresses: Later<Set<String>>
    private let root: String

    init(_ site: Site) {
        self.site = site
        otherAddresses = Later { site.otherAddresses }
        root = RootPath.of(site.settings.baseURL)
    }

    /// Whether there is a page or file at an address, and the document whose page it is.
    func page(at address: String) -> (exists: Bool, document: Int?) {
        let document = site.indexByAddress[PathKey(address)]
        return (document != nil || otherAddresses.value.contains(address), document)
    }

    /// - Parameter position: index of the document; nil for one that is not published.
    func resolve(_ text: ParsedMarkdown, of document: Document, at position: Int?) -> BodyLinks {
        var result = BodyLinks()
        let anchors = text.links.contains { $0.destination.hasPrefix("#") } ? Set(text.anchors) : []
        for link in text.links {
            let place = Place(document: document, position: position, link: link, anchors: anchors)
            result.addresses.append(address(place, &result))
        }
        return result
    }

    fileprivate struct Place {
        var document: Document
        var position: Int?
        var link: ParsedMarkdown.Link
        var anchors: Set<String>

        var location: SourceLocation {
            document.source.location(
                of: link.destination.isEmpty ? link.text : link.destination, fromLine: firstLine)
        }

        /// The line of the source that the link's block starts at.
        var firstLine: Int { document.body.line + link.line - 1 }

        func finding(
            _ identifier: String, _ message: String, _ remedy: String, suggestion: String? = nil,
            related: [Diagnostic.Related] = []
        ) -> Diagnostic {
            document.source.diagnostic(
                identifier, at: location, message, remedy: remedy, suggestion: suggestion, related: related)
        }
    }

    private func address(_ place: Place, _ result: inout BodyLinks) -> String {
        let destination = place.link.destination
        if destination.isEmpty {
            result.diagnostics.append(
                place.finding("link.empty", "ссылка никуда не ведёт", "впишите адрес в круглые скобки"))
            return ""
        }
        if destination.utf8.first == UInt8(ascii: "#") {
            return ownFragment(String(destination.dropFirst()), place, &result)
        }
        if let scheme = Self.scheme(destination) { return outside(destination, scheme, place, &result) }
        if destination.hasPrefix("//") { return unsafe(destination, place, &result) }
        let parts = Self.parts(destination)
        if parts.path.utf8.first == UInt8(ascii: "/") { return siteAddress(parts.path, parts.fragment, place, &result) }
        return relative(parts.path, parts.fragment, place, &result)
    }

    /// The path without what a question mark starts, and what follows the first `#`.
    private static func parts(_ destination: String) -> (path: String, fragment: String?) {
        let bytes = destination.utf8
        let end = bytes.firstIndex(of: UInt8(ascii: "#"))
        let address = destination[..<(end ?? destination.endIndex)]
        let path = address.utf8.firstIndex(of: UInt8(ascii: "?")).map { address[..<$0] } ?? address
        return (String(path), end.map { String(destination[bytes.index(after: $0)...]) })
    }

    private static func scheme(_ destination: String) -> String? {
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let word = destination.utf8[..<colon]
        guard let first = word.first, first.isLetter,
            word.allSatisfy({ $0.isLetter || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
        else { return nil }
        return destination[..<colon].lowercased()
    }

    private func outside(_ destination: String, _ scheme: String, _ place: Place, _ result: inout BodyLinks) -> String {
        guard ["http", "https", "mailto", "tel"].contains(scheme), !place.isImage else {
            return unsafe(destination, place, &result)
        }
        return destination
    }

    private func unsafe(_ destination: String, _ place: Place, _ result: inout BodyLinks) -> String {
        result.diagnostics.append(
            place.finding(
                "link.unsafe", "ссылка «\(destination)» не пропускается на сайт",
                place.isImage
                    ? "положите рисунок рядом с документом и укажите путь к нему"
                    : "разрешены https:, http:, mailto:, tel: и пути к файлам сайта"))
        return ""
    }

    private func ownFragment(_ fragment: String, _ place: Place, _ result: inout BodyLinks) -> String {
        if !place.anchors.contains(fragment) {
            let wording = FragmentWording(fragment)
            result.diagnostics.append(
                place.finding(
                    "link.fragment-missing", "в этом документе нет \(wording.target)", wording.remedy,
                    suggestion: NearMiss.suggestion(for: fragment, among: place.anchors.sorted()).map { "#" + $0 }))
        }
        return "#" + fragment
    }

    private func siteAddress(
        _ path: String, _ fragment: String?, _ place: Place, _ result: inout BodyLinks
    ) -> String {
        result.lookups.append(.address(path))
        let page = page(at: path)
        guard page.exists else {
            result.diagnostics.append(
                place.finding(
                    "link.page-missing", "на сайте нет страницы «\(path)»",
                    "исправьте адрес; на документы удобнее ссылаться путём к их файлу .md",
                    suggestion: NearMiss.suggestion(for: path, among: site.linkableAddresses.sorted())))
            return ""
        }
        if let target = page.document { use(fragment, of: target, place, &result) }
        return root + path + Self.suffix(fragment)
    }

    /// Remembers a link into another document until its headings are known.
    private func use(_ fragment: String?, of target: Int, _ place: Place, _ result: inout BodyLinks) {
        guard let fragment else { return }
        result.fragments.append(
            FragmentUse(
                target: target, fragment: fragment, source: place.position ?? target, in: place.document.source,
                destination: place.link.destination, line: place.firstLine))
    }

    private static func suffix(_ fragment: String?) -> String { fragment.map { "#" + $0 } ?? "" }

    private func relative(_ path: String, _ fragment: String?, _ place: Place, _ result: inout BodyLinks) -> String {
        let folder = RelativePath.folder(of: place.document.path)
        guard let resolved = RelativePath.resolve(path, in: folder) else {
            result.diagnostics.append(
                place.finding(
                    "link.outside", "путь «\(path)» выходит за папку с документами",
                    "ссылаться можно только на файлы внутри папки documents"))
            return ""
        }
        if !resolved.hasSuffix(".md") { return file(resolved, fragment, place, &result) }
        result.lookups.append(.document(resolved))
        if let target = site.indexByPath[resolved] {
            use(fragment, of: target, place, &result)
            return root + site.documents[target].address + Self.suffix(fragment)
        }
        if let withheld = site.withheld[resolved] {
            if place.position == nil { return "" }
            let key: FrontMatterKey = withheld.publication.isDraft ? .draft : .publishFrom
            result.diagnostics.append(
                place.finding(
                    "link.withheld", "ссылка ведёт на неопубликованный документ «\(withheld.title)»",
                    "опубликуйте его или уберите ссылку",
                    related: [.init("здесь сказано не публиковать", at: withheld.location(of: key))]))
            return ""
        }
        if site.unread.contains(resolved) { return "" }
        let paths = site.indexByPath.paths.filter { $0 != place.document.path }
        result.diagnostics.append(
            place.finding(
                "link.document-missing", "нет документа «\(resolved)»",
                "исправьте путь: он считается от папки этого документа",
                suggestion: NearMiss.suggestion(for: resolved, among: paths).map { RelativePath.from(folder, to: $0) },
                related: [.init("здесь искали документ", at: SourceLocation(file: place.document.shown(resolved)))]))
        return ""
    }

    private func file(_ path: String, _ fragment: String?, _ place: Place, _ result: inout BodyLinks) -> String {
        result.lookups.append(.file(path))
        guard let found = site.file(path) else {
            result.diagnostics.append(
                place.finding(
                    "link.file-missing", "нет файла «\(path)»", "положите файл на это место или исправьте путь",
                    suggestion: NearMiss.suggestion(for: path, among: site.files.keys.sorted()).map {
                        RelativePath.from(RelativePath.folder(of: place.document.path), to: $0)
                    },
                    related: [.init("здесь искали файл", at: SourceLocation(file: place.document.shown(path)))]))
            return ""
        }
        result.usedFiles.append(found.path)
        guard let position = place.position else { return "" }
        let file = site.documents[position].attachment(
            AttachmentSource(path: found.path, title: nil), size: found.size)
        let others = site.documents[position].attachments + result.files
        if let other = others.first(where: { $0.address == file.address && $0.source != file.source }) {
            result.diagnostics.append(
                place.finding(
                    "attachment.duplicate", "файлы «\(other.source)» и «\(path)» получили бы один адрес",
                    "переименуйте один из файлов"))
        }
        if let obstacle = site.documents[position].obstacle(to: file, named: path) {
            result.diagnostics.append(place.finding("attachment.reserved-name", obstacle, "переименуйте файл"))
        }
        if !result.files.contains(file) { result.files.append(file) }
        return root + file.address + Self.suffix(fragment)
    }
}

extension BodyLinkResolver.Place {
    fileprivate var isImage: Bool { link.purpose == .image }
}

extension UInt8 {
    /// A Latin letter.
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
