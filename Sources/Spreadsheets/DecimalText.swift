/// A decimal number with every digit it was written with, so that no binary fraction changes a threshold.
package struct DecimalText: Sendable, Hashable {
    /// `-87.5`: digits with at most one point; no plus, no exponent, no zeros that say nothing, no `-0`.
    package let text: String

    /// Reads `87.5`, `-0.50`, `8.75E1`; nil for any other form and for exponents no spreadsheet writes.
    package init?(_ source: some StringProtocol) {
        var rest = Substring(source)[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        var exponent = 0
        if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            guard let value = Int(rest[rest.index(after: mark)...]), abs(value) <= 400 else { return nil }
            exponent = value
            rest = rest[..<mark]
        }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard let whole = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else {
            return nil
        }
        let fraction = parts.count > 1 ? parts[1] : []
        self.init(isNegative: isNegative, digits: whole + fraction, point: whole.count + exponent)
    }

    /// - Parameters:
    ///   - digits: ASCII digits; zeros at either end may be there.
    ///   - point: how many of the digits stand before the point; may lie outside them.
    private init(isNegative: Bool, digits: [UInt8], point: Int) {
        let zero = UInt8(ascii: "0")
        var significant = digits[...]
        var point = point
        while significant.last == zero { significant.removeLast() }
        while significant.first == zero {
            significant.removeFirst()
            point -= 1
        }
        guard !significant.isEmpty else {
            text = "0"
            return
        }
        var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        if point <= 0 {
            bytes.append(zero)
        } else {
            bytes += significant.prefix(point)
            bytes += repeatElement(zero, count: max(0, point - significant.count))
        }
        let fraction = significant.dropFirst(max(0, point))
        if !fraction.isEmpty {
            bytes.append(UInt8(ascii: "."))
            bytes += repeatElement(zero, count: max(0, -point))
            bytes += fraction
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension DecimalText {
    /// The number an XLSX file stores as a binary fraction, as Excel shows it: `87.099999999999994` is 87.1.
    ///
    /// The shortest digits that give the same binary fraction, and of those no more than fifteen: Excel neither shows
    /// nor takes more, so that the sum of 0,1 and 0,2 is 0,3 for the person who made the table.
    package init?(storedByExcel source: String) {
        guard DecimalText(source) != nil, let value = Double(source), value.isFinite,
            let shortest = DecimalText(value.description)
        else { return nil }
        self = shortest.rounded(toSignificant: 15)
    }

    private var parts: (isNegative: Bool, digits: [UInt8], point: Int) {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: "-") }
        let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
        return (text.hasPrefix("-"), bytes.filter { $0 != UInt8(ascii: ".") }, point)
    }

    /// How many digits say something: 3 in `0.0875`.
    package var significantDigits: Int {
        var digits = parts.digits[...]
        while digits.first == UInt8(ascii: "0") { digits.removeFirst() }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return digits.count
    }

    /// How many digits stand after the point.
    package var fractionDigits: Int {
        let (_, digits, point) = parts
        return digits.count - point
    }

    func rounded(toSignificant limit: Int) -> DecimalText {
        var (isNegative, digits, point) = parts
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        guard digits.count - leading > limit else { return self }
        let roundsUp = digits[leading + limit] >= UInt8(ascii: "5")
        digits.removeSubrange((leading + limit)...)
        // What is cut off before the point still counts as places: they become zeros.
        if roundsUp {
            var index = digits.count - 1
            while index >= 0, digits[index] == UInt8(ascii: "9") {
                digits[index] = UInt8(ascii: "0")
                index -= 1
            }
            if index >= 0 {
                digits[index] += 1
            } else {
                digits.insert(UInt8(ascii: "1"), at: 0)
                point += 1
            }
        }
        return DecimalText(isNegative: isNegative, digits: digits, point: point)
    }

    /// The number with its point moved to the right: by 2, `0.875` is `87.5`.
    func movingPoint(by places: Int) -> DecimalText {
        let (isNegative, digits, point) = parts
        return DecimalText(
            isNegative: isNegative, digits: digits + [UInt8](repeating: UInt8(ascii: "0"), count: max(0, places)),
            point: point + places)
    }

    /// The digits with a decimal comma, as Russian text has them.
    package var withComma: String {
        String(text.map { $0 == "." ? "," : $0 })
    }

    /// At least `places` digits after the point; nothing is rounded.
    package func padded(toDecimals places: Int) -> String {
        let missing = places - fractionDigits
        guard missing > 0 else { return text }
        return text + (fractionDigits == 0 ? "." : "") + String(repeating: "0", count: missing)
    }
}

extension DecimalText: CustomStringConvertible {
    package var description: String { text }
}
