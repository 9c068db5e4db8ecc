/// Estimated widths of letters, in parts of the font size.
///
/// The page's font is whichever sans-serif the reader has. For every letter the table holds the larger advance of
/// Noto Sans and Liberation Sans (the metrics of Arial), rounded up to 0.05; Segoe UI and Roboto are narrower.
enum GlyphWidth {
    static func ems(_ text: String) -> Double {
        var sum = 0.0
        for scalar in text.unicodeScalars { sum += ems(scalar) }
        return sum
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case " ", "\u{A0}", ".", ",", ":", ";", "i", "j", "l", "'", "|": 0.3
        case "-", "(", ")", "f", "I", "[", "]", "\u{2011}": 0.35
        case "/", "t", "\u{202F}": 0.4
        // All digits are as wide as each other, and numbers are most of what a chart prints.
        case "0"..."9": 0.575
        case "г", "r", "\"": 0.45
        case "з", "с", "т", "c", "s", "z", "J": 0.5
        case "к", "у", "х", "ь", "э", "Г", "k", "v", "x", "y": 0.55
        case "а", "б", "в", "е", "ё", "л", "о", "ч", "я", "–", "«", "»", "+", "−", "a", "e", "L": 0.6
        case "д", "и", "й", "н", "п", "р", "ц", "ъ", "З", "К", "Т", "У", "F", "T", "Z", "<", ">", "=": 0.65
        case "b", "d", "g", "h", "n", "o", "p", "q", "u": 0.65
        case "А", "Б", "В", "Е", "Л", "Р", "Х", "Ч", "Ь", "A", "B", "E", "K", "P", "S", "V", "X", "Y": 0.7
        case "Д", "Н", "П", "С", "Ц", "Э", "Я", "C", "D", "H", "R", "U": 0.75
        case "ж", "м", "ы", "ю", "И", "Й", "О", "Ъ", "w", "G", "N", "O", "Q": 0.8
        case "ф", "Ф": 0.85
        case "ш", "щ", "Ы", "%", "&", "@": 0.9
        case "Ж", "М", "m", "M", "W": 0.95
        case "\u{301}", "\u{306}", "\u{308}", "\u{AD}", "\u{200B}": 0
        case "Ш", "Щ", "Ю": 1.05
        case "№": 1.1
        default: 1
        }
    }
}
