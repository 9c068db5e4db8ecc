import Markdown

/// A part of a text beside its earlier version.
package enum TextPart: Sendable, Hashable {
    /// So many paragraphs, and so many rows of tables, are as they were.
    case unchanged(paragraphs: Int, rows: Int)
    /// The heading the next parts stand under.
    case place(String)
    case added(TextBlock)
    case removed(TextBlock)
    case changed(TextBlock.Kind, [WordRun])
}

/// Two versions of a text, paragraph by paragraph.
enum TextDifference {
    /// Paragraphs with at least this share of words in common are one that was changed.
    private static let likeness = 0.5
    /// More removed paragraphs times added ones than this are not compared with each other.
    private static let limit = 4000

    /// Empty when every paragraph reads the same, whatever it is marked up as.
    static func parts(_ old: [TextBlock], _ new: [TextBlock]) -> [TextPart] {
        let pairs = SequenceMatch.pairs(old.map(\.text), new.map(\.text))
        guard pairs.count < old.count || pairs.count < new.count else { return [] }
        var writer = PartWriter()
        var (oldPlace, newPlace) = (0, 0)
        for pair in pairs {
            writer.change(old[oldPlace..<pair.old], new[newPlace..<pair.new])
            writer.keep(new[pair.new])
            (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
        }
        writer.change(old[oldPlace...], new[newPlace...])
        writer.close()
        return writer.parts
    }

    private struct PartWriter {
        var parts: [TextPart] = []
        private var paragraphs = 0
        private var rows = 0
        private var heading: String?
        private var shownHeading: String?

        mutating func keep(_ block: TextBlock) {
            if block.kind == .row { rows += 1 } else { paragraphs += 1 }
            if block.kind == .heading { heading = block.text }
        }

        mutating func close() {
            if paragraphs + rows > 0 { parts.append(.unchanged(paragraphs: paragraphs, rows: rows)) }
            (paragraphs, rows) = (0, 0)
        }

        mutating func change(_ old: ArraySlice<TextBlock>, _ new: ArraySlice<TextBlock>) {
            guard !old.isEmpty || !new.isEmpty else { return }
            close()
            if let heading, heading != shownHeading { parts.append(.place(heading)) }
            shownHeading = heading
            let (oldWords, newWords) = (old.map { Words.of($0.text) }, new.map { Words.of($0.text) })
            let (old, new) = (Array(old), Array(new))
            var (oldPlace, newPlace) = (0, 0)
            for pair in TextDifference.counterparts(old, oldWords, new, newWords) {
                while oldPlace < pair.old { remove(old[oldPlace], &oldPlace) }
                while newPlace < pair.new { add(new[newPlace], &newPlace) }
                parts.append(
                    .changed(new[pair.new].kind, WordDifference.runs(oldWords[pair.old], newWords[pair.new])))
                passed(new[pair.new])
                (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
            }
            while oldPlace < old.count { remove(old[oldPlace], &oldPlace) }
            while newPlace < new.count { add(new[newPlace], &newPlace) }
        }

        private mutating func remove(_ block: TextBlock, _ place: inout Int) {
            parts.append(.removed(block))
            place += 1
        }

        private mutating func add(_ block: TextBlock, _ place: inout Int) {
            parts.append(.added(block))
            passed(block)
            place += 1
        }

        /// A heading that was changed itself need not be told again.
        private mutating func passed(_ block: TextBlock) {
            guard block.kind == .heading else { return }
            heading = block.text
            shownHeading = heading
        }
    }

    /// Which removed paragraphs became which added ones: the pairs in order with most words in common.
    private static func counterparts(
        _ old: [TextBlock], _ oldWords: [[Substring]], _ new: [TextBlock], _ newWords: [[Substring]]
    ) -> [(old: Int, new: Int)] {
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= limit else { return [] }
        let width = new.count + 1
        var likeness = Array(repeating: 0.0, count: old.count * new.count)
        // The best sum of likeness for the paragraphs from here on.
        var best = Array(repeating: 0.0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                let own =
                    (old[row].kind == .row) == (new[column].kind == .row)
                    ? Words.similarity(oldWords[row], newWords[column]) : 0
                let paired = own >= Self.likeness ? own + best[(row + 1) * width + column + 1] : 0
                likeness[row * new.count + column] = own
                best[row * width + column] = max(
                    paired, best[(row + 1) * width + column], best[row * width + column + 1])
            }
        }
        var pairs: [(old: Int, new: Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            let here = best[row * width + column]
            let own = likeness[row * new.count + column]
            if own >= Self.likeness, here == own + best[(row + 1) * width + column + 1] {
                pairs.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if here == best[(row + 1) * width + column] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }
}
