import Slugs

/// Anchors of headings: the transliterated text, made unique by a number.
struct AnchorNames {
    private var used: Set<String> = []

    /// `i-obshchie-polozheniia`, and `i-obshchie-polozheniia-2` when that is taken.
    mutating func unique(for text: String) -> String {
        let slug = Slug.make(text)
        let stem = slug.isEmpty ? "razdel" : slug
        var anchor = stem
        var number = 2
        while !used.insert(anchor).inserted {
            anchor = "\(stem)-\(number)"
            number += 1
        }
        return anchor
    }
}
