/// The values a methodology allows an indicator to take.
package struct ValueSet: Sendable, Hashable {
    package enum Values: Sendable, Hashable {
        /// Ascending.
        case numbers([Rational])
        /// Every number of the interval.
        case range(Interval)
        /// 0, 1, 2 and so on without a bound.
        case wholeNumbers
        /// «да» counts 1, «нет» 0.
        case yesNo
        /// In the order of the list.
        case words([String])
    }

    /// As the methodology prints it.
    package var text: String
    package var values: Values
    /// «нет» says that the indicator does not apply to a row; a mean leaves it out.
    package var allowsAbsence: Bool

    /// Reads `{0; 1; 2}`, `{0; 1; 2; нет}`, `{0…5}`, `{0; 1; …}`, `[0; 100]`, `{да; нет}`, `{высокая; средняя; низкая}`.
    package init?(_ text: String) {
        self.text = text
        allowsAbsence = false
        if let interval = Interval(text) {
            values = .range(interval)
            return
        }
        let inner = text.filter { !$0.isNewline }
        guard inner.first == "{", inner.last == "}" else { return nil }
        var members = inner.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard members.allSatisfy({ !$0.isEmpty }), Set(members).count == members.count else { return nil }
        if members == ["да", "нет"] {
            values = .yesNo
            return
        }
        if members.last == "нет" {
            members.removeLast()
            allowsAbsence = true
        }
        if members.last == "…", members.dropLast() == ["0", "1"] {
            values = .wholeNumbers
        } else if members.count == 1, let range = Self.wholeRange(members[0]) {
            values = .numbers(range.map { Rational($0) })
        } else {
            let numbers = members.compactMap { Rational(decimal: $0) }
            if numbers.count == members.count, !numbers.isEmpty {
                values = .numbers(numbers.sorted())
            } else if numbers.isEmpty, members.count > 1, !members.contains("…") {
                values = .words(members)
            } else {
                return nil
            }
        }
    }

    /// `0…5`
    private static func wholeRange(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "…", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Int(ends[0].filter { $0 != " " }),
            let last = Int(ends[1].filter { $0 != " " }),
            first < last, last - first <= 1000
        else { return nil }
        return first...last
    }

    package func contains(_ number: Rational) -> Bool {
        switch values {
        case .numbers(let numbers): numbers.contains(number)
        case .range(let interval): interval.contains(number)
        case .wholeNumbers: number.isWhole && number >= 0
        case .yesNo: number == 0 || number == 1
        case .words: false
        }
    }

    package var isNumeric: Bool {
        if case .words = values { false } else { true }
    }
}
