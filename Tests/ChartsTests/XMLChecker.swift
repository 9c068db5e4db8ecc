import Foundation
import FoundationXML

/// Elements, identifiers and references of an SVG text; nil when it is not well-formed XML.
final class XMLChecker: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var text = ""

    init?(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    var identifiers: [String] { elements.compactMap { $0.attributes["id"] } }

    /// What `aria-labelledby` and `url(#…)` point at.
    var references: [String] {
        elements.flatMap { element in
            (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
                + element.attributes.values.filter { $0.hasPrefix("url(#") }.map { String($0.dropFirst(5).dropLast()) }
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
