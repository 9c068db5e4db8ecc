/// Address parts and anchors: lower-case ASCII letters, digits and single hyphens.
package enum Slug {
    /// The slug of any text; empty when the text holds no letter or digit the table knows.
    ///
    /// `143/а` → `143-a`, `I. Общие положения` → `i-obshchie-polozheniia`.
    package static func make(_ text: some StringProtocol) -> String {
        var slug = ""
        var gap = false
        func append(_ part: some StringProtocol) {
            if gap, !slug.isEmpty { slug += "-" }
            gap = false
            slug += part
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                append(String(scalar))
            case "A"..."Z":
                append(String(scalar).lowercased())
            case "\u{301}", "\u{306}", "\u{308}":
                // A combining accent, breve or diaeresis left by an NFD name belongs to the letter before it.
                continue
            default:
                if let latin = Transliteration.latin(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
                {
                    if !latin.isEmpty { append(latin) }
                } else {
                    gap = true
                }
            }
        }
        return slug
    }

    /// The slug of a file name, keeping its last extension: `Приказ № 5.PDF` → `prikaz-5.pdf`.
    package static func fileName(_ name: some StringProtocol) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return make(name) }
        let suffix = make(name[name.index(after: dot)...])
        let stem = make(name[..<dot])
        return (stem.isEmpty ? "fail" : stem) + (suffix.isEmpty ? "" : "." + suffix)
    }
}
