/// A stretch of a changed paragraph.
package struct WordRun: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case same, removed, added }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Two texts of one paragraph, word by word.
enum WordDifference {
    /// What was taken out stands before what was put in its place.
    static func runs(_ old: [Substring], _ new: [Substring]) -> [WordRun] {
        var runs: [WordRun] = []
        var (oldPlace, newPlace) = (0, 0)
        func change(until oldEnd: Int, _ newEnd: Int) {
            append(.removed, old[oldPlace..<oldEnd].joined())
            append(.added, new[newPlace..<newEnd].joined())
        }
        func append(_ kind: WordRun.Kind, _ text: String) {
            guard !text.isEmpty else { return }
            if runs.last?.kind == kind { runs[runs.count - 1].text += text } else { runs.append(WordRun(kind, text)) }
        }
        for stretch in stretches(old, new) {
            change(until: stretch.old, stretch.new)
            append(.same, old[stretch.old..<(stretch.old + stretch.count)].joined())
            (oldPlace, newPlace) = (stretch.old + stretch.count, stretch.new + stretch.count)
        }
        change(until: old.count, new.count)
        return runs
    }

    /// What is the same in both; between two changes, at least a word, because a lone space or comma only cuts what is
    /// read as one change.
    private static func stretches(_ old: [Substring], _ new: [Substring]) -> [(old: Int, new: Int, count: Int)] {
        var stretches: [(old: Int, new: Int, count: Int)] = []
        for pair in SequenceMatch.pairs(old, new) {
            if let last = stretches.last, last.old + last.count == pair.old, last.new + last.count == pair.new {
                stretches[stretches.count - 1].count += 1
            } else {
                stretches.append((pair.old, pair.new, 1))
            }
        }
        return stretches.filter { stretch in
            let isAtStart = stretch.old == 0 && stretch.new == 0
            let isAtEnd = stretch.old + stretch.count == old.count && stretch.new + stretch.count == new.count
            return isAtStart || isAtEnd
                || old[stretch.old..<(stretch.old + stretch.count)].contains(where: Words.isWord)
        }
    }
}

/// Texts as words, spaces and signs.
enum Words {
    /// Runs of letters and digits, runs of spaces, and single other signs; joined they are the text.
    static func of(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let first = text[start]
            var end = text.index(after: start)
            if isInWord(first) {
                while end < text.endIndex, isInWord(text[end]) { end = text.index(after: end) }
            }
            words.append(text[start..<end])
            start = end
        }
        return words
    }

    static func isWord(_ word: Substring) -> Bool { word.first.map(isInWord) ?? false }

    private static func isInWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// How much of two texts is the same, from 0 to 1, whatever its order (Dice's coefficient over words).
    static func similarity(_ old: [Substring], _ new: [Substring]) -> Double {
        var counts: [Substring: Int] = [:]
        var total = 0
        for word in old where isWord(word) {
            counts[word, default: 0] += 1
            total += 1
        }
        var common = 0
        for word in new where isWord(word) {
            total += 1
            guard let count = counts[word], count > 0 else { continue }
            counts[word] = count - 1
            common += 1
        }
        return total == 0 ? 0 : Double(2 * common) / Double(total)
    }
}
