import Diagnostics
import Foundation
import FoundationXML

/// Reads one XML part of a book, element by element, names without their prefixes.
struct XMLPart {
    /// An element opens.
    var start: (_ name: String, _ attributes: [String: String]) throws(DiagnosticError) -> Void
    /// An element closes; `text` is what stands in it after its last child.
    var end: (_ name: String, _ text: String) throws(DiagnosticError) -> Void

    /// - Returns: false when the bytes are no whole XML document or declare entities, which no book needs.
    /// - Throws: what `start` or `end` throws; reading stops there.
    func read(_ bytes: [UInt8]) throws(DiagnosticError) -> Bool {
        guard !Self.declaresEntities(bytes) else { return false }
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let delegate = Delegate(self)
        parser.delegate = delegate
        let isParsed = parser.parse()
        if let failure = delegate.failure { throw failure }
        // The parser accepts a text that breaks off; a document that is whole has closed its root.
        return isParsed && delegate.isWhole
    }

    /// A document type declaration anywhere; a text cannot hold one, because its `<` is escaped.
    private static func declaresEntities(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard buffer.count > 2 else { return false }
            for index in 0..<buffer.count - 2
            where buffer[index] == UInt8(ascii: "<") && buffer[index + 1] == UInt8(ascii: "!") {
                if buffer[index + 2] == UInt8(ascii: "D") { return true }
            }
            return false
        }
    }

    private final class Delegate: NSObject, XMLParserDelegate {
        private let part: XMLPart
        private var depth = 0
        private var text = ""
        private(set) var isWhole = false
        private(set) var failure: DiagnosticError?

        init(_ part: XMLPart) { self.part = part }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            depth += 1
            text = ""
            attempt(parser) { () throws(DiagnosticError) in try part.start(name, attributes) }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            depth -= 1
            isWhole = depth == 0
            let ended = text
            text = ""
            attempt(parser) { () throws(DiagnosticError) in try part.end(name, ended) }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

        func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

        private func attempt(_ parser: XMLParser, _ body: () throws(DiagnosticError) -> Void) {
            guard failure == nil else { return }
            do {
                try body()
            } catch {
                failure = error
                parser.abortParsing()
            }
        }
    }
}
