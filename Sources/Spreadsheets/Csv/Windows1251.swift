/// The eight-bit encoding in which Russian Excel saves CSV by default.
enum Windows1251 {
    /// The text in UTF-8; nil when the bytes do not look like Russian in this encoding.
    ///
    /// They do when every byte above ASCII is a letter or a sign that Russian texts have, and most are letters. The
    /// encodings of DOS and of the Macintosh keep letters where this one has nothing of the kind.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        var letters = 0
        var others = 0
        for byte in bytes where byte >= 0x80 {
            if isLetter(byte) {
                letters += 1
            } else if signs.contains(byte) {
                others += 1
            } else {
                return nil
            }
        }
        guard letters > 0, letters >= others else { return nil }
        var result = String.UnicodeScalarView()
        for byte in bytes { result.append(scalar(byte)) }
        return Array(String(result).utf8)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 }

    /// ‚ „ … † ‡ € ‰ ‹ quotation marks • dashes ™ › and the signs from the no-break space to ».
    private static let signs: Set<UInt8> = [
        0x82, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B,
        0xA0, 0xA6, 0xA7, 0xA9, 0xAB, 0xAC, 0xAD, 0xAE, 0xB0, 0xB1, 0xB6, 0xB7, 0xB9, 0xBB,
    ]

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case ..<0x80: Unicode.Scalar(byte)
        case 0xC0...: Unicode.Scalar(UInt16(byte) - 0xC0 + 0x410) ?? "\u{FFFD}"
        default: upperHalf[Int(byte) - 0x80]
        }
    }

    /// 0x80…0xBF; 0x98 is not in use.
    private static let upperHalf: [Unicode.Scalar] = [
        "Ђ", "Ѓ", "‚", "ѓ", "„", "…", "†", "‡", "€", "‰", "Љ", "‹", "Њ", "Ќ", "Ћ", "Џ",
        "ђ", "‘", "’", "“", "”", "•", "–", "—", "\u{98}", "™", "љ", "›", "њ", "ќ", "ћ", "џ",
        "\u{A0}", "Ў", "ў", "Ј", "¤", "Ґ", "¦", "§", "Ё", "©", "Є", "«", "¬", "\u{AD}", "®", "Ї",
        "°", "±", "І", "і", "ґ", "µ", "¶", "·", "ё", "№", "є", "»", "ј", "Ѕ", "ѕ", "ї",
    ]
}
