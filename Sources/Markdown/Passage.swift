/// The running text of one paragraph, heading or cell, and where its bytes stand in the HTML.
///
/// Only passages with a sign of interest are kept (`PassageRecorder`). Line breaks are `\n`, code, pictures and
/// footnote marks one zero byte.
package struct Passage: Sendable, Hashable {
    /// UTF-8 as the reader sees it, nothing escaped.
    package internal(set) var text: [UInt8] = []
    /// Line of the block, counted from 1 in the text given to the parser.
    package var line: Int
    /// Column of a cell on its line in bytes, counted from 1; 1 for other blocks.
    package var column: Int
    var runs: [Run] = []
    var tags: [Tag] = []
    /// False for headings and captions.
    var allowsLinks = true

    package init(line: Int, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// A stretch of text whose bytes follow each other in the HTML just as they do here.
    struct Run: Sendable, Hashable {
        var text: Range<Int>
        var html: Int
        /// True inside a link.
        var isLinked: Bool
    }

    /// The tag of an emphasis.
    struct Tag: Sendable, Hashable {
        var html: Range<Int>
        var isStart: Bool
    }

    /// Where tags around `range` of the text may be put into the HTML so that elements stay nested.
    ///
    /// - Returns: nil when a part of it is in a link already, when an emphasis starts or ends amid it, and where no
    ///   link may be.
    package func enclosure(of range: Range<Int>) -> Range<Int>? {
        guard allowsLinks, let lower = position(of: range.lowerBound),
            let last = position(of: range.upperBound - 1),
            !runs.contains(where: { $0.isLinked && $0.text.overlaps(range) })
        else { return nil }
        var result = lower..<(last + 1)
        var open: [Range<Int>] = []
        for tag in tags where tag.html.lowerBound >= lower && tag.html.upperBound <= last {
            if tag.isStart {
                open.append(tag.html)
            } else if open.popLast() == nil {
                guard let start = tags.last(where: { $0.html.upperBound == result.lowerBound }), start.isStart else {
                    return nil
                }
                result = start.html.lowerBound..<result.upperBound
            }
        }
        for _ in open {
            guard let end = tags.first(where: { $0.html.lowerBound == result.upperBound }), !end.isStart else {
                return nil
            }
            result = result.lowerBound..<end.html.upperBound
        }
        return result
    }

    private func position(of offset: Int) -> Int? {
        runs.first { $0.text.contains(offset) }.map { $0.html + offset - $0.text.lowerBound }
    }
}
