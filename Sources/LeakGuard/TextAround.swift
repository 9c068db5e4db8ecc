/// What a file says at a word and between two words; asked only where something was found.
struct TextAround {
    let base: UnsafePointer<UInt8>
    let count: Int

    /// A word as it is written.
    struct Spelling {
        /// Lower case, «ё» as «е».
        var text: String
        var isCapital: Bool
        var isAllCapitals: Bool
        /// Capitals within a word that does not begin with one or is not all capitals: no name is spelt so.
        var isJumbled: Bool
    }

    func spelling(_ tokens: Slice<Tokens>) -> Spelling {
        var text = String.UnicodeScalarView()
        var capitals: [Bool] = []
        for token in tokens {
            var index = Int(token.start)
            while index < Int(token.end) {
                let (value, next) = Escapes.scalar(base, index, Int(token.end))
                index = next
                if value == 0x306, text.last == "и" {
                    text.removeLast()
                    text.append("й")
                    continue
                }
                let code = Letters.code(value)
                guard code != 0, !(0x300...0x36F).contains(value), let scalar = Unicode.Scalar(code) else { continue }
                text.append(scalar)
                capitals.append(Letters.isUpper(value))
            }
        }
        let count = capitals.count { $0 }
        let isCapital = capitals.first ?? false
        return Spelling(
            text: String(text), isCapital: isCapital, isAllCapitals: count == capitals.count,
            isJumbled: !(count == 0 || count == capitals.count || count == 1 && isCapital))
    }

    /// What stands between two words that follow each other.
    struct Gap: OptionSet {
        let rawValue: Int

        static let dot = Gap(rawValue: 1)
        static let blank = Gap(rawValue: 2)
        /// A hyphen, `_` or `+`, which stand for a blank in an address.
        static let hyphen = Gap(rawValue: 4)
        static let comma = Gap(rawValue: 8)
        /// Any other sign, or a tag that ends a paragraph or a cell.
        static let other = Gap(rawValue: 16)
        /// More than two signs.
        static let wide = Gap(rawValue: 32)
    }

    func gap(_ first: Token, _ second: Token) -> Gap {
        var gap: Gap = []
        var index = Int(first.end)
        let end = Int(second.start)
        guard index <= end else { return .other }
        var signs = 0
        while index < end {
            let (value, next) = Escapes.scalar(base, index, end)
            if value == 0x3C {
                guard case .tag(let tag) = Tag.read(base, from: next, end, isEscaped: next > index + 1) else {
                    return gap.union(.other)
                }
                if !tag.isInline(base) { gap.insert(.other) }
                index = tag.next
                continue
            }
            index = next
            signs += 1
            switch value {
            case 0x2E: gap.insert(.dot)
            case 0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x2000...0x200A, 0x202F: gap.insert(.blank)
            case 0x2D, 0x5F, 0x2B, 0x2010, 0x2011: gap.insert(.hyphen)
            case 0x2C: gap.insert(.comma)
            case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: break
            default: gap.insert(.other)
            }
        }
        if signs > 2 { gap.insert(.wide) }
        return gap
    }
}

extension TextAround {
    func isDot(at offset: Int) -> Bool { offset < count && base[offset] == 0x2E }
}
