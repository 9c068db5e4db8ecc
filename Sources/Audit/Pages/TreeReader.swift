import CGumbo

/// Reads facts off any page with an HTML5 parser.
enum TreeReader {
    static func facts(_ html: [UInt8]) -> PageFacts {
        var facts = PageFacts()
        var windowTitle = ""
        html.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var options = kGumboDefaultOptions
            let text = base.assumingMemoryBound(to: CChar.self)
            guard let output = gumbo_parse_with_options(&options, text, buffer.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            // Depth first in document order, without recursion: a page may be nested as deep as it likes.
            var pending = [Step(node: output.pointee.root)]
            while var step = pending.popLast() {
                guard step.node.pointee.type == GUMBO_NODE_ELEMENT else { continue }
                let element = Element(step.node)
                switch element.tag {
                case GUMBO_TAG_MAIN: step.isInMain = true
                case GUMBO_TAG_META:
                    if let name = element["name"], name.hasPrefix("svod:"), let value = element["content"] {
                        facts.metadata[String(name.dropFirst(5))] = value
                    }
                case GUMBO_TAG_LINK:
                    if element["rel"] == "alternate", element["type"] == "application/atom+xml",
                        let destination = element["href"]
                    {
                        facts.feeds.append(destination)
                    }
                case GUMBO_TAG_A:
                    guard let destination = element["href"] else { break }
                    facts.links.append(.init(destination: destination, isInMain: step.isInMain, under: step.section))
                    if let record = step.record { facts.records[record].links.append(destination) }
                case GUMBO_TAG_H1: if facts.title.isEmpty { facts.title = element.text }
                case GUMBO_TAG_SECTION: step.section = element["id"] ?? step.section
                case GUMBO_TAG_TITLE: if windowTitle.isEmpty { windowTitle = element.text }
                case GUMBO_TAG_TR:
                    guard step.isInMain, let record = element.record else { break }
                    step.record = facts.records.count
                    facts.records.append(record)
                default: break
                }
                pending += element.children.reversed().map {
                    Step(node: $0, isInMain: step.isInMain, section: step.section, record: step.record)
                }
            }
        }
        if facts.title.isEmpty { facts.title = windowTitle }
        return facts
    }
}

/// A node still to be looked at, with what it stands in.
private struct Step {
    var node: UnsafeMutablePointer<GumboNode>
    var isInMain = false
    /// The id of the section around it.
    var section = ""
    /// Of the row that says in attributes what it tells.
    var record: Int?
}

/// An element of the parse tree.
private struct Element {
    private let element: GumboElement

    init(_ node: UnsafeMutablePointer<GumboNode>) { element = node.pointee.v.element }

    var tag: GumboTag { element.tag }

    var children: [UnsafeMutablePointer<GumboNode>] {
        (0..<Int(element.children.length)).compactMap {
            element.children.data[$0]?.assumingMemoryBound(to: GumboNode.self)
        }
    }

    subscript(name: String) -> String? {
        var attributes = element.attributes
        guard let attribute = gumbo_get_attribute(&attributes, name) else { return nil }
        return String(cString: attribute.pointee.value)
    }

    /// The row as a record; nil when it tells nothing in attributes.
    var record: PageFacts.Record? {
        guard let type = self["data-svod"] else { return nil }
        var values: [String: String] = [:]
        for position in 0..<Int(element.attributes.length) {
            guard let attribute = element.attributes.data[position]?.assumingMemoryBound(to: GumboAttribute.self) else {
                continue
            }
            let name = String(cString: attribute.pointee.name)
            guard name.hasPrefix("data-"), name != "data-svod" else { continue }
            values[String(name.dropFirst(5))] = String(cString: attribute.pointee.value)
        }
        let cells = children.filter { $0.pointee.type == GUMBO_NODE_ELEMENT }.map { Element($0).text }
        return PageFacts.Record(type: type, id: self["id"] ?? "", values: values, cells: cells, links: [])
    }

    /// All text below the element, white space folded.
    var text: String {
        var text = ""
        var pending = Array(children.reversed())
        while let node = pending.popLast() {
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                text += String(cString: node.pointee.v.text.text)
            case GUMBO_NODE_ELEMENT:
                let element = Element(node)
                if element.tag == GUMBO_TAG_BR { text += " " }
                pending += element.children.reversed()
            default: continue
            }
        }
        return FoldedText.folded(text)
    }
}
