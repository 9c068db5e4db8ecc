extension Term {
    /// Understands a term. Letter case, «ё», the kind of dash, spaces and full stops of abbreviations do not matter.
    ///
    /// Commas, semicolons and parentheses divide a term into clauses. A clause of which any word is not understood is
    /// `.unknown` as a whole: half a meaning would be a wrong date.
    package init(_ text: String) {
        let visible = String(text.unicodeScalars.filter { !Self.hasNoWidth($0) }.map(Character.init))
        self.text = visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        parts = Self.clauses(of: self.text).flatMap { clause in TermParser.parse(clause) }.withSharedYears
    }

    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{2060}"
    }

    private static func clauses(of text: String) -> [[Character]] {
        let pieces = text.split { ",;()".contains($0) }.map { Array($0.trimmingSpaces) }.filter { !$0.isEmpty }
        // In «15, 20 октября» the first number is a day of the month named later.
        var clauses: [[Character]] = []
        var days: [Character] = []
        for piece in pieces {
            if piece.count <= 2, piece.allSatisfy(\.isNumber) {
                days += piece + Array(" и ")
            } else {
                clauses.append(days + piece)
                days = []
            }
        }
        return days.isEmpty ? clauses : clauses + [days]
    }
}

extension Substring {
    /// Without spaces and full stops at its ends.
    fileprivate var trimmingSpaces: Substring {
        var rest = drop { $0 == " " }
        while let last = rest.last, last == " " || last == "." { rest.removeLast() }
        return rest
    }
}

extension [Term.Part] {
    /// «июнь, октябрь 2021»: a month without a year has that of the next one that has it.
    fileprivate var withSharedYears: [Term.Part] {
        var year: Int?
        var result: [Term.Part] = []
        for part in reversed() {
            guard case .span(let span) = part else {
                result.append(part)
                continue
            }
            if let named = span.namedYear {
                year = named
                result.append(part)
            } else {
                result.append(.span(year.map { span.takingYear($0) } ?? span))
            }
        }
        return result.reversed()
    }
}

extension Term.Span {
    /// Only days and months take a year from their neighbours: a school quarter counts by school years.
    fileprivate func takingYear(_ year: Int) -> Term.Span {
        switch self {
        case .days, .months, .decade: beginning(in: year, isSchool: false)
        case .schoolPart, .yearEdge, .years, .schoolYear: self
        }
    }

    /// The year written with a day or a month.
    fileprivate var namedYear: Int? {
        switch self {
        case .days(let from, _): from.year
        case .months(let from, _): from.year
        case .decade(_, let month): month.year
        case .schoolPart, .yearEdge, .years, .schoolYear: nil
        }
    }
}

/// Reads one clause of a term from left to right.
struct TermParser {
    let clause: [Character]
    let words: [TermWord]
    var position = 0
    var parts: [Term.Part] = []

    static func parse(_ clause: [Character]) -> [Term.Part] {
        var parser = TermParser(clause: clause, words: TermWord.words(of: clause))
        while !parser.isAtEnd {
            guard parser.readPart() || parser.skipConnector() else { return [.unknown(String(clause))] }
        }
        return parser.parts.isEmpty ? [.unknown(String(clause))] : parser.parts
    }

    private mutating func readPart() -> Bool {
        let readers: [(inout TermParser) -> [Term.Part]?] = [
            { $0.openness().map { [.open($0)] } },
            { $0.yearly().map { [$0] } },
            { $0.recurrence().map { [$0] } },
            { $0.edge().map { [$0] } },
            { $0.bound().map { [$0] } },
            { $0.until().map { [.until($0)] } },
            { $0.numberedParts()?.map { .span($0) } },
            { $0.days()?.map { .span($0) } },
            { $0.months().map { [.span($0)] } },
            { $0.years().map { [.span($0)] } },
            { $0.yearsFromTo().map { [.span($0)] } },
            { $0.since().map { [.since($0)] } },
        ]
        for reader in readers {
            if let found = attempt(reader) {
                parts += found
                return true
            }
        }
        return false
    }

    /// Words between parts that change nothing.
    private mutating func skipConnector() -> Bool {
        let connectors = [
            "и", "а", "также", "далее", "затем", "потом", "в", "во", "на", "-", "срок", "сроки", "период",
        ]
        if accept("в", "течение") || accept("в", "течении") || accept("на", "протяжении") { return !isAtEnd }
        return accept { connectors.contains($0) }
    }
}

// MARK: Looking at words

extension TermParser {
    var isAtEnd: Bool { position >= words.count }

    /// The word `offset` words ahead; empty behind the last one.
    func word(_ offset: Int = 0) -> String {
        words.indices.contains(position + offset) ? words[position + offset].text : ""
    }

    /// Tries to read something; what it has taken is given back when it returns nil.
    mutating func attempt<Value>(_ read: (inout TermParser) -> Value?) -> Value? {
        let start = position
        if let value = read(&self) { return value }
        position = start
        return nil
    }

    mutating func accept(_ expected: String...) -> Bool {
        for (offset, text) in expected.enumerated() where word(offset) != text { return false }
        position += expected.count
        return true
    }

    mutating func accept(_ isExpected: (String) -> Bool) -> Bool {
        guard !isAtEnd, isExpected(word()) else { return false }
        position += 1
        return true
    }

    mutating func take<Value>(_ meaning: (String) -> Value?) -> Value? {
        guard !isAtEnd, let value = meaning(word()) else { return nil }
        position += 1
        return value
    }

    /// Passes over the ending of a number: «1-й», «2-х».
    mutating func skipNumberEnding() {
        let endings = ["й", "я", "е", "го", "му", "м", "х", "ая", "ой", "ый", "ое"]
        if word() == "-", endings.contains(word(1)) { position += 2 }
    }

    /// The words from here to `end` as they were written.
    func written(upTo end: Int) -> String {
        guard words.indices.contains(position) else { return "" }
        let stop = words.indices.contains(end) ? words[end].start : clause.count
        var text = clause[words[position].start..<stop]
        while let last = text.last, last == " " || last == "." || TermWord.isDash(last) { text.removeLast() }
        // An opening quotation mark before the first word is no word, but belongs to the text.
        let before = words[position].start - 1
        return (clause.indices.contains(before) && "«\"„".contains(clause[before]) ? String(clause[before]) : "")
            + String(text)
    }
}
