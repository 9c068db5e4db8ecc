/// The words of a private value, as the tokenizer would see them in a plain text.
enum Words {
    struct Word: Hashable {
        /// Lower case; «ё» is kept, because Latin spells it in ways of its own.
        var text: String
        var isCapital: Bool
        /// What stands before it: a hyphen joins a surname of two parts.
        var followsHyphen = false
        /// A comma, a bracket or a semicolon stands before it.
        var followsBreak = false
        var followsNumberSign = false

        var isNumber: Bool { text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    }

    static func of(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var isCapital = false
        var hyphen = false
        var pause = false
        var sign = false
        func finish() {
            guard !word.isEmpty else { return }
            words.append(
                Word(
                    text: word, isCapital: isCapital, followsHyphen: hyphen, followsBreak: pause,
                    followsNumberSign: sign))
            (word, hyphen, pause, sign) = ("", false, false, false)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                if word.unicodeScalars.last.map({ !Letters.isDigit($0.value) }) == true { finish() }
                word.unicodeScalars.append(scalar)
            case "\u{306}" where word.unicodeScalars.last == "и":
                word.unicodeScalars.removeLast()
                word.unicodeScalars.append("й")
            case "\u{308}" where word.unicodeScalars.last == "е":
                word.unicodeScalars.removeLast()
                word.unicodeScalars.append("ё")
            case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
            case _ where scalar.properties.isAlphabetic:
                if word.unicodeScalars.last.map({ Letters.isDigit($0.value) }) == true { finish() }
                if word.isEmpty { isCapital = scalar.properties.isUppercase }
                word.unicodeScalars.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
            default:
                finish()
                hyphen = "-‐‑–".unicodeScalars.contains(scalar)
                if ",;()[]".unicodeScalars.contains(scalar) { pause = true }
                if scalar == "№" { sign = true }
            }
        }
        finish()
        return words
    }

    /// What the tokenizer makes of the word.
    static func hash(_ text: String) -> UInt64 {
        text.unicodeScalars.reduce(0) { hash, scalar in
            Letters.append(Letters.isDigit(scalar.value) ? scalar.value : Letters.code(scalar.value), to: hash)
        }
    }

    static func withoutYo(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "ё" ? "е" : $0 }))
    }
}
