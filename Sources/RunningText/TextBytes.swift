/// Steps through the UTF-8 of a passage. Characters are never formed: most of a text holds nothing to look for.
struct TextBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    /// The byte at `position`; zero, which no text holds, outside the passage.
    subscript(position: Int) -> UInt8 { bytes.indices.contains(position) ? bytes[position] : 0 }

    func has(_ text: StaticString, at position: Int) -> Bool {
        guard position >= 0, position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { part in part.indices.allSatisfy { bytes[position + $0] == part[$0] } }
    }

    func has(_ text: StaticString, before position: Int) -> Bool { has(text, at: position - text.utf8CodeUnitCount) }

    // MARK: Spaces

    /// Bytes of the space at `position`, 0 when there is none; a line break, a no-break and a thin space count.
    private func space(at position: Int) -> Int {
        switch self[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return 1
        case 0xC2: return self[position + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            let isThin = self[position + 1] == 0x80 && (0x80...0x8A).contains(self[position + 2])
            return isThin || has("\u{202F}", at: position) ? 3 : 0
        default: return 0
        }
    }

    func afterSpaces(_ position: Int) -> Int {
        var end = position
        while case let width = space(at: end), width > 0 { end += width }
        return end
    }

    func beforeSpaces(_ position: Int) -> Int {
        var start = position
        while let width = (1...3).first(where: { start >= $0 && space(at: start - $0) == $0 }) { start -= width }
        return start
    }

    // MARK: Digits

    func isDigit(_ position: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[position]) }

    /// The digits that start at `position`, at most `limit` of them; nil when there are none or more.
    func digits(at position: Int, limit: Int) -> (value: Int, end: Int)? {
        var end = position
        var value = 0
        while isDigit(end) {
            guard end - position < limit else { return nil }
            value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        return end > position ? (value, end) : nil
    }

    // MARK: Words

    /// Bytes of the letter at `position`, 0 when there is none.
    func letter(at position: Int) -> Int {
        switch self[position] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): 1
        case 0xD0, 0xD1: 2
        default: 0
        }
    }

    func word(at position: Int) -> Range<Int>? {
        var end = position
        while case let width = letter(at: end), width > 0 { end += width }
        return end > position ? position..<end : nil
    }

    func word(before position: Int) -> Range<Int>? {
        var start = position
        while let width = (1...2).first(where: { start >= $0 && letter(at: start - $0) == $0 }) { start -= width }
        return start < position ? start..<position : nil
    }

    /// The text of a range in lower case, «ё» as «е».
    func lowercased(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            switch (self[index], self[index + 1]) {
            case (UInt8(ascii: "A")...UInt8(ascii: "Z"), _): result.append(self[index] + 32)
            case (0xD0, 0x81), (0xD1, 0x91): result += [0xD0, 0xB5]
            case (0xD0, let next) where (0x90...0x9F).contains(next): result += [0xD0, next + 0x20]
            case (0xD0, let next) where (0xA0...0xAF).contains(next): result += [0xD1, next - 0x20]
            case (0xD0, let next), (0xD1, let next): result += [self[index], next]
            case (let byte, _): result.append(byte)
            }
            index += max(1, letter(at: index))
        }
        return String(decoding: result, as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The sentence around a range: up to a full stop that a space and a capital letter follow, or another mark of an
    /// end.
    func sentence(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < count, !endsSentence(end) { end += 1 }
        return start..<end
    }

    private func endsSentence(_ position: Int) -> Bool {
        switch self[position] {
        case 0, UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."):
            let next = afterSpaces(position + 1)
            return next > position + 1 && isCapital(next)
        default: return false
        }
    }

    private func isCapital(_ position: Int) -> Bool {
        switch self[position] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case 0xD0: (0x90...0xAF).contains(self[position + 1]) || self[position + 1] == 0x81
        default: false
        }
    }
}
