import RandomNumbers
import Testing

@testable import LeakGuard

/// Words are read eight bytes at once, where that can be, and letter by letter everywhere else.
@Suite struct TokenizerTests {
    /// A word without what it is spelt with.
    struct Read: Equatable {
        var hash: UInt64
        var letters: UInt8
        var traits: UInt8
    }

    @Test(arguments: [
        "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВЭЮЯ", "ёЁѐЀђЏџѠѿҀ", "abcdefghijklmnopqrstuvwxyzABCYZ",
        "01234567890123456789",
    ]) func aWordOfAnyLengthIsOneNumber(_ alphabet: String) {
        let letters = Array(alphabet)
        for start in letters.indices {
            for end in start + 1...letters.count where !letters[start..<end].contains("Ҁ") {
                let word = String(letters[start..<end])
                let expected = [Words.hash(word)]
                // Eight bytes can be read at once only where there are as many.
                for behind in [0, 1, 7, 8, 30] {
                    let text = word + String(repeating: " ", count: behind)
                    #expect(Self.read(text).map(\.hash) == expected, "«\(text)»")
                }
                // What stands behind the end is not read.
                let count = word.utf8.count
                #expect(Self.read(word + word + "        ", prefix: count).map(\.hash) == expected)
            }
        }
    }

    /// Escapes are read letter by letter.
    @Test(arguments: 0..<8) func escapesMeanWhatTheyStandFor(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var words = 0
        for _ in 0..<500 {
            var plain = ""
            var escaped = ""
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                guard Int.random(in: 0..<3, using: &random) > 0 else {
                    let sign = Self.between[Int.random(in: 0..<Self.between.count, using: &random)]
                    plain += sign
                    escaped += sign
                    continue
                }
                for _ in 0..<Int.random(in: 1...9, using: &random) {
                    let letters = Self.alphabets[Int.random(in: 0..<Self.alphabets.count, using: &random)]
                    let letter = letters[Int.random(in: 0..<letters.count, using: &random)]
                    plain.unicodeScalars.append(letter)
                    escaped += "&#\(letter.value);"
                }
            }
            let read = Self.read(plain)
            words += read.count
            #expect(read == Self.read(escaped), "\(plain.debugDescription)")
        }
        #expect(words > 2_500)
    }

    /// Russian letters come more often, so that words of one alphabet do too.
    private static let alphabets = ["абвеёийкопсшяАБВЕЁИЙЯ", "абвеёийкопсшяАБВЕЁИЙЯ", "acehzAHZ", "0149"].map {
        Array($0.unicodeScalars)
    }

    private static let between = [
        " ", " ", ", ", "-", "-\n", "-\r\n  ", "\n", "<b>", "</b>", "<td>", "<p class=\"a\">", "< ", "<!-- а -->",
        "«", "»", "\u{A0}", "\u{AD}", "—", "…", "\u{200B}", "\u{2060}", "\u{306}", "№", "№ ", "_", "/", "@", "é", "Ґ",
    ]

    private static func read(_ text: String, prefix: Int? = nil) -> [Read] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return [] }
            var tokenizer = Tokenizer(base, count: buffer.count, .init(capacity: 4))
            tokenizer.run(0..<(prefix ?? buffer.count))
            return tokenizer.withTokens { tokens in
                tokens.map { Read(hash: $0.hash, letters: $0.letters, traits: $0.traits.rawValue) }
            }.visible
        }
    }
}
