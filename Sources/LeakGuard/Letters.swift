/// How letters are compared: by code points without case, «ё» as «е».
///
/// A word becomes one number: its polynomial hash over 64 bits. Words of equal hash are taken for equal; with tens of
/// thousands of private words and a million different words on the pages, the chance of one false meeting is 10⁻⁸.
enum Letters {
    static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    static func append(_ code: UInt32, to hash: UInt64) -> UInt64 {
        hash &* multiplier &+ UInt64(code)
    }

    /// The code of a Cyrillic letter of U+0400…U+047F; 0 for what is no letter.
    @inline(__always)
    static func cyrillic(_ value: UInt32) -> UInt32 {
        let fromA = value &- 0x410
        // What is no Russian letter but «ё» is rare.
        if fromA >= 0x40 { return value == 0x451 || value == 0x401 ? 0x435 : value < 0x410 ? value + 0x50 : value }
        return fromA < 0x20 ? value + 0x20 : value
    }

    /// The code of a letter of any script; 0 for what is no letter.
    static func code(_ value: UInt32) -> UInt32 {
        if value < 0x80 {
            let lower = value | 0x20
            return lower >= 0x61 && lower <= 0x7A ? lower : 0
        }
        if value >= 0x400, value < 0x480 { return cyrillic(value) }
        // Signs between words: «», №, dashes.
        if value < 0xC0 || value >= 0x2000 && value < 0x2C00 { return 0 }
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return 0 }
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }

    static func isCyrillic(_ code: UInt32) -> Bool { code >= 0x400 && code < 0x530 }

    static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    static func isUpper(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    /// The Cyrillic letter that looks like this Latin one; offices mix them up within a word.
    static func lookalike(_ code: UInt32) -> UInt32 {
        switch Unicode.Scalar(code) {
        case "a": 0x430
        case "b": 0x432
        case "c": 0x441
        case "e": 0x435
        case "h": 0x43D
        case "k": 0x43A
        case "m": 0x43C
        case "o": 0x43E
        case "p": 0x440
        case "t": 0x442
        case "x": 0x445
        case "y": 0x443
        default: code
        }
    }
}
