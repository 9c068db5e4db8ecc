/// Finds shares whose part, whole and per cent belong together beyond doubt, and says which do not add up.
///
/// | written | part, whole |
/// |---|---|
/// | «9 из 14 (64 %)», «9 из 14 школ, или 64 %», «9 из 14 школ, что составляет 64 %» | 9, 14 |
/// | «11 (85 %) из 13», «64 % школ (9 из 14)» | 11, 13 |
/// | «из 14 школ 9 (64,3 %)», and further «…, 3 (21,4 %)» in that sentence | 9, 14; 3, 14 |
///
/// A share of another unit is no share of the whole: «из 3 школ 7 педагогов (100 %)» says nothing wrong, «из 3 школ
/// 7 ОУ (100 %)» does.
package struct ShareReader {
    private let text: TextBytes
    private var found: [Share] = []

    private init(_ bytes: [UInt8]) { text = TextBytes(bytes) }

    /// Shares that do not add up, in order.
    ///
    /// - Parameter bytes: the text of one passage.
    package static func mistakes(in bytes: [UInt8]) -> [Share] {
        guard bytes.contains(UInt8(ascii: "%")) else { return [] }
        var reader = ShareReader(bytes)
        reader.read(bytes)
        return reader.found
    }

    private mutating func read(_ bytes: [UInt8]) {
        for position in bytes.indices where bytes[position] == UInt8(ascii: "%") {
            guard let percent = percent(before: position) else { continue }
            let candidates = shares(of: percent)
            guard let share = candidates.first, !candidates.contains(where: \.addsUp), !isExplained(share) else {
                continue
            }
            found.append(share)
        }
    }

    // MARK: Per cent

    private struct Mark {
        var percent: Share.Percent
        /// «64,3 %» with its sign.
        var range: Range<Int>
    }

    /// «64,3 %»; not a bound of a range, a signed change or one of several.
    private func percent(before sign: Int) -> Mark? {
        guard let number = text.number(before: text.beforeSpaces(sign)), number.fraction <= 3, number.value < 1_000_000,
            number.isPlain
        else {
            return nil
        }
        return Mark(
            percent: .init(units: number.value, digits: number.fraction), range: number.range.lowerBound..<(sign + 1))
    }

    // MARK: What a per cent is of

    /// The readings of one place; more than one when digits in groups may be one number or two.
    private func shares(of mark: Mark) -> [Share] {
        if isBracketed(mark) {
            let open = text.beforeSpaces(text.beforeSpaces(mark.range.lowerBound) - 1)
            return behindWhole(mark, open) ?? beforeWhole(mark, open) ?? afterWhole(mark, open) ?? []
        }
        return afterComma(mark) ?? bracketBehind(mark) ?? []
    }

    /// `(64,3 %)`, `(64,3 %, …`.
    private func isBracketed(_ mark: Mark) -> Bool {
        guard text[text.beforeSpaces(mark.range.lowerBound) - 1] == UInt8(ascii: "(") else { return false }
        return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(
            text[text.afterSpaces(mark.range.upperBound)])
    }

    /// «9 из 14 школ» that ends at `end`.
    private func behindWhole(_ mark: Mark, _ end: Int) -> [Share]? {
        guard let whole = wholeBefore(end) else { return nil }
        var partEnd = text.beforeSpaces(whole.preposition.lowerBound)
        // «10 объединений из 12»: the whole needs no word of its own.
        if whole.unit == nil, let word = text.word(before: partEnd) { partEnd = text.beforeSpaces(word.lowerBound) }
        return text.parts(before: partEnd)?.map { share($0, whole.number, mark, from: $0.range.lowerBound) }
    }

    /// «11 (85 %) из 13»; «7 ОУ (100 %) из 3 школ» when both words mean the same.
    private func beforeWhole(_ mark: Mark, _ open: Int) -> [Share]? {
        let close = text.afterSpaces(mark.range.upperBound)
        guard text[close] == UInt8(ascii: ")"), let preposition = text.word(at: text.afterSpaces(close + 1)),
            text.lowercased(preposition) == "из", let whole = text.number(at: text.afterSpaces(preposition.upperBound)),
            whole.isWhole
        else { return nil }
        let next = text.word(at: text.afterSpaces(whole.range.upperBound)).map(text.lowercased)
        guard Unit(next) != .level else { return [] }
        if let parts = text.parts(before: open) {
            return parts.map { share($0, whole, mark, to: whole.range.upperBound) }
        }
        guard let word = text.word(before: open), let parts = text.parts(before: text.beforeSpaces(word.lowerBound)),
            let next, Unit(text.lowercased(word)).isSame(as: Unit(next))
        else { return [] }
        return parts.map { share($0, whole, mark, to: whole.range.upperBound) }
    }

    /// «из 14 школ 9 (64,3 %)», «из 14 школ …, 3 (21,4 %)».
    private func afterWhole(_ mark: Mark, _ open: Int) -> [Share]? {
        var partEnd = open
        var unit: String?
        if !text.isDigit(open - 1), let word = text.word(before: open) {
            unit = text.lowercased(word)
            partEnd = text.beforeSpaces(word.lowerBound)
        }
        guard let parts = text.parts(before: partEnd), let first = parts.first,
            let whole = wholeOfSentence(before: first.range.lowerBound)
        else { return nil }
        if let unit {
            guard let own = whole.unit, Unit(unit).isSame(as: Unit(own)) else { return nil }
        } else {
            guard first.value <= whole.number.value, isFollowedByPredicate(mark),
                startsPart(first.range.lowerBound, whole)
            else { return nil }
        }
        return parts.map { share($0, whole.number, mark, from: $0.range.lowerBound) }
    }

    /// «9 из 14 школ, или 64 %», «…, что составляет 64 %».
    private func afterComma(_ mark: Mark) -> [Share]? {
        guard var word = text.word(before: text.beforeSpaces(mark.range.lowerBound)) else { return nil }
        switch text.lowercased(word) {
        case "или": break
        case "составляет", "составило", "составляют", "составили":
            guard let that = text.word(before: text.beforeSpaces(word.lowerBound)), text.lowercased(that) == "что"
            else {
                return nil
            }
            word = that
        default: return nil
        }
        let comma = text.beforeSpaces(word.lowerBound) - 1
        guard text[comma] == UInt8(ascii: ",") else { return nil }
        return behindWhole(mark, text.beforeSpaces(comma))
    }

    /// «64 % школ (9 из 14)».
    private func bracketBehind(_ mark: Mark) -> [Share]? {
        var position = text.afterSpaces(mark.range.upperBound)
        for _ in 0..<2 {
            guard let word = text.word(at: position) else { break }
            position = text.afterSpaces(word.upperBound)
        }
        guard text[position] == UInt8(ascii: "("), let part = text.number(at: text.afterSpaces(position + 1)),
            part.isWhole,
            let preposition = text.word(at: text.afterSpaces(part.range.upperBound)),
            text.lowercased(preposition) == "из",
            let whole = text.number(at: text.afterSpaces(preposition.upperBound)), whole.isWhole,
            case let end = text.afterSpaces(whole.range.upperBound),
            [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[end])
        else { return nil }
        return [share(part, whole, mark, to: text[end] == UInt8(ascii: ")") ? end + 1 : whole.range.upperBound)]
    }

    private func share(_ part: Number, _ whole: Number, _ mark: Mark, from start: Int? = nil, to end: Int? = nil)
        -> Share
    {
        let lower = min(start ?? part.range.lowerBound, mark.range.lowerBound)
        let bracket = text[text.afterSpaces(mark.range.upperBound)] == UInt8(ascii: ")") && isBracketed(mark) ? 1 : 0
        let upper = end ?? (bracket == 1 ? text.afterSpaces(mark.range.upperBound) + 1 : mark.range.upperBound)
        return Share(part: part.value, whole: whole.value, percent: mark.percent, range: lower..<max(lower + 1, upper))
    }

    // MARK: Wholes

    private struct Whole {
        var number: Number
        /// «из».
        var preposition: Range<Int>
        /// The word behind the number.
        var unit: String?
    }

    /// «из 14», «из 14 школ», «из 6 438 обучающихся 4–11 классов» that ends at `end`.
    private func wholeBefore(_ end: Int) -> Whole? {
        var position = end
        var unit: String?
        for _ in 0..<7 {
            if let number = text.number(before: position) {
                if let preposition = text.word(before: text.beforeSpaces(number.range.lowerBound)),
                    text.lowercased(preposition) == "из"
                {
                    guard number.isWhole, Unit(unit) != .level else { return nil }
                    return Whole(number: number, preposition: preposition, unit: unit)
                }
                // «4–11 классов»: a number only a class has.
                guard Unit(unit) == .level else { return nil }
                position = number.range.lowerBound
                if text.has("–", before: position) {
                    position -= 3
                } else if text.has("-", before: position) {
                    position -= 1
                }
                if position != number.range.lowerBound {
                    guard let first = text.number(before: position) else { return nil }
                    position = first.range.lowerBound
                }
                position = text.beforeSpaces(position)
                unit = nil
            } else if let word = text.word(before: position) {
                unit = text.lowercased(word)
                position = text.beforeSpaces(word.lowerBound)
            } else {
                return nil
            }
        }
        return nil
    }

    /// The only «из N» of the sentence before `position`; none when the sentence narrows it down.
    private func wholeOfSentence(before position: Int) -> Whole? {
        let start = text.sentence(around: position..<position).lowerBound
        var result: Whole?
        var index = start
        while index < position {
            guard let word = text.word(at: index) else {
                index += 1
                continue
            }
            index = word.upperBound
            let lower = text.lowercased(word)
            if ["них", "этих", "числе", "которых", "остальных", "оставшихся"].contains(lower) { return nil }
            guard lower == "из" else { continue }
            guard result == nil, let number = text.number(at: text.afterSpaces(word.upperBound)), number.isWhole else {
                return nil
            }
            let unit = text.word(at: text.afterSpaces(number.range.upperBound)).map(text.lowercased)
            guard Unit(unit) != .level else { return nil }
            result = Whole(number: number, preposition: word, unit: unit)
            index = number.range.upperBound
        }
        return result
    }

    /// Whether the part stands where a further part of the same whole does: right behind it, or after a comma.
    private func startsPart(_ position: Int, _ whole: Whole) -> Bool {
        let end = text.beforeSpaces(position)
        if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(text[end - 1]) { return true }
        if text.has("—", before: end) || text.has("–", before: end) { return true }
        guard let word = text.word(before: end) else { return false }
        if ["и", "а", "лишь", "только"].contains(text.lowercased(word)) { return true }
        // Between whole and part nothing but words that describe the whole.
        var index = whole.number.range.upperBound
        while index < end {
            guard text.letter(at: index) > 0 || text.afterSpaces(index) > index else { return false }
            index += max(1, text.letter(at: index))
        }
        return true
    }

    /// Whether behind `(64 %)` no noun follows that the number counts: «12 (80 %) руководителей».
    private func isFollowedByPredicate(_ mark: Mark) -> Bool {
        let close = text.afterSpaces(mark.range.upperBound)
        guard text[close] == UInt8(ascii: ")"), let word = text.word(at: text.afterSpaces(close + 1)) else {
            return true
        }
        let lower = text.lowercased(word)
        if ["и", "а", "не"].contains(lower) { return true }
        return Self.predicateEndings.contains { lower.utf8.count > $0.utf8.count + 2 && lower.hasSuffix($0) }
    }

    private static let predicateEndings = [
        "ли", "ло", "ла", "ют", "ут", "ят", "ат", "ет", "ит", "ны", "но", "лись", "лось", "лась", "ются", "утся",
        "ятся",
        "атся", "ется", "ится",
    ]

    /// A number of the sentence that the per cent may be of after all; then nothing is certain. Where the whole stands
    /// beside its part, there is nothing to explain.
    private func isExplained(_ share: Share) -> Bool {
        let sentence = text.sentence(around: share.range)
        let beside = text.text(share.range).contains(" из ") || text.text(share.range).contains("\u{A0}из ")
        guard !beside else { return false }
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let number = text.number(at: index) else {
                index += 1
                continue
            }
            index = number.range.upperBound
            guard !number.range.overlaps(share.range), text[text.afterSpaces(index)] != UInt8(ascii: "%") else {
                continue
            }
            var other = share
            other.whole = number.value
            if number.isWhole, number.value >= share.part, number.value != share.whole, other.addsUp { return true }
        }
        return false
    }
}
