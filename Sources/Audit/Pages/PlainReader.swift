/// Reads facts off a page of plain mark-up in one pass over its bytes, without a tree.
///
/// It answers only when it is certain that the HTML5 parser would see the same; the conditions stand where they are
/// asked for, in ``MarkupCursor`` (what is a token), ``OpenElements`` (where an element may stand) and ``PlainText``
/// (what a text says), with the section of the standard each rests on (WHATWG HTML, Living Standard). In short: a
/// document with `<!DOCTYPE html>`, `html`, `head` and `body` written out, every element of a known name, in a place
/// where the parser would leave it, and closed by its own end tag before the one around it.
struct PlainReader {
    /// What text is being gathered for; one thing at a time.
    enum Purpose { case nothing, heading, cell }

    var cursor: MarkupCursor
    var open = OpenElements()
    var facts = PageFacts()
    var windowTitle = ""
    /// The id of the nearest `section` that has one, and those further out.
    var section = ""
    var sectionsAround: [String] = []
    /// The row that says in attributes what it tells, while it is open.
    var record: Int?
    var purpose = Purpose.nothing
    var gathered: [UInt8] = []

    private init(_ html: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) {
        cursor = MarkupCursor(base: base, count: html.count)
    }

    /// What ``TreeReader`` would read off the page; nil when that is not certain.
    static func facts(_ html: [UInt8]) -> PageFacts? {
        read(html) { reader throws(Doubt) in
            try reader.readHead()
            try reader.readBody()
            guard reader.cursor.isAtEnd else { throw Doubt() }
        }
    }

    /// What ``TreeReader`` would read off the bytes before the first `<body`; nil when that is not certain.
    static func head(_ html: [UInt8]) -> PageFacts? {
        read(html) { reader throws(Doubt) in
            try reader.readHead()
            guard reader.cursor.starts(with: "<body") else { throw Doubt() }
        }
    }

    private static func read(
        _ html: [UInt8], _ steps: (inout PlainReader) throws(Doubt) -> Void
    ) -> PageFacts? {
        html.withUnsafeBufferPointer { html in
            guard let base = html.baseAddress else { return nil }
            var reader = PlainReader(html, base)
            do throws(Doubt) { try steps(&reader) } catch { return nil }
            if reader.facts.title.isEmpty { reader.facts.title = reader.windowTitle }
            return reader.facts
        }
    }

    /// The document type, which keeps the parser out of quirks mode (§13.2.6.4.1), `<html>`, and the whole head
    /// (§13.2.6.4.4) with the white space after it: what is missing there the parser would make up.
    private mutating func readHead() throws(Doubt) {
        if !cursor.starts(with: "<!DOCTYPE html>") {
            try cursor.expect("<!doctype html>")
        } else {
            try cursor.expect("<!DOCTYPE html>")
        }
        try startOuter(.html)
        try startOuter(.head)
        while true {
            cursor.skipSpace()
            switch cursor.byte(after: 1) {
            case UInt8(ascii: "!"): try cursor.skipComment()
            case UInt8(ascii: "/"):
                guard try cursor.endTag() == .head else { throw Doubt() }
                cursor.skipSpace()
                return
            default: try headElement()
            }
        }
    }

    private mutating func startOuter(_ tag: PlainTag) throws(Doubt) {
        cursor.skipSpace()
        guard cursor.byte() == UInt8(ascii: "<"), try cursor.startTag() == tag else { throw Doubt() }
        try skipAttributes()
        guard try !cursor.closeTag() else { throw Doubt() }
    }

    private mutating func headElement() throws(Doubt) {
        guard cursor.byte() == UInt8(ascii: "<") else { throw Doubt() }
        let tag = try cursor.startTag()
        switch tag {
        case .meta: try readMetadata()
        case .link: try readFeed()
        case .title, .script, .style: try skipAttributes()
        default: throw Doubt()
        }
        let isSelfClosing = try cursor.closeTag()
        guard !tag.isVoid else { return }
        guard !isSelfClosing else { throw Doubt() }
        let text = try cursor.rawText(of: tag)
        if tag == .title, windowTitle.isEmpty {
            windowTitle = FoldedText.folded(try PlainText.string(cursor.base, text))
        }
    }

    mutating func skipAttributes() throws(Doubt) {
        while try cursor.attribute() != nil {}
    }
}
