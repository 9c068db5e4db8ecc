/// The body of a page: elements within elements (§13.2.6.4.7), until both `body` and `html` are closed.
extension PlainReader {
    mutating func readBody() throws(Doubt) {
        guard cursor.starts(with: "<body") else { throw Doubt() }
        _ = try cursor.startTag()
        try skipAttributes()
        guard try !cursor.closeTag() else { throw Doubt() }
        open.push(.body)
        while open.last != nil {
            try take(try cursor.text())
            switch cursor.byte(after: 1) {
            case UInt8(ascii: "/"): try endElement()
            case UInt8(ascii: "!"): try cursor.skipComment()
            default: try startElement()
            }
        }
        // What stands after the body would be put into it (§13.2.6.4.19).
        cursor.skipSpace()
        try cursor.expect("</html>")
        cursor.skipSpace()
    }

    /// Within the frame of a table any other text than white space is moved before the table (§13.2.6.4.10).
    private mutating func take(_ text: Range<Int>) throws(Doubt) {
        guard !text.isEmpty else { return }
        if let parent = open.last, parent.isTableFrame {
            guard cursor.isSpace(text) else { throw Doubt() }
        }
        if purpose != .nothing { try PlainText.append(cursor.base, text, to: &gathered) }
    }

    private mutating func startElement() throws(Doubt) {
        let tag = try cursor.startTag()
        guard open.admits(tag) else { throw Doubt() }
        switch tag {
        case .a: try readLink()
        case .section: try readSection()
        case .tr: try readRow()
        default: try skipAttributes()
        }
        let isSelfClosing = try cursor.closeTag()
        switch tag.sort {
        case .void, .column:
            if tag == .br, purpose != .nothing { gathered.append(UInt8(ascii: " ")) }
            return
        case .raw:
            guard !isSelfClosing, purpose == .nothing else { throw Doubt() }
            _ = try cursor.rawText(of: tag)
            return
        case .drawingPart where isSelfClosing: return
        default:
            guard !isSelfClosing else { throw Doubt() }
            open.push(tag)
            try begin(tag)
        }
    }

    private mutating func begin(_ tag: PlainTag) throws(Doubt) {
        switch tag {
        // A line feed there is dropped (§13.2.6.4.7).
        case .pre: guard cursor.byte() != 0x0A, cursor.byte() != 0x0D else { throw Doubt() }
        // The title of a drawing counts where the page has none.
        case .title: guard !windowTitle.isEmpty else { throw Doubt() }
        // Rows within what is being gathered would need two things gathered at a time.
        case .table: guard purpose == .nothing else { throw Doubt() }
        case .h1: if facts.title.isEmpty { try gather(.heading) }
        case .td, .th: if record != nil { try gather(.cell) }
        default: break
        }
    }

    private mutating func gather(_ purpose: Purpose) throws(Doubt) {
        guard self.purpose == .nothing else { throw Doubt() }
        self.purpose = purpose
        gathered.removeAll(keepingCapacity: true)
    }

    private mutating func endElement() throws(Doubt) {
        let tag = try cursor.endTag()
        guard open.pop(tag) else { throw Doubt() }
        switch tag {
        case .h1:
            if purpose == .heading {
                facts.title = gatheredText()
            }
        case .td, .th:
            if purpose == .cell, let record {
                facts.records[record].cells.append(gatheredText())
            }
        case .tr: record = nil
        case .section: section = sectionsAround.popLast() ?? ""
        default: break
        }
    }

    private mutating func gatheredText() -> String {
        purpose = .nothing
        return FoldedText.folded(String(decoding: gathered, as: UTF8.self))
    }
}
