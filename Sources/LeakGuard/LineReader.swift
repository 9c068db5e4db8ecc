import Glibc
import Synchronization

/// Tells of most pages that they are free of private values without reading again what they share with others.
///
/// A line is judged by itself: it is clean when nothing is found in it, what may begin in it does not go on behind it, and
/// no tag and no word is cut by its end. Of clean lines nothing can come together that neither holds, so that a page of
/// clean lines has no findings. A line that is not so by itself is judged together with those after it.
final class LineReader: Sendable {
    private let rules: Rules
    /// Desks nobody reads at; there are as many as threads.
    private let desks = Mutex<[Desk]>([])

    init(_ rules: Rules) { self.rules = rules }

    /// What one thread reads with; handed on under the lock, never shared.
    private final class Desk: @unchecked Sendable {
        var memory = LineMemory()
        var lines: [Line] = []
        /// Lacking while a file is read.
        var tools: Tokenizer.Tools?
    }

    private struct Line {
        /// The offset behind its line feed.
        var end: Int
        var key: LineKey
    }

    /// True when the text surely is UTF-8 and has no findings; false says nothing.
    func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let desk = desks.withLock { $0.popLast() } ?? Desk()
        defer { desks.withLock { $0.append(desk) } }
        // All keys come first, so that the processor fetches what is known of many lines at once.
        Self.split(base, bytes.count, into: &desk.lines)
        var tokenizer = Tokenizer(base, count: bytes.count, desk.tools.take() ?? .init(capacity: 512))
        let isClean = desk.lines.withUnsafeBufferPointer { areClean($0, &tokenizer, &desk.memory) }
        desk.tools = tokenizer.putDown()
        return isClean
    }

    private static func split(_ base: UnsafePointer<UInt8>, _ count: Int, into lines: inout [Line]) {
        lines.removeAll(keepingCapacity: true)
        var start = 0
        while start < count {
            let feed = memchr(base + start, 0x0A, count - start)
            let end = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? count
            lines.append(Line(end: end, key: LineKey(base + start, count: end - start)))
            start = end
        }
    }

    private func areClean(
        _ lines: UnsafeBufferPointer<Line>, _ tokenizer: inout Tokenizer, _ memory: inout LineMemory
    ) -> Bool {
        var next = 0
        while next < lines.count {
            if memory[lines[next].key] == .clean {
                next += 1
            } else {
                guard let after = judge(lines, from: next, &tokenizer, &memory) else { return false }
                next = after
            }
        }
        return true
    }

    /// A line with those that must be judged with it.
    ///
    /// - Returns: the number of the line after them; nil when they are not clean.
    private func judge(
        _ lines: UnsafeBufferPointer<Line>, from first: Int, _ tokenizer: inout Tokenizer, _ memory: inout LineMemory
    ) -> Int? {
        let start = first == 0 ? 0 : lines[first - 1].end
        var key = LineKey.none
        for last in first..<min(lines.count, first + Self.mostLines) {
            let isLast = last == lines.count - 1
            key = last == first ? lines[last].key : key.followed(by: lines[last].key)
            var judgement = memory[key]
            if judgement == .unknown {
                guard let new = judge(start..<lines[last].end, &tokenizer) else { return nil }
                judgement = new
                memory.remember(key, judgement)
            }
            // Behind the last line nothing goes on.
            if judgement == .clean || isLast { return last + 1 }
        }
        return nil
    }

    /// More lines are not judged together.
    private static let mostLines = 8

    /// Nil when something is found, or may be.
    private func judge(_ range: Range<Int>, _ tokenizer: inout Tokenizer) -> LineMemory.Judgement? {
        tokenizer.run(range)
        guard tokenizer.isUTF8 else { return nil }
        let text = TextAround(base: tokenizer.base, count: tokenizer.count)
        let verdicts = tokenizer.withTokens { tokens in
            guard rules.mayBegin(in: tokens) else { return Matcher.Verdict.clean }
            var matcher = Matcher(rules, tokens, text)
            return matcher.verdict()
        }
        switch max(verdicts.visible, verdicts.asides) {
        case .hit: return nil
        case .clean where !tokenizer.isCut: return .clean
        case .clean, .open: return .open
        }
    }
}
