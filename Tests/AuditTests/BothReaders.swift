import Testing

@testable import Audit

/// The reader of plain mark-up beside the HTML5 parser.
package enum BothReaders {
    /// What the reader of plain mark-up answered to.
    package struct Answers {
        package var page: Bool
        package var head: Bool
    }

    /// Fails where an answer is not the parser's.
    package static func compare(_ html: [UInt8], _ what: String = "") -> Answers {
        let page = PlainReader.facts(html)
        let head = PlainReader.head(html)
        if let page, page != TreeReader.facts(html) {
            Issue.record("\(what): the page is read otherwise:\n\(String(decoding: html, as: UTF8.self))")
        }
        if let head, head != TreeReader.facts(PageReader.upToBody(html)) {
            Issue.record("\(what): the head is read otherwise:\n\(String(decoding: html, as: UTF8.self))")
        }
        return Answers(page: page != nil, head: head != nil)
    }
}
