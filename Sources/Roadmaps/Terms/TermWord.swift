/// A word, number or dash of a term in the spelling comparisons use, with its place in the text as written.
struct TermWord {
    /// Lower case, «е» for «ё», any dash as `-`, no full stops of abbreviations.
    var text: String
    /// Where it starts in the characters of the clause.
    var start: Int
}

extension TermWord {
    /// The words of a clause. A dash and a slash are words of their own; `15.10.2020` is one word.
    static func words(of clause: [Character]) -> [TermWord] {
        var words: [TermWord] = []
        var current = ""
        var start = 0
        func finish() {
            // «уч.г.» is two words, «15.10.2020» one; the full stop behind a word is no part of it.
            var offset = start
            if current.contains(where: \.isLetter) {
                for piece in current.split(separator: ".", omittingEmptySubsequences: false) {
                    if !piece.isEmpty { words.append(TermWord(text: String(piece), start: offset)) }
                    offset += piece.count + 1
                }
            } else {
                while current.last == "." { current.removeLast() }
                if !current.isEmpty { words.append(TermWord(text: current, start: start)) }
            }
            current = ""
        }
        for (index, character) in clause.enumerated() {
            if character.isWhitespace || hasNoWeight(character) {
                finish()
            } else if isDash(character) || character == "/" {
                finish()
                words.append(TermWord(text: character == "/" ? "/" : "-", start: index))
            } else {
                if current.isEmpty {
                    start = index
                } else if let last = current.last, last != ".", character != ".", last.isNumber != character.isNumber {
                    // «2021г.» and «3кв.» are written without a space as well.
                    finish()
                    start = index
                }
                current += folded(character)
            }
        }
        finish()
        return words
    }

    private static func folded(_ character: Character) -> String {
        character.lowercased() == "ё" ? "е" : character.lowercased()
    }

    /// Marks that say nothing: quotation marks, a colon, a number sign.
    private static func hasNoWeight(_ character: Character) -> Bool {
        "«»\"„“”:".contains(character)
    }

    static func isDash(_ character: Character) -> Bool {
        switch character {
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}": true
        default: false
        }
    }
}
