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

/// The same numbers on every run (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var result = state
        result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
        result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
        return result ^ (result >> 31)
    }
}
