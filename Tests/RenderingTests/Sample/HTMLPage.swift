import CGumbo

/// A page as a browser understands it: its elements in order, with their attributes and text.
package struct HTMLPage: Sendable {
    package struct Element: Sendable, Hashable {
        package var tag: String
        package var attributes: [String: String]
        /// All text below it, no-break spaces as spaces, white space folded.
        package var text: String
        package var isInMain: Bool
    }

    package let html: String
    package private(set) var elements: [Element] = []

    package init(_ html: String) {
        self.html = html
        var options = kGumboDefaultOptions
        var copy = html
        copy.withUTF8 { text in
            text.withMemoryRebound(to: CChar.self) { bytes in
                guard let output = gumbo_parse_with_options(&options, bytes.baseAddress, bytes.count) else { return }
                read(output.pointee.root, isInMain: false)
                gumbo_destroy_output(&options, output)
            }
        }
    }

    package func all(_ tag: String) -> [Element] { elements.filter { $0.tag == tag } }

    package func text(_ tag: String) -> String? { all(tag).first?.text }

    /// `text → address` of every link in the main part.
    package var links: [String] {
        all("a").filter(\.isInMain).map { "\($0.text) → \($0.attributes["href"] ?? "")" }
    }

    /// The value of `<meta name="svod:…">`.
    package func metadata(_ name: String) -> String? {
        all("meta").first { $0.attributes["name"] == "svod:" + name }?.attributes["content"]
    }

    /// The HTML between `<main>` and `</main>`: lines that are not empty, no-break spaces as spaces.
    package var main: String {
        guard let start = html.firstRange(of: "<main>\n")?.upperBound,
            let end = html[start...].firstRange(of: "\n</main>")?.lowerBound
        else { return "" }
        return String(html[start..<end]).plain.split(separator: "\n").joined(separator: "\n")
    }

    /// Adds the element and those below it; returns its text.
    @discardableResult
    private mutating func read(_ node: UnsafeMutablePointer<GumboNode>, isInMain: Bool) -> String {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA: return String(cString: node.pointee.v.text.text)
        case GUMBO_NODE_ELEMENT: break
        default: return ""
        }
        let element = node.pointee.v.element
        let tag = String(cString: gumbo_normalized_tagname(element.tag))
        let isInside = isInMain || tag == "main"
        let position = elements.count
        elements.append(Element(tag: tag, attributes: Self.attributes(element), text: "", isInMain: isInside))
        var text = ""
        for index in 0..<Int(element.children.length) {
            guard let child = element.children.data[index] else { continue }
            text += read(child.assumingMemoryBound(to: GumboNode.self), isInMain: isInside)
        }
        elements[position].text = text.folded
        return text
    }

    private static func attributes(_ element: GumboElement) -> [String: String] {
        var attributes: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            guard let item = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else {
                continue
            }
            attributes[String(cString: item.pointee.name)] = String(cString: item.pointee.value)
        }
        return attributes
    }
}

extension String {
    /// With no-break spaces written as spaces.
    package var plain: String { replacing("\u{A0}", with: " ") }

    fileprivate var folded: String { plain.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
