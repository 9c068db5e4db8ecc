/// What a person sees of a text in a cell.
enum VisibleText {
    /// One line without spaces at its ends: spaces of any width and line breaks become one ordinary space, characters
    /// without width (soft hyphen, zero-width space, byte order mark) go.
    static func of(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                spaceIsDue = !result.isEmpty
            } else if !hasNoWidth(scalar) {
                if spaceIsDue { result.append(" ") }
                spaceIsDue = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether anything is left to see.
    static func holdsAny(_ text: String) -> Bool {
        text.unicodeScalars.contains { !$0.properties.isWhitespace && !hasNoWidth($0) }
    }

    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{2060}"
    }
}
