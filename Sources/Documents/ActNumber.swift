import Slugs

/// The registration number of an act as it is written: `579`, `143/а`, `01-121/13-01`, `1089/ПК`.
package struct ActNumber: Sendable, Hashable {
    /// The number without «№» and without spaces.
    package let text: String
    /// Equal for spellings that mean the same act: lower case, Latin look-alikes of Cyrillic letters turned into Cyrillic.
    package let key: String

    /// - Parameters: of another number.
    init(text: String, key: String) {
        self.text = text
        self.key = key
    }

    /// Nil when the text is not a number: it must hold a digit, and nothing but letters, digits, `-` and `/`.
    package init?(_ text: String) {
        if Self.isPlain(text) {
            self.text = text
            self.key = text
            return
        }
        // «5 от 10.09.2025» is two requisites, not one number.
        let words = text.drop { $0 == "№" || $0.isWhitespace }.split(whereSeparator: \.isWhitespace)
        for (word, next) in zip(words, words.dropFirst()) {
            guard let last = word.last, let first = next.first, "/-‐‑–—".contains(last) || "/-‐‑–—".contains(first)
            else {
                return nil
            }
        }
        var compact = words.joined()
        compact = String(compact.map { "‐‑–—".contains($0) ? "-" : $0 })
        guard !compact.isEmpty, compact.count <= 40, compact.contains(where: \.isNumber),
            compact.allSatisfy({ $0.isLetter || $0.isNumber || "-/.".contains($0) }),
            let first = compact.first, first.isLetter || first.isNumber
        else { return nil }
        self.text = compact
        self.key = String(compact.lowercased().map { Self.lookAlikes[$0] ?? $0 })
    }

    /// The usual numbers, `579`, `01-12/38` and `143/а`, which need no look at characters: digits, small Russian letters,
    /// `-` and `/` behind a digit.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            text.utf8.count <= 40
        else { return false }
        var lead: UInt8 = 0
        for byte in text.utf8 {
            switch (lead, byte) {
            case (0, UInt8(ascii: "0")...UInt8(ascii: "9")), (0, UInt8(ascii: "-")), (0, UInt8(ascii: "/")): continue
            case (0, 0xD0), (0, 0xD1): lead = byte
            // а–п, р–я
            case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F): lead = 0
            default: return false
            }
        }
        return true
    }

    /// `143-a`: the number as a part of an address.
    package var slug: String { Slug.make(text) }

    package static func == (left: ActNumber, right: ActNumber) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private static let lookAlikes: [Character: Character] = [
        "a": "а", "b": "в", "c": "с", "e": "е", "k": "к", "m": "м", "h": "н", "o": "о", "p": "р", "t": "т", "x": "х",
        "y": "у",
    ]
}
