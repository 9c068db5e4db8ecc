import Methodology

extension ValueSet {
    /// What may stand in a cell, in words: the signs of a methodology (`{0…5}`, `[0; 100]`) are not the office's.
    var allowed: String {
        let allowed =
            switch values {
            case .numbers(let numbers): Self.allowed(numbers)
            case .range(let interval) where interval.lower.isIncluded && interval.upper.isIncluded:
                "допустимы числа от \(interval.lower.value.exactText) до \(interval.upper.value.exactText)"
            case .range(let interval): "допустимы числа из промежутка \(interval.text)"
            case .wholeNumbers: "допустимы целые числа: 0, 1, 2 и так далее"
            case .yesNo: "допустимы: да, нет"
            case .words(let words): "допустимы: \(words.joined(separator: ", "))"
            }
        return allowsAbsence ? allowed + "; если показатель к строке не относится — «нет»" : allowed
    }

    private static func allowed(_ numbers: [Rational]) -> String {
        let texts = numbers.map(\.exactText)
        let isRun = zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 } && numbers.allSatisfy(\.isWhole)
        if isRun, let first = texts.first, let last = texts.last, texts.count > 4 {
            return "допустимы целые числа от \(first) до \(last)"
        }
        return "допустимы: " + texts.joined(separator: texts.contains { $0.contains(",") } ? "; " : ", ")
    }
}

extension String {
    /// The text in quotation marks; those within it become „…“.
    var quoted: String {
        "«" + replacing("«", with: "„").replacing("»", with: "“") + "»"
    }
}
