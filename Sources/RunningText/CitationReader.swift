import Documents

/// Finds the acts a passage cites: every «№» with a number behind it and a date «от …» before or behind.
package struct CitationReader {
    private let text: TextBytes

    private init(_ text: TextBytes) { self.text = text }

    /// - Parameter bytes: the text of one passage.
    package static func citations(in bytes: [UInt8]) -> [Citation] {
        var result: [Citation] = []
        let reader = CitationReader(TextBytes(bytes))
        for sign in bytes.signs {
            if let citation = reader.citation(at: sign, after: result.last) { result.append(citation) }
        }
        return result
    }

    /// Whether the sentence around a citation says itself that the act is no longer in force.
    package static func saysRepealed(_ citation: Citation, in bytes: [UInt8]) -> Bool {
        let text = TextBytes(bytes)
        let sentence = text.sentence(around: citation.requisites)
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            guard let word = text.word(at: position) else {
                position += 1
                continue
            }
            let lower = text.lowercased(word)
            if ["утрати", "утрач", "отмен", "взамен", "вместо", "прежн", "ранее"].contains(where: lower.hasPrefix) {
                return true
            }
            position = word.upperBound
        }
        return false
    }

    private func citation(at sign: Int, after previous: Citation?) -> Citation? {
        guard let number = number(at: sign + 3) else { return nil }
        let numberRange = sign..<number.end
        let requisites: Range<Int>
        let date: CivilDate
        switch (dateBefore(sign), dateBehind(number.end)) {
        case (let before?, nil): (requisites, date) = (before.start..<number.end, before.date)
        case (nil, let behind?): (requisites, date) = (sign..<behind.end, behind.date)
        case (nil, nil), (_?, _?): return nil
        }
        guard let parsed = ActNumber(text.text(number.start..<number.end)) else { return nil }
        let (lead, isFirst) = lead(before: requisites.lowerBound, after: previous)
        return Citation(
            number: parsed, date: date, requisites: requisites, numberRange: numberRange, lead: lead, isFirst: isFirst,
            trail: trail(after: requisites.upperBound))
    }

    // MARK: Number and date

    /// Letters, digits, strokes and points; what stands at the end of a sentence or a bracket is no part of it.
    private func number(at position: Int) -> (start: Int, end: Int)? {
        let start = text.afterSpaces(position)
        var end = start
        var last = start
        var hasDigit = false
        while true {
            if text.isDigit(end) {
                hasDigit = true
                end += 1
                last = end
            } else if case let width = text.letter(at: end), width > 0 {
                end += width
                last = end
            } else if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(text[end]) {
                end += 1
            } else if let dash = Self.dashes.first(where: { text.has($0, at: end) }) {
                end += dash.utf8CodeUnitCount
            } else {
                break
            }
            guard end - start <= 60 else { return nil }
        }
        return hasDigit && last > start ? (start, last) : nil
    }

    private static let dashes: [StaticString] = ["‐", "‑", "–"]

    private func dateBehind(_ position: Int) -> (date: CivilDate, end: Int)? {
        let start = text.afterSpaces(position)
        guard start > position, let end = preposition(at: start) else { return nil }
        return text.date(at: text.afterSpaces(end))
    }

    /// «от» and the date that ends where the number's sign starts.
    private func dateBefore(_ sign: Int) -> (start: Int, date: CivilDate)? {
        var start = sign
        // The longest date is «от «27» сентября 2020 года» with spaces of three bytes.
        while start > max(0, sign - 64) {
            start -= 1
            guard let end = preposition(at: start), text.letter(at: start - 2) == 0, text.letter(at: start - 1) == 0
            else { continue }
            guard let (date, dateEnd) = text.date(at: text.afterSpaces(end)), text.afterSpaces(dateEnd) == sign else {
                return nil
            }
            return (start, date)
        }
        return nil
    }

    /// The end of «от» with a space behind it.
    private func preposition(at position: Int) -> Int? {
        guard text.has("от", at: position) || text.has("От", at: position) || text.has("ОТ", at: position) else {
            return nil
        }
        return text.afterSpaces(position + 4) > position + 4 ? position + 4 : nil
    }

    // MARK: Words around

    private static let longestLead = 18

    /// The words between the end of the clause before and the requisites, the nearest first.
    private func lead(before start: Int, after previous: Citation?) -> (words: [Citation.Word], isFirst: Bool) {
        var words: [Citation.Word] = []
        /// How many words stood behind the nearest comma; beyond it only a list of citations goes on.
        var clause: Int?
        var position = text.beforeSpaces(start)
        while position > 0, words.count < Self.longestLead {
            if let previous, position <= previous.requisites.upperBound {
                if words.allSatisfy({ Self.connectives.contains($0.text) }) { return (previous.lead, false) }
                break
            }
            if let word = text.word(before: position) {
                let lower = text.lowercased(word)
                if clause != nil, !Self.connectives.contains(lower) { break }
                words.append(.init(text: lower, range: word))
                position = text.beforeSpaces(word.lowerBound)
                continue
            }
            switch text[position - 1] {
            case 0, UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("):
                return (Array(words.prefix(clause ?? words.count)), true)
            case UInt8(ascii: ","), UInt8(ascii: ";"): clause = clause ?? words.count
            default: break
            }
            if clause != nil, previous == nil { break }
            position = text.beforeSpaces(position - 1)
        }
        return (Array(words.prefix(clause ?? words.count)), true)
    }

    private static let connectives: Set<String> = ["и", "или", "а", "также", "с", "г", "года"]

    private func trail(after end: Int) -> [String] {
        var words: [String] = []
        var position = text.afterSpaces(end)
        if text[position] == UInt8(ascii: "(") { position += 1 }
        while words.count < 3, let word = text.word(at: position) {
            words.append(text.lowercased(word))
            position = text.afterSpaces(word.upperBound)
        }
        return words
    }
}

extension [UInt8] {
    /// Offsets of «№».
    fileprivate var signs: [Int] {
        withUnsafeBufferPointer { bytes in
            var result: [Int] = []
            var index = 0
            while index + 2 < bytes.count {
                if bytes[index + 2] > 0x96 || bytes[index + 2] < 0x84 {
                    // No byte of «№» (E2 84 96) but perhaps its first one: no sign starts before it.
                    index += bytes[index + 2] == 0xE2 ? 2 : 3
                } else if bytes[index] == 0xE2, bytes[index + 1] == 0x84, bytes[index + 2] == 0x96 {
                    result.append(index)
                    index += 3
                } else {
                    index += 1
                }
            }
            return result
        }
    }
}
