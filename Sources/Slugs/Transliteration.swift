/// Cyrillic to Latin by ICAO Doc 9303 part 3 section 6, the transliteration of Russian passports.
package enum Transliteration {
    /// The Latin letters of one lower-case Cyrillic scalar; nil when the table does not hold it.
    package static func latin(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "а": "a"
        case "б": "b"
        case "в": "v"
        case "г": "g"
        case "д": "d"
        case "е", "ё", "э": "e"
        case "ж": "zh"
        case "з": "z"
        case "и", "й", "і": "i"
        case "к": "k"
        case "л": "l"
        case "м": "m"
        case "н": "n"
        case "о": "o"
        case "п": "p"
        case "р": "r"
        case "с": "s"
        case "т": "t"
        case "у": "u"
        case "ф": "f"
        case "х": "kh"
        case "ц": "ts"
        case "ч": "ch"
        case "ш": "sh"
        case "щ": "shch"
        case "ъ": "ie"
        case "ы": "y"
        case "ь": ""
        case "ю": "iu"
        case "я": "ia"
        default: nil
        }
    }
}
