import Diagnostics
import Documents
import Markdown

extension Passage {
    /// The place of a part of the text in the source, where emphasis and escapes may stand between its bytes.
    ///
    /// - Parameter range: offsets in `text`.
    func location(of range: Range<Int>, in document: Document) -> SourceLocation {
        let lineStart = text[..<range.lowerBound].lastIndex(of: Self.lineBreak).map { $0 + 1 } ?? 0
        let lineEnd = text[range].firstIndex(of: Self.lineBreak) ?? range.upperBound
        let breaks = text[..<range.lowerBound].count { $0 == Self.lineBreak }
        let number = document.body.line + line - 1 + breaks
        guard let source = document.source.line(number).map({ Array($0.utf8) }) else {
            return document.source.location(line: number)
        }
        let wanted = text[range.lowerBound..<lineEnd]
        // The same words may stand on the line before.
        let earlier = text[lineStart..<range.lowerBound].occurrences(of: wanted)
        let start = breaks == 0 ? min(column - 1, source.count) : 0
        guard let offset = source[start...].offset(of: wanted, skipping: earlier) else {
            return document.source.location(line: number, length: String(decoding: source, as: UTF8.self).count)
        }
        return document.source.location(
            line: number, column: String(decoding: source[..<offset], as: UTF8.self).count + 1,
            length: String(decoding: wanted, as: UTF8.self).count)
    }

    private static let lineBreak = UInt8(ascii: "\n")
}

extension ArraySlice<UInt8> {
    fileprivate func offset(of part: ArraySlice<UInt8>, skipping count: Int) -> Int? {
        var left = count
        var index = startIndex
        while index + part.count <= endIndex {
            if self[index..<(index + part.count)].elementsEqual(part) {
                if left == 0 { return index }
                left -= 1
            }
            index += 1
        }
        return nil
    }

    fileprivate func occurrences(of part: ArraySlice<UInt8>) -> Int {
        var count = 0
        while offset(of: part, skipping: count) != nil { count += 1 }
        return count
    }
}
