/// A day of the calendar, without a clock and without a time zone.
package struct CivilDate: Sendable, Hashable {
    /// `20201217`: one number to compare and to keep.
    private let digits: Int32

    package var year: Int { Int(digits / 10000) }
    /// 1…12.
    package var month: Int { Int(digits / 100 % 100) }
    /// 1…31.
    package var day: Int { Int(digits % 100) }

    /// Nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        digits = Int32(year * 10000 + month * 100 + day)
    }

    /// The eight digits of a day as one number: `20201217`.
    package var number: Int { Int(digits) }

    /// - Parameter number: of eight digits; nil when the calendar has no such day.
    package init?(number: Int) {
        self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// In the genitive, as behind a number.
    package static let monthNames = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    /// `2020-12-17`.
    package var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }
    /// `17.12.2020`.
    package var dotted: String { "\(Self.twoDigits(day)).\(Self.twoDigits(month)).\(year)" }
    /// `17 декабря 2020 г.` with no-break spaces between the parts.
    package var spelled: String { "\(day)\u{A0}\(Self.monthNames[month - 1]) \(year)\u{A0}г." }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.digits < right.digits
    }
}

extension CivilDate {
    package enum ParseFailure: Error, Sendable, Hashable {
        /// Not written as a date at all.
        case form
        /// Written as a date, but the calendar has no such day.
        case impossible
    }

    /// Reads `17.12.2020`, `2020-12-17`, «17 декабря 2020», each also with «года» or «г.» behind it.
    package static func parse(_ text: String) -> Result<CivilDate, ParseFailure> {
        if let digits = plainDigits(text) {
            guard let date = CivilDate(year: digits.year, month: digits.month, day: digits.day) else {
                return .failure(.impossible)
            }
            return .success(date)
        }
        var trimmed = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        if let ending = ["года", "г.", "г"].first(where: trimmed.hasSuffix) {
            trimmed = String(trimmed.dropLast(ending.count))
            while trimmed.last == " " { trimmed.removeLast() }
        }
        let parts: [Int?]
        if let dotted = numbers(trimmed, separator: "."), dotted.count == 3,
            trimmed.split(separator: ".").last?.count == 4
        {
            parts = [dotted[2], dotted[1], dotted[0]]
        } else if let dashed = numbers(trimmed, separator: "-"), dashed.count == 3, trimmed.prefix(5).last == "-" {
            parts = dashed
        } else {
            let words = trimmed.lowercased().split(separator: " ").map(String.init)
            guard words.count == 3, let month = monthNames.firstIndex(of: words[1])
            else { return .failure(.form) }
            parts = [Int(words[2]), month + 1, Int(words[0])]
        }
        guard let year = parts[0], let month = parts[1], let day = parts[2] else { return .failure(.form) }
        guard let date = CivilDate(year: year, month: month, day: day) else { return .failure(.impossible) }
        return .success(date)
    }

    /// The usual way to write a date, `17.12.2020`, read without looking at characters.
    private static func plainDigits(_ text: String) -> (year: Int, month: Int, day: Int)? {
        var text = text
        return text.withUTF8(plainDigits)
    }

    static func plainDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
        let dot = UInt8(ascii: ".")
        guard bytes.count == 10, bytes[2] == dot, bytes[5] == dot, let day = Digits.number(bytes[0..<2]),
            let month = Digits.number(bytes[3..<5]), let year = Digits.number(bytes[6..<10])
        else { return nil }
        return (year, month, day)
    }

    private static func numbers(_ text: String, separator: Character) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
        }
        return numbers.count == parts.count ? numbers : nil
    }
}
