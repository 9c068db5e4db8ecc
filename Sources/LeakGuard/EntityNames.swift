/// The named entities that matter between or within the words of a name.
enum EntityNames {
    /// The character of `&name;`; nil for a name that is not here.
    static func value(_ name: String) -> UInt32? {
        if let sign = signs[name] { return sign.value }
        guard name.hasSuffix("cy") else { return nil }
        let letter = name.dropLast(2)
        guard let value = cyrillic[letter.lowercased()] else { return nil }
        return letter.utf8.first.map { $0 < 0x60 } == true ? value.value - 0x20 : value.value
    }

    private static let signs: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "shy": "\u{AD}", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "zwj": "\u{200D}",
        "zwnj": "\u{200C}", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}", "numero": "№", "lowbar": "_",
        "period": ".", "comma": ",", "hyphen": "-", "IOcy": "Ё", "iocy": "ё",
    ]

    /// HTML names every Russian letter; `&Acy;` is the capital one.
    private static let cyrillic: [String: Unicode.Scalar] = [
        "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "ie": "е", "zh": "ж", "z": "з", "i": "и", "j": "й", "k": "к",
        "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "kh": "х",
        "ts": "ц", "ch": "ч", "sh": "ш", "shch": "щ", "hard": "ъ", "y": "ы", "soft": "ь", "e": "э", "yu": "ю",
        "ya": "я",
    ]
}
