/// The body that issued a document, as sentences may name it.
package struct Issuer: Sendable, Hashable {
    package let name: String
    private let words: [String]

    /// - Parameter name: as front matter has it.
    package init(_ name: String) {
        self.name = name
        words = name.wordsInLowerCase
    }

    /// Whether a word of a sentence is one of the name, in any case.
    func isNamed(by word: String) -> Bool { words.contains { $0.isSameWord(as: word) } }
}

extension String {
    /// The words: letters only; «ё» as «е».
    fileprivate var wordsInLowerCase: [String] {
        let text = TextBytes(Array(utf8))
        var words: [String] = []
        var position = 0
        while position < text.count {
            if let word = text.word(at: position) {
                words.append(text.lowercased(word))
                position = word.upperBound
            } else {
                position += 1
            }
        }
        return words
    }

    /// The same word in another case: nothing but up to three letters at the end differs, and five at least are the
    /// same.
    func isSameWord(as other: String) -> Bool {
        if self == other { return true }
        let (left, right) = (Array(unicodeScalars), Array(other.unicodeScalars))
        let common = zip(left, right).prefix { $0 == $1 }.count
        return common >= 5 && left.count - common <= 3 && right.count - common <= 3
    }
}
