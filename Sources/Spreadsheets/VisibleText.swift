/// What a person sees of a text in a cell.
enum VisibleText {
    /// One line without spaces at its ends: spaces of any width and line breaks become one ordinary space, characters
    /// without width (soft hyphen, zero-width space, byte order mark) go.
    static func of(_ text: String) -> String {
        guard mayChange(text) else { return text }
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

    /// False for letters, digits and single spaces between them, which nearly all cells hold: told by bytes.
    private static func mayChange(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): if previous == UInt8(ascii: " ") { return true }
            // Cyrillic letters are two bytes from 0xD0 on; other white space begins with 0xC2, 0xE1, 0xE2, 0xE3 or 0xEF.
            case 0x21...0x7E, 0x80...0xBF, 0xD0, 0xD1: break
            default: return true
            }
            previous = byte
        }
        return previous == UInt8(ascii: " ") && !text.isEmpty
    }

    /// Whether anything is left to see.
    static func holdsAny(_ text: String) -> Bool {
        text.unicodeScalars.contains { !$0.properties.isWhitespace && !hasNoWidth($0) }
    }

    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{2060}"
    }
}
