import Foundation
import FoundationXML

/// Reads as much of an Atom feed as proves that it is one.
enum AtomReader {
    enum Answer: Equatable {
        /// Not well-formed XML.
        case broken
        /// Well-formed, but its root is not Atom's.
        case notAFeed
        case feed(title: String, entries: Int)
    }

    static func read(_ bytes: [UInt8]) -> Answer {
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let counter = FeedCounter()
        parser.delegate = counter
        // The parser accepts a text that breaks off; a feed that is whole has closed its root.
        guard parser.parse(), counter.isWhole else { return .broken }
        return counter.isFeed ? .feed(title: counter.title, entries: counter.entries) : .notAFeed
    }
}

private final class FeedCounter: NSObject, XMLParserDelegate {
    private static let atom = "http://www.w3.org/2005/Atom"
    private var path: [String] = []
    private(set) var isFeed = false
    private(set) var isWhole = false
    private(set) var entries = 0
    private(set) var title = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        if path == ["feed"] { isFeed = namespaceURI == Self.atom }
        if path == ["feed", "entry"], namespaceURI == Self.atom { entries += 1 }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
        isWhole = path.isEmpty
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        if path == ["feed", "title"] { title += characters }
    }
}
