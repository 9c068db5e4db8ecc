import Slugs

/// The ways a Russian word is written in Latin letters: slugs, file names, addresses of mail.
///
/// ICAO Doc 9303 (`ia`, `iu`, `i`), and the two other widespread ways: `ya`, `yu`, `y` and `ja`, `ju`, `j`. Letters
/// that are spelt in several ways whatever the rest (`kh` or `h`, `ts` or `c`) multiply the result.
enum LatinSpellings {
    /// Nothing for a word that holds no Russian letter.
    static func of(_ word: String) -> Set<String> {
        Set(collect(word, "") { $0 + $1 })
    }

    /// The spellings as the tokenizer would reduce them.
    static func hashes(_ word: String) -> [UInt64] {
        collect(word, 0) { hash, part in
            part.utf8.reduce(hash) { Letters.append(UInt32($1), to: $0) }
        }
    }

    private static func collect<Spelling>(
        _ word: String, _ empty: Spelling, _ append: (Spelling, String) -> Spelling
    ) -> [Spelling] {
        let letters = Array(word.unicodeScalars)
        guard letters.contains(where: { Letters.isCyrillic($0.value) }) else { return [] }
        let families = letters.contains(where: isDisputed) ? Family.allCases : [.icao]
        return families.flatMap { family in
            var spellings = [empty]
            for (index, letter) in letters.enumerated() {
                let next = index + 1 < letters.count ? letters[index + 1] : nil
                let (first, others) = options(letter, in: family, before: next)
                var longer = spellings.map { append($0, first) }
                // A word of many such letters is spelt in one way throughout.
                if spellings.count <= 48 { for other in others { longer += spellings.map { append($0, other) } } }
                spellings = longer
            }
            return spellings
        }
    }

    private enum Family: CaseIterable { case icao, y, j }

    /// Letters the families spell in different ways.
    private static func isDisputed(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "я", "ю", "й", "ё", "ъ", "х", "ц", "щ": true
        default: false
        }
    }

    private static func options(
        _ letter: Unicode.Scalar, in family: Family, before next: Unicode.Scalar?
    ) -> (first: String, others: [String]) {
        switch (letter, family) {
        case ("я", .y): ("ya", [])
        case ("я", .j): ("ja", [])
        case ("ю", .y): ("yu", [])
        case ("ю", .j): ("ju", [])
        case ("й", .y): ("y", ["i"])
        case ("й", .j): ("j", [])
        // «Заречный», «Дмитрий»: one letter for two.
        case ("и", .y) where next == "й": ("i", [""])
        case ("ы", .y) where next == "й": ("y", [""])
        case ("ё", .icao): ("e", [])
        case ("ё", .y): ("yo", ["e"])
        case ("ё", .j): ("jo", ["e"])
        case ("ъ", .y), ("ъ", .j): ("", [])
        case ("х", .y), ("х", .j): ("kh", ["h"])
        case ("ц", .y), ("ц", .j): ("ts", ["c"])
        case ("щ", .y), ("щ", .j): ("shch", ["sch", "shh"])
        default: (Transliteration.latin(letter) ?? String(letter), [])
        }
    }
}
