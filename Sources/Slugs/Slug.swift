/// Address parts and anchors: lower-case ASCII letters, digits and single hyphens.
package enum Slug {
    /// The slug of any text; empty when the text holds no letter or digit the table knows.
    ///
    /// `143/а` → `143-a`, `I. Общие положения` → `i-obshchie-polozheniia`.
    package static func make(_ text: some StringProtocol) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        var gap = false
        let cyrillic = cyrillic
        for scalar in text.unicodeScalars {
            let latin: Transcript
            switch scalar {
            case "a"..."z", "0"..."9": latin = .init(UInt8(truncatingIfNeeded: scalar.value))
            case "A"..."Z": latin = .init(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            case "\u{301}", "\u{306}", "\u{308}":
                // A combining accent, breve or diaeresis left by an NFD name belongs to the letter before it.
                continue
            case "\u{400}"..."\u{45F}": latin = cyrillic[Int(scalar.value - 0x400)]
            case "\0"..."\u{7F}": latin = .unknown
            default: latin = Transcript(scalar)
            }
            if latin.isUnknown {
                gap = true
            } else if latin.count > 0 {
                if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                gap = false
                for shift in 0..<latin.count { slug.append(UInt8(truncatingIfNeeded: latin.letters >> (shift * 8))) }
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The Latin letters of one character, the first in the lowest byte.
    private struct Transcript {
        var letters: UInt32 = 0
        /// Up to four; -1 for a character the table does not hold.
        var count = 0

        static let unknown = Transcript(letters: 0, count: -1)
        var isUnknown: Bool { count < 0 }

        private init(letters: UInt32, count: Int) {
            self.letters = letters
            self.count = count
        }

        init(_ byte: UInt8) { self.init(letters: UInt32(byte), count: 1) }

        init(_ scalar: Unicode.Scalar) {
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            guard let latin = Transliteration.latin(small) else {
                self = .unknown
                return
            }
            self.init(letters: 0, count: 0)
            for byte in latin.utf8 {
                letters |= UInt32(byte) << (count * 8)
                count += 1
            }
        }
    }

    /// Both cases of the Russian alphabet and its neighbours, from U+0400 on.
    private static let cyrillic = (0x400...0x45F).map { code in
        Unicode.Scalar(UInt32(code)).map(Transcript.init) ?? .unknown
    }

    /// The slug of a file name, keeping its last extension: `Приказ № 5.PDF` → `prikaz-5.pdf`.
    package static func fileName(_ name: some StringProtocol) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return make(name) }
        let suffix = make(name[name.index(after: dot)...])
        let stem = make(name[..<dot])
        return (stem.isEmpty ? "fail" : stem) + (suffix.isEmpty ? "" : "." + suffix)
    }
}
