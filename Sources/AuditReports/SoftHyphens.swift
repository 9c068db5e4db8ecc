/// Places where a long Russian word may be broken, for narrow columns.
enum SoftHyphens {
    /// After a vowel before consonant and vowel, and between two consonants among vowels; three letters stay on either
    /// side, and words of fewer than ten letters stay whole.
    static func inserted(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { hyphenated(Array($0)) }
            .joined(separator: " ")
    }

    private static func hyphenated(_ word: [Character]) -> String {
        guard word.count >= 10 else { return String(word) }
        var result = ""
        for (index, letter) in word.enumerated() {
            if index >= 3, index <= word.count - 3, mayBreak(word, before: index) { result.append("\u{AD}") }
            result.append(letter)
        }
        return result
    }

    private static func mayBreak(_ word: [Character], before index: Int) -> Bool {
        guard isConsonant(word[index]), isVowel(word[index + 1]) else { return false }
        return isVowel(word[index - 1]) || (isConsonant(word[index - 1]) && isVowel(word[index - 2]))
    }

    private static func isVowel(_ letter: Character) -> Bool { "аеёиоуыэюя".contains(letter.lowercased()) }

    private static func isConsonant(_ letter: Character) -> Bool {
        "бвгджзйклмнпрстфхцчшщ".contains(letter.lowercased())
    }
}
