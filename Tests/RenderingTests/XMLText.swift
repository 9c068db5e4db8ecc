import Foundation
import FoundationXML

/// A feed or site map as a strict reader understands it; nil when it is not well-formed to its end.
final class XMLText: NSObject, XMLParserDelegate {
    /// Text of every element without children, by the path of names: `feed/entry/title`.
    private(set) var texts: [String: [String]] = [:]
    private(set) var attributes: [(path: String, values: [String: String])] = []
    private var path: [String] = []
    private var text = ""
    private var ended = 0

    init?(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        guard parser.parse(), parser.parserError == nil, path.isEmpty, ended > 0 else { return nil }
    }

    func values(_ path: String, _ attribute: String) -> [String] {
        attributes.filter { $0.path == path }.compactMap { $0.values[attribute] }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes values: [String: String]
    ) {
        path.append(name)
        attributes.append((path.joined(separator: "/"), values))
        text = ""
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts[path.joined(separator: "/"), default: []].append(text)
        path.removeLast()
        text = ""
        ended += 1
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
}
