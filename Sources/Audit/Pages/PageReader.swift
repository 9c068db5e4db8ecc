/// Reads facts off a page, the way a browser would understand it.
///
/// The pages of a build are plain mark-up and are read in one pass; what ``PlainReader`` is not certain of goes to the
/// HTML5 parser, so that it makes no difference to the facts which of the two has read them.
enum PageReader {
    /// What the head of a page says: its metadata, without links and headings.
    ///
    /// Only what stands before the first `<body` is looked at: thousands of pages are asked for nothing else.
    static func head(_ html: [UInt8]) -> PageFacts {
        PlainReader.head(html) ?? TreeReader.facts(upToBody(html))
    }

    static func facts(_ html: [UInt8]) -> PageFacts {
        PlainReader.facts(html) ?? TreeReader.facts(html)
    }

    /// The bytes before the first `<body`; the whole page where there is none.
    static func upToBody(_ html: [UInt8]) -> [UInt8] {
        let mark = Array("<body".utf8)
        let end = html.withUnsafeBufferPointer { bytes in
            bytes.indices.first { start in
                bytes[start] == mark[0] && bytes[start...].starts(with: mark)
            }
        }
        return end.map { Array(html[..<$0]) } ?? html
    }
}
