import CCMarkGFM

/// Points of an act get an anchor and a link to themselves: paragraphs that start with a number, items of numbered lists.
///
/// What stands in a quotation is the text of another act, a footnote belongs to no point.
extension TreeRenderer {
    /// Tells the state of a list that opens, so that its items know their numbers.
    mutating func openList(_ list: OpaquePointer, start: Int, isOrdered: Bool) {
        guard numbersPoints else { return }
        points.lists.append(.init(place: start, counts: isOrdered && !isOutside, parent: parent(of: list, start)))
    }

    mutating func closeList() {
        if numbersPoints { _ = points.lists.popLast() }
    }

    /// A list that starts anew right under a point belongs to it; one that goes on counting does not.
    private func parent(of list: OpaquePointer, _ start: Int) -> PointState.Parent {
        if start <= 1, let before = cmark_node_previous(list), before == points.lastParagraph, let number = points.last
        {
            return .point(number)
        }
        guard let item = points.items.last else { return .none }
        return item.map(PointState.Parent.point) ?? .unnumbered
    }

    /// Writes the id of an item that is a point.
    mutating func openItem(_ item: OpaquePointer, isTask: Bool) {
        guard numbersPoints else { return }
        let number = number(ofItem: item)
        points.items.append(number)
        guard let number, !isTask else { return }
        let anchor = putPointID(number)
        let first = cmark_node_first_child(item)
        if let first, cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH { points.mark = (first, anchor, number) }
    }

    mutating func closeItem() {
        if numbersPoints { _ = points.items.popLast() }
    }

    private mutating func number(ofItem item: OpaquePointer) -> PointNumber? {
        guard let last = points.lists.indices.last, !isOutside else { return nil }
        let list = points.lists[last]
        guard list.counts else {
            guard let first = cmark_node_first_child(item), isTight(first) else { return nil }
            return writtenNumber(first)
        }
        points.lists[last].place += 1
        switch list.parent {
        // A sentence that starts with a year is a list for Markdown.
        case .none: return list.place > 999 ? nil : PointNumber(written: String(list.place))
        case .unnumbered: return nil
        case .point(let number): return number.below(list.place)
        }
    }

    /// Writes the id of a paragraph that starts with a number.
    mutating func openPoint(_ paragraph: OpaquePointer) {
        guard numbersPoints, !isOutside, points.mark?.paragraph != paragraph, let number = writtenNumber(paragraph)
        else { return }
        points.lastParagraph = paragraph
        points.last = number
        points.mark = (paragraph, putPointID(number), number)
    }

    /// A numbered heading answers for its number too, beside the anchor made of its text.
    mutating func headingPoint(_ heading: OpaquePointer) {
        guard numbersPoints, !isOutside, let number = writtenNumber(heading),
            number.written.utf8.contains(UInt8(ascii: ".")),
            anchors.take(number.anchor)
        else { return }
        result.points.append(number.anchor)
        put("<span id=\"")
        put(escaped: number.anchor)
        put("\"></span>")
    }

    /// Writes the link of a point at the end of its first paragraph.
    mutating func closePoint(_ paragraph: OpaquePointer) {
        guard let mark = points.mark, mark.paragraph == paragraph else { return }
        points.mark = nil
        put(" <a class=\"anchor\" href=\"#")
        put(escaped: mark.anchor)
        put("\" aria-label=\"Ссылка на ")
        put(escaped: mark.number.words)
        put("\">#</a>")
    }

    private mutating func putPointID(_ number: PointNumber) -> String {
        var wanted = number.anchor
        // A number the author wrote goes before the same one counted through a list.
        if !number.listed.isEmpty, writtenNumbers.contains(wanted) { wanted = number.anchor(joint: "_") }
        let anchor = anchors.unique(forPoint: wanted)
        result.points.append(anchor)
        put(" id=\"")
        put(escaped: anchor)
        put("\"")
        return anchor
    }

    private var isOutside: Bool { points.quotations > 0 || footnotes.isOpen }

    private func isTight(_ paragraph: OpaquePointer) -> Bool {
        guard let list = cmark_node_parent(paragraph).flatMap({ cmark_node_parent($0) }) else { return false }
        return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    }

    /// The number a paragraph or heading starts with, be it bold or not.
    private func writtenNumber(_ block: OpaquePointer) -> PointNumber? {
        var node = cmark_node_first_child(block)
        while let current = node {
            switch cmark_node_get_type(current) {
            case CMARK_NODE_STRONG, CMARK_NODE_EMPH: node = cmark_node_first_child(current)
            case CMARK_NODE_TEXT:
                guard let text = cmark_node_get_literal(current) else { return nil }
                // The first byte decides nearly always.
                guard text.pointee > 0x30, text.pointee <= 0x39 else { return nil }
                let length = Self.length(text)
                return text.withMemoryRebound(to: UInt8.self, capacity: length) {
                    PointNumber.starting(UnsafeBufferPointer(start: $0, count: length))
                }.map { PointNumber(written: $0) }
            default: return nil
            }
        }
        return nil
    }
}

/// Where the renderer is among the points of an act.
struct PointState {
    enum Parent {
        /// The list stands in no point.
        case none
        case point(PointNumber)
        /// The list stands in an item without a number, which nobody can cite.
        case unnumbered
    }

    struct List {
        /// The number the next item shows.
        var place: Int
        var counts: Bool
        var parent: Parent
    }

    var lists: [List] = []
    /// Open items, innermost last; nil for one that is no point.
    var items: [PointNumber?] = []
    /// The last paragraph with a number of its own.
    var lastParagraph: OpaquePointer?
    var last: PointNumber?
    /// The paragraph at whose end a link is to be put.
    var mark: (paragraph: OpaquePointer, anchor: String, number: PointNumber)?
    /// Quotations that are open.
    var quotations = 0
}
