/// Address parts and anchors: lower-case ASCII letters, digits and single hyphens.
package enum Slug {
    /// The slug of any text; empty when the text holds no letter or digit the table knows.
    ///
    /// `143/а` → `143-a`, `I. Общие положения` → `i-obshchie-polozheniia`.
    package static func make(_ text: some StringProtocol) -> String { make(String(text)) }

    package static func make(_ text: String) -> String {
        var text = text
        return text.withUTF8 { make($0) }
    }

    private static func make(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.count)
        var gap = false
        let cyrillic = cyrillic
        var index = 0
        while index < text.count {
            let (value, width) = scalar(in: text, at: index)
            index += width
            let latin: Transcript
            switch value {
            case 0x61...0x7A, 0x30...0x39: latin = .init(UInt8(truncatingIfNeeded: value))
            case 0x41...0x5A: latin = .init(UInt8(truncatingIfNeeded: value) | 0x20)
            case 0x301, 0x306, 0x308:
                // A combining accent, breve or diaeresis left by an NFD name belongs to the letter before it.
                continue
            case 0x400...0x45F: latin = cyrillic[Int(value - 0x400)]
            case 0...0x7F: latin = .unknown
            default: latin = Unicode.Scalar(value).map { Transcript($0) } ?? .unknown
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

    /// A character of text that is known to be UTF-8, and how many bytes it takes.
    @inline(__always)
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, width: Int) {
        let lead = UInt32(text[index])
        func rest(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | rest(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
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
