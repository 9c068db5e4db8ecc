import Slugs

/// Anchors of headings and points, unique within a text.
///
/// Headings: the transliterated text, made unique by a number.
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

    /// `p-4-5`, and `p-4-5_2` when that is taken: no anchor of a heading holds a `_`, no number of a point either.
    mutating func unique(forPoint stem: String) -> String {
        var anchor = stem
        var number = 2
        while !take(anchor) {
            anchor = "\(stem)_\(number)"
            number += 1
        }
        return anchor
    }

    /// - Returns: false when the anchor is taken already.
    mutating func take(_ anchor: String) -> Bool { used.insert(anchor).inserted }
}
