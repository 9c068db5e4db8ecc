import CCMarkGFM
import Glibc

/// Keeps the running text of blocks that hold «№» or «%», while their HTML is written.
struct PassageRecorder {
    private(set) var passages: [Passage] = []
    private var current: Passage?
    private var isLinked = false
    /// Lines of the source that hold one of the signs, ascending.
    private let lines: [Int]

    init(_ text: ArraySlice<UInt8>) { lines = SignLines.of(text) }

    /// - Parameters:
    ///   - lines: first and last line of the block.
    ///   - column: where a cell starts on its line, in bytes.
    mutating func begin(lines range: ClosedRange<Int>, column: Int = 1, allowsLinks: Bool = true) {
        guard let line = lines.first(where: { $0 >= range.lowerBound }), line <= range.upperBound else { return }
        current = Passage(line: range.lowerBound, column: column)
        current?.allowsLinks = allowsLinks
    }

    mutating func end() {
        guard let passage = current else { return }
        // Of a row only some cells hold a sign, of a block perhaps nothing but its code.
        if !SignLines.of(passage.text[...]).isEmpty { passages.append(passage) }
        current = nil
    }

    /// The passage is about to move within the HTML.
    mutating func forbidLinks() { current?.allowsLinks = false }

    /// - Parameters:
    ///   - literal: the text of a node.
    ///   - html: where it was written.
    mutating func text(_ literal: UnsafePointer<CChar>, html: Range<Int>) {
        guard current != nil else { return }
        let bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self), count: TreeRenderer.length(literal))
        let start = current?.text.count ?? 0
        current?.text.append(contentsOf: bytes)
        var runStart = start
        var runHTML = html.lowerBound
        // What is escaped takes more room in the HTML: every such byte ends a run.
        if bytes.count != html.count {
            var position = html.lowerBound
            for (index, byte) in bytes.enumerated() {
                let width = HTMLBytes.width(of: byte)
                position += width
                guard width > 1 else { continue }
                run(runStart..<(start + index), html: runHTML)
                (runStart, runHTML) = (start + index + 1, position)
            }
        }
        run(runStart..<(start + bytes.count), html: runHTML)
    }

    private mutating func run(_ text: Range<Int>, html: Int) {
        guard !text.isEmpty else { return }
        current?.runs.append(.init(text: text, html: html, isLinked: isLinked))
    }

    mutating func lineBreak() { current?.text.append(UInt8(ascii: "\n")) }

    /// Something no sentence can be read across.
    mutating func barrier() { current?.text.append(0) }

    mutating func link(_ isStart: Bool) { isLinked = isStart }

    mutating func emphasis(_ isStart: Bool, html: Range<Int>) {
        current?.tags.append(.init(html: html, isStart: isStart))
    }
}

/// Which lines of a text hold «№» or «%»: the one look every text gets.
private enum SignLines {
    static func of(_ text: ArraySlice<UInt8>) -> [Int] {
        text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return [] }
            var lines: [Int] = []
            var (number, start) = (1, 0)
            while start < bytes.count {
                let left = bytes.count - start
                let end =
                    memchr(base + start, 0x0A, left).map { base.distance(to: UnsafeRawPointer($0)) } ?? bytes.count
                if memchr(base + start, 0x25, end - start) != nil || hasNumero(bytes[start..<end]) {
                    lines.append(number)
                }
                (number, start) = (number + 1, end + 1)
            }
            return lines
        }
    }

    /// Looks for the middle byte of «№» (E2 84 96), which few other letters of a Russian text have.
    private static func hasNumero(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let base = line.base.baseAddress else { return false }
        var position = line.startIndex + 1
        while position + 1 < line.endIndex, let found = memchr(base + position, 0x84, line.endIndex - 1 - position) {
            let middle = base.distance(to: UnsafeRawPointer(found))
            if line[middle - 1] == 0xE2, line[middle + 1] == 0x96 { return true }
            position = middle + 1
        }
        return false
    }
}
