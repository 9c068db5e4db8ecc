import Slugs

/// The ways a Russian word is written in Latin letters: slugs, file names, addresses of mail.
enum LatinSpellings {
    /// ICAO Doc 9303 (`ia`, `iu`, `i`), and the two other widespread ways: `ya`, `yu`, `y` and `ja`, `ju`, `j`.
    ///
    /// Letters that are spelt in several ways whatever the rest (`kh` or `h`, `ts` or `c`) multiply the result.
    static func of(_ word: String) -> Set<String> {
        let letters = Array(word.unicodeScalars)
        guard letters.contains(where: { Letters.isCyrillic($0.value) }) else { return [] }
        var spellings = [""]
        var result: Set<String> = []
        for family in Family.allCases {
            spellings = [""]
            for (index, letter) in letters.enumerated() {
                let options = options(letter, in: family, before: index + 1 < letters.count ? letters[index + 1] : nil)
                spellings = spellings.flatMap { spelling in options.map { spelling + $0 } }
                // A word of many such letters is spelt in one way throughout.
                if spellings.count > 96 { spellings = Array(spellings.prefix(96)) }
            }
            result.formUnion(spellings)
        }
        return result
    }

    private enum Family: CaseIterable { case icao, y, j }

    private static func options(_ letter: Unicode.Scalar, in family: Family, before next: Unicode.Scalar?) -> [String] {
        switch (letter, family) {
        case ("я", .y): ["ya"]
        case ("я", .j): ["ja"]
        case ("ю", .y): ["yu"]
        case ("ю", .j): ["ju"]
        case ("й", .y): ["y", "i"]
        case ("й", .j): ["j"]
        // «Заречный», «Дмитрий»: one letter for two.
        case ("и", .y) where next == "й", ("ы", .y) where next == "й": [letter == "и" ? "i" : "y", ""]
        case ("ё", .icao): ["e"]
        case ("ё", .y): ["yo", "e"]
        case ("ё", .j): ["jo", "e"]
        case ("ъ", .y), ("ъ", .j): [""]
        case ("х", .y), ("х", .j): ["kh", "h"]
        case ("ц", .y), ("ц", .j): ["ts", "c"]
        case ("щ", .y), ("щ", .j): ["shch", "sch", "shh"]
        default: [Transliteration.latin(letter) ?? String(letter)]
        }
    }
}
