/// A number as it stands in a sentence: `3 905`, `64,3`.
struct Number {
    /// Its digits without the comma.
    var value: Int
    /// How many of them stand behind the comma.
    var fraction: Int
    var range: Range<Int>
    /// False when it is a bound, a signed change, an estimate or the number of something.
    var isPlain = true

    var isWhole: Bool { fraction == 0 }
}

extension TextBytes {
    /// The number that starts at `position`, less than a milliard; digits in groups of three are one number.
    func number(at position: Int) -> Number? {
        guard let first = digits(at: position, limit: 9) else { return nil }
        var (value, end) = (first.value, first.end)
        while first.end - position <= 3, let group = digits(at: afterSpaces(end), limit: 3), afterSpaces(end) > end,
            group.end == afterSpaces(end) + 3
        {
            guard value < 1_000_000 else { return nil }
            (value, end) = (value * 1000 + group.value, group.end)
        }
        guard [UInt8(ascii: ","), UInt8(ascii: ".")].contains(self[end]), isDigit(end + 1) else {
            return Number(value: value, fraction: 0, range: position..<end)
        }
        guard let fraction = digits(at: end + 1, limit: 6) else { return nil }
        for _ in 0..<(fraction.end - end - 1) { value *= 10 }
        return Number(value: value + fraction.value, fraction: fraction.end - end - 1, range: position..<fraction.end)
    }

    /// The number that ends at `end`.
    func number(before end: Int) -> Number? { numbers(before: end).first }

    /// The part of a whole that ends at `end`: nil when there is none or when it is not meant exactly; two numbers when
    /// a space stands where a group of digits or another number may end.
    func parts(before end: Int) -> [Number]? {
        let found = numbers(before: end)
        guard !found.isEmpty, found.allSatisfy({ $0.isWhole && $0.isPlain }) else { return nil }
        return found
    }

    /// The longest reading first.
    private func numbers(before end: Int) -> [Number] {
        var starts = [digitsStart(end)]
        guard starts[0] < end else { return [] }
        while let start = starts.last, starts.count > 1 || end - start == 3 {
            let before = beforeSpaces(start)
            let next = digitsStart(before)
            guard before < start, next < before, before - next <= 3 else { break }
            starts.append(next)
            if before - next < 3 { break }
        }
        let last = starts[0]
        if [UInt8(ascii: ","), UInt8(ascii: ".")].contains(self[last - 1]), isDigit(last - 2) {
            // 64,3: the digits found are those behind the comma.
            var start = digitsStart(last - 1)
            while case let before = beforeSpaces(start), before < start, last - 1 - start >= 3,
                case let next = digitsStart(before), next < before, before - next <= 3
            {
                start = next
            }
            return number(at: start).map { [qualified($0)] } ?? []
        }
        return starts.reversed().compactMap { start in
            number(at: start).flatMap { $0.range.upperBound == end ? qualified($0) : nil }
        }
    }

    private func digitsStart(_ end: Int) -> Int {
        var start = end
        while start > 0, isDigit(start - 1) { start -= 1 }
        return start
    }

    private func qualified(_ number: Number) -> Number {
        var number = number
        let start = number.range.lowerBound
        let before = beforeSpaces(start)
        if Self.marks.contains(where: { has($0, before: before) })
            || before == start && Self.punctuation.contains(where: { has($0, before: before) })
        {
            number.isPlain = false
        } else if letter(at: start - 1) > 0 || letter(at: start - 2) == 2 {
            number.isPlain = false
        } else if let word = word(before: before) {
            number.isPlain = !Self.qualifiers.contains(lowercased(word))
        }
        return number
    }

    private static let marks: [StaticString] = ["+", "−", "№", "~", "≈", "<", ">", "≥", "≤", "±", "/", "×", "*"]
    /// Right before a number they belong to it; with a space between, to the sentence.
    private static let punctuation: [StaticString] = ["-", "–", "‑", ".", ","]
    /// A number behind one of these words is no exact count.
    private static let qualifiers: Set<String> = [
        "из", "около", "более", "менее", "свыше", "почти", "до", "примерно", "порядка", "больше", "меньше", "выше",
        "ниже", "от", "на", "п", "пункт", "пункта", "пункте", "показатель", "приложение",
    ]
}
